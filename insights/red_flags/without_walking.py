"""Pain that no walking brings, heavy legs in the evening, and walks with cramps or a sore back."""

from typing import Final

from insights.red_flags.phrases import TOLD, WORSE
from insights.rules.examples import example, said, sign, walked
from insights.rules.questions import both, present
from insights.rules.rows import Rule
from insights.rules.walk_questions import PainfulWalks

VISIT: Final = "Make an ordinary appointment with your doctor. "

RULES: Final = (
    Rule(
        id="pain.without_activity",
        about="pain",
        urgency="routine",
        when=present("pain_sitting", "pain_standing", "pain_at_night"),
        headline="Leg pain that comes without walking",
        why=TOLD + "Pain that begins without any effort has other causes than pain on walking.",
        do=VISIT + "Tell them what brings it on and what eases it. " + WORSE,
        source="Cleveland Clinic on calf pain; NHS",
        asks=("back_pain", "numb", "eased_by_hanging"),
        yields_to=(
            "pain.at_rest_or_at_night",
            "pain.lasting",
            "limb_threatening_ischaemia.rest_pain_in_the_foot",
            "limb_threatening_ischaemia.rest_pain_with_narrowed_arteries",
            "unexplained_sudden.severe_pain",
        ),
        fires=(
            example(said(sign("pain_sitting", "left"))),
            example(said(sign("pain_at_night", "left", site="calf"))),
        ),
        quiet=(
            example(said(sign("pain_sitting", "left", usual=True))),
            example(said(no=["pain_sitting", "pain_standing"])),
        ),
    ),
    Rule(
        id="walking.stiff",
        about="walking",
        urgency="routine",
        when=present("stiff", lasting=3, not_when=("morning",)),
        headline="A leg that has not bent or stretched as usual for days",
        why=TOLD + "A muscle, a tendon or a joint may be the cause.",
        do=VISIT + "If it came with an injury, or the leg swells, ring in the next few days. ",
        source="Healthline on calf pain (a range of movement that is less than usual); tier ours",
        asks=("swelling", "injury", "limits_day"),
        yields_to=("pain.no_better_after_self_care", "pain.lasting"),
        fires=(example(said(sign("stiff", "left", since=-3))),),
        quiet=(
            example(said(sign("stiff", "left", since=-2))),
            example(said(sign("stiff", "left", since=-3, when="morning"))),
            example(said(sign("stiff", "left", since=-60, usual=True))),
        ),
    ),
    Rule(
        id="venous_insufficiency.heavy_in_the_evening",
        about="venous_insufficiency",
        urgency="routine",
        when=present("heavy_evening"),
        headline="Legs that are heavy in the evening",
        why=TOLD + "Veins that let blood sink back can be the cause (doctors call it chronic venous"
        " insufficiency).",
        do=VISIT + "Ask about your veins. Wear no tight stockings before the pressure at your"
        " ankles was measured. If one leg swells, ring the same day. ",
        source="NHS on varicose veins; an article on evening discomfort; tier ours",
        asks=("veins_bulging", "swelling", "skin_brown"),
        fires=(example(said(sign("heavy_evening", "both"))),),
        quiet=(example(said(sign("heavy_evening", "both", usual=True))),),
    ),
    Rule(
        id="walking.pain_with_cramps_or_back_pain",
        about="walking",
        urgency="routine",
        when=both(PainfulWalks(on_days=2, days=7), present("cramp", "back_pain")),
        headline="Pain on walks, with cramps or a sore back",
        why=TOLD + "Together with pain on walks the reason is worth knowing.",
        do=VISIT + WORSE,
        source="An article on calf pain when walking; tier ours",
        asks=("pain_standing", "numb", "bladder_change", "saddle_numb"),
        yields_to=("walking.pain_again_and_again", "walking.exertional_pain_under_45"),
        fires=(example(walked(-6), walked(-1), said(sign("back_pain"))),),
        quiet=(
            example(walked(-7), walked(-1), said(sign("back_pain"))),
            example(walked(-1), said(sign("cramp", "left"))),
            example(walked(-6), walked(-1), said(sign("cramp", "left", usual=True))),
        ),
    ),
)
