"""Self-care of the sources, measure by measure: what to do, when it may be done, its gates."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from insights.advice.gates import (
    Absent,
    AnkleIndex,
    FreshInjury,
    Gate,
    NoIllness,
    NotEasedByStopping,
    Smokes,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One thing that people do for themselves."""

    code: str
    title: str
    how: str
    only_if: str = ""
    """Its gates in words, for a page that knows no diary; empty if it has none."""
    gates: tuple[Gate, ...] = ()
    despite_arteries: bool = False
    """True where narrowed arteries are no reason against it, but the reason for it."""
    source: str


def _no_illness(*codes: str) -> tuple[Gate, ...]:
    return tuple(NoIllness(code) for code in codes)


def _absent(*codes: str) -> tuple[Gate, ...]:
    return tuple(Absent(code) for code in codes)


POOR_FLOW: Final = _no_illness(
    "known_pad", "diabetes", "neuropathy", "leg_artery_operation", "heart_failure"
)
FRESH_AND_SAFE: Final = (
    FreshInjury(),
    *POOR_FLOW,
    NotEasedByStopping(),
    *_absent("cold", "pale", "wound", "numb", "tense"),
)
"""Cold, a bandage and raising: section C of the clinical notes, and no numb or tense leg."""
FRESH_WORDS: Final = (
    "Only for an injury of the last three days. Not with narrowed arteries, a leg artery"
    " operation, diabetes, nerve damage or heart failure. Not with pain that stopping eases. Not"
    " on a leg that is cold, pale, numb, tight and hard, or has a wound."
)
NO_CLOT: Final = (
    *_no_illness("anticoagulant", "previous_clot", "clotting_disorder", "cancer"),
    *_no_illness("pregnant", "postnatal", "hormones"),
    *_absent("swelling", "warm", "red", "colour_changed", "tender", "vein_hard_sore", "bruise"),
    *_absent("long_sitting", "surgery", "bed_rest", "plaster", "injury", "blow"),
)
INJURY_ADVICE: Final = "Healthline and Cleveland Clinic on calf pain"

