"""What to read about: nerves of the feet that do not work well."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import LIMB, MEDICAL_NEWS, ROUTINE

PAGE: Final = Page(
    about="neuropathy",
    group="nerves",
    title="Nerves of the feet that do not work well",
    doctors_say="peripheral neuropathy",
    found_by="burning feet numb tingling diabetes night socks sheets hurt pins and needles",
    what=(
        "The longest nerves, those to the feet, are worn. Diabetes is a common reason."
        " Alcohol, lack of vitamin B12 and some medicines are others."
    ),
    feels=(
        "Both feet burn, tingle, prick or are numb, often worse at night. The touch of a"
        " sheet can hurt. In one foot only, think of the blood supply too."
    ),
    eases="It does not depend much on walking or standing.",
    examined=("talk", "feeling", "pulses", "blood", "emg"),
    at_once=(LIMB,),
    same_day=("any wound, new colour or hot swelling of a foot, even without pain",),
    otherwise=ROUTINE,
    yourself=(
        "A numb foot does not feel a stone, a blister or hot water. So your eyes must do that work."
    ),
    measures=("look", "shoes"),
    say="My feet burn or are numb. Could the feeling and the pulses be checked?",
    ask=(
        "What is the reason for it?",
        "How is my blood sugar?",
        "Who checks my feet, and how often?",
    ),
    sources=("Malik on painful diabetic neuropathy", "NHS on peripheral neuropathy", MEDICAL_NEWS),
)
