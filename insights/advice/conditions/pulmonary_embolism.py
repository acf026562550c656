"""What to read about: a clot in the lungs."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import LUNGS, NHS_DVT

PAGE: Final = Page(
    about="pulmonary_embolism",
    group="urgent",
    title="A clot in the lungs",
    doctors_say="pulmonary embolism",
    found_by="lung clot breathless chest pain coughing blood embolism",
    what="A clot, often from a leg vein, has reached the lungs and blocks the blood there.",
    feels=(
        "Breath is suddenly or newly short. The chest may hurt, above all on breathing in."
        " Some people cough up blood or faint. The leg may be sore, or feel quite normal."
    ),
    eases="Nothing at home.",
    examined=("talk", "heart", "blood", "scan", "ultrasound"),
    at_once=(LUNGS,),
    same_day=("breath that is newly shorter than usual, even without any of these",),
    otherwise="Do not wait for an appointment with this one.",
    yourself="Ring, sit down and stay calm. Do not drive yourself. Tell them about your leg.",
    say="I am short of breath and my leg is bad. Could this be a clot in the lungs?",
    ask=("Where did the clot come from?", "How long do I take the blood thinner?"),
    sources=("NHS on pulmonary embolism", NHS_DVT),
)
