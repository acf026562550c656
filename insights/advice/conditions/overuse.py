"""What to read about: tired, overworked calves."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLOT, DARK_URINE, FEW_DAYS, MEDICAL_NEWS, TENSE

PAGE: Final = Page(
    about="overuse",
    group="muscles",
    title="Tired, overworked calves",
    doctors_say="overuse; delayed onset muscle soreness",
    found_by="tired sore muscles after exercise too much new sport ache overwork fatigue",
    what="Muscles that did more than they are used to are tired and sore.",
    feels=(
        "Both calves ache a day or two after something new or long. Stairs are hard. They are"
        " tender to touch."
    ),
    eases="A day or two.",
    examined=("talk",),
    at_once=(DARK_URINE, TENSE),
    same_day=(CLOT,),
    otherwise=FEW_DAYS,
    yourself="Go on gently. Build up in small steps from week to week.",
    measures=("warm_up", "shoes", "fluids", "stretch", "rest"),
    say="My calves are sore since I did more than usual. When should it be over?",
    ask=("How should I build up?", "Is there another reason for it?"),
    sources=("An article on calf pain when walking", MEDICAL_NEWS),
)
