"""What to read about: heart or lungs that stop you."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import LUNGS, NHS_PAD, ROUTINE

PAGE: Final = Page(
    about="heart_or_lung",
    group="urgent",
    title="Heart or lungs that stop you",
    doctors_say="angina; heart failure; lung disease",
    found_by="breathless chest pain walking stops heart lungs angina out of breath",
    what=(
        "A walk can end because of the heart or the lungs rather than the legs. Narrowed"
        " arteries in the legs and the heart often go together."
    ),
    feels="Tightness or pain in the chest, arm or jaw, or short breath, on effort or at rest.",
    eases=(
        "Pain of the heart on effort eases with rest. New pain, or pain at rest, is an emergency."
    ),
    examined=("talk", "heart", "blood", "treadmill"),
    at_once=(LUNGS, "chest pain that is new, or that comes at rest"),
    same_day=("breath that is newly shorter than usual",),
    otherwise=ROUTINE,
    yourself="Stop the walk when the chest hurts. Do not train through it.",
    measures=("stop_smoking",),
    say="My chest or my breath stops me on walks. Could it be the heart?",
    ask=("Is it safe to train?", "Which signs should make me stop?"),
    sources=("NHS on angina", NHS_PAD),
)
