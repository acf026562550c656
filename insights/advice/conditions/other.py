"""What to read about: something else about your legs."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLEVELAND, CLOT, FEW_DAYS, LIMB, LUNGS, SPINE

PAGE: Final = Page(
    about="other",
    group="changes",
    title="Something else about your legs",
    found_by="other lump fever limp rash anything else",
    what="Some answers do not fit one picture, and still need somebody to look.",
    feels=(
        "It may be a lump, a fever, a bleeding, a limp, or an answer that the diary could not"
        " check."
    ),
    eases="That depends on what it is.",
    examined=("talk", "blood", "ultrasound"),
    at_once=(LIMB, LUNGS, SPINE),
    same_day=(CLOT, "anything new that frightens you"),
    otherwise=FEW_DAYS,
    yourself="Write down when it began and what has changed.",
    say="Something is new with my legs and I cannot place it. Who should look at it?",
    ask=("What could it be?", "What should make me come back?"),
    sources=(CLEVELAND,),
)
