"""What to read about: when pain gets stronger or lasts."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLEVELAND, CLOT, FEW_DAYS, FOOT, HEALTHLINE, LIMB, SEVERE, TENSE

PAGE: Final = Page(
    about="pain",
    group="changes",
    title="When pain gets stronger or lasts",
    found_by="pain worse stronger severe every day not better daily life",
    what=(
        "Pain that grows, lasts or limits your day deserves a new look, even when its cause"
        " is known."
    ),
    feels=(
        "The worst pain of a walk is two points or more above what it was. Or it is there on"
        " most days, or wakes you."
    ),
    eases="That depends on the cause. Write down what eased it.",
    examined=("talk", "pulses", "feeling", "ultrasound", "medicines"),
    at_once=(LIMB, TENSE),
    same_day=(SEVERE, FOOT, CLOT),
    otherwise=FEW_DAYS,
    yourself="Note where it hurts, when, and how strong from 0 to 10.",
    measures=("painkiller",),
    say="My pain has grown from this number to this number. Can I be seen this week?",
    ask=("What explains it?", "What can I take with my other medicines?"),
    sources=(HEALTHLINE, CLEVELAND, "Salaffi 2004: two points are a clear change"),
)
