"""What to read about: feet with diabetes."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import LIMB, SPREADING

PAGE: Final = Page(
    about="diabetic_foot",
    group="nerves",
    title="Feet with diabetes",
    doctors_say="diabetic foot",
    found_by="diabetes foot wound ulcer numb hot swollen charcot sugar",
    what=(
        "Diabetes can harm the nerves and the arteries of the foot. A small wound then goes"
        " unnoticed and heals badly."
    ),
    feels=(
        "Often nothing at all. That is the danger. Look for wounds, new colours, heat or swelling."
    ),
    eases="Taking all weight off the foot.",
    examined=("talk", "pulses", "feeling", "ankle_pressure", "xray", "blood"),
    at_once=(SPREADING, LIMB),
    same_day=("any wound, new colour or hot swelling of a foot, even without pain",),
    otherwise="Have your feet checked at least once a year.",
    yourself="Keep off a foot with a wound until it was seen. Never walk barefoot.",
    measures=("look", "shoes", "stop_smoking"),
    say="I have diabetes and something is new on my foot. Can the foot team see me today?",
    ask=("How are the feeling and the pulses?", "Who do I ring about a new wound?"),
    sources=("NHS on diabetes and feet", "NICE NG19 on diabetic foot"),
)
