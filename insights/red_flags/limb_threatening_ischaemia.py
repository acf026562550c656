"""A leg that gets too little blood even at rest: foot pain at night, wounds, black skin."""

from typing import Final

from insights.red_flags.phrases import ALSO, BOUND, EFFORT, FOOT, SKIN, SOON, TODAY, TOLD, WORSE
from insights.rules.examples import example, said, sign
from insights.rules.questions import background, both, either, present, same_leg
from insights.rules.rows import STANDS_LONGER, Rule

TERM: Final = "(doctors call it limb-threatening ischaemia). "
WHY: Final = TOLD + "This can mean that the foot gets too little blood even at rest " + TERM
STILL: Final = TODAY + "Do not raise the leg and do not warm it. Keep weight off a wound. "
DO: Final = STILL + WORSE
SOURCE: Final = "ACC/AHA 2024 and BMJ on chronic limb-threatening ischaemia"
NOT_THE_FOOT: Final = ("knee", "behind_knee", "hip", "groin", "buttock", "back", "thigh", "heel")
REST_PAIN: Final = ("pain_at_rest", "pain_at_night")
COLD_OR_DARK: Final = either(
    present("cold", "pale", side="one", not_when=BOUND),
    present("blue", "purple", not_when=BOUND),
)
"""However long it has been so, unless it is said to be usual."""

