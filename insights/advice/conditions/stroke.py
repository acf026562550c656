"""What to read about: signs of a stroke."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import SPEECH

PAGE: Final = Page(
    about="stroke",
    group="urgent",
    title="Signs of a stroke",
    doctors_say="stroke; transient ischaemic attack",
    found_by="face arm speech stroke one side weak tia",
    what=(
        "A part of the brain suddenly gets too little blood. Every minute counts, also if it"
        " passes."
    ),
    feels=(
        "A face that droops on one side. An arm or leg that is suddenly weak or numb. Trouble"
        " with speaking or seeing."
    ),
    eases="It may pass within minutes. It is still an emergency.",
    examined=("talk", "feeling", "scan", "heart"),
    at_once=(SPEECH,),
    same_day=(),
    otherwise="Signs that passed days ago need to be seen the same day.",
    yourself=(
        "Note the time when it began. Do not drive. Eat and drink nothing before you are seen."
    ),
    say="It began at this time, and this is what does not work.",
    ask=("What caused it?", "What lowers the risk of another?"),
    sources=("NHS on stroke",),
)
