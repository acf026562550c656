"""Achilles tendinopathy: a tendon that is stiff in the morning and hurts with running."""

from typing import Final

from insights.patterns.examples import walks
from insights.patterns.questions import any_of, came, said
from insights.patterns.rows import Pattern, clue
from insights.patterns.walk_questions import brought_on_by, felt_in
from insights.rules.examples import event, example, sign
from insights.rules.examples import said as checked_in

TENDON: Final = "Cleveland Clinic, Medical News Today and an overview of calf pain"
ACHILLES: Final = ("achilles", "heel")

PATTERN: Final = Pattern(
    about="achilles_tendinopathy",
    name="Achilles tendinopathy (an irritated tendon above the heel)",
    urgency="routine",
    walking=False,
    by_leg=True,
    must=(("tendon", "walks"),),
    points=4,
    clues=(
        clue(
            "tendon",
            said(
                "pain", "tender", "pain_first_steps", "lump", "pain_on_stretch", sites=("achilles",)
            ),
            "The tendon above the heel is sore",
            fits=4,
            source=TENDON,
            codes=("tender",),
        ),
        clue(
            "walks",
            felt_in("achilles"),
            "Felt in the tendon: on {seen} of your last {asked} painful walks",
            fits=4,
            source=TENDON,
        ),
        clue(
            "morning",
            any_of(said("pain_first_steps", sites=ACHILLES), said("stiff")),
            "Stiff, or sore with the first steps",
            fits=2,
            spoils=1,
            source=TENDON,
            codes=("pain_first_steps", "stiff"),
        ),
        clue(
            "lump",
            said("lump", sites=("achilles",)),
            "A thickened place in the tendon",
            fits=1,
            source=TENDON,
            codes=("lump",),
        ),
        clue(
            "running",
            any_of(brought_on_by("run", "sport"), came("new_exercise", days=42)),
            "With running or new exercise",
            fits=1,
            source=TENDON,
            codes=("new_exercise",),
        ),
        clue(
            "snap",
            came("pop", days=42),
            "A snap was felt or heard",
            fits=-5,
            source="It may be torn",
            codes=("pop",),
        ),
    ),
    why="The tendon above your heel is sore and stiff.",
    do=(
        "Ease off running and jumping, wear comfortable shoes, and make an ordinary appointment if"
        " it lasts. A snap, a dent or a heel that you cannot lift needs to be seen the same day;"
        " so does tendon pain after a new antibiotic."
    ),
    source=TENDON,
    fires=(
        example(checked_in(sign("tender", "left", site="achilles"))),
        example(
            checked_in(sign("pain", "left", site="achilles"), sign("stiff", "left")),
        ),
        example(*walks(sites=["achilles"], conditions=["run"]), checked_in(sign("stiff"))),
    ),
    quiet=(
        example(
            checked_in(sign("tender", "left", site="achilles"), no=["stiff", "pain_first_steps"])
        ),
        example(
            checked_in(
                sign("pain", "left", site="achilles"),
                sign("stiff", "left"),
                events=[event("pop", -41, side="left")],
            )
        ),
        example(checked_in(sign("pain", "left", site="calf"), sign("stiff", "left"))),
        example(checked_in(sign("pain", "left", site="ankle"), sign("stiff"))),
    ),
)
