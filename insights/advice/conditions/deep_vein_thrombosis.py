"""What to read about: a clot in a deep vein of the leg."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLOT, LUNGS, MEDICAL_NEWS, NHS_DVT

PAGE: Final = Page(
    about="deep_vein_thrombosis",
    group="urgent",
    title="A clot in a deep vein of the leg",
    doctors_say="deep vein thrombosis, DVT",
    found_by="blood clot swollen calf one leg flight after surgery thrombosis dvt pregnant plaster",
    what=(
        "Blood has clotted in a vein deep in the leg. A piece can break off and travel to the"
        " lungs. Treatment makes that much less likely."
    ),
    feels=(
        "Mostly one leg is swollen, sore, warm, or red or darker than the other. It can throb"
        " or feel like a cramp, and be worse on standing or walking. Some clots feel mild. On"
        " dark skin the colour is hard to see."
    ),
    eases="Nothing that you can do at home treats it.",
    examined=("talk", "ultrasound", "blood"),
    at_once=(LUNGS,),
    same_day=(
        CLOT,
        "calf pain after long sitting, an operation, days in bed, a plaster or a birth",
        "a hard, sore vein",
    ),
    otherwise="A swollen leg that has long been so still needs an appointment within days.",
    yourself=(
        "Do not rub or massage the leg. Ask on the phone whether you may walk on it. Go on"
        " taking any blood thinner as told."
    ),
    say="Could this be a clot in my leg (deep vein thrombosis)? Do I need an ultrasound today?",
    ask=(
        "When is the ultrasound?",
        "If it is clear, do I need a second one?",
        "How long do I take the blood thinner?",
    ),
    sources=(NHS_DVT, "NICE NG158 on clots in veins", "Wells, NEJM 2003", MEDICAL_NEWS),
)
