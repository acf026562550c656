"""What to read about: bulging veins."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLOT, LUNGS, MEDICAL_NEWS, ROUTINE

PAGE: Final = Page(
    about="varicose_veins",
    group="veins",
    title="Bulging veins",
    doctors_say="varicose veins",
    found_by="varicose veins bulging twisted blue cords itch ankle",
    what="Veins under the skin have widened because their small doors leak.",
    feels="Twisted, bulging cords. Legs may ache, throb, itch or cramp, most in the evening.",
    eases="Lying with the legs up, and moving.",
    examined=("talk", "ultrasound", "ankle_pressure"),
    at_once=("a vein that bleeds and does not stop when you press on it", LUNGS),
    same_day=("a vein that turned hard, warm and sore", "a vein that has bled", CLOT),
    otherwise=ROUTINE,
    yourself="If a vein bleeds: lie down, raise the leg, press on it for ten minutes.",
    measures=("walk", "stockings", "shoes"),
    say="My veins bulge and bother me. Should they be looked at with ultrasound?",
    ask=(
        "Should my ankle pressure be measured before I wear stockings?",
        "Which treatments suit my veins?",
    ),
    sources=("NHS on varicose veins", MEDICAL_NEWS),
)
