"""What to read about: a foot that gets too little blood, even at rest."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import ACC_AHA, FOOT, LIMB, SPREADING

PAGE: Final = Page(
    about="limb_threatening_ischaemia",
    group="urgent",
    title="A foot that gets too little blood, even at rest",
    doctors_say="chronic limb-threatening ischaemia",
    found_by="rest pain night foot toes wound ulcer gangrene hang leg out of bed black toe",
    what=(
        "The arteries of the leg have become so narrow that the foot is short of blood all"
        " the time. Small wounds then do not heal."
    ),
    feels=(
        "The foot or toes hurt at rest, most of all at night in bed. The skin may be shiny,"
        " dry or dusky. A wound stays open, or a toe turns black."
    ),
    eases=(
        "Hanging the leg out of bed or sitting in a chair. That it eases so is itself a"
        " warning sign."
    ),
    examined=("talk", "pulses", "ankle_pressure", "ultrasound", "blood", "scan"),
    at_once=(LIMB, SPREADING),
    same_day=(FOOT, "relief only when the leg hangs down"),
    otherwise="Ask to be seen by a team for blood vessels, even if today is a better day.",
    yourself=(
        "Keep the foot dry, clean and free of pressure. Do not cool it, bandage it tightly or"
        " put it up high."
    ),
    measures=("stop_smoking", "look", "shoes", "painkiller"),
    say="My foot hurts at rest, or does not heal. Could it be short of blood?",
    ask=(
        "How is the pressure at my ankle and toe?",
        "Can the blood flow be opened again, and how soon?",
        "Who looks after the wound?",
    ),
    sources=(ACC_AHA, "BMJ on leg ischaemia"),
)
