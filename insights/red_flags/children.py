"""The diary is for adults: what must be seen the same day in somebody under 18."""

from typing import Final

from insights.red_flags.phrases import TODAY, TOLD
from insights.rules.examples import example, said, sign, walked
from insights.rules.questions import both, present, younger_than
from insights.rules.rows import Rule
from insights.rules.walk_questions import DaysWithoutWalking

VERY_ILL: Final = "If the child is very ill or drowsy, ring {emergency_number} at once. "

RULES: Final = (
    Rule(
        id="other.child_with_limp_fever_night_pain_or_lump",
        about="other",
        urgency="today",
        when=both(
            younger_than(18, unknown_counts=False),
            present("fever", "pain_at_night", "lump", "cannot_bear_weight", "cannot_move"),
        ),
        headline="A child's leg should be seen today",
        why=TOLD + "This diary is made for adults. In children a limp, fever, pain at night or a"
        " lump can come from a joint, a bone or the blood.",
        do=TODAY + VERY_ILL,
        source="Ours, after NHS on limp in children",
        asks=("fever", "lump", "pain_at_night"),
        fires=(example(said(sign("lump", "left")), born=2008),),
        quiet=(
            example(said(sign("lump", "left")), born=2007),
            example(said(sign("lump", "left")), born=None),
            example(said(no=["lump"]), walked(), born=2015),
        ),
    ),
    Rule(
        id="other.child_who_does_not_walk",
        about="other",
        urgency="today",
        when=both(
            younger_than(18, unknown_counts=False),
            DaysWithoutWalking(count=2, days=3),
        ),
        headline="A child who does not walk because of the leg",
        why="You told us of two days without walking because of the leg. This diary is made for"
        " adults. In children a limp can come from a joint, a bone or the blood.",
        do=TODAY + VERY_ILL,
        source="Ours, after NHS on limp in children",
        asks=("fever", "lump", "pain_at_night"),
        yields_to=("other.child_with_limp_fever_night_pain_or_lump",),
        fires=(
            example(said(on=-2, no_walk="leg"), said(no_walk="leg"), born=2015),
            example(said(on=-1, no_walk="leg"), said(no_walk="leg"), born=2008),
        ),
        quiet=(
            example(said(no_walk="leg"), born=2015),
            example(said(on=-3, no_walk="leg"), said(no_walk="leg"), born=2015),
            example(said(on=-1, no_walk="leg"), said(no_walk="leg"), born=2007),
        ),
    ),
)
