"""What to read about: a pinched nerve from the back."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import FEW_DAYS, SPINE, TASC

PAGE: Final = Page(
    about="nerve_root",
    group="nerves",
    title="A pinched nerve from the back",
    doctors_say="sciatica; nerve root pain",
    found_by="sciatica shooting pain down leg back disc slipped cough sneeze tingling",
    what="A nerve that leaves the lower back is pressed or sore, often from a disc.",
    feels=(
        "Pain shoots from the back or buttock down one leg, sharp or burning. Coughing or"
        " bending can set it off. Sitting, standing and lying may all hurt."
    ),
    eases="A change of posture, and time. Most settle within weeks.",
    examined=("talk", "feeling", "scan", "emg"),
    at_once=(SPINE,),
    same_day=("a foot that you can no longer lift", "pain down both legs at once"),
    otherwise=FEW_DAYS,
    yourself="Keep moving gently. Long rest in bed makes it slower to heal.",
    measures=("painkiller",),
    say="Pain shoots down my leg from my back. Could a nerve be pinched?",
    ask=("Which movements help and which should I leave for now?", "When would I need a scan?"),
    sources=("NICE CKS on sciatica", TASC),
)
