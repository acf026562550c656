"""Every condition and every trigger of the five source articles, row by row.

The articles are 000 Healthline, 001 Cleveland Clinic, 002 Medical News Today, 003 an article on
calf pain when walking, 004 a short list. A lower tier than the source's has its reason in
docs/decisions.md.
"""

import pytest

from insights import assess
from insights.diary.vocabulary import ABOUTS, rank
from insights.patterns.conditions import all_patterns
from insights.red_flags import rules
from insights.rules.examples import JUDGED_ON, event, example, said, sign, walked

ROOMS = {rule.about for rule in rules()} | {pattern.about for pattern in all_patterns()}
RULES = {rule.id for rule in rules()} | {pattern.id for pattern in all_patterns()}

CONDITIONS = {
    "000 muscle cramp": "cramp",
    "000 bruise": "contusion",
    "000 strain": "strain",
    "000 peripheral artery disease": "arterial_claudication",
    "000 chronic venous insufficiency": "venous_insufficiency",
    "000 lumbar spinal stenosis": "neurogenic_claudication",
    "000 chronic exertional compartment syndrome": "exertional_compartment",
    "001 cramp": "cramp",
    "001 strain or torn muscle": "strain",
    "001 intermittent claudication": "arterial_claudication",
    "001 tendonitis": "achilles_tendinopathy",
    "001 contusion": "contusion",
    "001 compartment syndrome": "acute_compartment",
    "001 deep vein thrombosis": "deep_vein_thrombosis",
    "001 exertional muscle pain": "overuse",
    "002 calf cramp": "cramp",
    "002 strain": "strain",
    "002 arterial claudication": "arterial_claudication",
    "002 neurogenic claudication": "neurogenic_claudication",
    "002 sciatica": "nerve_root",
    "002 Achilles tendinitis": "achilles_tendinopathy",
    "002 acute compartment syndrome": "acute_compartment",
    "002 exertional compartment syndrome": "exertional_compartment",
    "002 diabetic neuropathy": "neuropathy",
    "002 plantar fasciitis": "plantar_fasciitis",
    "002 varicose veins": "varicose_veins",
    "002 deep vein thrombosis": "deep_vein_thrombosis",
    "003 overwork": "overuse",
    "003 muscle stretching": "strain",
    "003 varicose veins": "varicose_veins",
    "003 thrombosis": "deep_vein_thrombosis",
    "003 inflamed vein": "superficial_vein",
    "003 arterial disease": "limb_threatening_ischaemia",
    "003 spine pathology": "nerve_root",
    "003 nerve-fibre pathology": "neuropathy",
    "003 infectious pathology": "infection",
    "003 cramp": "cramp",
    "004 calf muscle strain": "strain",
    "004 medial gastrocnemius strain": "strain",
    "004 plantaris rupture": "strain",
    "004 Achilles tendinopathy": "achilles_tendinopathy",
    "004 Achilles rupture": "achilles_rupture",
    "004 Baker's cyst": "bakers_cyst",
    "004 ruptured Baker's cyst": "bakers_cyst",
    "004 blood clot": "deep_vein_thrombosis",
    "004 clot to the lungs": "pulmonary_embolism",
    "004 leg cramp": "cramp",
    "004 circulation problems": "arterial_claudication",
}
"""Each row of the articles' conditions, and the room that knows it."""

NAMED_ONLY = {
    "003 myositis": "other.sore_or_weak_muscles",
    "003 rheumatic fibromyalgia": "other.sore_or_weak_muscles",
    "003 parasitic disease": "other.sore_or_weak_muscles",
    "003 myopathy": "other.sore_or_weak_muscles",
    "003 thyroid disease": "other.sore_or_weak_muscles",
    "003 flat feet": "walking.pain_again_and_again",
    "004 knee-joint problems": "walking.stiff",
}
"""Rows that an article names without a feature to know them by: the rule that catches them."""

WARM_SWOLLEN_SORE = [sign(code, "left") for code in ("pain", "swelling", "warm")]
SORE_CALF = sign("pain", "left", site="calf")

