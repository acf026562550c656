"""What is known of a person changes what a sign means: an example from each side of each."""

from dataclasses import replace

import pytest

from insights import assess
from insights.patterns.examples import walks
from insights.rules.examples import JUDGED_ON, event, example, said, sign

COLD = said(sign("cold", "left", since=0))
SORE = said(sign("pain", "left", site="calf"))


def tier(*entries, **person):
    return assess(example(*entries, **person), as_of=JUDGED_ON).urgency


def abouts(*entries, **person):
    found = assess(example(*entries, **person), as_of=JUDGED_ON).findings
    return {finding.about for finding in found}


@pytest.mark.parametrize(
    ("known", "entry", "with_it", "without"),
    [
        ("anticoagulant", said(events=[event("blow")]), "today", "none"),
        ("anticoagulant", said(events=[event("fall")]), "today", "none"),
        ("anticoagulant", said(sign("bruise", "left")), "today", "none"),
        ("diabetes", said(sign("blisters", "left", site="foot")), "today", "none"),
        ("neuropathy", said(sign("blisters", "left", site="toes")), "today", "none"),
        ("leg_artery_operation", COLD, "emergency", "today"),
        ("leg_artery_operation", said(sign("pale", "left")), "emergency", "today"),
        ("leg_artery_operation", said(sign("pain_at_rest", "left")), "emergency", "soon"),
        ("heart_rhythm", COLD, "emergency", "today"),
        ("pregnant", SORE, "today", "none"),
        ("postnatal", SORE, "today", "none"),
        ("hormones", SORE, "today", "none"),
        ("cancer", SORE, "today", "none"),
        ("previous_clot", SORE, "today", "none"),
        ("clotting_disorder", SORE, "today", "none"),
        ("statin", said(sign("dark_urine")), "today", "soon"),
        ("aneurysm", said(sign("belly_pain", onset="sudden")), "emergency", "none"),
    ],
)
def test_what_is_known_raises_a_sign(known, entry, with_it, without):
    assert (tier(entry, has=[known]), tier(entry)) == (with_it, without)
    assert tier(entry, has_not=[known]) == without


def test_a_tense_leg_after_a_blow_on_a_blood_thinner_is_an_emergency():
    struck = said(sign("tense", "left"), events=[event("blow")])
    assert tier(struck, has=["anticoagulant"]) == "emergency"
    assert tier(struck) != "emergency"


def test_a_blood_thinner_lowers_no_warning_of_a_clot():
    journey = said(*SORE.signs, events=[event("long_sitting", -3)])
    swollen = said(sign("swelling", "left"))
    assert tier(journey, has=["anticoagulant"]) == tier(journey) == "today"
    assert tier(swollen, has=["anticoagulant"]) == tier(swollen) == "today"


def test_on_dark_skin_a_change_of_any_colour_counts_and_a_denied_redness_closes_nothing():
    darker = said(sign("colour_changed", "left"), sign("pain", "left"), no=["red", "pale", "blue"])
    assert tier(darker) == "today"
    assert "deep_vein_thrombosis" in abouts(darker)
    assert tier(said(no=["red", "pale", "blue", "colour_changed"])) == "none"


def test_on_dark_skin_warmth_with_fever_is_enough_for_an_infection():
    assert tier(said(sign("warm", "left"), sign("fever"), no=["red"])) == "today"


@pytest.mark.parametrize("who", ["self", "carer", "clinician"])
def test_a_warning_is_as_urgent_whoever_typed_it(who):
    assert tier(replace(said(sign("swelling", "left")), entered_by=who)) == "today"


def test_what_a_carer_could_not_see_is_not_taken_for_a_no():
    seen = said(sign("cold", "left", since=0), cannot_tell=["numb", "weak", "pain"])
    judgement = assess(example(replace(seen, entered_by="carer")), as_of=JUDGED_ON)
    assert judgement.urgency == "today"
    open_codes = {code for rule in judgement.not_judged for code in rule.needs}
    open_codes |= {code for finding in judgement.findings for code in finding.not_asked}
    assert {"numb", "weak"} <= open_codes


def test_a_child_gets_warnings_and_no_patterns():
    calf = walks(8, sites=["calf"], onset_m=200, relief={"stand_still": True}, relief_s=180)
    child = assess(example(*calf, born=JUDGED_ON.year - 12), as_of=JUDGED_ON)
    assert {f.kind for f in child.findings} <= {"red_flag", "habit"}
    assert tier(said(sign("lump", "left")), born=JUDGED_ON.year - 12) == "today"
    assert tier(said(sign("lump", "left"))) == "routine"


def test_an_unknown_birth_year_counts_as_young_and_as_old():
    calf = walks(3, sites=["calf"])
    assert tier(*calf, born=None) == tier(*calf, born=1990) == "soon"
    assert tier(*calf, born=1950) != "soon"
    old = walks(8, sites=["calf"], onset_m=200, relief={"stand_still": True}, relief_s=180)
    assert "arterial_claudication" in abouts(*old, born=None)
