"""What to read about: water in both legs."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLOT, HEALTHLINE, LUNGS

PAGE: Final = Page(
    about="fluid_retention",
    group="veins",
    title="Water in both legs",
    doctors_say="peripheral oedema",
    found_by="both legs ankles swollen water oedema heart kidney tablets pitting",
    what=(
        "Both legs hold too much water. Heart, kidneys, liver, veins or a medicine can be the"
        " reason."
    ),
    feels="Both ankles or legs are swollen. A dent stays when you press. Weight may go up quickly.",
    eases="A night in bed, if the veins are the reason.",
    examined=("talk", "heart", "blood", "medicines", "ultrasound"),
    at_once=(LUNGS, "short breath when you lie flat"),
    same_day=("swelling of both legs that is new or worse", CLOT),
    otherwise="Swelling that has long been so needs an ordinary appointment.",
    yourself=(
        "Weigh yourself each morning and write it down. Ask before you change how much you drink."
    ),
    measures=("look", "shoes"),
    say="Both legs are swollen. Could it be the heart, the kidneys or a medicine?",
    ask=("What is the reason?", "Are my heart and kidneys well enough for stockings?"),
    sources=("NHS on swollen ankles, feet and legs", HEALTHLINE),
)
