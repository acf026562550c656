"""Muscle cramp: sudden and hard, gone in seconds to minutes, eased by stretching."""

from typing import Final

from insights.patterns.questions import any_of, came, helped, known, said
from insights.patterns.rows import Pattern, clue
from insights.rules.examples import event, example, sign
from insights.rules.examples import said as checked_in

CRAMPS: Final = (
    "Hallegraeff, BMC Fam Pract 2017; NHS; Healthline, Cleveland Clinic and a health magazine"
)

PATTERN: Final = Pattern(
    about="cramp",
    name="muscle cramp",
    urgency="self_care",
    walking=False,
    by_leg=False,
    must=(("brief",),),
    points=3,
    clues=(
        clue(
            "brief",
            said("cramp", most_minutes=10, days=28),
            "A cramp of at most 10 minutes",
            fits=3,
            spoils=3,
            source=CRAMPS,
            codes=("cramp",),
        ),
        clue(
            "night",
            said("cramp", when=("night", "lying", "rest"), days=28),
            "At night or at rest",
            fits=1,
            source=CRAMPS,
        ),
        clue(
            "place",
            said("cramp", sites=("calf", "foot", "toes"), days=28),
            "In the calf or foot",
            fits=1,
            source=CRAMPS,
        ),
        clue(
            "stretch",
            any_of(
                said("cramp", eased_by=("stretch", "walk_on"), days=28),
                helped("stretch", "massage", "heat", days=28),
            ),
            "Stretching eases it",
            fits=2,
            source=CRAMPS,
            codes=("stretch",),
        ),
        clue(
            "thyroid",
            known("thyroid"),
            "A thyroid illness is known",
            fits=1,
            source="A health magazine on calf pain",
        ),
        clue(
            "walking",
            said("cramp", when=("walking", "exercise"), days=28),
            "Comes with walking or exercise",
            fits=-2,
            source="Then it may be short of blood",
            codes=("when",),
        ),
        clue(
            "swelling",
            any_of(said("swelling", days=28), said("weak", days=28), came("new_statin", days=84)),
            "Swelling, weakness or a new cholesterol medicine",
            spoils=0,
            fits=-3,
            source="These point elsewhere",
            codes=("swelling", "weak"),
        ),
    ),
    why="It comes suddenly and goes within minutes.",
    do=(
        "What may ease it stands on this finding's own page, as far as it is safe for you. See"
        " your doctor if cramps spoil your sleep or your legs are numb or swollen; ring the same"
        " day if one lasts longer than 10 minutes."
    ),
    source=CRAMPS,
    fires=(
        example(checked_in(sign("cramp", "left"))),
        example(checked_in(sign("cramp", "left", minutes=10, when="night"))),
        example(checked_in(sign("cramp", "left"), tried={"stretch": True})),
    ),
    quiet=(
        example(checked_in(sign("cramp", "left", minutes=11, when="night"))),
        example(checked_in(sign("cramp", "left", when="night"), sign("swelling", "left"))),
        example(checked_in(sign("cramp", "both", when="night"), events=[event("new_statin", -83)])),
    ),
)
