"""Exertional compartment syndrome: tight muscles at the same effort that take long to settle."""

from typing import Final

from insights.patterns.examples import walks
from insights.patterns.questions import said, single_no, younger
from insights.patterns.rows import Pattern, clue
from insights.patterns.walk_questions import (
    BothLegs,
    GoneWithin,
    SameDistance,
    brought_on_by,
    felt_as,
    felt_in,
)
from insights.rules.examples import example

REVIEWS: Final = "Reviews of exertional compartment syndrome; TASC II, differential by behaviour"

PATTERN: Final = Pattern(
    about="exertional_compartment",
    name="chronic exertional compartment syndrome (muscle too tight in its sleeve during effort)",
    urgency="routine",
    walking=True,
    by_leg=False,
    must=(("effort",), ("tight", "slow", "lower_leg")),
    points=6,
    clues=(
        clue(
            "effort",
            brought_on_by("run", "sport", "fast"),
            "Comes with running, sport or fast walking: {seen} of {asked} times",
            fits=2,
            spoils=2,
            source=REVIEWS,
            codes=("conditions",),
        ),
        clue(
            "lower_leg",
            felt_in("calf", "shin"),
            "Felt in the calf or shin: {seen} of {asked} times",
            fits=1,
            spoils=2,
            source=REVIEWS,
            codes=("sites",),
        ),
        clue(
            "tight",
            felt_as("tight", "heavy", "cramp"),
            "Tight or bursting: {seen} of {asked} times",
            fits=2,
            spoils=1,
            source=REVIEWS,
            codes=("feel",),
        ),
        clue(
            "both_legs",
            BothLegs(),
            "In both legs: {seen} of {asked} times",
            fits=2,
            source="Both legs in 75 to 85 of 100",
        ),
        clue(
            "slow",
            single_no(GoneWithin(seconds=300)),
            "Takes longer than 5 minutes to settle (within 5 minutes {seen} of {asked} times)",
            fits=2,
            spoils=3,
            source="Settles in 15 to 30 minutes",
            codes=("relief_s",),
        ),
        clue(
            "same_effort",
            SameDistance(percent=35, no_percent=90, walks=4),
            "Comes at much the same time or distance: {low} to {high} {unit} in half of {asked}",
            fits=1,
            source=REVIEWS,
            codes=("onset_s",),
        ),
        clue(
            "young",
            younger(45),
            "Age {age}",
            fits=1,
            spoils=1,
            source=REVIEWS,
            codes=("birth_year",),
        ),
        clue(
            "foot",
            said("numb", "weak", "tingling", "lump"),
            "Numbness, weakness or a bulge",
            fits=1,
            source="Healthline and Medical News Today on calf pain",
            codes=("numb",),
        ),
    ),
    why="Your muscles tighten at the same effort and take a while to settle.",
    do=(
        "Ease off what brings it on and make an ordinary appointment. Pain that does not settle"
        " after you stop, a tense or numb leg or a foot that you cannot lift is an emergency."
    ),
    source=REVIEWS,
    fires=(
        example(*walks(sites=["calf"], conditions=["run"], feel=["tight"]), born=1990),
        example(
            *walks(pain="both", conditions=["run"], sites=["shin"], feel=["tight"], relief_s=1200),
            born=2000,
        ),
        example(
            *walks(conditions=["run"], sites=["calf"], feel=["tight"], relief_s=900), born=2000
        ),
    ),
    quiet=(
        example(*walks(sites=["calf"], conditions=["run"], feel=["tight"]), born=None),
        example(*walks(conditions=["run"], sites=["calf"], feel=["tight"], relief_s=60), born=2000),
        example(*walks(conditions=["level"], sites=["calf"], feel=["tight"], relief_s=1200)),
        example(*walks(conditions=["run"], sites=["knee"], relief_s=1200), born=2000),
    ),
)
