"""A torn Achilles tendon: a pop or kick, no push-off, a dent; people may still walk."""

from typing import Final

from insights.red_flags.phrases import LEG_PAIN, SOON, TENDON, TODAY, TOLD
from insights.rules.examples import event, example, said, sign, walked
from insights.rules.questions import both, either, happened, present, same_leg
from insights.rules.rows import Rule
from insights.rules.walk_questions import PainfulWalks

WHY: Final = (
    TOLD + "The tendon above the heel may be torn (doctors call it Achilles rupture). Even"
    " when it is torn, two or three in ten people can still walk."
)
DO: Final = TODAY + "Do not walk on it more than you must, and do not stretch it. "
SOURCE: Final = "WikEM on Achilles rupture; case reports"

RULES: Final = (
    Rule(
        id="achilles_rupture.pop_with_pain_or_weakness",
        about="achilles_rupture",
        urgency="today",
        when=same_leg(
            happened("pop", weeks=2),
            either(
                present(*LEG_PAIN, "weak", "swelling", "bruise", "cannot_push_off", "gap", "stiff"),
                present("cannot_bear_weight"),
                PainfulWalks(on_days=1, days=3),
            ),
        ),
        headline="A pop or a kick in the leg, with pain or weakness",
        why=WHY,
        do=DO,
        source=SOURCE,
        asks=("cannot_push_off", "gap", "weak"),
        fires=(
            example(said(sign("weak", "left"), events=[event("pop", -14, side="left")])),
            example(walked(-2), said(events=[event("pop", -2)])),
        ),
        quiet=(
            example(said(sign("weak", "left"), events=[event("pop", -15)])),
            example(said(sign("weak", "left"), events=[event("pop", -1, side="right")])),
            example(walked(-3), said(events=[event("pop", -3)])),
            example(said(events=[event("pop")])),
        ),
    ),
    Rule(
        id="achilles_rupture.cannot_push_off",
        about="achilles_rupture",
        urgency="today",
        when=either(
            present("cannot_push_off", new=True),
            present("gap", new=True, not_sites=("thigh", "shin", "foot")),
        ),
        headline="You cannot push off, or there is a dent",
        why=WHY,
        do=DO,
        source=SOURCE,
        asks=("gap", "bruise", "cannot_bear_weight"),
        fires=(
            example(said(sign("cannot_push_off"), no=["pain"])),
            example(said(sign("gap", "left", since=-14))),
        ),
        quiet=(
            example(said(sign("cannot_push_off", "left", since=-15))),
            example(said(sign("gap", "left", site="thigh"))),
        ),
    ),
    Rule(
        id="achilles_rupture.tendon_pain_after_a_medicine",
        about="achilles_rupture",
        urgency="today",
        when=both(
            happened("new_antibiotic", "new_steroid", weeks=12),
            present(*LEG_PAIN, "swelling", "pain_first_steps", "stiff", sites=TENDON, new=True),
        ),
        headline="Tendon pain after a new antibiotic or steroid",
        why=TOLD + "Some of these medicines can weaken tendons, so that they tear.",
        do=TODAY + "Rest the leg. Do not stop the medicine by yourself: ring first. ",
        source="WikEM on Achilles rupture; medicines agencies on quinolones",
        look_back=84,
        asks=("cannot_push_off", "gap"),
        fires=(
            example(
                said(sign("pain", "left", site="achilles"), events=[event("new_antibiotic", -84)])
            ),
        ),
        quiet=(
            example(
                said(sign("pain", "left", site="achilles"), events=[event("new_antibiotic", -85)])
            ),
            example(said(sign("pain", "left"), events=[event("new_antibiotic", -4)])),
        ),
    ),
    Rule(
        id="achilles_rupture.cannot_push_off_for_longer",
        about="achilles_rupture",
        urgency="soon",
        when=either(
            present("cannot_push_off"),
            present("gap", not_sites=("thigh", "shin", "foot")),
            same_leg(happened("pop", weeks=12), present("weak", "swelling")),
        ),
        headline="You have long not been able to push off, or there is a dent",
        why=WHY + " A tear that was missed at first can still be helped.",
        do=SOON + "Do not stretch it. ",
        source=SOURCE + "; tier ours, as it is not new",
        look_back=84,
        asks=("bruise", "cannot_bear_weight"),
        yields_to=(
            "achilles_rupture.cannot_push_off",
            "achilles_rupture.pop_with_pain_or_weakness",
        ),
        fires=(
            example(said(sign("cannot_push_off", "left", since=-60))),
            example(said(sign("weak", "left"), events=[event("pop", -84)])),
        ),
        quiet=(
            example(said(sign("gap", "left", site="thigh"))),
            example(said(sign("weak", "left"), events=[event("pop", -85)])),
        ),
    ),
)
