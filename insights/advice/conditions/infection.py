"""What to read about: an infection of the skin or deeper."""

from typing import Final

from insights.advice.pages import Page
from insights.advice.phrases import FEVER, HEALTHLINE, SPREADING

PAGE: Final = Page(
    about="infection",
    group="urgent",
    title="An infection of the skin or deeper",
    doctors_say="cellulitis",
    found_by="red hot skin fever cellulitis infected leg spreading",
    what=(
        "Germs have entered the skin, often through a small crack, bite or cut. They can"
        " spread quickly."
    ),
    feels=(
        "One leg is red or darker, warm, swollen and sore. Fever and feeling ill may come."
        " Very strong pain with blisters or purple skin is the dangerous kind."
    ),
    eases="It needs treatment from a doctor.",
    examined=("talk", "blood", "ultrasound"),
    at_once=(SPREADING,),
    same_day=(FEVER, "redness or warmth of one leg that is new"),
    otherwise="Redness that has long been so and does not change needs an ordinary appointment.",
    yourself=(
        "Draw a line with a pen around the edge of the redness and note the time. It shows"
        " whether it spreads."
    ),
    say="My leg is red and warm and I feel ill. It may be an infection. Can I be seen today?",
    ask=("How can I tell that the treatment works?", "Where did the germs get in?"),
    sources=("NHS on cellulitis", HEALTHLINE),
)
