"""Infection of the skin or deeper: red or warm with fever, spreading, blisters, purple skin."""

from typing import Final

from insights.red_flags.phrases import CALL, EFFORT, JOINTS, LEG_PAIN, SKIN, SOON, TODAY, TOLD
from insights.rules.examples import event, example, said, sign, walked
from insights.rules.questions import both, either, happened, present, same_leg
from insights.rules.rows import Rule
from insights.rules.walk_questions import PainfulWalks

ILL: Final = present("fever", "unwell", new=True)
SEVERE: Final = present(
    *("pain", "pain_at_rest", "sudden_pain"),
    severe=True,
    side="one",
    dated=True,
    not_when=EFFORT,
    not_sites=JOINTS,
)
"""Deep infection hurts out of all proportion before the skin shows it."""
WHY: Final = TOLD + "The skin or what lies under it may be infected (doctors call it cellulitis)."
DEEP: Final = (
    TOLD + "An infection that spreads like this can be deep and fast (doctors call it a"
    " necrotising infection, or sepsis)."
)
SOURCE: Final = "NHS on cellulitis and sepsis; Healthline on calf pain; case reports"
DRAW: Final = "Draw a line round the red skin, so that its spread can be seen. "

RULES: Final = (
    Rule(
        id="infection.spreading_fast",
        about="infection",
        urgency="emergency",
        when=either(
            both(present("red_spreading"), ILL),
            same_leg(
                present("red_spreading", "red", "warm", "swelling", new=True),
                present("blisters", "purple", "black_skin", new=True),
                either(ILL, present("red_spreading")),
            ),
        ),
        headline="An infection that may be spreading fast",
        why=DEEP,
        do=CALL + "Do not rub the leg and do not wait. " + SKIN,
        source=SOURCE,
        asks=("fever", "unwell", "blisters", "purple", "pain_at_rest"),
        fires=(
            example(said(sign("red_spreading", "left"), sign("fever"))),
            example(said(sign("red_spreading", "left"), sign("blisters", "left"))),
            example(said(sign("swelling", "left"), sign("purple", "left"), sign("unwell"))),
        ),
        quiet=(
            example(said(sign("red_spreading", "left"))),
            example(said(sign("red_spreading", "left"), sign("blisters", "right"))),
        ),
    ),
    Rule(
        id="infection.severe_pain_and_fever",
        about="infection",
        urgency="emergency",
        when=both(
            ILL,
            either(
                SEVERE,
                both(
                    present("red", "warm", "swelling", new=True),
                    present("pain", "pain_at_rest", "sudden_pain", severe=True, new=True),
                ),
            ),
        ),
        headline="Severe leg pain, with fever or feeling ill",
        why=TOLD + "Severe pain with fever can come from a deep and fast infection (doctors call it"
        " a necrotising infection, or sepsis). It can hurt badly before the skin shows anything.",
        do=CALL + "Do not rub the leg and do not wait. " + SKIN,
        source=SOURCE,
        asks=("red_spreading", "blisters", "purple", "red", "swelling"),
        yields_to=("infection.spreading_fast",),
        fires=(
            example(said(sign("red", "left"), sign("pain", "left", severity=7), sign("fever"))),
            example(said(sign("pain", "left", severity=7, since=-1), sign("unwell"))),
        ),
        quiet=(
            example(said(sign("red", "left"), sign("pain", "left", severity=6), sign("fever"))),
            example(said(sign("pain", "both", severity=7, since=-1), sign("fever"))),
            example(said(sign("pain", "left", severity=7), sign("fever"))),
        ),
    ),
    Rule(
        id="infection.red_or_warm_with_fever",
        about="infection",
        urgency="today",
        when=either(
            both(present("red", "warm", "red_spreading", "wound", new=True), ILL),
            present("red_spreading"),
        ),
        headline="Red or warm skin with fever, or redness that spreads",
        why=WHY,
        do=TODAY + DRAW + "If you feel very ill, ring {emergency_number}. " + SKIN,
        source=SOURCE,
        asks=("red_spreading", "blisters", "purple", "fever"),
        yields_to=("infection.spreading_fast",),
        fires=(
            example(said(sign("warm", "left"), sign("fever"))),
            example(said(sign("red", "right"), on=-2), said(sign("unwell"))),
            example(said(sign("red_spreading", "right"))),
        ),
        quiet=(
            example(said(sign("fever"))),
            example(said(sign("red", "right"), on=-3), said(sign("unwell"))),
            example(said(sign("red", "right", usual=True), sign("fever"))),
        ),
    ),
    Rule(
        id="infection.after_a_bite_or_cut",
        about="infection",
        urgency="today",
        when=same_leg(
            happened("bite_or_cut", weeks=2),
            present("red", "warm", "swelling", "blisters", new=True),
        ),
        headline="Red, warm or swollen after a bite or cut: {leg}",
        why=WHY,
        do=TODAY + DRAW,
        source=SOURCE,
        asks=("fever", "unwell", "red_spreading"),
        fires=(example(said(sign("red", "both"), events=[event("bite_or_cut", -14)])),),
        quiet=(
            example(said(sign("red", "both"), events=[event("bite_or_cut", -15)])),
            example(said(sign("red", "left"), events=[event("bite_or_cut", -2, side="right")])),
        ),
    ),
    Rule(
        id="infection.fever_with_a_sore_leg",
        about="infection",
        urgency="soon",
        when=both(ILL, either(present(*LEG_PAIN, "swelling"), PainfulWalks(on_days=1, days=3))),
        headline="Fever or feeling ill, and a sore leg",
        why=TOLD + "Fever makes many legs ache, but an infection of the leg should be looked for.",
        do=SOON + "If the leg turns red, warm or swollen, do not wait: the same day. " + SKIN,
        source="Healthline on calf pain, and an article on walking pain with fever; tier ours",
        asks=("red", "warm", "red_spreading"),
        yields_to=(
            "infection.spreading_fast",
            "infection.severe_pain_and_fever",
            "infection.red_or_warm_with_fever",
        ),
        fires=(
            example(said(sign("fever"), sign("tender", "left"))),
            example(walked(-2), said(sign("unwell"))),
        ),
        quiet=(
            example(said(sign("fever"))),
            example(said(sign("tender", "left"))),
            example(walked(-3), said(sign("unwell"))),
        ),
    ),
)
