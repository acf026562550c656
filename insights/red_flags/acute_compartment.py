"""Pressure inside the leg: pain out of all proportion, tense, numb or weak. No injury needed."""

from typing import Final

from insights.red_flags.phrases import BOUND, CALL, EFFORT, NOT_THE_LEG, TODAY, TOLD
from insights.rules.examples import event, example, said, sign, walked
from insights.rules.questions import both, either, happened, present, same_leg, tried
from insights.rules.rows import Rule
from insights.rules.walk_questions import PainStayed

WHY: Final = (
    TOLD + "Pressure inside the leg may be cutting off its blood (doctors call it acute"
    " compartment syndrome). It can come after sport too, without any injury."
)
DO: Final = CALL + "Loosen bandage, stocking, brace and shoe. Keep the leg level: do not raise it. "
SOURCE: Final = (
    "BOAST 2016; Donaldson 2014; Cleveland Clinic and Medical News Today on calf pain; case reports"
)
ELSEWHERE: Final = (*NOT_THE_LEG, "achilles")
SEVERE_PAIN: Final = either(
    present("pain_at_rest", "sudden_pain", severe=True, side="one", new=True, not_sites=ELSEWHERE),
    present("pain_at_rest", "sudden_pain", severe=True, dated=True, not_sites=ELSEWHERE),
    PainStayed(),
)
PLAIN_SEVERE_PAIN: Final = present(
    "pain", "pain_on_stretch", severe=True, dated=True, not_sites=ELSEWHERE, not_when=EFFORT
)

RULES: Final = (
    Rule(
        id="acute_compartment.severe_pain_and_tense_numb_or_weak",
        about="acute_compartment",
        urgency="emergency",
        when=same_leg(
            present("tense", "numb", "tingling", "weak", "cannot_lift_foot"),
            either(
                SEVERE_PAIN,
                both(PLAIN_SEVERE_PAIN, present("tense", "numb", "cannot_lift_foot")),
            ),
        ),
        headline="Severe pain in {leg}, with tightness, numbness or weakness",
        why=WHY,
        do=DO,
        source=SOURCE,
        asks=("tense", "numb", "weak", "cannot_lift_foot", "pain_on_stretch"),
        fires=(
            example(said(sign("pain_at_rest", "left", severity=7), sign("numb", "left"))),
            example(said(sign("sudden_pain", "left", level=3), sign("tense", "left"))),
            example(said(sign("pain_at_rest", "left", level=3), sign("tingling", "left"))),
            example(said(sign("pain", "both", level=3, since=0), sign("cannot_lift_foot", "both"))),
            example(
                walked(-2, severity=7, still_there=True, conditions=["run"]),
                said(sign("weak", "left")),
            ),
        ),
        quiet=(
            example(said(sign("pain_at_rest", "left", severity=6), sign("numb", "left"))),
            example(said(sign("pain_at_rest", "left", level=2), sign("numb", "left"))),
            example(said(sign("pain_at_rest", "left", severity=7), sign("numb", "right"))),
            example(said(sign("pain", "both", level=3), sign("weak", "both"))),
            example(
                walked(-3, severity=7, still_there=True, conditions=["run"]),
                said(sign("weak", "left")),
            ),
            example(walked(severity=7, relief={"sit": True}), said(sign("weak", "left"))),
        ),
    ),
    Rule(
        id="acute_compartment.tense_and_numb_or_weak",
        about="acute_compartment",
        urgency="emergency",
        when=same_leg(
            present("tense", new=True, not_when=BOUND),
            present("numb", "weak", "cannot_lift_foot", "cannot_move", not_when=EFFORT),
        ),
        headline="Tightness, with numbness or weakness, in {leg}",
        why=WHY,
        do=DO,
        source=SOURCE,
        asks=("pain_at_rest", "pain_on_stretch", "cold"),
        fires=(
            example(said(sign("tense", "both", site="shin"), sign("weak", "both"))),
            example(said(sign("tense", "left", since=-1), sign("numb", "left"), no=["pain"])),
        ),
        quiet=(
            example(said(sign("tense", "left", when="exercise"), sign("numb", "left"))),
            example(said(sign("tense", "left", since=-90), sign("weak", "left"))),
            example(said(sign("tense", "left"), sign("numb", "right"))),
        ),
    ),
    Rule(
        id="acute_compartment.under_a_plaster_or_stocking",
        about="acute_compartment",
        urgency="emergency",
        when=same_leg(
            happened("plaster", weeks=6),
            present(
                *("pain", "pain_at_rest", "pain_at_night", "sudden_pain", "numb", "tingling"),
                *("blue", "pale", "purple", "colour_changed"),
                new=True,
            ),
        ),
        headline="Something new under a plaster or brace",
        why=WHY + " What is around the leg may be too tight.",
        do=DO + "Take off what can be taken off. ",
        source=SOURCE,
        look_back=42,
        asks=("numb", "cold", "blue", "cannot_move"),
        fires=(example(said(sign("pain", "left"), events=[event("plaster", -42, side="left")])),),
        quiet=(
            example(said(sign("pain", "left"), events=[event("plaster", -43)])),
            example(said(sign("pain", "left"), events=[event("plaster", -3, side="right")])),
        ),
    ),
    Rule(
        id="acute_compartment.under_a_tight_stocking",
        about="acute_compartment",
        urgency="emergency",
        when=both(
            tried("compression"),
            present("numb", "pale", "blue", "purple", "sudden_pain", dated=True),
        ),
        headline="Something new under a bandage or stocking",
        why=WHY + " What is around the leg may be too tight.",
        do=DO + "Take off what can be taken off. ",
        source=SOURCE,
        asks=("numb", "cold", "blue", "cannot_move"),
        fires=(example(said(sign("numb", "left", since=0), tried={"compression": None})),),
        quiet=(
            example(said(sign("numb", "left", since=-90), tried={"compression": True})),
            example(said(sign("numb", "left", since=0), tried={"raise": True})),
        ),
    ),
    Rule(
        id="acute_compartment.severe_pain_that_stayed",
        about="acute_compartment",
        urgency="today",
        when=PainStayed(),
        headline="Severe pain that did not go after you stopped",
        why=(
            "Pain after a walk or sport should fade with rest. Pain that stays can come from"
            " pressure inside the leg (doctors call it acute compartment syndrome)."
        ),
        do=(
            TODAY + "Loosen what is tight and keep the leg level. If the leg is tense, numb or"
            " weak, ring {emergency_number} now. "
        ),
        source=SOURCE,
        asks=("tense", "numb", "weak", "cannot_lift_foot", "cold"),
        yields_to=("acute_compartment.severe_pain_and_tense_numb_or_weak",),
        fires=(example(walked(severity=7, still_there=True)),),
        quiet=(
            example(walked(severity=6, still_there=True)),
            example(walked(severity=7, relief={"stand_still": False, "sit": True})),
        ),
    ),
)
