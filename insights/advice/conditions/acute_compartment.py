"""What to read about: too much pressure inside the calf."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLEVELAND, TENSE

PAGE: Final = Page(
    about="acute_compartment",
    group="urgent",
    title="Too much pressure inside the calf",
    doctors_say="acute compartment syndrome",
    found_by="tight hard calf after injury plaster swelling numb pressure compartment",
    what=(
        "The muscles of the calf lie in tight sleeves. After a blow, a break, a plaster or"
        " very hard exercise the pressure inside can rise. Then blood no longer reaches the"
        " muscle."
    ),
    feels=(
        "Pain is much stronger than you would expect and grows. The calf is tight and hard."
        " Moving the toes hurts. Numbness or weakness may follow. Sometimes there was no"
        " injury at all."
    ),
    eases="Nothing at home. It does not settle with rest.",
    examined=("talk", "feeling", "muscle_pressure", "blood"),
    at_once=(TENSE, "new pain, numbness or colour under a plaster or a tight stocking"),
    same_day=("calf pain after exercise that does not settle within half an hour of rest",),
    otherwise=(
        "Pain that always comes with sport and always goes after it is another thing: see the"
        " page on calf pressure from exercise."
    ),
    yourself=(
        "Take off whatever is tight. Keep the leg level with the heart, not raised. Do not cool it."
    ),
    say="My calf is tight, hard and very painful. Could it be compartment syndrome?",
    ask=("Has the pressure harmed muscle or nerve?", "When may I put weight on the leg?"),
    sources=("BOAST 2016 on compartment syndrome", CLEVELAND),
)
