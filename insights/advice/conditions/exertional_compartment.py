"""What to read about: calf pressure from exercise."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import HEALTHLINE, TASC, TENSE

PAGE: Final = Page(
    about="exertional_compartment",
    group="walking",
    title="Calf pressure from exercise",
    doctors_say="chronic exertional compartment syndrome",
    found_by="running sport tight calf both legs pressure marching exercise stops compartment",
    what="During sport the calf muscles swell inside their tight sleeves, and the pressure hurts.",
    feels=(
        "Mostly both calves get tight and ache after much the same effort. The foot may"
        " tingle or slap. A muscle may bulge."
    ),
    eases="Stopping. It fades within fifteen to thirty minutes.",
    examined=("talk", "muscle_pressure", "pulses", "ultrasound"),
    at_once=(TENSE,),
    same_day=("pain after sport that does not settle with rest",),
    otherwise=(
        "Under 45, ask to be seen within days, as the arteries need a look. Else make an"
        " ordinary appointment."
    ),
    yourself=(
        "Keep below the effort that brings it on, until it has been looked at. Change slowly:"
        " shoes, ground, length."
    ),
    measures=("warm_up", "shoes"),
    say="My calves get tight on sport and settle after it. Could it be pressure in the muscle?",
    ask=(
        "Should the pressure in the muscle be measured?",
        "Have the arteries behind the knee been checked?",
        "Which sport can I keep?",
    ),
    sources=("Reviews of exertional compartment syndrome", TASC, HEALTHLINE),
)
