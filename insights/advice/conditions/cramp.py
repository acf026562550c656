"""What to read about: muscle cramp."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import CLOT, DARK_URINE, HEALTHLINE, LONG_CRAMP

PAGE: Final = Page(
    about="cramp",
    group="muscles",
    title="Muscle cramp",
    found_by="calf cramp at night charley horse spasm bed leg cramps hard muscle",
    what=(
        "A muscle pulls itself tight and does not let go at once. It is common, and more so"
        " with age. Often no reason is found."
    ),
    feels=(
        "Sudden, hard and very painful, mostly in the calf or foot, often at night. It lasts"
        " seconds to a few minutes. The muscle can be sore for hours."
    ),
    eases="Pulling the toes towards the shin, or standing on the leg.",
    examined=("talk", "blood", "medicines", "pulses"),
    at_once=(DARK_URINE,),
    same_day=(LONG_CRAMP, CLOT),
    otherwise=(
        "See a doctor if cramps spoil your sleep, if legs are numb, weak or swollen, or if"
        " they come with a new medicine. A cramp that comes on each walk and goes when you"
        " stand still is another thing: see narrowed leg arteries."
    ),
    yourself="Note how long each cramp lasts, when it comes, and what you did that day.",
    measures=("stretch", "fluids", "heat", "massage", "warm_up"),
    say="I get cramps in the calf. Could one of my medicines or my blood salts be the reason?",
    ask=("Could a medicine be the cause?", "Should my blood be tested?"),
    sources=("NHS on leg cramps", "Hallegraeff, BMC Family Practice 2017", HEALTHLINE),
)
