"""Breath, chest or faintness together with a leg: a clot may have reached the lungs."""

from typing import Final

from insights.red_flags.phrases import CALL, TOLD
from insights.rules.examples import event, example, said, sign, walked
from insights.rules.questions import background, both, either, happened, present
from insights.rules.rows import Rule
from insights.rules.walk_questions import PainfulWalks

LEG: Final = either(
    present(
        *("swelling", "pitting", "tender", "warm", "red", "red_spreading", "colour_changed"),
        *("vein_hard_sore", "pain", "sudden_pain", "pain_at_rest", "pain_at_night", "cramp"),
        *("pain_standing", "pain_sitting", "pain_on_stretch", "touch_hurts", "purple", "blue"),
        *("pale", "cold", "numb", "tingling", "weak", "tense", "stiff", "heavy_evening", "bruise"),
        *("veins_bulging", "lump_behind_knee", "cannot_bear_weight"),
        memory="lately",
    ),
    PainfulWalks(on_days=1, days=7),
)

RULES: Final = (
    Rule(
        id="pulmonary_embolism.breath_or_chest_with_a_leg_sign",
        about="pulmonary_embolism",
        urgency="emergency",
        when=both(present("breathless", "chest_pain", "coughing_blood", "faint", new=True), LEG),
        headline="Trouble with breath or chest, or a faint, together with the leg",
        why=(
            TOLD + "A clot may have moved from the leg to the lungs (doctors call it pulmonary"
            " embolism)."
        ),
        do=CALL + "Sit down and do not drive yourself. ",
        source="NHS on DVT and pulmonary embolism; ACC/AHA 2024",
        asks=("coughing_blood", "faint", "chest_pain"),
        fires=(
            example(said(sign("breathless"), sign("swelling", "left"))),
            example(said(sign("breathless", since=-1)), walked(-6, pain="right")),
            example(said(sign("pain", "left"), on=-7), said(sign("coughing_blood"))),
        ),
        quiet=(
            example(said(sign("breathless", usual=True), sign("swelling", "left"))),
            example(said(sign("breathless")), walked(-7, pain="right")),
            example(said(sign("breathless"), no=["swelling", "pain"])),
            example(said(sign("pain", "left"), on=-8), said(sign("coughing_blood"))),
        ),
    ),
    Rule(
        id="pulmonary_embolism.breathless_with_a_reason_for_a_clot",
        about="pulmonary_embolism",
        urgency="emergency",
        when=both(
            present("breathless", new=True),
            either(
                happened("surgery", "procedure", "bed_rest", "plaster", "long_sitting", weeks=4),
                background("postnatal", "previous_clot", "clotting_disorder"),
            ),
        ),
        headline="Short of breath, and a reason for a clot",
        why=(
            TOLD + "After an operation, a long journey, bed rest, a birth or an earlier clot, short"
            " breath can mean a clot in the lungs (doctors call it pulmonary embolism)."
        ),
        do=CALL + "Sit down and do not drive yourself. ",
        source="NHS on pulmonary embolism; Wells 2003; tier ours",
        look_back=28,
        asks=("chest_pain", "coughing_blood", "faint", "swelling"),
        yields_to=("pulmonary_embolism.breath_or_chest_with_a_leg_sign",),
        fires=(
            example(said(sign("breathless"), events=[event("surgery", -28)])),
            example(said(sign("breathless")), has=["postnatal"]),
        ),
        quiet=(
            example(said(sign("breathless"), events=[event("surgery", -29)])),
            example(said(sign("breathless", usual=True)), has=["previous_clot"]),
        ),
    ),
)
