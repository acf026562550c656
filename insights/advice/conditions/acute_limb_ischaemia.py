"""What to read about: a leg that suddenly loses its blood."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import ACC_AHA, LIMB, SUDDEN

PAGE: Final = Page(
    about="acute_limb_ischaemia",
    group="urgent",
    title="A leg that suddenly loses its blood",
    doctors_say="acute limb ischaemia",
    found_by="cold leg white numb sudden blocked artery foot pale blue",
    what=(
        "An artery of the leg is suddenly blocked. The leg gets too little blood. Within"
        " hours muscle and nerves can be harmed for good."
    ),
    feels=(
        "The leg or foot turns cold and pale, blue or grey. It may tingle, go numb or lose"
        " strength. Often it hurts badly, but about a third of people feel little or no pain."
        " On dark skin look at soles, nails and palms."
    ),
    eases="Nothing at home. Do not raise, warm or rub the leg.",
    examined=("talk", "pulses", "ankle_pressure", "ultrasound", "scan", "heart"),
    at_once=(
        LIMB,
        (
            "cold or pale skin or pain at rest after an artery operation, or with an"
            " irregular heartbeat"
        ),
    ),
    same_day=("one leg that is newly cold, or newly pale, by itself", SUDDEN),
    otherwise=(
        "There is no waiting for this one. If it has passed, still have it looked at the same day."
    ),
    yourself=(
        "Keep the leg still and level. Do not drive yourself. Do not wait to see whether it passes."
    ),
    say="Could an artery in my leg be blocked (acute limb ischaemia)?",
    ask=("Which artery was it, and why did it close?", "What will keep it from coming back?"),
    sources=(ACC_AHA, "RCEM on acute limb ischaemia"),
)