TRIGGERS = {
    "000 no better after home care": (
        "soon",
        [said(sign("pain", "left", since=-4), tried={"rest": False})],
    ),
    "000 daily activities difficult": ("soon", [said(sign("limits_day"))]),
    "000 range of movement affected": ("routine", [said(sign("stiff", "left", since=-3))]),
    "000 more serious injury": (
        "soon",
        [said(sign("bruise", "left", level=3), events=[event("injury")])],
    ),
    "000 swelling in one leg": ("soon", [said(sign("swelling", "left"))]),
    "000 swelling in both legs": ("soon", [said(sign("swelling", "both"))]),
    "000 one leg pale": ("soon", [said(sign("pale", "left"))]),
    "000 one leg cool": ("soon", [said(sign("cold", "left"))]),
    "000 both legs pale": ("soon", [said(sign("pale", "both"))]),
    "000 both legs cool": ("soon", [said(sign("cold", "both"))]),
    "000 calf pain after long sitting": (
        "soon",
        [said(SORE_CALF, events=[event("long_sitting", -3)])],
    ),
    "000 pain in both calves after long sitting": (
        "soon",
        [said(sign("pain", "both", site="calf"), events=[event("long_sitting", -3)])],
    ),
    "000 fever, redness, tenderness": (
        "today",
        [said(sign("fever"), sign("red", "left"), sign("tender", "left"))],
    ),
    "000 sudden and unexplained: tingling": (
        "soon",
        [said(sign("tingling", "left", onset="sudden"))],
    ),
    "000 sudden and unexplained: heaviness": (
        "soon",
        [said(sign("heavy_evening", "left", onset="sudden"))],
    ),
    "001 swelling in calf or lower leg": ("today", [said(sign("swelling", "left", extent="calf"))]),
    "001 sudden pain without clear cause": ("today", [said(sign("sudden_pain", "left"))]),
    "001 severe lower-leg pain": ("today", [said(sign("pain", "left", severity=7))]),
    "001 discoloured leg": ("today", [said(sign("colour_changed", "left"))]),
    "001 discoloured foot": ("today", [said(sign("colour_changed", "left", site="foot"))]),
    "001 discoloured toes": ("today", [said(sign("colour_changed", "left", site="toes"))]),
    "001 discoloured legs, both, newly": (
        "today",
        [said(sign("colour_changed", "both", since=-3))],
    ),
    "001 discoloured for long": ("routine", [said(sign("colour_changed", "left", since=-90))]),
    "001 brown skin": ("routine", [said(sign("skin_brown", "left"))]),
    "001 problems moving": ("soon", [said(sign("cannot_lift_foot", "left", since=-90))]),
    "001 problems walking": ("soon", [said(on=-n, no_walk="leg") for n in range(4)]),
    "001 began without activity": ("routine", [said(sign("pain_sitting", "left"))]),
    "001 persists at rest": ("soon", [said(sign("pain_at_rest", "left"))]),
    "001 ongoing calf pain": ("routine", [said(sign("pain", "left", site="calf", since=-10))]),
    "002 suspected clot": ("today", [said(*WARM_SWOLLEN_SORE)]),
    "002 clot and trouble with breath": (
        "emergency",
        [said(*WARM_SWOLLEN_SORE, sign("breathless"))],
    ),
    "002 bothersome or ongoing pain": ("routine", [said(sign("pain", "left", since=-8))]),
    "003 walking pain for days, with cramps": (
        "routine",
        [walked(-2), walked(0), said(sign("cramp", "left"))],
    ),
    "003 walking pain, with red skin": ("soon", [walked(0), said(sign("red", "left"))]),
    "003 walking pain, with fever": ("soon", [walked(0), said(sign("fever"))]),
    "003 walking pain, with malaise": ("soon", [walked(0), said(sign("unwell"))]),
    "003 walking pain for days, with low-back pain": (
        "routine",
        [walked(-2), walked(0), said(sign("back_pain"))],
    ),
    "003 calf has hurt for several days": (
        "routine",
        [said(sign("pain", "left", site="calf", since=-4))],
    ),
    "003 vein problems": ("routine", [said(sign("veins_bulging", "left", usual=True))]),
    "003 evening discomfort": ("routine", [said(sign("heavy_evening", "both"))]),
    "003 inflamed vein, warm and red": (
        "today",
        [said(sign("warm", "left"), sign("red", "left"), sign("fever"))],
    ),
    "003 marked swelling, dark red": (
        "today",
        [said(sign("swelling", "left", level=3), sign("colour_changed", "left"))],
    ),
    "003 marked swelling, bluish": (
        "today",
        [said(sign("swelling", "left", level=3), sign("blue", "left"))],
    ),
    "003 a wasted calf": ("soon", [said(sign("muscle_wasting", "left"))]),
    "003 dry skin and hair loss": (
        "routine",
        [said(sign("dry_skin", "left", site="ankle"), sign("hair_loss", "left"))],
    ),
    "003 gangrene": ("today", [said(sign("black_skin", "left", site="toes"))]),
    "003 walking pain that is not fatigue": ("routine", [walked(-n) for n in (0, 2, 4, 6)]),
    "004 not the immediate result of an injury": ("soon", [said(SORE_CALF, no=["injury"])]),
    "004 days after an injury": (
        "today",
        [said(sign("pain", "left", since=-1), events=[event("injury", -9)])],
    ),
    "004 days after a strain": (
        "today",
        [said(sign("pain", "left", since=-1), events=[event("sudden_movement", -9)])],
    ),
    "004 weeks after an operation": ("today", [said(SORE_CALF, events=[event("surgery", -30)])]),
    "004 difficulty breathing": (
        "emergency",
        [said(sign("breathless"), sign("pain", "left"))],
    ),
    "004 pain higher on the tendon": (
        "today",
        [said(sign("sudden_pain", "left", site="achilles"), events=[event("pop")])],
    ),
}
"""Each trigger of the articles: the least tier, and a small diary that says it."""


@pytest.mark.parametrize("row", CONDITIONS)
def test_a_condition_of_the_sources_has_a_room(row):
    assert CONDITIONS[row] in ROOMS & ABOUTS


@pytest.mark.parametrize("row", NAMED_ONLY)
def test_a_condition_that_is_only_named_is_caught_by_a_rule(row):
    assert NAMED_ONLY[row] in RULES


@pytest.mark.parametrize("row", TRIGGERS)
def test_a_trigger_of_the_sources_is_as_urgent_as_the_source_asks(row):
    least, entries = TRIGGERS[row]
    judgement = assess(example(*entries), as_of=JUDGED_ON)
    assert rank(judgement.urgency) <= rank(least), [f.id for f in judgement.findings]


@pytest.mark.parametrize("row", TRIGGERS)
def test_a_trigger_that_is_denied_raises_no_warning(row):
    """The control: the same answers as single noes leave nothing to warn of."""
    _least, entries = TRIGGERS[row]
    codes = {s.code for e in entries for s in getattr(e, "signs", ())}
    judgement = assess(example(said(no=codes)), as_of=JUDGED_ON)
    assert [f.id for f in judgement.findings if f.kind == "red_flag"] == []


def test_the_rows_of_the_sources_are_all_here():
    assert len(CONDITIONS) + len(NAMED_ONLY) == 55
    assert {row[:3] for row in TRIGGERS} == {"000", "001", "002", "003", "004"}
