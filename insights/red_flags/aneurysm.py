"""Back or belly pain with a widened main artery, or suddenly with faintness or cold, weak legs."""

from typing import Final

from insights.red_flags.phrases import CALL, TODAY, TOLD
from insights.rules.examples import example, said, sign
from insights.rules.questions import background, both, either, present
from insights.rules.rows import Rule

WHY: Final = (
    TOLD + "The main artery of the belly may be tearing (doctors call it a ruptured aneurysm)."
)
LEGS_OR_FAINT: Final = either(
    present("faint", new=True), present("cold", "weak", "pale", "cannot_move", dated=True)
)
SOURCE: Final = "Ours, after NHS on abdominal aortic aneurysm"

RULES: Final = (
    Rule(
        id="other.back_or_belly_pain_and_the_main_artery",
        about="other",
        urgency="emergency",
        when=either(
            both(
                background("aneurysm"),
                either(
                    present("back_pain", "belly_pain", dated=True),
                    both(
                        present("back_pain", "belly_pain", new=True),
                        either(LEGS_OR_FAINT, present("cold", "weak", "pale", new=True)),
                    ),
                ),
            ),
            both(
                either(
                    present("back_pain", "belly_pain", dated=True, onset="sudden"),
                    present("back_pain", "belly_pain", dated=True, severe=True),
                ),
                LEGS_OR_FAINT,
            ),
        ),
        headline="Back or belly pain that can come from the main artery",
        why=WHY,
        do=CALL + "Lie down. Do not drive yourself. ",
        source=SOURCE,
        asks=("faint", "cold", "weak"),
        fires=(
            example(said(sign("back_pain", since=-14)), has=["aneurysm"]),
            example(said(sign("belly_pain"), sign("cold", "both")), has=["aneurysm"]),
            example(said(sign("belly_pain", onset="sudden"), sign("faint"))),
            example(said(sign("back_pain", level=3, since=0), sign("weak", "both", since=0))),
        ),
        quiet=(
            example(said(sign("back_pain", since=-15)), has=["aneurysm"]),
            example(said(sign("belly_pain"), sign("faint"))),
            example(said(sign("back_pain", level=3, since=-90), sign("faint"))),
            example(said(sign("back_pain", level=2, since=0), sign("faint"))),
        ),
    ),
    Rule(
        id="other.back_or_belly_pain_with_a_known_aneurysm",
        about="other",
        urgency="today",
        when=both(background("aneurysm"), present("back_pain", "belly_pain", new=True)),
        headline="Back or belly pain, and a known aneurysm",
        why=WHY,
        do=TODAY + "If it is sudden or severe, or you feel faint, ring {emergency_number} now. ",
        source=SOURCE,
        asks=("faint", "cold", "weak"),
        yields_to=("other.back_or_belly_pain_and_the_main_artery",),
        fires=(example(said(sign("back_pain")), has=["aneurysm"]),),
        quiet=(
            example(said(sign("back_pain"))),
            example(said(sign("back_pain", usual=True)), has=["aneurysm"]),
        ),
    ),
)
