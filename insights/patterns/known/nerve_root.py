"""Nerve root: pain that shoots down one leg from the back."""

from typing import Final

from insights.patterns.questions import any_of, came, known, said
from insights.patterns.rows import Pattern, clue
from insights.rules.examples import example, sign
from insights.rules.examples import said as checked_in

TASC: Final = "TASC II, differential by behaviour; Medical News Today and a health magazine"

PATTERN: Final = Pattern(
    about="nerve_root",
    name="sciatica (a nerve irritated where it leaves the back)",
    urgency="routine",
    walking=False,
    by_leg=True,
    must=(("shoots", "cough"),),
    points=5,
    clues=(
        clue(
            "shoots",
            said("shoots_down_leg"),
            "Shoots down the leg",
            fits=5,
            spoils=3,
            source=TASC,
            codes=("shoots_down_leg",),
        ),
        clue(
            "back",
            any_of(said("back_pain"), known("back_trouble")),
            "Pain or trouble in the back",
            fits=2,
            spoils=1,
            source=TASC,
            codes=("back_pain",),
        ),
        clue(
            "cough",
            said("pain_on_cough"),
            "Coughing or straining brings it on",
            fits=2,
            source=TASC,
            codes=("pain_on_cough",),
        ),
        clue(
            "bending",
            any_of(said("pain_on_bending"), said("pain_sitting")),
            "Bending or sitting brings it on",
            fits=1,
            source=TASC,
            codes=("pain_on_bending",),
        ),
        clue(
            "nerve",
            said("numb", "tingling", "weak", side="one"),
            "Numb, tingling or weak in one leg",
            fits=1,
            source=TASC,
            codes=("numb",),
        ),
        clue(
            "lifting",
            came("heavy_lift", "sudden_movement", days=28),
            "After lifting or a sudden movement",
            fits=1,
            source=TASC,
            codes=("heavy_lift",),
        ),
    ),
    why="The pain travels down the leg, as it does when a nerve of the back is irritated.",
    do=(
        "Keep gently moving, and make an ordinary appointment if it lasts. New trouble with bladder"
        " or bowel, numbness between the legs or a weak foot needs help at once."
    ),
    source=TASC,
    fires=(
        example(checked_in(sign("shoots_down_leg", "left"))),
        example(checked_in(sign("shoots_down_leg", "left"), sign("back_pain"))),
        example(checked_in(sign("shoots_down_leg", "left"), sign("pain_on_cough", "left"))),
    ),
    quiet=(
        example(checked_in(sign("back_pain"), sign("numb", "left"), no=["shoots_down_leg"])),
        example(checked_in(sign("back_pain"), sign("pain_on_cough", "left"))),
    ),
)
