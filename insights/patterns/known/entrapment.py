"""Exertional arterial pain in the young: an artery pinched, kinked or thickened."""

from typing import Final

from insights.patterns.examples import walks
from insights.patterns.questions import known, said, single_no, younger
from insights.patterns.rows import Pattern, clue
from insights.patterns.walk_questions import (
    BothLegs,
    ComesAfterDistance,
    GoneWithin,
    brought_on_by,
    eased,
    felt_in,
)
from insights.rules.examples import example, sign
from insights.rules.examples import said as checked_in

REPORTS: Final = "Case reports: entrapment, cystic disease, Buerger, thickened pelvic artery"

PATTERN: Final = Pattern(
    about="entrapment",
    name="an artery pinched or narrowed in a young leg (such as popliteal entrapment)",
    urgency="routine",
    walking=True,
    by_leg=True,
    must=(("young",), ("soft", "thigh"), ("stand_still", "gone_soon", "foot")),
    points=7,
    clues=(
        clue(
            "young",
            younger(45),
            "Age {age}",
            fits=2,
            spoils=2,
            source=REPORTS,
            codes=("birth_year",),
        ),
        clue(
            "soft",
            felt_in("calf", "foot"),
            "Felt in the calf or foot: {seen} of {asked} times",
            fits=2,
            spoils=2,
            source=REPORTS,
            codes=("sites",),
        ),
        clue(
            "thigh",
            felt_in("thigh", "buttock"),
            "Felt in the thigh or buttock: {seen} of {asked} times",
            fits=1,
            source=REPORTS,
        ),
        clue(
            "stand_still",
            eased("stand_still"),
            "Eased by standing still: {seen} of {asked} times it was tried",
            fits=3,
            spoils=3,
            source="As in narrowed arteries",
            codes=("stand_still",),
        ),
        clue(
            "gone_soon",
            GoneWithin(seconds=300),
            "Gone within 5 minutes of stopping: {seen} of {asked} times",
            fits=2,
            spoils=2,
            source="Settles sooner than a tight muscle",
            codes=("relief_s",),
        ),
        clue(
            "distance",
            ComesAfterDistance(),
            "Comes after some distance: {seen} of {asked} times",
            fits=1,
            spoils=1,
            source=REPORTS,
            codes=("onset_m",),
        ),
        clue(
            "effort",
            brought_on_by("run", "sport", "fast", "uphill", "stairs"),
            "Comes with running, sport or climbing: {seen} of {asked} times",
            fits=1,
            source=REPORTS,
            codes=("conditions",),
        ),
        clue(
            "one_leg",
            single_no(BothLegs()),
            "In one leg (in both {seen} of {asked} times)",
            fits=1,
            source=REPORTS,
        ),
        clue(
            "foot",
            said("cold", "numb", "tingling", "pale"),
            "A cold, numb or pale foot or calf",
            fits=1,
            source=REPORTS,
            codes=("cold", "numb"),
        ),
        clue(
            "no_smoking",
            single_no(known("smoker")),
            "Does not smoke",
            fits=1,
            source="Then the usual narrowing is less likely",
            codes=("smoker",),
        ),
    ),
    why="Pain like this at your age has causes of its own that are worth finding.",
    do=(
        "See your doctor in the next days to weeks, and ask whether the arteries should be looked"
        " at during effort. A foot that turns cold, pale, numb or weak needs help at once."
    ),
    source=REPORTS,
    fires=(
        example(*walks(sites=["calf"], relief_s=120), born=1990),
        example(
            *walks(sites=["calf"], onset_m=300, conditions=["run"], relief={"stand_still": True}),
            born=2000,
        ),
    ),
    quiet=(
        example(*walks(sites=["calf"]), checked_in(sign("numb", "left", site="foot")), born=1990),
        example(
            *walks(sites=["calf"], onset_m=300, conditions=["run"], relief={"stand_still": True}),
            born=1960,
        ),
        example(
            *walks(sites=["calf"], onset_m=300, conditions=["run"], relief={"stand_still": True}),
            born=None,
        ),
        example(*walks(sites=["calf"], onset_m=300, conditions=["run"]), born=2000),
    ),
)
