"""A leg that suddenly gets too little blood: cold with another sign, suddenly weak or numb."""

from typing import Final

from insights.red_flags.phrases import (
    ALSO,
    BOUND,
    CALL,
    COLD_LEG,
    NEWLY_COLD,
    NEWLY_PALE,
    SKIN,
    SOON,
    STAYS,
    TODAY,
    TOLD,
    WORSE,
)
from insights.rules.examples import event, example, said, sign
from insights.rules.questions import background, both, either, happened, present, same_leg
from insights.rules.rows import Rule

TERM: Final = "(doctors call it acute limb ischaemia). "
WHY: Final = (
    TOLD + "This can mean that too little blood reaches the leg " + TERM + "It can be so without"
    " pain. A leg can be saved in the first hours."
)
SOURCE: Final = "ACC/AHA 2024 and RCEM on acute limb ischaemia; NHS on peripheral arterial disease"
NOTICE: Final = ("cold", "pale", "colour_changed", "blue", "numb", "weak", "cannot_move")

RULES: Final = (
    Rule(
        id="acute_limb_ischaemia.cold_or_pale_with_another_sign",
        about="acute_limb_ischaemia",
        urgency="emergency",
        when=either(
            same_leg(
                NEWLY_COLD,
                present(
                    *("pale", "blue", "purple", "colour_changed", "numb", "tingling", "weak"),
                    "cannot_move",
                ),
            ),
            same_leg(NEWLY_PALE, present("blue", "purple", "numb", "weak", "cannot_move")),
            same_leg(
                either(NEWLY_COLD, NEWLY_PALE),
                either(present("sudden_pain"), present("pain_at_rest", new=True, severe=True)),
            ),
        ),
        headline="Too little blood may be reaching {leg}",
        why=WHY,
        do=CALL + COLD_LEG + SKIN,
        source=SOURCE,
        asks=NOTICE,
        fires=(
            example(said(sign("cold", "left"), sign("numb", "left"))),
            example(said(sign("cold", "left", since=-14), sign("weak", "both"))),
            example(said(sign("cold", "both", since=0), sign("pale", "both"), no=["pain"])),
            example(said(sign("cold", "left"), on=-2), said(sign("blue", "left"))),
            example(said(sign("cold", "left", since=0), sign("tingling", "left"))),
            example(said(sign("pale", "right"), sign("pain_at_rest", "right", severity=7))),
            example(said(sign("cold", "right"), sign("sudden_pain", "right"))),
        ),
        quiet=(
            example(said(sign("cold", "left"), sign("numb", "right"))),
            example(said(sign("cold", "left", since=-15), sign("numb", "left"))),
            example(said(sign("cold", "both"), sign("numb", "both"))),
            example(said(sign("cold", "left", usual=True), sign("numb", "left"))),
            example(said(sign("cold", "left", when="sitting"), sign("numb", "left"))),
            example(said(sign("cold", "left"), on=-3), said(sign("blue", "left"))),
        ),
    ),
    Rule(
        id="acute_limb_ischaemia.sudden_weakness_or_numbness",
        about="acute_limb_ischaemia",
        urgency="emergency",
        when=either(
            present("cannot_move", new=True, not_when=BOUND),
            present("weak", "numb", side="one", dated=True, onset="sudden"),
        ),
        headline="A leg that suddenly cannot move or feel",
        why=TOLD + "When this comes suddenly, blood or nerves of the leg may be blocked " + TERM,
        do=CALL + COLD_LEG,
        source=SOURCE,
        asks=("cold", "pale", "face_arm_speech"),
        fires=(
            example(said(sign("cannot_move", "left"))),
            example(said(sign("weak", "right", onset="sudden", since=-1))),
            example(said(sign("numb", "right", onset="sudden"), no=["cold", "pain"])),
        ),
        quiet=(
            example(said(sign("weak", "right", onset="gradual"))),
            example(said(sign("cannot_move", "left", since=-200))),
            example(said(sign("weak", "right", onset="sudden", since=-60))),
            example(said(no=["cannot_move", "weak"])),
        ),
    ),
    Rule(
        id="acute_limb_ischaemia.after_an_artery_operation_or_with_an_irregular_heartbeat",
        about="acute_limb_ischaemia",
        urgency="emergency",
        when=either(
            both(
                background("leg_artery_operation", "heart_rhythm"),
                either(NEWLY_COLD, NEWLY_PALE, present("pain_at_rest", new=True)),
            ),
            same_leg(happened("procedure", weeks=12), either(NEWLY_COLD, NEWLY_PALE)),
        ),
        headline="A new sign in the leg, and an artery that may have closed",
        why=(
            TOLD + "After an operation on a leg artery, or with an irregular heartbeat, this can"
            " mean that a clot has closed the artery " + TERM
        ),
        do=CALL + COLD_LEG,
        source=SOURCE,
        look_back=84,
        asks=NOTICE,
        fires=(
            example(said(sign("cold", "left")), has=["heart_rhythm"]),
            example(said(sign("pain_at_rest", "left")), has=["leg_artery_operation"]),
            example(said(sign("pale", "left"), events=[event("procedure", -84, side="left")])),
        ),
        quiet=(
            example(said(sign("cold", "left"))),
            example(said(sign("pale", "left"), events=[event("procedure", -85)])),
            example(said(sign("pale", "left"), events=[event("procedure", -9, side="right")])),
            example(said(no=["cold", "pale"]), has=["leg_artery_operation"]),
        ),
    ),
    Rule(
        id="acute_limb_ischaemia.newly_cold_or_pale",
        about="acute_limb_ischaemia",
        urgency="today",
        when=either(NEWLY_COLD, NEWLY_PALE),
        headline="New coldness or paleness of {leg}",
        why=TOLD + "When this is new, the blood flow of the leg should be checked " + TERM,
        do=TODAY + COLD_LEG + ALSO,
        source="Healthline and Cleveland Clinic on calf pain; ACC/AHA 2024",
        asks=NOTICE,
        yields_to=(
            "acute_limb_ischaemia.cold_or_pale_with_another_sign",
            "acute_limb_ischaemia.after_an_artery_operation_or_with_an_irregular_heartbeat",
        ),
        fires=(
            example(said(sign("cold", "left"))),
            example(said(sign("pale", "right", since=-14))),
            example(said(sign("cold", "both", onset="sudden"))),
        ),
        quiet=(
            example(said(sign("cold", "both", site="foot"))),
            example(said(sign("pale", "right", since=-15))),
            example(said(sign("cold", "left", usual=True))),
            example(said(no_together=["cold", "pale"])),
        ),
    ),
    Rule(
        id="acute_limb_ischaemia.both_legs_cold_and_another_sign",
        about="acute_limb_ischaemia",
        urgency="today",
        when=same_leg(
            present("cold", side="both", new=True, not_when=BOUND),
            present("pale", "blue", "purple", "colour_changed", "numb", "weak"),
        ),
        headline="Cold legs with another sign, and we do not know since when",
        why=TOLD + "If this is new, too little blood may reach the legs " + TERM,
        do=TODAY + "If it began in the last two weeks, or suddenly, ring {emergency_number} now. ",
        source=SOURCE,
        asks=NOTICE,
        yields_to=("acute_limb_ischaemia.cold_or_pale_with_another_sign",),
        fires=(example(said(sign("cold", "both"), sign("numb", "both"))),),
        quiet=(
            example(said(sign("cold", "both"))),
            example(said(sign("cold", "both", since=-90), sign("numb", "both"))),
        ),
    ),
    Rule(
        id="acute_limb_ischaemia.blue_or_purple",
        about="acute_limb_ischaemia",
        urgency="today",
        when=present("blue", "purple", new=True),
        headline="Blue or purple toes or skin",
        why=TOLD + "This can come from too little blood, or from small clots.",
        do=TODAY + WORSE + SKIN,
        source="Cleveland Clinic on calf pain; ACC/AHA 2024",
        asks=NOTICE,
        fires=(
            example(said(sign("blue", "left", site="toes"))),
            example(said(sign("purple", "both"))),
        ),
        quiet=(
            example(said(sign("blue", "left", usual=True))),
            example(said(sign("purple", "both", since=-15))),
        ),
    ),
    Rule(
        id="entrapment.cold_pale_or_numb_at_times",
        about="entrapment",
        urgency="soon",
        when=present("cold", "pale", "blue", "numb", when=BOUND, side="one"),
        headline="Coldness, paleness or numbness at times, in {leg}",
        why=(
            TOLD + "It comes with a posture or an effort. An artery or a nerve may be squeezed"
            " then (doctors call it entrapment)."
        ),
        do=SOON + "Say in which posture it comes. " + STAYS,
        source="Case reports of popliteal artery entrapment; ours",
        asks=("pain_at_rest", "weak"),
        fires=(example(said(sign("cold", "right", when="sitting"))),),
        quiet=(
            example(said(sign("cold", "right", when="sitting", usual=True))),
            example(said(sign("numb", "right", when="night"))),
        ),
    ),
)
