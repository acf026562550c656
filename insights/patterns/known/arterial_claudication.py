"""Arterial claudication: calves that hurt after a distance and ease on standing still."""

from typing import Any, Final

from insights.patterns.examples import walks
from insights.patterns.questions import any_of, known, said, single_no
from insights.patterns.rows import Pattern, clue
from insights.patterns.walk_questions import (
    ComesAfterDistance,
    GoneWithin,
    SameDistance,
    SoonerInHaste,
    Stopped,
    eased,
    felt_as,
    felt_in,
)
from insights.rules.examples import example, sign, walked
from insights.rules.examples import said as checked_in

NADEAU: Final = "Nadeau, Can J Surg 2013, and the same group in Bone & Joint"
EDINBURGH: Final = "Leng & Fowkes, J Clin Epidemiol 1992 (Edinburgh questionnaire; own wording)"
TASC: Final = "TASC II, differential by behaviour"

CALF_AND_STILL: Final[dict[str, Any]] = {
    "sites": ["calf"],
    "onset_m": 200,
    "relief": {"stand_still": True},
    "relief_s": 180,
}

PATTERN: Final = Pattern(
    about="arterial_claudication",
    name="intermittent claudication (muscles short of blood while walking)",
    urgency="routine",
    walking=True,
    by_leg=True,
    must=(("calf", "higher_up"), ("distance", "stand_still", "stopped")),
    points=6,
    clues=(
        clue(
            "calf",
            felt_in("calf"),
            "Felt in the calf: on {seen} of your last {asked} painful walks",
            fits=3,
            spoils=2,
            source=f"Likelihood 3.1 if so, 0.3 if not: {NADEAU}",
            codes=("sites",),
        ),
        clue(
            "higher_up",
            felt_in("thigh", "buttock"),
            "Felt in the thigh or buttock: on {seen} of your last {asked} painful walks",
            fits=1,
            source=EDINBURGH,
        ),
        clue(
            "stand_still",
            eased("stand_still"),
            "Eased by standing still, upright:"
            " on {seen} of your last {asked} painful walks on which you tried it",
            fits=4,
            spoils=2,
            source=f"Likelihood 4.9 if so, 0.4 if not: {NADEAU}",
            codes=("stand_still",),
        ),
        clue(
            "gone_soon",
            GoneWithin(seconds=600, upright=True),
            "Gone within 10 minutes of standing still:"
            " on {seen} of your last {asked} painful walks,"
            " half of the time within {minutes} min",
            fits=2,
            spoils=2,
            source=EDINBURGH,
            codes=("relief_s",),
        ),
        clue(
            "distance",
            ComesAfterDistance(),
            "Comes after some distance, not with the first step:"
            " on {seen} of your last {asked} painful walks",
            fits=2,
            spoils=2,
            source="Rose, WHO 1962",
            codes=("onset_m",),
        ),
        clue(
            "same_distance",
            SameDistance(percent=35, no_percent=90, walks=4),
            "Comes at much the same distance or time: half of {asked} walks within"
            " {low} to {high} {unit}",
            fits=1,
            spoils=1,
            source=TASC,
            codes=("onset_m",),
        ),
        clue(
            "sooner_in_haste",
            SoonerInHaste(percent=85, walks=2),
            "Sooner uphill, on stairs or in haste: {hasty} {unit}, else {level} {unit}",
            fits=1,
            source=EDINBURGH,
            codes=("conditions",),
        ),
        clue(
            "stopped",
            Stopped(),
            "Made you stop or slow down: on {seen} of your last {asked} painful walks",
            fits=1,
            source="Rose, WHO 1962",
            codes=("had_to_stop",),
        ),
        clue(
            "not_standing",
            single_no(said("pain_standing")),
            "Does not come from standing alone",
            fits=2,
            spoils=3,
            source=f"Standing alone points to the spine: {NADEAU}",
            codes=("pain_standing",),
        ),
        clue(
            "not_sitting",
            single_no(said("pain_sitting")),
            "Does not come while sitting",
            fits=1,
            spoils=2,
            source=EDINBURGH,
            codes=("pain_sitting",),
        ),
        clue(
            "cramp",
            felt_as("cramp", "ache", "tight", "tired"),
            "Felt as cramp, ache, tightness or tiredness:"
            " on {seen} of your last {asked} painful walks",
            fits=1,
            source=TASC,
        ),
        clue(
            "vessels",
            known(
                "smoker",
                "ex_smoker",
                "diabetes",
                "high_cholesterol",
                "high_blood_pressure",
                "heart_disease",
                "stroke",
                "kidney_disease",
            ),
            "Something known that narrows arteries (such as smoking or diabetes)",
            fits=1,
            source="ACC/AHA 2024",
        ),
        clue(
            "narrowed",
            known("known_pad", "leg_artery_operation"),
            "Narrowed leg arteries are known",
            fits=3,
            source="Own history",
        ),
        clue(
            "skin",
            any_of(
                said("hair_loss"),
                said("shiny_skin"),
                said("red_hanging"),
                said("muscle_wasting"),
                said("cold", sites=("foot", "toes")),
            ),
            "Skin or muscle changes that go with poor blood supply",
            fits=1,
            source="ACC/AHA 2024",
            codes=("hair_loss", "cold"),
        ),
    ),
    why="Your pain comes with walking and goes when you stop.",
    do=(
        "Make an ordinary appointment with your doctor, and ask whether the blood pressure at"
        " your ankles should be measured. Walking itself does no harm. If the foot turns cold,"
        " pale or numb, or hurts at rest, get help the same day."
    ),
    source=f"{EDINBURGH}; {NADEAU}; {TASC}",
    fires=(
        example(*walks(5, sites=["calf"], onset_m=200)),
        example(*walks(**CALF_AND_STILL)),
        example(*walks(5, sites=["calf"], onset_s=150), checked_in(no=["pain_standing"])),
    ),
    quiet=(
        example(*(walked(-n, sites=["calf"], onset_m=90 + 40 * n) for n in range(1, 6))),
        example(*walks(count=4, **CALF_AND_STILL)),
        example(
            *walks(sites=["thigh"], onset_m=200, relief={"stand_still": False, "sit": True}),
            checked_in(sign("pain_standing", "both")),
        ),
        example(*walks(sites=["calf"], pain_at_start=True)),
    ),
)
