"""Contusion: a bruise after a blow."""

from typing import Final

from insights.patterns.questions import any_of, came, known, said
from insights.patterns.rows import Pattern, clue
from insights.patterns.walk_questions import Lately
from insights.rules.examples import event, example, sign
from insights.rules.examples import said as checked_in

INJURY: Final = "Healthline and Cleveland Clinic on calf pain"

PATTERN: Final = Pattern(
    about="contusion",
    name="a contusion (a bruised muscle)",
    urgency="self_care",
    walking=False,
    by_leg=True,
    must=(("blow", "injury"), ("sore",)),
    points=5,
    clues=(
        clue(
            "blow",
            came("blow"),
            "After a blow or kick",
            fits=4,
            spoils=4,
            source=INJURY,
            codes=("blow",),
        ),
        clue("injury", came("injury", "fall"), "After an injury or fall", fits=2, source=INJURY),
        clue(
            "sore",
            any_of(
                said("pain", "tender", "bruise", days=14),
                Lately(sites=("calf", "thigh", "shin"), days=14),
            ),
            "Sore, tender or bruised",
            fits=2,
            spoils=2,
            source=INJURY,
            codes=("tender",),
        ),
        clue(
            "bruise",
            said("bruise", days=14),
            "A bruise can be seen",
            fits=1,
            source=INJURY,
            codes=("bruise",),
        ),
        clue(
            "thinner",
            known("anticoagulant"),
            "Medicine that thins the blood",
            fits=-2,
            source="A bruise may then be more than a bruise",
            codes=("anticoagulant",),
        ),
    ),
    why="It has been sore since a blow.",
    do=(
        "Take it easy for a couple of days. See your doctor if it is no better after a few days,"
        " and get help at once if the leg becomes tense, numb, weak or very painful."
    ),
    source=INJURY,
    fires=(
        example(checked_in(sign("bruise", "left"), events=[event("injury", -1, side="left")])),
        example(checked_in(sign("pain", "left"), events=[event("blow", -13, side="left")])),
    ),
    quiet=(
        example(checked_in(sign("tender", "left"), events=[event("injury", -1, side="left")])),
        example(checked_in(sign("pain", "left"), events=[event("blow", -14, side="left")])),
        example(checked_in(sign("pain", "left"), events=[event("blow", -1, side="right")])),
        example(
            checked_in(sign("pain", "left"), events=[event("blow", -1, side="left")]),
            has=["anticoagulant"],
        ),
    ),
)
