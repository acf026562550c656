"""What to read about: squeezed nerves at the end of the spine."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import SPINE

PAGE: Final = Page(
    about="cauda_equina",
    group="urgent",
    title="Squeezed nerves at the end of the spine",
    doctors_say="cauda equina syndrome",
    found_by="bladder bowel saddle numb back pain both legs weak incontinence",
    what=(
        "Nerves at the lower end of the spine are squeezed. They serve the bladder, the"
        " bowels, sex and the legs. Without quick help the harm can stay."
    ),
    feels=(
        "Passing water or stool changes, or you do not feel it. The skin where a saddle would"
        " touch goes numb. Both legs may hurt or be weak. Leg pain may be absent."
    ),
    eases="Nothing at home.",
    examined=("talk", "feeling", "scan"),
    at_once=(SPINE,),
    same_day=("back pain that newly shoots into both legs",),
    otherwise=(
        "Signs that have long been so and do not change still need an ordinary appointment soon."
    ),
    yourself="Go to a hospital. Do not wait for a better day, and do not drive yourself.",
    say="I have a new change of bladder, bowels or feeling. Could it be cauda equina?",
    ask=("What did the scan show?", "Who helps me with bladder and bowels?"),
    sources=("BMJ Best Practice on cauda equina syndrome",),
)
