"""Bladder, bowel, saddle or sexual feeling, or both legs weak: nerves at the end of the spine."""

from typing import Final

from insights.red_flags.phrases import CALL, SOON, TODAY, TOLD
from insights.rules.examples import example, said, sign
from insights.rules.questions import both, either, present
from insights.rules.rows import Rule

WHY: Final = (
    TOLD + "Nerves at the end of the spine may be squeezed (doctors call it cauda equina"
    " syndrome). It can be so without any leg or back pain, and hours count."
)
DO: Final = CALL + "Say these words on the phone. Do not wait to see whether it passes. "
SOURCE: Final = "BMJ Best Practice on cauda equina syndrome; audit of 334 referrals"
CHANGES: Final = ("bladder_change", "bowel_change", "saddle_numb", "sexual_change")
AT_REST: Final = ("sitting", "rest", "lying", "morning", "night")
UPRIGHT: Final = ("walking", "exercise", "standing")
ASKS: Final = (*CHANGES, "weak")

RULES: Final = (
    Rule(
        id="cauda_equina.bladder_bowel_saddle_or_sexual_change",
        about="cauda_equina",
        urgency="emergency",
        when=present(*CHANGES, new=True),
        headline="A change of bladder, bowel or feeling between the legs",
        why=WHY,
        do=DO,
        source=SOURCE,
        asks=ASKS,
        fires=(
            example(said(sign("saddle_numb"), no=["pain", "back_pain", "weak"])),
            example(said(sign("bladder_change", since=-14))),
            example(
                said(sign("bowel_change", usual=True, level=1), on=-9),
                said(sign("bowel_change", usual=True, level=3)),
            ),
        ),
        quiet=(
            example(said(sign("bladder_change", since=-15))),
            example(said(sign("sexual_change", usual=True))),
            example(said(no_together=CHANGES)),
        ),
    ),
    Rule(
        id="cauda_equina.both_legs_weak_at_rest",
        about="cauda_equina",
        urgency="emergency",
        when=either(
            present("weak", "cannot_lift_foot", side="both", new=True, when=AT_REST),
            present("weak", "cannot_lift_foot", side="both", new=True, now=True),
            present("weak", "cannot_lift_foot", side="both", dated=True, onset="sudden"),
        ),
        headline="Both legs are weak, also after sitting down",
        why=WHY,
        do=DO,
        source=SOURCE,
        asks=ASKS,
        fires=(
            example(said(sign("weak", "both", when="sitting"))),
            example(said(sign("weak", "left", now=True), sign("weak", "right", now=True))),
            example(said(sign("weak", "both", onset="sudden"))),
        ),
        quiet=(
            example(said(sign("weak", "both", when="walking"))),
            example(said(sign("weak", "left", now=True))),
            example(said(sign("weak", "both", when="sitting", since=-60))),
        ),
    ),
    Rule(
        id="cauda_equina.both_legs_weak_and_back_pain",
        about="cauda_equina",
        urgency="emergency",
        when=both(
            present("weak", "cannot_lift_foot", side="both", dated=True, not_when=UPRIGHT),
            either(present("back_pain", new=True), present("shoots_down_leg", side="both")),
        ),
        headline="Both legs are newly weak, with back pain",
        why=WHY,
        do=DO,
        source=SOURCE + "; NICE CKS on sciatica",
        asks=ASKS,
        fires=(
            example(said(sign("weak", "both", since=-2), sign("back_pain"))),
            example(said(sign("weak", "both", since=-2), sign("shoots_down_leg", "both"))),
        ),
        quiet=(
            example(said(sign("weak", "both", since=-2), sign("back_pain", since=-900))),
            example(said(sign("weak", "both"), sign("back_pain"))),
            example(said(sign("weak", "both", since=-2, when="walking"), sign("back_pain"))),
        ),
    ),
    Rule(
        id="cauda_equina.both_legs_numb_or_shooting_and_back_pain",
        about="cauda_equina",
        urgency="today",
        when=both(
            present("numb", "shoots_down_leg", side="both", dated=True, not_when=UPRIGHT),
            present("back_pain", dated=True),
        ),
        headline="New back pain, with numbness or shooting pain in both legs",
        why=WHY,
        do=TODAY + "If bladder, bowel or the feeling between your legs changes, or both legs turn"
        " weak, ring {emergency_number} now. ",
        source="NICE CKS on sciatica; audit of 334 referrals; tier ours",
        asks=ASKS,
        yields_to=("cauda_equina.bladder_bowel_saddle_or_sexual_change",),
        fires=(example(said(sign("numb", "both", since=-2), sign("back_pain", since=-2))),),
        quiet=(
            example(said(sign("numb", "both", since=-2), sign("back_pain", since=-900))),
            example(said(sign("shoots_down_leg", "left", since=-2), sign("back_pain", since=-2))),
        ),
    ),
    Rule(
        id="cauda_equina.both_legs_newly_weak",
        about="cauda_equina",
        urgency="today",
        when=present("weak", side="both", dated=True, not_when=UPRIGHT),
        headline="Both legs are newly weak",
        why=WHY,
        do=TODAY + "If they stay weak after you sit down, ring {emergency_number} now. ",
        source=SOURCE,
        asks=ASKS,
        yields_to=(
            "cauda_equina.both_legs_weak_at_rest",
            "cauda_equina.both_legs_weak_and_back_pain",
        ),
        fires=(example(said(sign("weak", "both", since=-14))),),
        quiet=(
            example(said(sign("weak", "both", since=-15))),
            example(said(sign("weak", "both", since=-3, when="walking"))),
            example(said(sign("weak", "left", since=-3))),
        ),
    ),
    Rule(
        id="cauda_equina.older_change_and_getting_worse",
        about="cauda_equina",
        urgency="today",
        when=both(present(*CHANGES), present("getting_worse")),
        headline="An older change of bladder, bowel or feeling, and things get worse",
        why=WHY,
        do=TODAY + "If the change itself is new or worse, ring {emergency_number} now. ",
        source=SOURCE + "; tier ours",
        asks=ASKS,
        yields_to=("cauda_equina.bladder_bowel_saddle_or_sexual_change",),
        fires=(example(said(sign("bladder_change", since=-90), sign("getting_worse"))),),
        quiet=(
            example(said(sign("bladder_change", since=-90))),
            example(said(sign("bladder_change", usual=True), sign("getting_worse"))),
        ),
    ),
    Rule(
        id="cauda_equina.older_change",
        about="cauda_equina",
        urgency="soon",
        when=present(*CHANGES),
        headline="A change of bladder, bowel or feeling that has lasted",
        why=TOLD + "It should be known to a doctor, as nerves of the back can cause it.",
        do=SOON + "If it is new or gets worse, ring {emergency_number} at once. ",
        source=SOURCE,
        asks=ASKS,
        yields_to=(
            "cauda_equina.bladder_bowel_saddle_or_sexual_change",
            "cauda_equina.older_change_and_getting_worse",
        ),
        fires=(example(said(sign("bladder_change", since=-90))),),
        quiet=(example(said(sign("bladder_change", usual=True))),),
    ),
    Rule(
        id="cauda_equina.both_legs_weak",
        about="cauda_equina",
        urgency="soon",
        when=present("weak", side="both", new=True, not_when=UPRIGHT),
        headline="Both legs are weak",
        why=TOLD + "We do not know since when, nor whether it stays when you sit.",
        do=SOON + "If they stay weak after you sit down, ring {emergency_number} now. ",
        source=SOURCE + "; tier ours",
        asks=ASKS,
        yields_to=(
            "cauda_equina.both_legs_newly_weak",
            "cauda_equina.both_legs_weak_at_rest",
        ),
        fires=(example(said(sign("weak", "both"))),),
        quiet=(
            example(said(sign("weak", "both", when="walking"))),
            example(said(sign("weak", "both", since=-60))),
        ),
    ),
)
