"""What to read about: a sore vein under the skin."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLOT, FEVER, LUNGS, NHS_DVT

PAGE: Final = Page(
    about="superficial_vein",
    group="veins",
    title="A sore vein under the skin",
    doctors_say="superficial vein thrombosis; phlebitis",
    found_by="hard sore vein red line phlebitis inflamed",
    what=(
        "A vein under the skin is inflamed and holds a clot. The clot can grow into the deep veins."
    ),
    feels="A hard, sore, warm cord. The skin along it is red or darker.",
    eases="It fades over weeks, but it needs to be looked at first.",
    examined=("talk", "ultrasound", "blood"),
    at_once=(LUNGS,),
    same_day=("a hard, sore vein, new or longer than before", FEVER, CLOT),
    otherwise="If it has long been so and is unchanged, ask within days.",
    yourself="Do not rub it.",
    say="I have a hard, sore vein. Do I need an ultrasound for a clot?",
    ask=("How close is it to the deep veins?", "Do I need a blood thinner?"),
    sources=("NHS on phlebitis", NHS_DVT),
)
