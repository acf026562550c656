"""What to read about: when you get less far than before."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import ACC_AHA, CLEVELAND, FOOT, LIMB, SUDDEN

PAGE: Final = Page(
    about="walking",
    group="changes",
    title="When you get less far than before",
    found_by="shorter distance walking worse slower limited cannot walk far trend",
    what="Walks differ from day to day. A change that lasts is worth telling, in either direction.",
    feels="The pain comes sooner, you stop more often, or you stay at home because of the leg.",
    eases=(
        "A walking programme helps many people with narrowed arteries. What helps you depends"
        " on the cause."
    ),
    examined=("talk", "pulses", "ankle_pressure", "treadmill", "feeling"),
    at_once=(LIMB,),
    same_day=(SUDDEN, FOOT),
    otherwise="If you get less far over weeks, ring your surgery within a few days.",
    yourself=(
        "Keep writing down your walks, measured in the same way. Take the page with the"
        " figures along."
    ),
    measures=("walk", "shoes"),
    say="I used to get this far, and now only this far. Here are my figures.",
    ask=("What explains how far I get?", "Which goal is right for me?"),
    sources=(CLEVELAND, ACC_AHA),
)
