"""What to read about: veins that let blood flow back."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLOT, HEALTHLINE, LUNGS, ROUTINE

PAGE: Final = Page(
    about="venous_insufficiency",
    group="veins",
    title="Veins that let blood flow back",
    doctors_say="chronic venous insufficiency",
    found_by="heavy legs evening ankle swelling brown skin veins stockings standing",
    what=(
        "Small doors in the veins should let blood flow up only. When they leak, blood pools"
        " in the lower leg."
    ),
    feels=(
        "Legs are heavy, tired or aching, most of all in the evening and in the heat. Ankles"
        " swell. With years the skin may turn brown, itch or harden, and a sore may open."
    ),
    eases="Lying with the legs up, and moving the ankles. It is better after a night.",
    examined=("talk", "ultrasound", "ankle_pressure"),
    at_once=(LUNGS, "a vein that bleeds and does not stop when you press on it"),
    same_day=(CLOT, "a new wound on the lower leg"),
    otherwise=ROUTINE,
    yourself="Move often. Up and down with the feet pumps the blood. Do not stand still for long.",
    measures=("walk", "stockings", "shoes"),
    say="My legs are heavy and swell in the evening. Could my veins be leaking?",
    ask=(
        "Should my ankle pressure be measured before I wear stockings?",
        "Which strength of stocking suits me?",
        "Can the leaking vein be closed?",
    ),
    sources=("CEAP classification of vein disease", HEALTHLINE),
)
