"""A hard, sore vein: a clot or inflammation near the skin, and sometimes deeper."""

from typing import Final

from insights.red_flags.phrases import CLOT, SKIN, SOON, TODAY, TOLD
from insights.rules.examples import example, said, sign
from insights.rules.questions import either, present, same_leg
from insights.rules.rows import Rule

RULES: Final = (
    Rule(
        id="superficial_vein.hard_sore_vein",
        about="superficial_vein",
        urgency="today",
        when=either(
            present("vein_hard_sore", new=True),
            same_leg(present("veins_bulging", even_usual=True), present("red", "warm", new=True)),
        ),
        headline="A vein that is hard and sore, or red and warm",
        why=(
            TOLD + "A vein near the skin may be inflamed or hold a clot (doctors call it"
            " superficial vein thrombosis), and the clot can reach deeper veins."
        ),
        do=TODAY + CLOT + SKIN,
        source="NHS on DVT",
        asks=("swelling", "fever", "breathless", "chest_pain"),
        fires=(
            example(said(sign("vein_hard_sore", "left"))),
            example(said(sign("veins_bulging", "left", usual=True), sign("red", "left"))),
        ),
        quiet=(
            example(said(sign("vein_hard_sore", "left", since=-15))),
            example(said(sign("veins_bulging", "left"), sign("red", "right"))),
            example(said(sign("veins_bulging", "left"))),
        ),
    ),
    Rule(
        id="superficial_vein.hard_sore_for_longer",
        about="superficial_vein",
        urgency="soon",
        when=present("vein_hard_sore"),
        headline="A vein that has been hard and sore for longer",
        why=TOLD + "A vein near the skin may be inflamed or hold a clot (doctors call it"
        " superficial vein thrombosis).",
        do=SOON + "If it gets longer, or the leg swells, do not wait: the same day. " + CLOT,
        source="NHS on DVT; tier ours, as it is not new",
        asks=("swelling", "fever", "breathless", "chest_pain"),
        yields_to=("superficial_vein.hard_sore_vein",),
        fires=(example(said(sign("vein_hard_sore", "left", since=-60))),),
        quiet=(example(said(sign("vein_hard_sore", "left", since=-60, usual=True))),),
    ),
)
