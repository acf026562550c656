"""What to read about: narrowed leg arteries."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import ACC_AHA, FOOT, LIMB, NHS_PAD, ROUTINE, SUDDEN

PAGE: Final = Page(
    about="arterial_claudication",
    group="walking",
    title="Narrowed leg arteries",
    doctors_say="intermittent claudication; peripheral arterial disease, PAD",
    found_by=(
        "calf pain walking uphill stops after rest stand still window shopping circulation"
        " pad claudication smoking"
    ),
    what=(
        "The arteries that feed the legs have become narrow. At rest enough blood comes"
        " through. On a walk the muscle runs short and hurts."
    ),
    feels=(
        "A cramp or ache, mostly in the calf, comes after much the same distance each time."
        " Uphill or in a hurry it comes sooner. It does not come from standing or sitting."
        " Only about one person in three or four has it just like this."
    ),
    eases="Standing still, within ten minutes and often within two. You need not sit down or bend.",
    examined=("talk", "pulses", "ankle_pressure", "treadmill", "ultrasound", "blood"),
    at_once=(LIMB,),
    same_day=(FOOT, SUDDEN),
    otherwise=ROUTINE,
    yourself=(
        "Walking is the best training for these legs. A walking programme can add a lot of"
        " distance in three months. It also helps to look after blood pressure, sugar and"
        " fats, because the same narrowing can reach the heart."
    ),
    measures=("walk", "stop_smoking", "look", "shoes"),
    say=(
        "My calf hurts after a set distance and standing still eases it. Could I have my"
        " ankle pressure measured?"
    ),
    ask=(
        "What is the pressure at my ankles?",
        "Is there a supervised walking programme near me?",
        "Which medicines protect my heart and legs?",
    ),
    sources=(
        NHS_PAD,
        ACC_AHA,
        "Edinburgh Claudication Questionnaire, 1992: its rules only",
        "Boylan, Angiology 2021: such a screen misses about half",
        "McDermott, Archives of Internal Medicine 1999",
    ),
)
