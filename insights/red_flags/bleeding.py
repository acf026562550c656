"""Bleeding: into a leg while blood is thinned, or from a vein."""

from typing import Final

from insights.red_flags.phrases import CALL, TODAY, TOLD
from insights.rules.examples import event, example, said, sign
from insights.rules.questions import background, both, either, happened, present, same_leg
from insights.rules.rows import Rule

THINNED: Final = background("anticoagulant")
BLEEDING_IN: Final = either(
    happened("blow", "injury", "fall", "pop", days=3),
    present("bruise", "swelling", new=True),
)
KEEP_TAKING: Final = "Do not stop the blood thinner by yourself; ring first. Do not massage. "
SOURCE: Final = "Ours"

RULES: Final = (
    Rule(
        id="acute_compartment.bleeding_into_a_tense_or_numb_leg",
        about="acute_compartment",
        urgency="emergency",
        when=both(
            THINNED, same_leg(BLEEDING_IN, present("tense", "numb", "cannot_lift_foot", new=True))
        ),
        headline="A tense or numb leg while your blood is thinned",
        why=TOLD + "Blood may be pressing inside the leg (doctors call it compartment syndrome).",
        do=CALL + "Loosen what is tight and keep the leg level. " + KEEP_TAKING,
        source=SOURCE,
        asks=("weak", "pain_at_rest"),
        fires=(
            example(said(sign("numb", "left"), events=[event("blow", -3)]), has=["anticoagulant"]),
            example(said(sign("bruise", "left"), sign("tense", "left")), has=["anticoagulant"]),
        ),
        quiet=(
            example(said(sign("numb", "left"), events=[event("blow", -4)]), has=["anticoagulant"]),
            example(said(sign("bruise", "left"), sign("tense", "right")), has=["anticoagulant"]),
            example(said(sign("bruise", "left"), sign("tense", "left"))),
        ),
    ),
    Rule(
        id="other.blow_swelling_or_bruise_on_a_blood_thinner",
        about="other",
        urgency="today",
        when=both(
            THINNED,
            either(
                happened("blow", "injury", "fall", days=3), present("bruise", "swelling", new=True)
            ),
        ),
        headline="A blow, swelling or bruise while your blood is thinned",
        why=TOLD + "With a blood thinner a leg can bleed inside (a haematoma).",
        do=TODAY + KEEP_TAKING + "If it turns tense or numb, ring {emergency_number} at once. ",
        source=SOURCE,
        asks=("tense", "numb", "swelling", "bruise"),
        yields_to=("acute_compartment.bleeding_into_a_tense_or_numb_leg",),
        fires=(
            example(said(events=[event("blow", -3)]), has=["anticoagulant"]),
            example(said(sign("bruise", "left", since=-14)), has=["anticoagulant"]),
        ),
        quiet=(
            example(said(events=[event("blow", -4)]), has=["anticoagulant"]),
            example(said(sign("bruise", "left", since=-15)), has=["anticoagulant"]),
            example(said(sign("bruise", "left")), has_not=["anticoagulant"]),
        ),
    ),
    Rule(
        id="varicose_veins.bleeding_that_does_not_stop",
        about="varicose_veins",
        urgency="emergency",
        when=present("vein_bleeding", minutes=10),
        headline="A vein that has bled for more than ten minutes",
        why=TOLD + "A bleeding vein can lose much blood.",
        do=CALL + "Lie down, raise the leg and press hard on the place. ",
        source="NHS on varicose veins; tier ours",
        asks=("faint",),
        fires=(example(said(sign("vein_bleeding", "left", minutes=11))),),
        quiet=(example(said(sign("vein_bleeding", "left", minutes=10))),),
    ),
    Rule(
        id="varicose_veins.bleeding",
        about="varicose_veins",
        urgency="today",
        when=present("vein_bleeding"),
        headline="A bleeding vein",
        why=TOLD + "A bleeding vein should be seen (doctors speak of a varicose bleed).",
        do=(
            "Lie down, raise the leg and press hard on the place for ten minutes. If that does not"
            " stop it, ring {emergency_number} now. A bleed that has stopped still needs a look. "
            + TODAY
        ),
        source="NHS on varicose veins; tier ours",
        asks=("faint",),
        yields_to=("varicose_veins.bleeding_that_does_not_stop",),
        fires=(example(said(sign("vein_bleeding", "left"))),),
        quiet=(example(said(no=["vein_bleeding"])),),
    ),
)
