"""Not urgent today, but not to be left: no better, daily life limited, young, kept in, burning."""

from typing import Final

from insights.diary.values import Walk
from insights.red_flags.phrases import LEG_PAIN, SOON, TOLD, WORSE
from insights.rules.examples import example, said, sign, walked
from insights.rules.questions import both, either, present, tried, younger_than
from insights.rules.rows import Rule
from insights.rules.walk_questions import DaysWithoutWalking, PainfulWalks, PainUp

SELFCARE: Final = (
    *("rest", "cold_pack", "heat", "compression", "raise", "painkiller", "stretch", "massage"),
    *("walk", "fluids"),
)


def _painful_days(*days: int, severity: int) -> tuple[Walk, ...]:
    return tuple(walked(on, severity=severity) for on in days)


LATELY: Final = (-13, -9, -6, -3, 0)
BEFORE: Final = (-40, -36, -32, -28, -25, -22, -19, -17)

RULES: Final = (
    Rule(
        id="pain.no_better_after_self_care",
        about="pain",
        urgency="soon",
        when=both(
            tried(*SELFCARE, helped=False),
            present(*LEG_PAIN, "cramp", "swelling", "stiff", lasting=3),
        ),
        headline="No better after a few days of self-care",
        why=TOLD + "You tried to help yourself and it did not help.",
        do=SOON + WORSE,
        source="Healthline on calf pain",
        fires=(
            example(said(sign("pain", "left", since=-3), tried={"rest": False})),
            example(
                said(sign("pain", "left"), on=-3),
                said(sign("pain", "left"), tried={"rest": False}),
            ),
        ),
        quiet=(
            example(said(sign("pain", "left", since=-2), tried={"rest": False})),
            example(said(sign("pain", "left", since=-9), tried={"rest": True})),
        ),
    ),
    Rule(
        id="pain.getting_worse",
        about="pain",
        urgency="soon",
        when=present("getting_worse"),
        headline="You say that it is getting worse",
        why="You told us that your legs are getting worse, all in all.",
        do=SOON + WORSE,
        source="Healthline on calf pain",
        asks=("pain_at_rest", "cold", "swelling", "numb"),
        fires=(example(said(sign("getting_worse"))),),
        quiet=(example(said(no=["getting_worse"])),),
    ),
    Rule(
        id="pain.limits_daily_life",
        about="pain",
        urgency="soon",
        when=present("limits_day"),
        headline="Your legs keep you from daily things",
        why="You told us that your legs keep you from what you do in a day.",
        do=SOON + "Tell them what you cannot do any more. " + WORSE,
        source="Healthline and Cleveland Clinic on calf pain",
        fires=(example(said(sign("limits_day"))),),
        quiet=(example(said(sign("limits_day", usual=True))),),
    ),
    Rule(
        id="pain.at_rest_or_at_night",
        about="pain",
        urgency="soon",
        when=either(present("pain_at_rest"), present("pain_at_night", lasting=3)),
        headline="Pain while you rest, or at night",
        why=TOLD + "Pain that stays when you rest should be examined.",
        do=SOON + "If it is in the foot, or eases when the leg hangs down, do not wait. " + WORSE,
        source="Cleveland Clinic on calf pain; NHS",
        asks=("eased_by_hanging", "wound", "cold", "numb"),
        yields_to=(
            "limb_threatening_ischaemia.rest_pain_in_the_foot",
            "limb_threatening_ischaemia.eased_by_hanging",
            "limb_threatening_ischaemia.rest_pain_with_narrowed_arteries",
            "unexplained_sudden.severe_pain",
            "limb_threatening_ischaemia.for_two_weeks",
        ),
        fires=(
            example(said(sign("pain_at_rest", "left", site="calf"))),
            example(said(sign("pain_at_night", "left", site="calf", since=-3))),
        ),
        quiet=(
            example(said(sign("pain_at_rest", "left", usual=True))),
            example(said(sign("pain_at_night", "left", site="calf", since=-2))),
        ),
    ),
    Rule(
        id="swelling.one_leg",
        about="swelling",
        urgency="soon",
        when=present("swelling", side="one"),
        headline="Swelling in {leg}",
        why=TOLD + "A swelling that has no explanation yet should be looked at.",
        do=SOON + "If it is new or grows, do not wait: the same day. ",
        source="Healthline on calf pain",
        asks=("pain", "warm", "red", "breathless"),
        yields_to=(
            "deep_vein_thrombosis.new_one_sided_swelling",
            "deep_vein_thrombosis.older_swelling_with_a_risk",
        ),
        fires=(
            example(said(sign("swelling", "left", since=-90))),
            example(said(sign("swelling", "left", site="achilles"))),
        ),
        quiet=(
            example(said(sign("swelling", "left", usual=True))),
            example(said(sign("swelling", "both"))),
        ),
    ),
    Rule(
        id="walking.exertional_pain_under_45",
        about="walking",
        urgency="soon",
        when=both(younger_than(45), PainfulWalks(on_days=3, days=28)),
        headline="Pain on effort, again and again",
        why=(
            "Your legs hurt on several walks or runs. Under 45 this is rarely from hardened"
            " arteries, but an artery may be squeezed (entrapment), which an examination can find."
        ),
        do=SOON + WORSE,
        source="Case reports of artery entrapment and its like; tier ours",
        look_back=28,
        asks=("numb", "cold", "weak"),
        fires=(
            example(walked(-27), walked(-3), walked(), born=1981),
            example(walked(-27), walked(-3), walked(), born=None),
        ),
        quiet=(
            example(walked(-27), walked(-3), walked(), born=1980),
            example(walked(-3), walked(), born=1990),
            example(walked(-3), walked(), walked(hour=15), born=1990),
            example(walked(-28), walked(-3), walked(), born=1990),
        ),
    ),
    Rule(
        id="walking.four_days_without",
        about="walking",
        urgency="soon",
        when=DaysWithoutWalking(count=4, days=14),
        headline="Four days without a walk because of the leg",
        why="On four days of the last two weeks you did not walk because of the leg.",
        do=SOON + WORSE,
        source="Cleveland Clinic on calf pain; the numbers are ours",
        fires=(example(*(said(on=-n, no_walk="leg") for n in (0, 1, 5, 13))),),
        quiet=(
            example(*(said(on=-n, no_walk="leg") for n in (0, 1, 5, 14))),
            example(*(said(on=-n, no_walk="leg") for n in (0, 1, 5))),
            example(*(said(on=-n, no_walk="weather") for n in (0, 1, 5, 13))),
        ),
    ),
    Rule(
        id="neuropathy.burning_feet",
        about="neuropathy",
        urgency="soon",
        when=present("burning_feet", side="both"),
        headline="Burning in both feet",
        why=TOLD + "Nerves of the feet may be the cause (doctors call it neuropathy).",
        do=SOON + "Ask for the pulses and the feeling of your feet to be tested. ",
        source="Malik, The Diabetic Foot Journal",
        asks=("wound", "numb", "pain_at_night"),
        fires=(example(said(sign("burning_feet", "both"))),),
        quiet=(
            example(said(sign("burning_feet", "left"))),
            example(said(sign("burning_feet", "both", usual=True))),
        ),
    ),
    Rule(
        id="pain.up_by_two_points",
        about="pain",
        urgency="soon",
        when=PainUp(points=2, days=14, before=42, walks=5, errors=5),
        headline="Your walks hurt more than they did",
        why="In the last two weeks your walks hurt by 2 of 10 points more, or by more than that.",
        do=SOON + WORSE,
        source="Salaffi 2004: 2 points are a clear change",
        look_back=56,
        asks=("pain_at_rest", "cold", "swelling"),
        fires=(
            example(*_painful_days(*BEFORE, severity=4), *_painful_days(*LATELY, severity=6)),
            example(
                *_painful_days(-55, *BEFORE[:4], severity=2), *_painful_days(*LATELY, severity=9)
            ),
        ),
        quiet=(
            example(*_painful_days(*BEFORE[:5], severity=4), *_painful_days(*LATELY, severity=6)),
            example(*_painful_days(*BEFORE[:4], severity=2), *_painful_days(*LATELY, severity=9)),
            example(
                *_painful_days(-56, *BEFORE[:4], severity=2), *_painful_days(*LATELY, severity=9)
            ),
            example(*_painful_days(*BEFORE, severity=2), *_painful_days(*LATELY[1:], severity=9)),
            example(
                *_painful_days(*BEFORE, severity=2), *_painful_days(-14, *LATELY[1:], severity=9)
            ),
            example(
                *_painful_days(*range(-37, -13), severity=4),
                *_painful_days(*range(-11, 1), severity=5),
            ),
        ),
    ),
)
