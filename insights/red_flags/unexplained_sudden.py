"""Sudden, severe or unexplained: not tied to one condition, and not to be waited out."""

from typing import Final

from insights.red_flags.phrases import (
    BOUND,
    EFFORT,
    FOOT,
    JOINTS,
    LEG_PAIN,
    SKIN,
    SOON,
    TENDON,
    TODAY,
    TOLD,
    WORSE,
)
from insights.rules.examples import example, said, sign
from insights.rules.questions import either, present
from insights.rules.rows import Rule

ASKS: Final = ("cold", "pale", "numb", "weak", "swelling", "tense")
WHY: Final = (
    TOLD + "When this comes without a known reason, blood vessels or nerves may be the cause"
    " (sudden, unexplained leg symptoms)."
)
ANY_OTHER: Final = (
    *("numb", "weak", "tingling", "swelling", "shoots_down_leg", "burning_feet", "heavy_evening"),
    *("stiff", "veins_bulging", "lump", "lump_behind_knee"),
)

RULES: Final = (
    Rule(
        id="unexplained_sudden.sudden_pain",
        about="unexplained_sudden",
        urgency="today",
        when=present("sudden_pain", new=True),
        headline="Sudden pain without a known cause",
        why=WHY,
        do=TODAY + WORSE,
        source="Healthline and Cleveland Clinic on calf pain",
        asks=ASKS,
        fires=(example(said(sign("sudden_pain", "left", since=-14, level=1))),),
        quiet=(
            example(said(sign("sudden_pain", "left", since=-15))),
            example(said(no=["sudden_pain"])),
        ),
    ),
    Rule(
        id="unexplained_sudden.severe_pain",
        about="unexplained_sudden",
        urgency="today",
        when=either(
            present("pain_at_rest", severe=True),
            present("pain_at_night", severe=True, new=True),
            present(
                "pain",
                severe=True,
                side="one",
                new=True,
                not_when=(*EFFORT, "morning", "standing"),
                not_sites=(*JOINTS, *TENDON, *FOOT),
            ),
        ),
        headline="Severe leg pain",
        why=WHY,
        do=TODAY + WORSE,
        source="Healthline and Cleveland Clinic on calf pain; NHS",
        asks=ASKS,
        yields_to=("acute_compartment.severe_pain_and_tense_numb_or_weak",),
        fires=(
            example(said(sign("pain_at_rest", "both", severity=7, since=-90))),
            example(said(sign("pain", "left", level=3))),
        ),
        quiet=(
            example(said(sign("pain_at_rest", "both", severity=6, level=2))),
            example(said(sign("pain", "left", level=3, when="walking"))),
            example(said(sign("pain", "both", level=3))),
            example(said(sign("tender", "left", level=3))),
            example(said(sign("pain", "left", level=3, site="heel"))),
        ),
    ),
    Rule(
        id="unexplained_sudden.long_cramp",
        about="unexplained_sudden",
        urgency="today",
        when=present("cramp", minutes=10),
        headline="A cramp of more than ten minutes",
        why=TOLD + "A plain cramp passes in seconds or minutes (a muscle spasm).",
        do=TODAY + WORSE,
        source="NHS on leg cramps",
        asks=("swelling", "numb", "cold", "tense"),
        fires=(example(said(sign("cramp", "left", minutes=11))),),
        quiet=(example(said(sign("cramp", "left", level=3, minutes=10))),),
    ),
    Rule(
        id="unexplained_sudden.newly_dropped_foot",
        about="unexplained_sudden",
        urgency="today",
        when=present("cannot_lift_foot", dated=True, not_when=BOUND),
        headline="A foot that you newly cannot lift",
        why=TOLD + "A nerve, a muscle or a blood vessel may be the cause (a dropped foot).",
        do=TODAY + WORSE,
        source="Cleveland Clinic on calf pain; tier ours",
        asks=("cold", "face_arm_speech", "saddle_numb", "bladder_change"),
        yields_to=("acute_compartment.severe_pain_and_tense_numb_or_weak",),
        fires=(example(said(sign("cannot_lift_foot", "left", since=-14))),),
        quiet=(
            example(said(sign("cannot_lift_foot", "left", since=-15))),
            example(said(sign("cannot_lift_foot", "left", since=-2, when="exercise"))),
        ),
    ),
    Rule(
        id="unexplained_sudden.newly_weak_leg",
        about="unexplained_sudden",
        urgency="soon",
        when=present("weak", "numb", "cannot_lift_foot", new=True, side="one", not_when=BOUND),
        headline="Weakness or numbness in {leg}",
        why=TOLD + "A nerve, muscle, tendon or blood vessel may be the cause.",
        do=SOON
        + "If it came suddenly, or the leg also turns cold, pale or blue or cannot move, ring"
        " {emergency_number} at once. ",
        source="Cleveland Clinic on calf pain; tier ours",
        asks=("cold", "face_arm_speech", "saddle_numb", "bladder_change"),
        yields_to=(
            "acute_limb_ischaemia.sudden_weakness_or_numbness",
            "acute_limb_ischaemia.cold_or_pale_with_another_sign",
            "acute_compartment.tense_and_numb_or_weak",
            "acute_compartment.severe_pain_and_tense_numb_or_weak",
            "unexplained_sudden.newly_dropped_foot",
        ),
        fires=(
            example(said(sign("weak", "left", since=-14))),
            example(said(sign("numb", "left", site="foot"))),
        ),
        quiet=(
            example(said(sign("weak", "left", since=-15))),
            example(said(sign("weak", "left", since=-2, when="walking"))),
        ),
    ),
    Rule(
        id="unexplained_sudden.skin_colour",
        about="unexplained_sudden",
        urgency="today",
        when=either(
            present("colour_changed", "red", "red_spreading", side="one", new=True),
            present("colour_changed", "red", dated=True),
        ),
        headline="The skin of {leg} has newly changed colour",
        why=TOLD + "Blood vessels or an infection may be the cause.",
        do=TODAY + WORSE + SKIN,
        source="Cleveland Clinic on calf pain",
        asks=("pain", "swelling", "warm", "fever", "cold"),
        yields_to=(
            "deep_vein_thrombosis.warm_red_or_changed_and_sore",
            "infection.red_or_warm_with_fever",
            "infection.spreading_fast",
            "acute_limb_ischaemia.cold_or_pale_with_another_sign",
        ),
        fires=(
            example(said(sign("colour_changed", "left"))),
            example(said(sign("colour_changed", "both", since=-14))),
        ),
        quiet=(
            example(said(sign("colour_changed", "left", since=-15))),
            example(said(sign("red", "both"))),
        ),
    ),
    Rule(
        id="unexplained_sudden.newly_warm",
        about="unexplained_sudden",
        urgency="soon",
        when=present("warm", side="one", new=True),
        headline="New warmth in {leg}",
        why=TOLD + "A clot, an infection or a joint may be the cause.",
        do=SOON + "If it also hurts or swells, or you have a fever, do not wait: the same day. ",
        source="Medical News Today on calf pain; tier ours",
        asks=("pain", "swelling", "red", "fever"),
        yields_to=(
            "deep_vein_thrombosis.warm_red_or_changed_and_sore",
            "deep_vein_thrombosis.new_one_sided_swelling",
            "infection.red_or_warm_with_fever",
            "superficial_vein.hard_sore_vein",
            "diabetic_foot.wound_colour_or_hot_swollen_foot",
        ),
        fires=(example(said(sign("warm", "left"))),),
        quiet=(
            example(said(sign("warm", "both"))),
            example(said(sign("warm", "left", since=-90))),
        ),
    ),
    Rule(
        id="unexplained_sudden.began_suddenly",
        about="unexplained_sudden",
        urgency="soon",
        when=either(
            present(*LEG_PAIN, *ANY_OTHER, onset="sudden", new=True),
            present("sudden_pain"),
        ),
        headline="A sign in the leg that began suddenly",
        why=WHY,
        do=SOON + WORSE,
        source="Healthline on calf pain",
        asks=ASKS,
        yields_to=(
            "acute_limb_ischaemia.sudden_weakness_or_numbness",
            "unexplained_sudden.sudden_pain",
            "deep_vein_thrombosis.new_one_sided_swelling",
        ),
        fires=(
            example(said(sign("tingling", "both", onset="sudden"))),
            example(said(sign("lump_behind_knee", "left", onset="sudden"))),
            example(said(sign("sudden_pain", "left", since=-30))),
        ),
        quiet=(
            example(said(sign("tingling", "both", onset="gradual"))),
            example(said(sign("tingling", "both", onset="sudden", since=-90))),
        ),
    ),
)
