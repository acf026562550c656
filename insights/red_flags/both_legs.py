"""Both legs at once: rarer as a clot or a closed artery, and missed for that very reason."""

from typing import Final

from insights.red_flags.deep_vein_thrombosis import ASKS, AWAY_FROM_VEINS, SOURCE
from insights.red_flags.phrases import BOUND, CLOT, EFFORT, LEG_PAIN, SKIN, SOON, TOLD, WORSE
from insights.rules.examples import event, example, said, sign
from insights.rules.questions import background, both, either, happened, present
from insights.rules.rows import Rule

VISIT: Final = "Make an ordinary appointment with your doctor. "

RULES: Final = (
    Rule(
        id="deep_vein_thrombosis.both_calves_with_a_risk",
        about="deep_vein_thrombosis",
        urgency="soon",
        when=both(
            present(*LEG_PAIN, side="both", new=True, not_sites=AWAY_FROM_VEINS, not_when=EFFORT),
            either(
                happened("long_sitting", weeks=8),
                happened("surgery", "procedure", weeks=12),
                happened("bed_rest", weeks=4),
                background("cancer", "previous_clot", "clotting_disorder"),
            ),
        ),
        headline="New pain in both legs, and a reason for a clot",
        why=TOLD + "A clot is mostly in one leg, but it can be in both (doctors call it deep vein"
        " thrombosis).",
        do=SOON + "If one leg swells or turns warm or red, do not wait: the same day. " + CLOT,
        source=SOURCE + "; Healthline on long sitting; tier ours",
        look_back=84,
        asks=("swelling", "warm", "red", *ASKS),
        fires=(
            example(said(sign("pain", "both"), events=[event("long_sitting", -56)])),
            example(said(sign("pain", "both"), events=[event("surgery", -84)])),
            example(said(sign("pain", "both"), events=[event("bed_rest", -28)])),
            example(said(sign("tender", "left"), sign("tender", "both")), has=["cancer"]),
        ),
        quiet=(
            example(said(sign("pain", "both"), events=[event("long_sitting", -57)])),
            example(said(sign("pain", "both"), events=[event("surgery", -85)])),
            example(said(sign("pain", "both"), events=[event("bed_rest", -29)])),
            example(said(sign("pain", "both", when="walking")), has=["cancer"]),
            example(said(sign("pain", "both", since=-20)), has=["cancer"]),
        ),
    ),
    Rule(
        id="limb_threatening_ischaemia.both_legs_cold_or_pale",
        about="limb_threatening_ischaemia",
        urgency="soon",
        when=present("cold", "pale", side="both", new=True, not_when=BOUND),
        headline="Both legs are colder or paler than usual",
        why=TOLD + "Cold feet are common, but too little blood can be the cause.",
        do=SOON + "Ask for the pulses of both feet to be felt. " + SKIN + WORSE,
        source="Healthline on calf pain (a leg that is pale or cool); tier ours",
        asks=("numb", "weak", "pain_at_rest", "wound"),
        yields_to=(
            "acute_limb_ischaemia.cold_or_pale_with_another_sign",
            "acute_limb_ischaemia.both_legs_cold_and_another_sign",
            "acute_limb_ischaemia.newly_cold_or_pale",
            "limb_threatening_ischaemia.cold_or_dark_with_another_sign",
        ),
        fires=(example(said(sign("cold", "both"))), example(said(sign("pale", "both")))),
        quiet=(
            example(said(sign("cold", "both", usual=True))),
            example(said(sign("cold", "both", when="comes_and_goes"))),
            example(said(sign("cold", "left"))),
        ),
    ),
    Rule(
        id="unexplained_sudden.both_legs_changed_colour",
        about="unexplained_sudden",
        urgency="soon",
        when=present("colour_changed", "red", side="both", new=True),
        headline="The skin of both legs has another colour than usual",
        why=TOLD + "Veins, arteries or an infection may be the cause.",
        do=SOON
        + "If you know that it came in the last two weeks, do not wait: ring today. "
        + SKIN,
        source="Cleveland Clinic on calf pain; tier ours where nobody knows since when",
        asks=("swelling", "warm", "fever", "cold"),
        yields_to=(
            "unexplained_sudden.skin_colour",
            "acute_limb_ischaemia.both_legs_cold_and_another_sign",
            "infection.red_or_warm_with_fever",
        ),
        fires=(example(said(sign("colour_changed", "both"))),),
        quiet=(
            example(said(sign("colour_changed", "both", since=-15))),
            example(said(sign("colour_changed", "left"))),
        ),
    ),
    Rule(
        id="other.sore_or_weak_muscles",
        about="other",
        urgency="routine",
        when=present("tender", "pain", "weak", side="both", lasting=14, not_when=EFFORT),
        headline="Sore or weak muscles in both legs, for two weeks or more",
        why=TOLD + "Muscles can be sore or weak from many causes: a virus, the thyroid, a medicine,"
        " or an inflamed muscle (doctors call it myositis).",
        do=VISIT + "Say which medicines you take, and ask for a blood test. If your urine turns"
        " dark, or you get weak fast, ring {emergency_number} at once. ",
        source="An article on calf pain when walking (illnesses of the muscle); tier ours",
        asks=("dark_urine", "fever", "rash"),
        yields_to=(
            "muscle_injury_by_medicine.new_statin_and_weak",
            "muscle_injury_by_medicine.statin_and_weak",
            "muscle_injury_by_medicine.statin_and_sore",
            "cauda_equina.both_legs_weak_at_rest",
        ),
        fires=(example(said(sign("tender", "both", since=-14))),),
        quiet=(
            example(said(sign("tender", "both", since=-13))),
            example(said(sign("tender", "left", since=-14))),
            example(said(sign("pain", "both", since=-14, when="walking"))),
        ),
    ),
)
