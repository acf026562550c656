"""What to read about: how to keep the diary so that it helps."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLOT, FOOT, LIMB, LUNGS

PAGE: Final = Page(
    about="logging",
    group="changes",
    title="How to keep the diary so that it helps",
    found_by="diary entries how to log measure notes missing",
    what="The diary compares you with yourself. It needs a few entries, made in the same way.",
    feels=(
        "One line on a walk is enough: which leg, how far, how bad, what eased it. Walks"
        " without pain count too."
    ),
    eases="Enter it on the same day. What is typed days later counts less.",
    examined=("talk",),
    at_once=(LIMB, LUNGS),
    same_day=(CLOT, FOOT),
    otherwise=(
        "A silent diary does not mean that your legs are well. Ask a doctor when something"
        " worries you."
    ),
    yourself=(
        "Measure distance in one way only, such as with the timer. Answer yes, no or cannot"
        " tell for each question by itself."
    ),
    say="I keep a diary about my legs. May I bring it along?",
    ask=("Which figures in my diary help you most?",),
    sources=("Stone 2003 and Broderick 2008, on diaries",),
)
