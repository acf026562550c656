"""What to read about: a bag of fluid behind the knee."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLOT, LUNGS, ROUTINE, TENSE

PAGE: Final = Page(
    about="bakers_cyst",
    group="muscles",
    title="A bag of fluid behind the knee",
    doctors_say="Baker's cyst",
    found_by="lump behind knee swelling baker cyst burst knee arthritis",
    what="Fluid from the knee has collected behind it. The bag can burst and run into the calf.",
    feels=(
        "A lump or tightness behind the knee. If it bursts, the calf swells and hurts, and a"
        " bruise may show at the ankle."
    ),
    eases="It often gets smaller when the knee is treated.",
    examined=("talk", "ultrasound"),
    at_once=(LUNGS, TENSE),
    same_day=(CLOT, "sudden swelling of the calf, as a burst cyst and a clot feel the same"),
    otherwise=ROUTINE,
    yourself=(
        "Nobody can tell a burst cyst from a clot at home. So treat it as a possible clot"
        " until an ultrasound was done."
    ),
    measures=("painkiller",),
    say="There is a lump behind my knee and the calf is sore. Could a clot be ruled out?",
    ask=("Is it a cyst, a clot or both?", "What is wrong with the knee itself?"),
    sources=(
        "American Journal of the Medical Sciences 2023, on burst cysts",
        "A list of causes of calf pain",
    ),
)