_ALL: Final = (
    Measure(
        code="rest",
        title="Take it easy",
        how="Spare the leg for a couple of days, but do not stay in bed. Then move gently again.",
        only_if=(
            "Only for an injury of the last three days. Not for pain that stopping eases, nor on a"
            " leg that is cold, pale or tight and hard."
        ),
        gates=(FreshInjury(), NotEasedByStopping(), *_absent("cold", "pale", "tense")),
        source=INJURY_ADVICE,
    ),
    Measure(
        code="cold_pack",
        title="A cold pack",
        how=(
            "Wrap it in a cloth, never on bare skin. Leave it for 20 minutes at most, then wait"
            " two hours."
        ),
        only_if=FRESH_WORDS,
        gates=FRESH_AND_SAFE,
        source="Cleveland Clinic on calf pain",
    ),
    Measure(
        code="compression",
        title="A soft bandage",
        how=(
            "Wind it from the toes upwards, so loosely that a finger slides under it. Take it off"
            " at night, and at once if the foot tingles, cools or changes colour."
        ),
        only_if=FRESH_WORDS,
        gates=FRESH_AND_SAFE,
        source=INJURY_ADVICE,
    ),
    Measure(
        code="raise",
        title="Raise the leg",
        how="Lie down with the whole leg supported, the calf a little above the hip.",
        only_if=FRESH_WORDS,
        gates=FRESH_AND_SAFE,
        source=INJURY_ADVICE,
    ),
    Measure(
        code="stretch",
        title="Stretch gently",
        how="Pull the toes slowly towards the shin and hold. Stop if it hurts more.",
        only_if=(
            "Not after a pop, a fall or an injury, nor with a dent, a bruise, weakness or"
            " swelling. Not while an antibiotic is new. Ask a doctor before you start a programme."
        ),
        gates=(
            *_absent("pop", "gap", "cannot_push_off", "weak", "swelling", "bruise"),
            *_absent("injury", "fall", "new_antibiotic"),
        ),
        source="Cleveland Clinic and Medical News Today on calf pain",
    ),
    Measure(
        code="heat",
        title="Warmth",
        how="A warm, not hot, cloth for 15 minutes can loosen a cramp. Test it with your hand.",
        only_if=(
            "Never on a foot or leg that is numb or tingles. Not with diabetes, nerve damage,"
            " narrowed arteries or a leg artery operation. Not where it is swollen, warm, red,"
            " wounded or freshly hurt."
        ),
        gates=(
            *_no_illness("neuropathy", "diabetes", "known_pad", "leg_artery_operation"),
            *_absent("numb", "tingling", "burning_feet", "swelling", "warm", "red"),
            *_absent("colour_changed", "wound", "injury", "blow"),
        ),
        source="A list of causes of calf pain; the limits are ours",
    ),
    Measure(
        code="massage",
        title="Rub the muscle gently",
        how="Stroke it softly after the cramp has gone. Stop if it hurts.",
        only_if=(
            "Never where a clot is possible: after long sitting, an operation, days in bed or an"
            " injury, with cancer, hormones or a pregnancy, or with swelling, warmth or a sore"
            " vein. Never on a blood thinner."
        ),
        gates=NO_CLOT,
        source="An article on calf pain when walking; the limits are ours",
    ),
    Measure(
        code="stockings",
        title="Support stockings",
        how="Ask whoever measured your ankle pressure which strength, and how to put them on.",
        only_if=(
            "Only after the pressure at your ankles was measured within a year and was good. Not"
            " with narrowed arteries, diabetes, nerve damage, heart failure or a wound."
        ),
        gates=(AnkleIndex(), *POOR_FLOW, *_absent("wound", "cold", "pale", "numb")),
        source="ACC/AHA 2024; NICE CKS on leg ulcers; Healthline on calf pain",
    ),
    Measure(
        code="fluids",
        title="Drink enough",
        how="Take a glass of water with each meal, and more when it is hot or you sweat.",
        only_if="With heart failure, kidney disease, swelling or short breath ask a doctor first.",
        gates=(
            *_no_illness("heart_failure", "kidney_disease"),
            *_absent("swelling", "breathless"),
        ),
        source="Healthline on calf pain",
    ),
    Measure(
        code="walk",
        title="Walk, rest, walk again",
        how=(
            "If a doctor or physiotherapist has set you a walking programme, follow it. It may ask"
            " you to walk into some pain. Without one do not push through pain: stop, wait until"
            " it has gone, walk on. Ask for a programme."
        ),
        only_if=(
            "Not with chest pain, short breath, fainting, a wound, pain at rest or after an"
            " injury. With heart disease ask a doctor first."
        ),
        gates=(
            *_no_illness("heart_disease", "heart_failure", "heart_rhythm"),
            *_absent("chest_pain", "breathless", "faint", "wound", "pain_at_rest"),
            *_absent("cannot_bear_weight", "pop", "injury", "fall"),
        ),
        despite_arteries=True,
        source="ACC/AHA 2024; AHA 2019 on walking exercise; Cleveland Clinic on calf pain",
    ),
    Measure(
        code="stop_smoking",
        title="Stop smoking",
        how="Ask your surgery or a pharmacist for help to stop. With help it works far more often.",
        only_if="For those who smoke.",
        gates=(Smokes(),),
        despite_arteries=True,
        source="An article on calf pain when walking; NHS on peripheral arterial disease",
    ),
    Measure(
        code="warm_up",
        title="Warm up first",
        how="Begin each walk or sport slowly, and go faster only after some minutes.",
        source="Medical News Today on calf pain",
    ),
    Measure(
        code="shoes",
        title="Comfortable shoes",
        how="Wear flat shoes with room for the toes. Feel inside them before you put them on.",
        source="An article on calf pain when walking",
    ),
    Measure(
        code="look",
        title="Look at your feet",
        how=(
            "Look at both soles and between the toes each evening, with a mirror or with help. A"
            " wound or a new colour needs to be seen the same day."
        ),
        source="NHS on diabetes and feet",
    ),
    Measure(
        code="painkiller",
        title="Ask about painkillers",
        how=(
            "Ask a pharmacist before you take anything for pain. Say so if your kidneys, heart or"
            " stomach are not well, or if you take a blood thinner."
        ),
        source="Ours: no product is named",
    ),
)
MEASURES: Final[Mapping[str, Measure]] = MappingProxyType({m.code: m for m in _ALL})
"""Every measure by its code."""
