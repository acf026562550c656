"""Neurogenic claudication: a narrow spine, brought on by standing and eased by bending."""

from typing import Final

from insights.patterns.examples import walks
from insights.patterns.questions import any_of, known, older, said
from insights.patterns.rows import Pattern, clue
from insights.patterns.walk_questions import (
    BothLegs,
    LeansOnAid,
    eased,
    felt_as,
    felt_in,
    not_eased,
    pain_free,
)
from insights.rules.examples import example, sign
from insights.rules.examples import said as checked_in

NADEAU: Final = "Nadeau, Can J Surg 2013"
SURI: Final = "Suri, JAMA 2010"

PATTERN: Final = Pattern(
    about="neurogenic_claudication",
    name="neurogenic claudication (nerves short of room in the lower back)",
    urgency="routine",
    walking=True,
    by_leg=False,
    must=(("standing", "sit", "bend"),),
    points=6,
    clues=(
        clue(
            "standing",
            said("pain_standing"),
            "Standing alone brings it on",
            fits=2,
            spoils=5,
            source=f"Likelihood 2.3 if so: {SURI}; 0.05 if not: {NADEAU}",
            codes=("pain_standing",),
        ),
        clue(
            "sit",
            eased("sit"),
            "Eased by sitting: on {seen} of your last {asked} painful walks on which you tried it",
            fits=2,
            spoils=1,
            source=f"Likelihood 3.3 if so, 0.6 if not: {SURI}",
            codes=("sit",),
        ),
        clue(
            "bend",
            eased("bend_forward"),
            "Eased by bending or leaning forward: on {seen} of your last {asked} painful walks",
            fits=3,
            spoils=1,
            source=f"Likelihood 6.4 if so, 0.5 if not: {SURI}",
            codes=("bend_forward",),
        ),
        clue(
            "not_still",
            not_eased("stand_still"),
            "Not eased by standing still:"
            " on {seen} of your last {asked} painful walks on which you tried it",
            fits=3,
            spoils=3,
            source=f"Standing still points to arteries: {NADEAU}",
            codes=("stand_still",),
        ),
        clue(
            "both_legs",
            BothLegs(),
            "In both legs: on {seen} of your last {asked} painful walks",
            fits=3,
            spoils=1,
            source=f"Likelihood 6.3 if so, 0.5 if not: {SURI}",
        ),
        clue(
            "above_knee",
            felt_in("buttock", "thigh", "back", "hip"),
            "Felt above the knee: on {seen} of your last {asked} painful walks",
            fits=1,
            source=NADEAU,
            codes=("sites",),
        ),
        clue(
            "nerves",
            felt_as("numb", "tingling", "weak", "shooting", "burning"),
            "Numb, tingling, weak or shooting: on {seen} of your last {asked} painful walks",
            fits=1,
            source=SURI,
            codes=("feel",),
        ),
        clue(
            "leans",
            LeansOnAid(),
            "Walked leaning on a rollator, frame or trolley:"
            " on {seen} of your last {asked} painful walks",
            fits=1,
            source=f"Leaning on a cart helps: {NADEAU}",
        ),
        clue(
            "cycling",
            pain_free("cycle"),
            "Cycling brings no pain: {seen} of {asked} times",
            fits=2,
            source="Bent forward on a bicycle the spine has room",
            codes=("cycle",),
        ),
        clue(
            "age",
            older(65, no_under=60),
            "Age {age}",
            fits=2,
            spoils=2,
            source=f"Likelihood 2.5 over 65, 0.4 under 60: {SURI}",
            codes=("birth_year",),
        ),
        clue(
            "back",
            any_of(said("back_pain"), known("back_trouble")),
            "Pain or trouble in the back",
            fits=1,
            source=SURI,
            codes=("back_pain",),
        ),
        clue(
            "narrow",
            known("known_stenosis"),
            "A narrow spine is known",
            fits=3,
            source="Own history",
        ),
    ),
    why="How you hold your back seems to matter more than how far you walk.",
    do=(
        "Make an ordinary appointment with your doctor and tell them what brings it on and what"
        " eases it. New trouble with bladder or bowel, numbness between the legs or weakness in"
        " both legs is an emergency."
    ),
    source=f"{NADEAU}; {SURI}",
    fires=(
        example(
            *walks(pain="both"),
            checked_in(sign("pain_standing", "both"), sign("back_pain")),
            born=None,
        ),
        example(
            *walks(pain="both", relief={"sit": True}),
            checked_in(sign("pain_standing", "both")),
        ),
        example(*walks(pain="both", relief={"stand_still": False, "bend_forward": True})),
    ),
    quiet=(
        example(*walks(pain="both", relief={"sit": True}), born=None),
        example(*walks(pain="both", sites=["calf"], relief={"stand_still": True, "sit": True})),
        example(
            *walks(pain="both", relief={"sit": True, "bend_forward": True}),
            checked_in(no=["pain_standing"]),
            born=1980,
        ),
        example(*walks(4, pain="both", relief={"bend_forward": True, "stand_still": False})),
    ),
)
