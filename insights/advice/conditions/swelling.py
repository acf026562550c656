"""What to read about: when a leg is swollen."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLEVELAND, CLOT, LUNGS, NHS_DVT

PAGE: Final = Page(
    about="swelling",
    group="veins",
    title="When a leg is swollen",
    found_by="swollen leg ankle calf thicker girth puffy",
    what="A swollen leg holds more fluid. One leg and both legs have different reasons.",
    feels="The skin is tight, socks leave deep marks, or one calf measures more than the other.",
    eases="Swelling from veins is less in the morning. That does not rule out a clot.",
    examined=("talk", "ultrasound", "blood", "heart"),
    at_once=(LUNGS,),
    same_day=(CLOT, "both legs newly or more swollen"),
    otherwise="Swelling that has long been so and is unchanged needs an ordinary appointment.",
    yourself="Measure both calves at the same height, in the morning, and write it down.",
    say="My leg is swollen since this day. Could a clot be ruled out?",
    ask=("What is the reason?", "May I wear stockings?"),
    sources=(NHS_DVT, "NHS on swollen ankles, feet and legs", CLEVELAND),
)
