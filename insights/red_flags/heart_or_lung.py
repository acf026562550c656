"""Chest pain, coughing blood, new breathlessness, fainting: with or without the legs."""

from typing import Final

from insights.red_flags.phrases import CALL, TODAY, TOLD
from insights.rules.examples import example, said, sign, walked
from insights.rules.questions import both, present
from insights.rules.rows import Rule
from insights.rules.walk_questions import ChestStopped

SOURCE: Final = "NHS on chest pain, shortness of breath and coughing up blood"
WORSE_BREATH: Final = (
    "If breath gets shorter, the chest hurts, or you feel faint, ring {emergency_number} at once. "
)

RULES: Final = (
    Rule(
        id="heart_or_lung.chest_pain_or_coughing_blood",
        about="heart_or_lung",
        urgency="emergency",
        when=present("chest_pain", "coughing_blood", new=True),
        headline="New chest pain, or coughing up blood",
        why=TOLD + "It can come from the heart or the lungs (a heart attack or a clot).",
        do=CALL + "Sit down and do not drive yourself. ",
        source=SOURCE,
        asks=("breathless", "swelling"),
        yields_to=("pulmonary_embolism.breath_or_chest_with_a_leg_sign",),
        fires=(
            example(said(sign("chest_pain"))),
            example(said(sign("coughing_blood", since=-14))),
        ),
        quiet=(
            example(said(sign("chest_pain", usual=True))),
            example(said(sign("coughing_blood", since=-15))),
        ),
    ),
    Rule(
        id="heart_or_lung.breathless_and_faint",
        about="heart_or_lung",
        urgency="emergency",
        when=both(present("breathless", new=True), present("faint", new=True)),
        headline="Short of breath and faint",
        why=TOLD + "Together they can come from the heart, or from a clot in the lungs.",
        do=CALL + "Sit or lie down and do not drive yourself. ",
        source=SOURCE,
        asks=("chest_pain", "swelling"),
        fires=(example(said(sign("breathless"), sign("faint"))),),
        quiet=(
            example(said(sign("breathless"))),
            example(said(sign("breathless", usual=True), sign("faint"))),
        ),
    ),
    Rule(
        id="heart_or_lung.breathless_or_fainted",
        about="heart_or_lung",
        urgency="today",
        when=present("breathless", "faint", new=True),
        headline="Newly short of breath, or fainted",
        why=TOLD + "New or worse, it can come from the heart or the lungs.",
        do=TODAY + WORSE_BREATH,
        source=SOURCE,
        asks=("chest_pain", "coughing_blood", "swelling", "pain"),
        yields_to=(
            "pulmonary_embolism.breath_or_chest_with_a_leg_sign",
            "pulmonary_embolism.breathless_with_a_reason_for_a_clot",
            "heart_or_lung.breathless_and_faint",
            "fluid_retention.swollen_and_breathless",
        ),
        fires=(
            example(said(sign("breathless"))),
            example(said(sign("faint", since=-2))),
            example(
                said(sign("breathless", usual=True, level=1), on=-5),
                said(sign("breathless", usual=True, level=2)),
            ),
        ),
        quiet=(
            example(said(sign("breathless", usual=True))),
            example(said(sign("breathless", since=-15))),
        ),
    ),
    Rule(
        id="heart_or_lung.chest_stopped_a_walk",
        about="heart_or_lung",
        urgency="today",
        when=ChestStopped(),
        headline="The chest made you stop walking",
        why="Your chest ended a walk. The heart may get too little blood (angina).",
        do=TODAY
        + "If it comes at rest, or does not go when you rest, ring {emergency_number} now. ",
        source="NHS on angina; tier ours",
        asks=("chest_pain", "breathless"),
        fires=(example(walked(-1, stopped_for="chest"), said()),),
        quiet=(
            example(walked(-1, stopped_for="breath"), said()),
            example(walked(-9, stopped_for="chest"), said()),
        ),
    ),
)
