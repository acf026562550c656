"""What to read about: a torn tendon above the heel."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import SNAP, TENSE

PAGE: Final = Page(
    about="achilles_rupture",
    group="urgent",
    title="A torn tendon above the heel",
    doctors_say="Achilles tendon rupture",
    found_by="snap pop kicked back of leg cannot push off tiptoe achilles tear",
    what=(
        "The strong tendon between calf and heel has torn, in part or right through. Some"
        " antibiotics and steroids make it weaker."
    ),
    feels=(
        "Many people feel a kick or hear a snap. Then pushing off or standing on tiptoe is"
        " hard. There may be a dent above the heel. Two or three in ten people can still walk."
    ),
    eases="Sparing it helps the pain but does not mend it.",
    examined=("talk", "feeling", "ultrasound"),
    at_once=(TENSE,),
    same_day=(SNAP, "a foot that cannot push off", "pain of the tendon after a new antibiotic"),
    otherwise="The sooner it is treated, the better the ends grow together.",
    yourself="Walk on it as little as you can. Do not stretch it.",
    measures=("painkiller",),
    say="I felt a snap and cannot push off. Could my Achilles tendon be torn?",
    ask=(
        "Is it torn right through?",
        "Boot or operation: what suits me?",
        "When may I walk and drive?",
    ),
    sources=("WikEM on Achilles rupture", "A list of causes of calf pain"),
)
