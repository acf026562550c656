"""Plantar fasciitis: heel pain with the first steps of the morning."""

from typing import Final

from insights.patterns.questions import any_of, helped, said
from insights.patterns.rows import Pattern, clue
from insights.rules.examples import example, sign
from insights.rules.examples import said as checked_in

HEEL: Final = "Medical News Today on calf pain"

PATTERN: Final = Pattern(
    about="plantar_fasciitis",
    name="plantar fasciitis (a sore band under the foot)",
    urgency="routine",
    walking=False,
    by_leg=True,
    must=(("first_steps",),),
    points=4,
    clues=(
        clue(
            "first_steps",
            any_of(
                said("pain_first_steps", sites=("heel", "foot")),
                said("pain", sites=("heel", "foot"), when=("morning",)),
            ),
            "Heel or foot hurts with the first steps of the day",
            fits=4,
            source=HEEL,
            codes=("pain_first_steps",),
        ),
        clue(
            "walking_on",
            any_of(
                said("pain_first_steps", eased_by=("walk_on", "stretch")), helped("walk", "stretch")
            ),
            "Walking on or stretching eases it",
            fits=1,
            source=HEEL,
            codes=("walk",),
        ),
        clue(
            "heel",
            said("tender", "pain", sites=("heel", "foot")),
            "The heel or sole is sore",
            fits=1,
            source=HEEL,
            codes=("tender",),
        ),
        clue(
            "both_worse",
            any_of(said("burning_feet", side="both"), said("fever", days=14)),
            "Burning in both feet, or fever",
            fits=-2,
            source="These point elsewhere",
            codes=("burning_feet",),
        ),
    ),
    why="Your heel hurts most with the first steps of the day.",
    do=(
        "Wear cushioned shoes. What else may ease it stands on this finding's own page, as far as"
        " it is safe for you. Make an ordinary appointment if it lasts for weeks or limits your"
        " day."
    ),
    source=HEEL,
    fires=(example(checked_in(sign("pain_first_steps", "left", site="heel"))),),
    quiet=(
        example(checked_in(sign("pain_first_steps", "left", site="achilles"))),
        example(
            checked_in(sign("pain_first_steps", "left", site="foot"), sign("burning_feet", "both"))
        ),
    ),
)
