"""A possible clot in a deep vein: swelling, colour, girth, or pain with a reason for a clot."""

from typing import Final

from insights.red_flags.phrases import (
    CLOT,
    FOOT,
    JOINTS,
    LEG_PAIN,
    SKIN,
    TENDON,
    TODAY,
    TOLD,
)
from insights.rules.examples import event, example, said, sign
from insights.rules.questions import (
    background,
    both,
    either,
    follows,
    girth_difference,
    happened,
    present,
    same_leg,
)
from insights.rules.rows import Rule

WHY: Final = (
    TOLD + "This can come from a clot in a vein of the leg (doctors call it deep vein"
    " thrombosis). It can be so without pain, and beside an injury."
)
SOURCE: Final = "NHS on DVT; NICE NG158 and QS201; Wells 2003"
ASKS: Final = ("breathless", "chest_pain", "coughing_blood", "faint")
AWAY_FROM_VEINS: Final = (*FOOT, *TENDON, *JOINTS)
"""The groin stays in: a deep vein runs there (Wells), in pregnancy often the first place."""
CALF_PAIN: Final = present(
    *LEG_PAIN, side="one", new=True, not_sites=AWAY_FROM_VEINS, memory="lately"
)
LASTING_CRAMP: Final = present(
    "cramp", side="one", dated=True, not_when=("night", "exercise"), memory="lately"
)

RULES: Final = (
    Rule(
        id="deep_vein_thrombosis.new_one_sided_swelling",
        about="deep_vein_thrombosis",
        urgency="today",
        when=present(
            "swelling",
            "pitting",
            side="one",
            new=True,
            not_sites=(*JOINTS, *TENDON, "behind_knee"),
        ),
        headline="New swelling in {leg}",
        why=WHY,
        do=TODAY + CLOT,
        source=SOURCE,
        asks=ASKS,
        fires=(
            example(said(sign("swelling", "left"))),
            example(said(sign("swelling", "right", level=1, since=-14), no=["pain"])),
            example(said(sign("swelling", "left", usual=True), sign("swelling", "right"))),
            example(
                said(sign("swelling", "left", usual=True, level=1), on=-9),
                said(sign("swelling", "left", usual=True, level=2)),
            ),
        ),
        quiet=(
            example(said(sign("swelling", "both"))),
            example(said(sign("swelling", "right", since=-15))),
            example(said(sign("swelling", "right", usual=True))),
            example(said(sign("swelling", "right", site="achilles"))),
            example(said(sign("swelling", "right", site="behind_knee"))),
        ),
    ),
    Rule(
        id="deep_vein_thrombosis.thicker_calf",
        about="deep_vein_thrombosis",
        urgency="today",
        when=either(girth_difference(3), present("swelling", cm=3, new=True)),
        headline="One calf is 3 cm thicker than the other, or more",
        why=WHY,
        do=TODAY + CLOT,
        source="Wells 2003; NHS on DVT",
        asks=ASKS,
        fires=(
            example(said(calf_cm=(36.0, 39.0))),
            example(said(sign("swelling", "both", cm=3))),
        ),
        quiet=(
            example(said(calf_cm=(36.0, 38.9))),
            example(said(sign("swelling", "both", cm=2.9))),
            example(said(calf_cm=(36, 40), on=-20), said(calf_cm=(36, 40))),
        ),
    ),
    Rule(
        id="deep_vein_thrombosis.warm_red_or_changed_and_sore",
        about="deep_vein_thrombosis",
        urgency="today",
        when=same_leg(
            either(
                present("warm", "red", "red_spreading", "colour_changed", side="one", new=True),
                present("veins_bulging", side="one", dated=True),
            ),
            present(*LEG_PAIN, "cramp"),
        ),
        headline="Warm, red or changed skin, and pain, in {leg}",
        why=WHY + " An infection of the skin can look the same.",
        do=TODAY + CLOT + SKIN,
        source=SOURCE,
        asks=("swelling", "fever", *ASKS),
        fires=(
            example(said(sign("red", "right", site="ankle"), sign("tender", "right"))),
            example(said(sign("colour_changed", "left", since=-3), sign("pain", "left"))),
            example(said(sign("veins_bulging", "left", since=-3), sign("pain", "left"))),
        ),
        quiet=(
            example(said(sign("red", "right"), sign("tender", "left"))),
            example(said(sign("warm", "both"), sign("pain", "both"))),
            example(said(sign("veins_bulging", "left"), sign("pain", "left"))),
            example(said(sign("colour_changed", "left", since=-90), sign("pain", "left"))),
        ),
    ),
    Rule(
        id="deep_vein_thrombosis.calf_pain_with_a_risk",
        about="deep_vein_thrombosis",
        urgency="today",
        when=either(
            both(
                either(CALF_PAIN, LASTING_CRAMP),
                either(
                    happened("long_sitting", weeks=8),
                    happened("surgery", "procedure", weeks=12),
                    happened("bed_rest", "plaster", "crutches", weeks=4),
                ),
            ),
            both(
                CALF_PAIN,
                either(
                    follows(CALF_PAIN, "injury", weeks=4, gap=1),
                    background("cancer", "previous_clot", "clotting_disorder"),
                    background("pregnant", "postnatal", "hormones"),
                ),
            ),
        ),
        headline="New pain in {leg}, and a reason for a clot",
        why=WHY,
        do=TODAY + CLOT,
        source=SOURCE + "; Healthline on long sitting",
        look_back=84,
        asks=("swelling", "warm", "red", *ASKS),
        fires=(
            example(said(sign("pain", "right", level=1), events=[event("long_sitting", -56)])),
            example(said(sign("tender", "left", since=-14), events=[event("surgery", -84)])),
            example(said(sign("pain", "left"), events=[event("bed_rest", -28)])),
            example(said(sign("pain", "left", since=-3), events=[event("injury", -4)])),
            example(said(sign("pain", "left", since=0), events=[event("injury", -28)])),
            example(said(sign("pain", "left")), has=["hormones"]),
            example(said(sign("pain", "left", site="groin")), has=["pregnant"]),
            example(said(sign("cramp", "left", since=-2), events=[event("long_sitting", -4)])),
            example(said(sign("pain", "left"), on=-7), said(events=[event("surgery", -8)])),
        ),
        quiet=(
            example(said(sign("pain", "right"), events=[event("long_sitting", -57)])),
            example(said(sign("pain", "right"), events=[event("surgery", -85)])),
            example(said(sign("pain", "right"), events=[event("bed_rest", -29)])),
            example(said(sign("pain", "left", since=-3), events=[event("injury", -3)])),
            example(said(sign("pain", "left", since=0), events=[event("injury", -29)])),
            example(said(sign("pain", "both")), has=["hormones"]),
            example(said(sign("cramp", "left", since=-2)), has=["pregnant"]),
            example(said(sign("cramp", "left", when="night"), events=[event("surgery", -4)])),
            example(said(sign("pain", "left", site="heel")), has=["hormones"]),
            example(said(sign("pain", "left"), no=["surgery", "long_sitting"])),
            example(said(sign("pain", "left"), on=-8), said(events=[event("surgery", -9)])),
        ),
    ),
)
