"""Muscle strain: pain that began with a sudden movement or an overstretch."""

from typing import Final

from insights.patterns.questions import any_of, came, said
from insights.patterns.rows import Pattern, clue
from insights.patterns.walk_questions import Lately
from insights.rules.examples import event, example, sign, walked
from insights.rules.examples import said as checked_in

INJURY: Final = "Healthline, Medical News Today, a health magazine and an overview of calf pain"

PATTERN: Final = Pattern(
    about="strain",
    name="a muscle strain (an overstretched or torn muscle or thin tendon)",
    urgency="self_care",
    walking=False,
    by_leg=True,
    must=(("movement",), ("pain", "walk")),
    points=5,
    clues=(
        clue(
            "movement",
            came("sudden_movement", "injury", "pop", "fall"),
            "Began with a sudden movement or injury",
            fits=3,
            spoils=3,
            source=INJURY,
            codes=("sudden_movement", "injury"),
        ),
        clue(
            "pain",
            said("pain", "sudden_pain", "pain_on_stretch", "tender", days=14),
            "The muscle hurts",
            fits=2,
            spoils=2,
            source=INJURY,
            codes=("pain",),
        ),
        clue(
            "walk",
            Lately(sites=("calf", "thigh"), days=14),
            "Walking hurts in the muscle",
            fits=2,
            source=INJURY,
        ),
        clue(
            "stretch",
            said("pain_on_stretch", days=14),
            "Stretching it hurts",
            fits=1,
            source=INJURY,
            codes=("pain_on_stretch",),
        ),
        clue(
            "snap",
            came("pop"),
            "A snap was felt or heard (a torn muscle, or a thin tendon called plantaris)",
            fits=1,
            source="Medical News Today and an overview of calf pain",
            codes=("pop",),
        ),
        clue(
            "dent",
            said("gap", sites=("calf", "thigh"), days=14),
            "A dent in the muscle",
            fits=1,
            source="Cleveland Clinic: a severe strain is a tear",
            codes=("gap",),
        ),
        clue(
            "bruise",
            any_of(said("bruise", days=14), said("tender", days=14)),
            "A bruise or a tender place",
            fits=1,
            source=INJURY,
            codes=("bruise", "tender"),
        ),
    ),
    why="It began with a movement, and the muscle hurts when used.",
    do=(
        "Take it easy for a couple of days, then move gently. See your doctor if it is no better"
        " after a few days, and the same day if you cannot push off or stand on the leg, if it"
        " swells, or if you heard a snap."
    ),
    source=INJURY,
    fires=(
        example(walked(sites=["calf"]), checked_in(events=[event("sudden_movement", -13)])),
        example(checked_in(sign("pain", "left"), events=[event("injury", -1, side="left")])),
    ),
    quiet=(
        example(
            walked(sites=["calf"]),
            checked_in(
                sign("bruise", "left"),
                no=["pain", "sudden_pain", "pain_on_stretch", "tender"],
                events=[event("injury", -1)],
            ),
        ),
        example(walked(sites=["calf"]), checked_in(events=[event("sudden_movement", -14)])),
        example(checked_in(sign("pain", "right"), events=[event("injury", -1, side="left")])),
        example(walked(sites=["calf"])),
    ),
)
