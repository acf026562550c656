"""A clot that may have come slowly: older swelling with a reason, a tense or cramped sore calf."""

from typing import Final

from insights.red_flags.deep_vein_thrombosis import ASKS, AWAY_FROM_VEINS, SOURCE, WHY
from insights.red_flags.phrases import (
    BOUND,
    CLOT,
    EFFORT,
    JOINTS,
    LEG_PAIN,
    SOON,
    TENDON,
    TODAY,
    TOLD,
)
from insights.rules.examples import event, example, said, sign
from insights.rules.questions import background, both, either, happened, present, same_leg
from insights.rules.rows import Rule

SWOLLEN: Final = present(
    "swelling", "pitting", side="one", not_sites=(*JOINTS, *TENDON, "behind_knee")
)

RULES: Final = (
    Rule(
        id="deep_vein_thrombosis.older_swelling_with_a_risk",
        about="deep_vein_thrombosis",
        urgency="today",
        when=both(
            SWOLLEN,
            either(
                happened("long_sitting", weeks=8),
                happened("surgery", "procedure", weeks=12),
                happened("bed_rest", "plaster", "crutches", weeks=4),
                background("cancer", "clotting_disorder"),
                background("pregnant", "postnatal", "hormones"),
            ),
        ),
        headline="Swelling in {leg}, and a reason for a clot",
        why=WHY,
        do=TODAY + CLOT,
        source=SOURCE,
        look_back=84,
        asks=ASKS,
        yields_to=("deep_vein_thrombosis.new_one_sided_swelling",),
        fires=(
            example(said(sign("swelling", "left", since=-20), events=[event("long_sitting", -56)])),
            example(said(sign("swelling", "left", since=-60), events=[event("surgery", -84)])),
            example(said(sign("pitting", "left", since=-20), events=[event("bed_rest", -28)])),
            example(said(sign("swelling", "left", since=-60)), has=["cancer"]),
        ),
        quiet=(
            example(said(sign("swelling", "left", since=-20), events=[event("long_sitting", -57)])),
            example(said(sign("swelling", "left", since=-60), events=[event("surgery", -85)])),
            example(said(sign("pitting", "left", since=-20), events=[event("bed_rest", -29)])),
            example(said(sign("swelling", "left", usual=True)), has=["cancer"]),
            example(said(sign("swelling", "both", since=-60)), has=["pregnant"]),
        ),
    ),
    Rule(
        id="deep_vein_thrombosis.tense_and_sore",
        about="deep_vein_thrombosis",
        urgency="today",
        when=same_leg(
            present("tense", side="one", dated=True, not_when=(*BOUND, "night")), present(*LEG_PAIN)
        ),
        headline="New tightness, with pain, in {leg}",
        why=WHY + " Pressure in a muscle can feel the same.",
        do=TODAY + CLOT + "If it turns numb or weak or very painful, ring {emergency_number}. ",
        source=SOURCE + "; BOAST 2016; tier ours",
        asks=("swelling", "warm", "numb", *ASKS),
        yields_to=(
            "acute_compartment.severe_pain_and_tense_numb_or_weak",
            "acute_compartment.tense_and_numb_or_weak",
            "acute_compartment.bleeding_into_a_tense_or_numb_leg",
            "deep_vein_thrombosis.new_one_sided_swelling",
        ),
        fires=(example(said(sign("tense", "left", since=-2), sign("pain", "left", level=1))),),
        quiet=(
            example(said(sign("tense", "both", since=-2), sign("pain", "both"))),
            example(said(sign("tense", "left", since=-2, when="exercise"), sign("pain", "left"))),
            example(said(sign("tense", "left", since=-2), sign("pain", "right"))),
            example(said(sign("tense", "left"), sign("pain", "left"))),
        ),
    ),
    Rule(
        id="deep_vein_thrombosis.cramp_that_left_it_sore",
        about="deep_vein_thrombosis",
        urgency="soon",
        when=same_leg(present("cramp"), present("pain", "tender", side="one", new=True, lasting=3)),
        headline="A cramp, and soreness that stays, in {leg}",
        why=TOLD + "A plain cramp leaves a leg sore for hours or a day, not for longer. A clot can"
        " feel like a cramp that does not go (doctors call it deep vein thrombosis).",
        do=SOON + "If the leg swells or turns warm or red, do not wait: the same day. " + CLOT,
        source="NHS on leg cramps and on DVT; tier ours",
        asks=("swelling", "warm", "red", *ASKS),
        yields_to=(
            "deep_vein_thrombosis.new_one_sided_swelling",
            "deep_vein_thrombosis.calf_pain_with_a_risk",
            "deep_vein_thrombosis.warm_red_or_changed_and_sore",
        ),
        fires=(example(said(sign("cramp", "left"), sign("tender", "left", since=-3))),),
        quiet=(
            example(said(sign("cramp", "left"), sign("tender", "left", since=-2))),
            example(said(sign("cramp", "left"), sign("tender", "right", since=-3))),
            example(said(sign("cramp", "both"), sign("pain", "both", since=-3))),
        ),
    ),
    Rule(
        id="bakers_cyst.lump_and_calf_pain",
        about="bakers_cyst",
        urgency="soon",
        when=same_leg(
            present("lump_behind_knee", even_usual=True),
            either(
                present(*LEG_PAIN, side="one", new=True, sites=("calf",)),
                present("bruise", side="one", dated=True, sites=("calf", "ankle")),
            ),
        ),
        headline="A lump behind the knee, and a newly sore or bruised calf, in {leg}",
        why=TOLD + "Knee fluid can leak into the calf (a burst Baker's cyst). A clot can feel the"
        " same, and only a test can tell them apart.",
        do=SOON + "If the calf swells or turns warm or red, do not wait: the same day. " + CLOT,
        source="Am J Med Sci 2023 on burst cysts; tier ours",
        asks=("swelling", "warm", "red", *ASKS),
        yields_to=(
            "deep_vein_thrombosis.new_one_sided_swelling",
            "deep_vein_thrombosis.warm_red_or_changed_and_sore",
        ),
        fires=(
            example(
                said(
                    sign("lump_behind_knee", "left", usual=True),
                    sign("tender", "left", site="calf"),
                )
            ),
            example(
                said(
                    sign("lump_behind_knee", "left", usual=True),
                    sign("bruise", "left", site="ankle", since=-14),
                )
            ),
        ),
        quiet=(
            example(said(sign("lump_behind_knee", "left"), sign("tender", "left", site="knee"))),
            example(said(sign("lump_behind_knee", "left"), sign("pain", "right", site="calf"))),
            example(
                said(
                    sign("lump_behind_knee", "left"),
                    sign("bruise", "left", site="ankle", since=-15),
                )
            ),
        ),
    ),
    Rule(
        id="unexplained_sudden.calf_pain_for_days",
        about="unexplained_sudden",
        urgency="routine",
        when=present(
            *("pain", "tender"),
            side="one",
            new=True,
            lasting=3,
            not_sites=(*AWAY_FROM_VEINS, "ankle", "shin", "groin"),
            not_when=(*EFFORT, "night", "morning"),
            memory="today",
        ),
        headline="A few days of pain in {leg}",
        why=TOLD + "A strain, a knock or new exercise is the usual reason. Where there was none, a"
        " clot in a vein should be thought of (doctors call it deep vein thrombosis).",
        do="If you know of no reason for it, ring your surgery in the next few days. If you do, see"
        " your doctor when it is no better after a week. If the leg swells or turns warm or red, do"
        " not wait: the same day. " + CLOT,
        source="Articles on calf pain: think of a clot when no injury came before; tier ours",
        asks=("swelling", "warm", "red", "injury", *ASKS),
        yields_to=(
            "deep_vein_thrombosis.new_one_sided_swelling",
            "deep_vein_thrombosis.calf_pain_with_a_risk",
            "deep_vein_thrombosis.warm_red_or_changed_and_sore",
            "deep_vein_thrombosis.tense_and_sore",
            "deep_vein_thrombosis.cramp_that_left_it_sore",
            "bakers_cyst.lump_and_calf_pain",
            "achilles_rupture.pop_with_pain_or_weakness",
            "unexplained_sudden.severe_pain",
            "unexplained_sudden.sudden_pain",
            "unexplained_sudden.began_suddenly",
        ),
        fires=(example(said(sign("pain", "left", site="calf", since=-3))),),
        quiet=(
            example(said(sign("pain", "left", site="calf", since=-2))),
            example(said(sign("pain", "both", site="calf", since=-3))),
            example(said(sign("pain", "left", site="calf", since=-3, when="walking"))),
            example(said(sign("pain", "left", site="achilles", since=-3))),
        ),
    ),
)
