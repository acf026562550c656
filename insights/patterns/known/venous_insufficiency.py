"""Venous insufficiency: legs that are heavy and swollen by the evening, with changed skin."""

from typing import Final

from insights.patterns.questions import any_of, helped, known, said
from insights.patterns.rows import Pattern, clue
from insights.rules.examples import example, sign
from insights.rules.examples import said as checked_in

CEAP: Final = "CEAP classes of vein disease; NHS"

PATTERN: Final = Pattern(
    about="venous_insufficiency",
    name="chronic venous insufficiency (leg veins that let blood sink back)",
    urgency="routine",
    walking=False,
    by_leg=True,
    must=(("evening", "brown", "standing", "veins", "known", "old_clot", "raise"),),
    points=5,
    clues=(
        clue(
            "evening",
            said("heavy_evening"),
            "Heavy legs in the evening",
            fits=3,
            spoils=1,
            source=CEAP,
            codes=("heavy_evening",),
        ),
        clue(
            "brown",
            said("skin_brown"),
            "Brown skin above the ankle",
            fits=3,
            source=CEAP,
            codes=("skin_brown",),
        ),
        clue(
            "standing",
            said("pain_standing", eased_by=("raise_leg", "lie_down")),
            "Standing brings it on, and raising the leg eases it",
            fits=2,
            source=CEAP,
            codes=("pain_standing",),
        ),
        clue(
            "veins",
            said("veins_bulging"),
            "Bulging veins",
            fits=2,
            source=CEAP,
            codes=("veins_bulging",),
        ),
        clue(
            "known",
            known("known_venous", "varicose_veins"),
            "Vein trouble is known",
            fits=2,
            source="Own history",
        ),
        clue(
            "old_clot",
            known("previous_clot"),
            "An earlier clot",
            fits=2,
            source="After a clot valves may fail",
            codes=("previous_clot",),
        ),
        clue(
            "swelling",
            said("swelling", "pitting"),
            "The leg swells",
            fits=1,
            spoils=1,
            source=CEAP,
            codes=("swelling",),
        ),
        clue(
            "itch",
            any_of(said("itch"), said("dry_skin")),
            "Itching or dry skin",
            fits=1,
            source=CEAP,
        ),
        clue(
            "raise",
            helped("raise", "compression"),
            "Raising the leg or stockings helped",
            fits=1,
            spoils=1,
            source=CEAP,
            codes=("raise",),
        ),
    ),
    why="Your leg is at its worst after hours upright and better when it is raised.",
    do=(
        "Make an ordinary appointment with your doctor. A leg that swells anew, or is warm, red"
        " or sore, needs to be seen the same day. Stockings only after an ankle-pressure test."
    ),
    source=CEAP,
    fires=(
        example(
            checked_in(
                sign("heavy_evening", "left"),
                sign("swelling", "left", usual=True),
                tried={"raise": True},
            ),
        ),
        example(
            checked_in(sign("skin_brown", "left"), sign("itch", "left", usual=True)),
            has=["previous_clot"],
        ),
    ),
    quiet=(
        example(checked_in(sign("heavy_evening", "left"), sign("swelling", "right"))),
        example(checked_in(sign("swelling", "left")), has=["previous_clot"]),
        example(checked_in(sign("heavy_evening", "left"), tried={"raise": True}, no=["swelling"])),
    ),
)
