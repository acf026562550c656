"""What to read about: a sore tendon above the heel."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLEVELAND, FEW_DAYS, MEDICAL_NEWS, SNAP, TENSE

PAGE: Final = Page(
    about="achilles_tendinopathy",
    group="muscles",
    title="A sore tendon above the heel",
    doctors_say="Achilles tendinopathy",
    found_by="tendon heel pain tendonitis tendinitis morning stiff running achilles",
    what="The tendon between calf and heel has had more load than it could mend.",
    feels=(
        "Stiff and sore above the heel, most in the first steps and after sport. It can be"
        " thick to touch."
    ),
    eases="It warms up a little on moving and pays back later.",
    examined=("talk", "feeling", "ultrasound", "medicines"),
    at_once=(TENSE,),
    same_day=(SNAP, "pain of the tendon after a new antibiotic"),
    otherwise=FEW_DAYS,
    yourself=(
        "Lower the load for some weeks rather than stop altogether. A physiotherapist can"
        " show exercises that make the tendon stronger."
    ),
    measures=("warm_up", "shoes", "stretch", "painkiller"),
    say=(
        "The tendon above my heel is sore. I may take an antibiotic or a steroid: does that matter?"
    ),
    ask=("Which exercises, and how often?", "Could a medicine have weakened it?"),
    sources=(MEDICAL_NEWS, CLEVELAND),
)
