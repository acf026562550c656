"""The foot of a person with diabetes or dull nerves: any wound or colour, even without pain."""

from typing import Final

from insights.red_flags.phrases import FOOT, SKIN, TODAY, TOLD, WORSE
from insights.rules.examples import example, said, sign
from insights.rules.questions import background, both, either, present, same_leg
from insights.rules.rows import STANDS_LONGER, Rule

NOT_THE_FOOT: Final = (
    *("calf", "thigh", "buttock", "hip", "groin", "knee", "behind_knee", "shin", "back"),
)

RULES: Final = (
    Rule(
        id="diabetic_foot.wound_colour_or_hot_swollen_foot",
        about="diabetic_foot",
        urgency="today",
        when=both(
            background("diabetes", "neuropathy"),
            either(
                present("wound", "black_skin", "blisters"),
                present(
                    *("red", "blue", "purple", "pale", "colour_changed", "red_spreading"),
                    new=True,
                    not_sites=NOT_THE_FOOT,
                ),
                same_leg(
                    present("warm", new=True, not_sites=NOT_THE_FOOT),
                    present("swelling", not_sites=NOT_THE_FOOT),
                ),
                present("warm", "swelling", new=True, sites=(*FOOT, "ankle", "heel")),
            ),
        ),
        headline="Your foot should be seen today, because of diabetes or dulled nerves",
        why=(
            TOLD + "With diabetes, or when feeling is dulled, a foot can be in danger without any"
            " pain (doctors call it diabetic foot disease)."
        ),
        do=TODAY + "Ask for the foot team. Keep off the foot until then. " + WORSE + SKIN,
        source="ACC/AHA 2024; NHS and NICE on foot problems in diabetes",
        stands=STANDS_LONGER,
        asks=("fever", "red_spreading", "cold"),
        fires=(
            example(said(sign("wound", "left", site="heel"), no=["pain"]), has=["diabetes"]),
            example(said(sign("colour_changed", "left", since=-14)), has=["neuropathy"]),
            example(said(sign("warm", "left"), sign("swelling", "left")), has=["diabetes"]),
            example(said(sign("warm", "left", site="foot")), has=["diabetes"]),
        ),
        quiet=(
            example(said(sign("warm", "left", site="foot"))),
            example(said(sign("red", "left", site="thigh")), has=["diabetes"]),
            example(said(sign("colour_changed", "left", since=-15)), has=["diabetes"]),
            example(said(sign("warm", "left"), sign("swelling", "right")), has=["diabetes"]),
        ),
    ),
)
