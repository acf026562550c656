"""What to read about: sudden pain without a cause."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLEVELAND, HEALTHLINE, LIMB, LONG_CRAMP, LUNGS, SEVERE, TENSE

PAGE: Final = Page(
    about="unexplained_sudden",
    group="urgent",
    title="Sudden pain without a cause",
    found_by="sudden calf pain no reason unexplained out of nowhere severe rest pain",
    what=(
        "Pain that comes all at once, with nothing that explains it, needs to be looked at. A"
        " clot, a blocked artery or a tear can begin so."
    ),
    feels=(
        "It may be strong or mild. What counts is that it is new, quick and without a reason,"
        " or strong while you rest."
    ),
    eases="Relief does not settle the question of what it was.",
    examined=("talk", "pulses", "ultrasound", "blood"),
    at_once=(LIMB, LUNGS, TENSE),
    same_day=(SEVERE, LONG_CRAMP),
    otherwise="If it has gone again, have it looked at soon all the same.",
    yourself=(
        "Write down when it began, what you were doing and which leg it was. Do not massage it."
    ),
    say="I have sudden leg pain and no idea why. Can somebody look at it today?",
    ask=("What have you ruled out?", "What should make me come back?"),
    sources=(HEALTHLINE, CLEVELAND),
)
