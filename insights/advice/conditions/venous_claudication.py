"""What to read about: bursting pain from a blocked vein."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLOT, LUNGS, ROUTINE, TASC

PAGE: Final = Page(
    about="venous_claudication",
    group="walking",
    title="Bursting pain from a blocked vein",
    doctors_say="venous claudication",
    found_by="whole leg bursting tight after walking old clot raise leg eases slowly",
    what=(
        "After an old clot higher up, blood cannot leave the leg quickly enough. On a walk it"
        " piles up."
    ),
    feels="The whole leg, or the calf most, feels tight and bursting. The leg may be swollen.",
    eases="Slowly, in fifteen to thirty minutes, and sooner with the leg raised.",
    examined=("talk", "ultrasound", "scan", "ankle_pressure"),
    at_once=(LUNGS,),
    same_day=(CLOT,),
    otherwise=ROUTINE,
    yourself=(
        "Note how long the relief takes and what you did. It tells this pain apart from"
        " narrowed arteries, which ease within minutes."
    ),
    measures=("stockings", "shoes"),
    say="My leg feels like bursting on walks, and I once had a clot. Could a vein be blocked?",
    ask=(
        "Is a vein in the pelvis narrowed or closed?",
        "Can it be opened?",
        "Which stockings, if any?",
    ),
    sources=(TASC,),
)