RULES: Final = (
    Rule(
        id="limb_threatening_ischaemia.rest_pain_in_the_foot",
        about="limb_threatening_ischaemia",
        urgency="today",
        when=present(*REST_PAIN, sites=FOOT),
        headline="Foot pain at rest or at night",
        why=WHY,
        do=DO,
        source=SOURCE,
        stands=STANDS_LONGER,
        asks=("eased_by_hanging", "wound", "black_skin", "cold"),
        yields_to=("limb_threatening_ischaemia.for_two_weeks",),
        fires=(
            example(said(sign("pain_at_night", "left", site="toes", since=-1))),
            example(said(sign("pain_at_rest", "both", site="foot", since=-90))),
        ),
        quiet=(
            example(said(sign("pain_at_night", "left", site="calf"))),
            example(said(sign("pain_at_rest", "left", site="foot", usual=True))),
            example(said(cannot_tell=REST_PAIN)),
        ),
    ),
    Rule(
        id="limb_threatening_ischaemia.eased_by_hanging",
        about="limb_threatening_ischaemia",
        urgency="today",
        when=either(
            present("eased_by_hanging"),
            present("pain", "sudden_pain", *REST_PAIN, eased_by="hang_leg"),
        ),
        headline="Pain that eases when the leg hangs down",
        why=WHY,
        do=DO,
        source=SOURCE,
        stands=STANDS_LONGER,
        asks=("wound", "black_skin", "cold"),
        fires=(
            example(said(sign("eased_by_hanging", "left"))),
            example(said(sign("pain_at_night", "left", eased_by=["hang_leg"]))),
        ),
        quiet=(example(said(sign("pain_at_night", "left", eased_by=["raise_leg"]))),),
    ),
    Rule(
        id="limb_threatening_ischaemia.wound_or_black_skin",
        about="limb_threatening_ischaemia",
        urgency="today",
        when=present("wound", "black_skin"),
        headline="A wound or black skin on a foot or leg",
        why=(
            TOLD + "A wound there heals badly when too little blood comes " + TERM + "It needs to"
            " be seen even when it does not hurt."
        ),
        do=DO + SKIN,
        source=SOURCE,
        stands=STANDS_LONGER,
        asks=("fever", "red_spreading", "cold"),
        fires=(
            example(said(sign("wound", "left", site="shin"), no=["pain"])),
            example(said(sign("black_skin", "right", site="toes", since=-60))),
        ),
        quiet=(example(said(sign("wound", "left", usual=True))), example(said(no=["wound"]))),
    ),
    Rule(
        id="limb_threatening_ischaemia.for_two_weeks",
        about="limb_threatening_ischaemia",
        urgency="today",
        when=either(
            present(*REST_PAIN, sites=FOOT, lasting=14), present("wound", "black_skin", lasting=14)
        ),
        headline="Foot pain at rest, or a wound, for two weeks or more",
        why=WHY + "Two weeks of it say so more strongly.",
        do=DO + "Tell them that it has been two weeks. ",
        source=SOURCE,
        stands=STANDS_LONGER,
        fires=(
            example(said(sign("pain_at_rest", "left", site="foot", since=-14))),
            example(said(sign("wound", "left", since=-14))),
            example(said(sign("wound", "left"), on=-14), said(sign("wound", "left"))),
        ),
        quiet=(
            example(said(sign("pain_at_rest", "left", site="foot", since=-13))),
            example(said(sign("wound", "left", since=-13))),
        ),
    ),
    Rule(
        id="limb_threatening_ischaemia.rest_pain_with_narrowed_arteries",
        about="limb_threatening_ischaemia",
        urgency="today",
        when=both(
            background("known_pad", "leg_artery_operation", "diabetes"),
            present(*REST_PAIN, not_sites=NOT_THE_FOOT),
        ),
        headline="Leg pain at rest, with arteries that are or may be narrow",
        why=WHY,
        do=DO,
        source="NHS on peripheral arterial disease; ACC/AHA 2024",
        stands=STANDS_LONGER,
        asks=("eased_by_hanging", "wound", "black_skin", "cold"),
        yields_to=(
            "limb_threatening_ischaemia.for_two_weeks",
            "limb_threatening_ischaemia.rest_pain_in_the_foot",
        ),
        fires=(example(said(sign("pain_at_night", "left")), has=["known_pad"]),),
        quiet=(
            example(said(sign("pain_at_night", "left"))),
            example(said(sign("pain_at_night", "left", site="knee")), has=["known_pad"]),
        ),
    ),
    Rule(
        id="limb_threatening_ischaemia.cold_or_dark_with_another_sign",
        about="limb_threatening_ischaemia",
        urgency="today",
        when=same_leg(
            either(COLD_OR_DARK, present("red_hanging")),
            either(
                present("numb", "weak", not_when=BOUND),
                present(*REST_PAIN, not_sites=NOT_THE_FOOT),
                present("pain", "tender", sites=FOOT, not_when=EFFORT),
            ),
        ),
        headline="Cold, pale or dark skin with another sign, in {leg}",
        why=WHY,
        do=STILL + ALSO + SKIN,
        source=SOURCE,
        stands=STANDS_LONGER,
        asks=("eased_by_hanging", "wound", "black_skin"),
        yields_to=(
            "acute_limb_ischaemia.cold_or_pale_with_another_sign",
            "acute_limb_ischaemia.after_an_artery_operation_or_with_an_irregular_heartbeat",
        ),
        fires=(
            example(said(sign("cold", "left", since=-20), sign("numb", "left"))),
            example(said(sign("red_hanging", "left"), sign("pain_at_night", "left"))),
            example(said(sign("blue", "left", since=-60), sign("pain", "left", site="toes"))),
        ),
        quiet=(
            example(said(sign("cold", "both", since=-90), sign("numb", "both"))),
            example(said(sign("cold", "left", since=-20), sign("numb", "right"))),
            example(said(sign("cold", "left", when="sitting"), sign("numb", "left"))),
            example(said(sign("cold", "left", since=-20), sign("pain", "left", site="calf"))),
        ),
    ),
    Rule(
        id="limb_threatening_ischaemia.cold_pale_or_blue_for_longer",
        about="limb_threatening_ischaemia",
        urgency="soon",
        when=COLD_OR_DARK,
        headline="Cold, pale or dark skin for a longer time, in {leg}",
        why=TOLD + "Even when it is not new, the blood flow should be checked.",
        do=SOON + "Ask for the pulses of the foot to be felt. " + ALSO + SKIN,
        source="Healthline on calf pain; ACC/AHA 2024",
        stands=STANDS_LONGER,
        asks=("pain_at_rest", "wound", "numb"),
        yields_to=(
            "limb_threatening_ischaemia.cold_or_dark_with_another_sign",
            "acute_limb_ischaemia.newly_cold_or_pale",
            "acute_limb_ischaemia.blue_or_purple",
            "acute_limb_ischaemia.cold_or_pale_with_another_sign",
            "acute_limb_ischaemia.after_an_artery_operation_or_with_an_irregular_heartbeat",
        ),
        fires=(
            example(said(sign("cold", "left", since=-60))),
            example(said(sign("blue", "both", since=-60, site="toes"))),
        ),
        quiet=(
            example(said(sign("cold", "both", since=-60))),
            example(said(sign("pale", "left", since=-60, when="sitting"))),
            example(said(sign("cold", "left", usual=True))),
        ),
    ),
    Rule(
        id="limb_threatening_ischaemia.red_when_it_hangs",
        about="limb_threatening_ischaemia",
        urgency="soon",
        when=present("red_hanging"),
        headline="A foot that is red when it hangs and pale when it is raised",
        why=TOLD + "Narrow arteries can do this.",
        do=SOON + "Ask for the pulses of the foot to be felt. " + WORSE,
        source="BMJ on chronic limb-threatening ischaemia; ours",
        stands=STANDS_LONGER,
        asks=("pain_at_rest", "wound", "cold"),
        fires=(example(said(sign("red_hanging", "both"))),),
        quiet=(example(said(sign("red_hanging", "both", usual=True))),),
    ),
)
