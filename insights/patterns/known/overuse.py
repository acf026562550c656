"""Overuse: muscles that are sore and stiff after unaccustomed exercise."""

from typing import Final

from insights.patterns.questions import any_of, came, helped, said
from insights.patterns.rows import Pattern, clue
from insights.patterns.walk_questions import Exercised, Lately
from insights.rules.examples import event, example, sign, walked
from insights.rules.examples import said as checked_in

SORENESS: Final = (
    "Cleveland Clinic, Medical News Today and a health magazine on calf pain; soreness peaks one to"
    " three days after exercise"
)

PATTERN: Final = Pattern(
    about="overuse",
    name="muscle soreness after exercise (overuse)",
    urgency="self_care",
    walking=False,
    by_leg=False,
    must=(("exercise", "hard"), ("sore",)),
    points=4,
    clues=(
        clue(
            "exercise",
            came("new_exercise", days=8),
            "New or unusual exercise in the last week",
            fits=3,
            spoils=2,
            source=SORENESS,
            codes=("new_exercise",),
        ),
        clue(
            "hard",
            Exercised(days=4),
            "Running, sport, load or hills in the last days",
            fits=2,
            source=SORENESS,
        ),
        clue(
            "sore",
            any_of(said("pain", "tender", days=7), Lately(days=4)),
            "Sore muscles",
            fits=1,
            spoils=2,
            source=SORENESS,
            codes=("pain",),
        ),
        clue(
            "both_legs",
            said("pain", "tender", side="both", days=7),
            "Both legs alike",
            fits=1,
            source=SORENESS,
        ),
        clue(
            "stiff",
            said("stiff", days=7),
            "Stiff muscles",
            fits=1,
            source=SORENESS,
            codes=("stiff",),
        ),
        clue(
            "easing",
            any_of(
                helped("rest", "cold_pack", "heat", "massage", days=7),
                said("better_overnight", days=7),
            ),
            "Rest or care helps",
            fits=1,
            source=SORENESS,
            codes=("rest",),
        ),
        clue(
            "one_swollen",
            said("swelling", side="one", days=7),
            "One leg is swollen",
            fits=-4,
            source="One swollen leg points elsewhere",
            codes=("swelling",),
        ),
    ),
    why="Your muscles have done more than they are used to.",
    do=(
        "Take it easier for a day or two, then move gently. It should be better within three to"
        " five days. See your doctor if it is not, and the same day if one leg swells or if your"
        " urine turns dark."
    ),
    source=SORENESS,
    fires=(
        example(checked_in(sign("tender", "left"), events=[event("new_exercise", -1)])),
        example(
            checked_in(sign("pain", "both"), events=[event("new_exercise", -7)]),
        ),
    ),
    quiet=(
        example(walked(-1, pain="none", conditions=["run"]), checked_in(sign("tender", "left"))),
        example(checked_in(sign("pain", "both"), events=[event("new_exercise", -8)])),
        example(checked_in(sign("pain", "both"), sign("stiff"))),
        example(
            checked_in(
                sign("pain", "both"),
                sign("swelling", "left"),
                events=[event("new_exercise", -2)],
            )
        ),
    ),
)
