"""What to read about: how quickly the pain goes."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import FOOT, LIMB, TASC, TENSE

PAGE: Final = Page(
    about="relief",
    group="changes",
    title="How quickly the pain goes",
    found_by="relief rest minutes pain goes slowly recovery",
    what="How soon the pain goes, and what makes it go, tells much about where it comes from.",
    feels=(
        "Narrowed arteries: gone within minutes of standing still. A narrow spine: only on"
        " sitting or bending. Veins and tight muscles: a quarter to half an hour."
    ),
    eases="That is the question itself. Try one thing at a time and note it.",
    examined=("talk", "pulses", "ankle_pressure", "treadmill"),
    at_once=(TENSE, LIMB),
    same_day=("walking pain that no longer goes with rest", FOOT),
    otherwise="If relief takes longer from week to week, ring your surgery within a few days.",
    yourself="Stand still and upright first. Only then sit or bend, and note which of them helped.",
    say="The pain takes longer to go than it did. Here are my figures.",
    ask=("What does the time to relief tell you?",),
    sources=(TASC, "Nadeau, Canadian Journal of Surgery 2013"),
)
