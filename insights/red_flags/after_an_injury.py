"""An injury that explains too much, or nothing: pain that came days later, a large bruise, none."""

from typing import Final

from insights.red_flags.deep_vein_thrombosis import (
    ASKS,
    AWAY_FROM_VEINS,
    SOURCE,
    WHY,
)
from insights.red_flags.phrases import BOUND, CLOT, LEG_PAIN, SOON, TODAY, TOLD
from insights.rules.examples import event, example, said, sign
from insights.rules.questions import both, denied, follows, happened, present, same_leg
from insights.rules.rows import Rule

DATED_PAIN: Final = present(
    *LEG_PAIN, side="one", dated=True, not_sites=AWAY_FROM_VEINS, memory="lately"
)

RULES: Final = (
    Rule(
        id="deep_vein_thrombosis.pain_days_after_a_strain",
        about="deep_vein_thrombosis",
        urgency="today",
        when=same_leg(
            follows(DATED_PAIN, "sudden_movement", "blow", "fall", weeks=4, gap=3), DATED_PAIN
        ),
        headline="Pain in {leg} that began days after a strain, knock or fall",
        why=WHY + " Pain from a strain or a knock begins at once or within two days.",
        do=TODAY + CLOT,
        source=SOURCE + "; an article on clots days to weeks after an injury; days ours",
        look_back=28,
        asks=("swelling", "warm", "red", *ASKS),
        yields_to=(
            "deep_vein_thrombosis.calf_pain_with_a_risk",
            "deep_vein_thrombosis.new_one_sided_swelling",
        ),
        fires=(
            example(said(sign("pain", "left", since=-4), events=[event("sudden_movement", -7)])),
            example(said(sign("pain", "left", since=0), events=[event("blow", -28)])),
        ),
        quiet=(
            example(said(sign("pain", "left", since=-4), events=[event("sudden_movement", -6)])),
            example(said(sign("pain", "left", since=0), events=[event("blow", -29)])),
            example(said(sign("pain", "left"), events=[event("sudden_movement", -7)])),
            example(said(sign("pain", "left", since=0), events=[event("blow", -9, side="right")])),
        ),
    ),
    Rule(
        id="deep_vein_thrombosis.calf_pain_without_an_injury",
        about="deep_vein_thrombosis",
        urgency="soon",
        when=both(
            present("pain", "tender", side="one", new=True, sites=("calf",), not_when=BOUND),
            denied("injury"),
        ),
        headline="New pain in {leg}, and no injury",
        why=TOLD + "You said that no injury came before. A clot in a vein should be thought of"
        " (doctors call it deep vein thrombosis).",
        do=SOON + "If the leg swells or turns warm or red, do not wait: the same day. " + CLOT,
        source="An article on calf pain that is not straight after an injury; tier ours",
        asks=("swelling", "warm", "red", "long_sitting", "surgery", *ASKS),
        yields_to=(
            "deep_vein_thrombosis.new_one_sided_swelling",
            "deep_vein_thrombosis.calf_pain_with_a_risk",
            "deep_vein_thrombosis.warm_red_or_changed_and_sore",
            "unexplained_sudden.severe_pain",
        ),
        fires=(example(said(sign("pain", "left", site="calf"), no=["injury"])),),
        quiet=(
            example(said(sign("pain", "left", site="calf"))),
            example(said(sign("pain", "left", site="calf"), no_together=["injury"])),
            example(said(sign("pain", "left", site="calf"), cannot_tell=["injury"])),
            example(said(sign("pain", "left", site="calf", when="walking"), no=["injury"])),
            example(said(sign("pain", "both", site="calf"), no=["injury"])),
        ),
    ),
    Rule(
        id="contusion.large_bruise",
        about="contusion",
        urgency="soon",
        when=same_leg(
            happened("injury", "blow", "sudden_movement", "fall", "pop", weeks=2),
            present("bruise", severe=True),
        ),
        headline="A large bruise after an injury, in {leg}",
        why=TOLD + "Much bleeding into a muscle can mean that more is torn than it feels like.",
        do=SOON + "If the leg turns tense, numb or weak, or hurts more and more, ring"
        " {emergency_number} at once. " + CLOT,
        source="Healthline on calf pain (more serious injuries); tier ours",
        asks=("tense", "numb", "weak", "cannot_push_off"),
        yields_to=("other.blow_swelling_or_bruise_on_a_blood_thinner",),
        fires=(example(said(sign("bruise", "left", level=3), events=[event("blow", -14)])),),
        quiet=(
            example(said(sign("bruise", "left", level=3), events=[event("blow", -15)])),
            example(said(sign("bruise", "left", level=2), events=[event("blow", -1)])),
            example(
                said(sign("bruise", "left", level=3), events=[event("blow", -1, side="right")])
            ),
        ),
    ),
)
