"""Both legs swollen: water that the heart, kidneys or a medicine let gather."""

from typing import Final

from insights.red_flags.phrases import CALL, TODAY, TOLD
from insights.rules.examples import example, said, sign
from insights.rules.questions import both, either, present
from insights.rules.rows import Rule

WHY: Final = (
    TOLD + "Water may be gathering in the body (doctors call it fluid retention), from the"
    " heart, the kidneys, a medicine or a pregnancy."
)
SOURCE: Final = "Healthline and Cleveland Clinic on calf pain; NHS on oedema"
BOTH_SWOLLEN: Final = present("swelling", "pitting", side="both", even_usual=True)

RULES: Final = (
    Rule(
        id="fluid_retention.swollen_and_breathless",
        about="fluid_retention",
        urgency="emergency",
        when=both(BOTH_SWOLLEN, present("breathless", new=True)),
        headline="Both legs swollen, and short of breath",
        why=WHY + " With short breath the heart may be failing, or a clot may be in the lungs.",
        do=CALL + "Sit upright. Do not drive yourself. ",
        source=SOURCE,
        asks=("chest_pain", "weight_gain"),
        fires=(
            example(said(sign("swelling", "both", usual=True), sign("breathless", when="lying"))),
        ),
        quiet=(
            example(said(sign("swelling", "both"), sign("breathless", usual=True))),
            example(said(sign("breathless"))),
        ),
    ),
    Rule(
        id="fluid_retention.both_legs_newly_swollen",
        about="fluid_retention",
        urgency="today",
        when=either(
            present("swelling", "pitting", side="both", new=True),
            both(BOTH_SWOLLEN, present("weight_gain", new=True)),
        ),
        headline="Both legs are newly swollen",
        why=WHY,
        do=TODAY + "If breath gets short, above all when lying, ring {emergency_number} at once. ",
        source=SOURCE,
        asks=("breathless", "weight_gain", "chest_pain"),
        yields_to=("fluid_retention.swollen_and_breathless",),
        fires=(
            example(said(sign("swelling", "both"))),
            example(said(sign("swelling", "left", since=-14), sign("swelling", "right"))),
            example(said(sign("swelling", "both", usual=True), sign("weight_gain"))),
        ),
        quiet=(
            example(said(sign("swelling", "both", since=-15))),
            example(said(sign("swelling", "both", usual=True))),
            example(said(sign("swelling", "left"))),
        ),
    ),
    Rule(
        id="fluid_retention.both_legs_long_swollen",
        about="fluid_retention",
        urgency="routine",
        when=BOTH_SWOLLEN,
        headline="Both legs have been swollen for long",
        why=WHY,
        do="Tell your doctor at the next visit. If it grows or breath gets short, do not wait. ",
        source=SOURCE,
        asks=("breathless", "weight_gain"),
        yields_to=(
            "fluid_retention.both_legs_newly_swollen",
            "fluid_retention.swollen_and_breathless",
        ),
        fires=(example(said(sign("swelling", "both", since=-90))),),
        quiet=(example(said(sign("swelling", "left", since=-90))),),
    ),
)
