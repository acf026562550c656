"""Venous claudication: a full, heavy leg after walking that empties slowly, best when raised."""

from typing import Final

from insights.patterns.examples import walks
from insights.patterns.questions import any_of, helped, known, said, single_no
from insights.patterns.rows import Pattern, clue
from insights.patterns.walk_questions import GoneWithin, eased, felt_as
from insights.rules.examples import example, sign
from insights.rules.examples import said as checked_in

TASC: Final = "TASC II, differential by behaviour"

PATTERN: Final = Pattern(
    about="venous_claudication",
    name="venous claudication (blood that cannot leave the leg fast enough)",
    urgency="routine",
    walking=True,
    by_leg=True,
    must=(("raise", "slow"), ("heavy", "old_clot", "swelling")),
    points=6,
    clues=(
        clue(
            "raise",
            any_of(eased("raise_leg", "lie_down"), helped("raise")),
            "Eased by raising the leg: on {seen} walks or days",
            fits=3,
            spoils=2,
            source=TASC,
            codes=("raise_leg",),
        ),
        clue(
            "slow",
            single_no(GoneWithin(seconds=900)),
            "Slow to go: within 15 minutes of stopping"
            " on {seen} of your last {asked} painful walks",
            fits=3,
            spoils=2,
            source=TASC,
            codes=("relief_s",),
        ),
        clue(
            "heavy",
            felt_as("heavy", "tight", "throbbing"),
            "Heavy, tight or bursting: on {seen} of your last {asked} painful walks",
            fits=2,
            spoils=1,
            source=TASC,
            codes=("feel",),
        ),
        clue(
            "swelling",
            said("swelling"),
            "The leg swells",
            fits=2,
            spoils=2,
            source=TASC,
            codes=("swelling",),
        ),
        clue(
            "evening",
            any_of(said("heavy_evening"), said("skin_brown"), said("veins_bulging")),
            "Heavy in the evening, brown skin or bulging veins",
            fits=1,
            source="NHS, vein disease",
            codes=("heavy_evening", "skin_brown"),
        ),
        clue(
            "old_clot",
            known("previous_clot", "known_venous"),
            "An earlier clot or vein trouble",
            fits=3,
            source=TASC,
            codes=("previous_clot",),
        ),
    ),
    why="Your leg fills while you walk and empties slowly afterwards.",
    do=(
        "Make an ordinary appointment with your doctor. A leg that swells anew, or is warm, red"
        " or sore, needs to be seen the same day. Stockings only after an ankle-pressure test."
    ),
    source=TASC,
    fires=(
        example(
            *walks(feel=["heavy"], relief={"raise_leg": True}),
            checked_in(sign("heavy_evening", "left")),
        ),
        example(*walks(feel=["heavy"], relief={"raise_leg": True}), has=["previous_clot"]),
        example(
            *walks(feel=["heavy"], relief_s=1500), checked_in(sign("swelling", "left", usual=True))
        ),
    ),
    quiet=(
        example(*walks(feel=["heavy"], relief={"raise_leg": True})),
        example(*walks(feel=["heavy"], relief={"raise_leg": True}, relief_s=120)),
        example(*walks(4, feel=["heavy"], relief={"raise_leg": True}), has=["previous_clot"]),
        example(*walks(feel=["ache"], relief={"raise_leg": True}), checked_in(no=["swelling"])),
    ),
)
