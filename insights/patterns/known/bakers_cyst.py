"""Baker's cyst: a soft lump behind the knee, with a knee that troubles."""

from typing import Final

from insights.patterns.questions import any_of, known, said
from insights.patterns.rows import Pattern, clue
from insights.rules.examples import example, sign
from insights.rules.examples import said as checked_in

CYST: Final = "An overview of calf pain; TASC II, differential by behaviour"

PATTERN: Final = Pattern(
    about="bakers_cyst",
    name="a Baker's cyst (knee fluid that has collected behind the knee)",
    urgency="routine",
    walking=False,
    by_leg=True,
    must=(("lump",),),
    points=3,
    clues=(
        clue(
            "lump",
            any_of(said("lump_behind_knee"), said("lump", "swelling", sites=("behind_knee",))),
            "A lump behind the knee",
            fits=3,
            spoils=3,
            source=CYST,
            codes=("lump_behind_knee",),
        ),
        clue(
            "knee",
            any_of(said("pain", sites=("knee", "behind_knee")), said("stiff")),
            "The knee hurts or is stiff",
            fits=1,
            source=CYST,
            codes=("stiff",),
        ),
        clue(
            "tender",
            said("tender", sites=("behind_knee",)),
            "Sore behind the knee",
            fits=1,
            source=CYST,
            codes=("tender",),
        ),
        clue(
            "joint",
            known("knee_arthritis", "arthritis"),
            "Arthritis is known",
            fits=1,
            source=CYST,
            codes=("knee_arthritis",),
        ),
    ),
    why="There is a lump behind your knee, and the knee troubles you.",
    do=(
        "Make an ordinary appointment. If the calf suddenly swells, hurts or turns warm or red, be"
        " seen the same day: a burst cyst and a clot feel the same."
    ),
    source=CYST,
    fires=(
        example(checked_in(sign("lump_behind_knee", "left"))),
        example(checked_in(sign("lump_behind_knee", "left"), sign("stiff", "left"))),
        example(checked_in(sign("swelling", "left", site="behind_knee")), has=["knee_arthritis"]),
    ),
    quiet=(
        example(checked_in(sign("lump", "left", site="calf"), sign("stiff", "left"))),
        example(checked_in(sign("stiff", "left")), has=["knee_arthritis"]),
    ),
)
