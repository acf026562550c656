"""Muscles harmed by a medicine such as a statin: both legs sore or weak, dark urine."""

from typing import Final

from insights.red_flags.phrases import CALL, EFFORT, FOOT, JOINTS, SOON, TODAY, TOLD
from insights.rules.examples import event, example, said, sign, walked
from insights.rules.questions import background, both, either, happened, present
from insights.rules.rows import Rule
from insights.rules.walk_questions import PainfulWalks

TERM: Final = "(doctors call it myopathy; when muscle breaks down, rhabdomyolysis). "
STATIN: Final = either(background("statin"), happened("new_statin", weeks=12))
SORE: Final = ("pain", "tender", "cramp", "pain_at_rest", "sudden_pain")
BOTH_SORE: Final = present(
    *SORE, side="both", not_when=EFFORT, not_sites=(*FOOT, "heel", "achilles", *JOINTS)
)
RING_FIRST: Final = "Do not stop the medicine by yourself; ring first. "
SOURCE: Final = "NLA 2014 on statins and muscles; tiers ours"

RULES: Final = (
    Rule(
        id="muscle_injury_by_medicine.dark_urine_with_muscle_pain",
        about="muscle_injury_by_medicine",
        urgency="emergency",
        when=both(
            present("dark_urine", new=True),
            either(
                present(*SORE, "stiff", "weak", "tense", memory="lately"),
                PainfulWalks(on_days=1, days=3),
            ),
        ),
        headline="Dark urine and sore or weak muscles",
        why=TOLD
        + "Muscle may be breaking down and harm the kidneys, with or without a medicine "
        + TERM,
        do=CALL + "Drink water if you can. " + RING_FIRST,
        source=SOURCE,
        asks=("weak", "fever"),
        fires=(
            example(said(sign("dark_urine"), sign("pain", "both"))),
            example(walked(-2), said(sign("dark_urine"))),
        ),
        quiet=(
            example(said(sign("dark_urine"), no=["pain", "weak"])),
            example(walked(-3), said(sign("dark_urine"))),
        ),
    ),
    Rule(
        id="muscle_injury_by_medicine.dark_urine_on_a_statin",
        about="muscle_injury_by_medicine",
        urgency="today",
        when=both(present("dark_urine", new=True), STATIN),
        headline="Dark urine while you take a statin",
        why=TOLD + "Rarely the medicine harms the muscles " + TERM,
        do=TODAY + RING_FIRST,
        source=SOURCE,
        look_back=84,
        asks=("pain", "weak"),
        yields_to=("muscle_injury_by_medicine.dark_urine_with_muscle_pain",),
        fires=(
            example(said(sign("dark_urine")), has=["statin"]),
            example(said(sign("dark_urine"), events=[event("new_statin", -84)])),
        ),
        quiet=(
            example(said(sign("dark_urine"))),
            example(said(sign("dark_urine"), events=[event("new_statin", -85)])),
        ),
    ),
    Rule(
        id="muscle_injury_by_medicine.new_statin_and_weak",
        about="muscle_injury_by_medicine",
        urgency="today",
        when=both(happened("new_statin", weeks=12), present("weak", side="both", new=True)),
        headline="Both legs are weak after a new or higher statin",
        why=TOLD + "The medicine may be harming the muscles " + TERM,
        do=TODAY + RING_FIRST,
        source=SOURCE,
        look_back=84,
        asks=("dark_urine", "pain"),
        fires=(example(said(sign("weak", "both"), events=[event("new_statin", -84)])),),
        quiet=(
            example(said(sign("weak", "both"), events=[event("new_statin", -85)])),
            example(said(sign("weak", "left"), events=[event("new_statin", -5)])),
        ),
    ),
    Rule(
        id="muscle_injury_by_medicine.statin_and_weak",
        about="muscle_injury_by_medicine",
        urgency="soon",
        when=both(background("statin"), present("weak", side="both")),
        headline="Both legs are weak, and you take a statin",
        why=TOLD + "Rarely the medicine harms the muscles, even after a long time " + TERM,
        do=SOON + RING_FIRST + "If your urine turns dark, ring {emergency_number}. ",
        source=SOURCE,
        asks=("dark_urine", "pain"),
        yields_to=(
            "muscle_injury_by_medicine.new_statin_and_weak",
            "muscle_injury_by_medicine.dark_urine_with_muscle_pain",
        ),
        fires=(example(said(sign("weak", "both", since=-90)), has=["statin"]),),
        quiet=(
            example(said(sign("weak", "left", since=-90)), has=["statin"]),
            example(said(sign("weak", "both", since=-90))),
        ),
    ),
    Rule(
        id="muscle_injury_by_medicine.dark_urine",
        about="muscle_injury_by_medicine",
        urgency="soon",
        when=present("dark_urine", new=True),
        headline="Dark urine",
        why=TOLD + "It can come from too little drink, the liver, or muscle that breaks down"
        " (rhabdomyolysis).",
        do=SOON + "If your muscles hurt, swell or are weak as well, ring {emergency_number} now. ",
        source=SOURCE,
        asks=("pain", "weak", "tender", "stiff"),
        yields_to=(
            "muscle_injury_by_medicine.dark_urine_on_a_statin",
            "muscle_injury_by_medicine.dark_urine_with_muscle_pain",
        ),
        fires=(example(said(sign("dark_urine"))),),
        quiet=(example(said(sign("dark_urine", since=-60))),),
    ),
    Rule(
        id="muscle_injury_by_medicine.statin_and_sore",
        about="muscle_injury_by_medicine",
        urgency="soon",
        when=both(STATIN, BOTH_SORE),
        headline="Both legs are sore, and you take a statin",
        why=TOLD + "A statin can make muscles sore " + TERM + "Most soreness has other reasons.",
        do=SOON + RING_FIRST + "If your urine turns dark, ring {emergency_number}. ",
        source=SOURCE,
        look_back=84,
        asks=("dark_urine", "weak"),
        yields_to=(
            "muscle_injury_by_medicine.new_statin_and_weak",
            "muscle_injury_by_medicine.dark_urine_with_muscle_pain",
        ),
        fires=(
            example(said(sign("pain", "both", site="thigh")), has=["statin"]),
            example(said(sign("pain", "both"), events=[event("new_statin", -84)])),
        ),
        quiet=(
            example(said(sign("pain", "both"))),
            example(said(sign("pain", "both"), events=[event("new_statin", -85)])),
            example(said(sign("pain", "left")), has=["statin"]),
            example(said(sign("pain", "both", when="walking")), has=["statin"]),
        ),
    ),
)
