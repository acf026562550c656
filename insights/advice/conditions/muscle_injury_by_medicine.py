"""What to read about: muscle pain from a medicine."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import DARK_URINE

PAGE: Final = Page(
    about="muscle_injury_by_medicine",
    group="urgent",
    title="Muscle pain from a medicine",
    doctors_say="statin-associated muscle symptoms; rhabdomyolysis",
    found_by="statin cholesterol tablet both legs ache weak dark urine medicine side effect",
    what=(
        "Some medicines can upset muscles, most often those against cholesterol (statins)."
        " Mostly it is mild. Rarely muscle breaks down and harms the kidneys."
    ),
    feels=(
        "Both legs ache, cramp or are weak, mostly within weeks of a new medicine or a higher"
        " dose. Dark urine is the sign of the dangerous kind."
    ),
    eases="It often settles when a doctor changes the medicine.",
    examined=("talk", "medicines", "blood", "feeling"),
    at_once=(DARK_URINE,),
    same_day=("new weakness and pain in both legs after a new or higher statin",),
    otherwise="For pain alone ring within a few days.",
    yourself="Do not stop the medicine by yourself: ring first. It may protect your heart.",
    measures=("painkiller",),
    say="My legs ache since a new medicine. Should my muscle blood test be done?",
    ask=(
        "May I stop or change the medicine?",
        "Which blood test shows muscle damage?",
        "What would protect my heart instead?",
    ),
    sources=("National Lipid Association on statins and muscle, 2014",),
)
