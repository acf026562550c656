"""The ways in which real cases were missed, each as a person would tell it, and its control."""

import pytest

from insights import assess
from insights.patterns.examples import walks
from insights.rules.examples import JUDGED_ON, event, example, said, sign, walked

ON_EFFORT = {
    "sites": ["calf"],
    "onset_m": 300,
    "conditions": ["run"],
    "relief": {"stand_still": True},
    "relief_s": 120,
}


def judged(*entries, **person):
    """The tier of a small diary and the conditions that it mentions."""
    judgement = assess(example(*entries, **person), as_of=JUDGED_ON)
    return judgement.urgency, {finding.about for finding in judgement.findings}


def test_the_young_with_pain_on_effort_are_to_be_seen_within_days():
    tier, abouts = judged(*walks(6, **ON_EFFORT), born=1990)
    assert tier == "soon"
    assert {"walking", "entrapment"} <= abouts
    assert judged(*walks(6, **ON_EFFORT), born=1950)[0] == "routine"


def test_a_young_leg_that_turns_cold_or_numb_at_times_is_heard():
    tier, abouts = judged(said(sign("numb", "left", site="foot", when="exercise")), born=1990)
    assert tier == "soon"
    assert "entrapment" in abouts


@pytest.mark.parametrize("born", [1950, 1990, None])
def test_no_age_lowers_a_warning_of_a_clot(born):
    assert judged(said(sign("swelling", "left")), born=born)[0] == "today"


def test_the_painless_cold_and_numb_leg_is_an_emergency():
    painless = ["pain", "pain_at_rest", "sudden_pain"]
    fresh = [sign(code, "left", since=0) for code in ("cold", "numb")]
    assert judged(said(*fresh, no=painless))[0] == "emergency"
    assert judged(said(no=[*painless, "cold", "numb"]))[0] == "none"


def test_the_painless_swelling_is_as_urgent_as_the_painful_one():
    assert judged(said(sign("swelling", "left"), no=["pain", "tender"]))[0] == "today"
    assert judged(said(sign("swelling", "left"), sign("pain", "left")))[0] == "today"


@pytest.mark.parametrize("code", ["bladder_change", "bowel_change", "saddle_numb", "sexual_change"])
def test_no_leg_pain_is_needed_for_a_squeezed_spine(code):
    tier, abouts = judged(said(sign(code, since=-2), no=["pain", "back_pain"]))
    assert (tier, abouts) == ("emergency", {"cauda_equina"})


@pytest.mark.parametrize("code", ["diabetes", "neuropathy"])
@pytest.mark.parametrize("found", ["wound", "blisters", "colour_changed"])
def test_a_painless_foot_that_feels_little_is_seen_today(code, found):
    foot = said(sign(found, "left", site="foot"), no=["pain", "pain_at_rest"])
    tier, abouts = judged(foot, has=[code])
    assert tier == "today"
    assert "diabetic_foot" in abouts


def test_both_legs_suddenly_cold_and_weak_are_an_emergency():
    both = [sign(code, "both", since=0) for code in ("cold", "weak")]
    assert judged(said(*both))[0] == "emergency"


def test_both_calves_after_a_long_journey_are_not_passed_over():
    sore = sign("pain", "both", site="calf")
    assert judged(said(sore, events=[event("long_sitting", -3)]))[0] == "soon"
    assert judged(said(sore, no=["long_sitting"]))[0] == "none"


def test_swelling_said_of_one_leg_and_then_of_the_other_is_still_heard():
    one_then_other = [said(sign("swelling", "left"), on=-1), said(sign("swelling", "right"))]
    assert judged(*one_then_other)[0] == "today"


def test_both_legs_weak_after_sitting_down_are_an_emergency():
    assert judged(said(sign("weak", "both", when="rest")))[0] == "emergency"


@pytest.mark.parametrize("cause", ["injury", "sudden_movement", "blow", "fall", "pop"])
def test_i_strained_it_last_week_does_not_explain_a_new_swelling(cause):
    strained = said(sign("swelling", "left", since=-1), events=[event(cause, -7, side="left")])
    tier, abouts = judged(strained)
    assert tier == "today"
    assert "deep_vein_thrombosis" in abouts
    assert not abouts & {"strain", "contusion"}


@pytest.mark.parametrize("cause", ["injury", "sudden_movement", "blow", "fall"])
def test_i_strained_it_last_week_does_not_explain_pain_that_began_days_later(cause):
    strain = event(cause, -7, side="left")
    late = said(sign("pain", "left", site="calf", since=-2), events=[strain])
    at_once = said(sign("pain", "left", site="calf", since=-7), events=[strain])
    assert judged(late)[0] == "today"
    assert judged(at_once)[0] in {"routine", "self_care"}


def test_it_is_a_bit_better_today_ends_no_warning():
    warned = said(sign("swelling", "left", level=3), on=-1)
    milder = said(sign("swelling", "left", level=1), sign("better_overnight"))
    gone = said(sign("better_overnight"), no=["swelling"])
    assert judged(warned, milder)[0] == judged(warned, gone)[0] == "today"


def test_a_cold_leg_that_has_warmed_up_again_is_still_an_emergency():
    cold = said(sign("cold", "left", since=-1), sign("numb", "left", since=-1), on=-1)
    better = said(sign("better_overnight"), no=["cold", "numb"])
    assert judged(cold, better)[0] == "emergency"
    assert judged(better)[0] == "none"


def test_rest_that_helped_does_not_turn_a_clot_into_a_strain():
    helped = said(sign("swelling", "left"), tried={"rest": True, "raise": True})
    assert judged(helped)[0] == "today"


def test_a_torn_tendon_is_thought_of_though_the_person_still_walks():
    tier, abouts = judged(walked(0, had_to_stop=False), said(events=[event("pop")]))
    assert tier == "today"
    assert "achilles_rupture" in abouts
