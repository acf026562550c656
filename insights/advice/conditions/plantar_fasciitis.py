"""What to read about: a sore sole near the heel."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import FEW_DAYS, FOOT, LIMB, MEDICAL_NEWS

PAGE: Final = Page(
    about="plantar_fasciitis",
    group="muscles",
    title="A sore sole near the heel",
    doctors_say="plantar fasciitis",
    found_by="heel pain first steps morning sole foot plantar",
    what=(
        "The strong band under the foot is sore where it meets the heel. A tight calf pulls on it."
    ),
    feels=(
        "The first steps in the morning or after sitting hurt under the heel. Later it eases,"
        " and returns after long standing."
    ),
    eases="A few minutes of walking, soft shoes, time.",
    examined=("talk", "feeling", "ultrasound", "xray"),
    at_once=(LIMB,),
    same_day=(FOOT, "a heel that you cannot stand on after a jump or fall"),
    otherwise=FEW_DAYS,
    yourself="Wear shoes from the first step of the day. Give it months rather than weeks.",
    measures=("shoes", "stretch", "painkiller"),
    say="My heel hurts at the first steps of the day. What can I do about it?",
    ask=("Which exercises help?", "Would an insole help me?"),
    sources=(MEDICAL_NEWS,),
)
