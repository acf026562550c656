"""What to read about: a pulled or torn calf muscle."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLEVELAND, CLOT, FEW_DAYS, HEALTHLINE, NO_WEIGHT, SNAP, TENSE

PAGE: Final = Page(
    about="strain",
    group="muscles",
    title="A pulled or torn calf muscle",
    doctors_say="calf strain; gastrocnemius tear; plantaris rupture",
    found_by="pulled muscle tear torn calf sport tennis sudden sharp stretch plantaris",
    what="Some or many fibres of the calf muscle were stretched too far and tore.",
    feels=(
        "A sharp pain in the middle of a movement, then soreness on pushing off and on"
        " stretching. There may be swelling and a bruise. A snap can be felt."
    ),
    eases="Sparing it. It gets better over days to weeks.",
    examined=("talk", "feeling", "ultrasound"),
    at_once=(TENSE,),
    same_day=(SNAP, CLOT, NO_WEIGHT),
    otherwise=FEW_DAYS,
    yourself=(
        "A clot can feel just like a strain, and can follow one. So do not call it a strain"
        " if you recall no moment when it began."
    ),
    measures=("rest", "cold_pack", "compression", "raise", "warm_up", "painkiller"),
    say=(
        "I hurt my calf and it is sore on pushing off. Is it a strain, or should a clot be"
        " ruled out?"
    ),
    ask=("How bad is the tear?", "When may I start to stretch and to run?"),
    sources=(CLEVELAND, HEALTHLINE, "A list of causes of calf pain"),
)
