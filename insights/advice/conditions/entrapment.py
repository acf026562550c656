"""What to read about: a pinched artery in younger people."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import FOOT, LIMB, TASC

PAGE: Final = Page(
    about="entrapment",
    group="walking",
    title="A pinched artery in younger people",
    doctors_say="popliteal artery entrapment",
    found_by="young calf pain running walking artery knee pinched under 45 athlete",
    what=(
        "In younger people an artery behind the knee or in the pelvis can be pinched or"
        " damaged. Calf pain on walking or running is then not the usual narrowing, and needs"
        " a look."
    ),
    feels=(
        "A cramp in the calf on exercise, often in one leg. The foot may go cold, pale or tingly."
    ),
    eases="Stopping, within minutes.",
    examined=("talk", "pulses", "ankle_pressure", "ultrasound", "scan"),
    at_once=(LIMB,),
    same_day=(FOOT, "one foot that is newly cold or pale"),
    otherwise=(
        "Ask to be seen within days, as calf pain on effort under 45 needs a look at the arteries."
    ),
    yourself="Stop when it hurts, until it has been looked at. Note how far you got.",
    measures=("stop_smoking",),
    say=(
        "I am young for this, and my calf hurts on effort and eases when I stop. Could an"
        " artery be pinched?"
    ),
    ask=(
        "Are my foot pulses there with the knee straight and the foot pushed down?",
        "Do I need a scan of the artery behind the knee?",
    ),
    sources=("Case reports of calf pain in the young", TASC),
)
