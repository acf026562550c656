"""What to read about: a bruised calf."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLEVELAND, CLOT, FEW_DAYS, HEALTHLINE, NO_WEIGHT, TENSE

PAGE: Final = Page(
    about="contusion",
    group="muscles",
    title="A bruised calf",
    doctors_say="contusion",
    found_by="bruise blow kick knock bump black and blue",
    what="A blow has crushed small vessels in the muscle. The skin is not broken.",
    feels="Sore to touch and on moving, with a bruise that changes colour over days.",
    eases="Time, mostly one to three weeks.",
    examined=("talk", "ultrasound"),
    at_once=(TENSE, "any sign of a tight or numb leg after a blow while on a blood thinner"),
    same_day=("a bruise that spreads, or a blow while on a blood thinner", NO_WEIGHT, CLOT),
    otherwise=FEW_DAYS,
    yourself=(
        "Watch it for two days: a calf that gets tighter, harder and more painful is an emergency."
    ),
    measures=("rest", "cold_pack", "compression", "raise", "painkiller"),
    say="I had a blow on the calf and it is getting worse. Does it need to be seen?",
    ask=("Is there bleeding in the muscle?", "When may I do sport again?"),
    sources=(HEALTHLINE, CLEVELAND),
)
