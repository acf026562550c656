"""A warning stands until an outcome closes it or its days are over, and when it opens again."""

import pytest

from insights.red_flags import judge
from insights.rules.examples import day, event, example, said, sign

SWOLLEN = "deep_vein_thrombosis.new_one_sided_swelling"
WOUND = "limb_threatening_ischaemia.wound_or_black_skin"


def swollen(on, *more, side="left", **how):
    return said(sign("swelling", side, **how), *more, on=on)


def outcome(code, on):
    return said(on=on, events=[event(code, on)])


def standing(*entries, on=0):
    return {finding.id: finding for finding in judge(example(*entries), day(on))[0]}


@pytest.mark.parametrize(("on", "stands"), [(0, True), (7, True), (8, False)])
def test_a_warning_stands_for_seven_days(on, stands):
    assert (SWOLLEN in standing(swollen(0), on=on)) is stands


@pytest.mark.parametrize(("on", "stands"), [(28, True), (29, False)])
def test_a_wound_stands_for_twenty_eight_days(on, stands):
    assert (WOUND in standing(said(sign("wound", "left")), on=on)) is stands


def test_denial_improvement_and_silence_end_it_no_sooner():
    quiet = said(on=3, no=["swelling"]), said(sign("better_overnight"), on=4)
    assert SWOLLEN in standing(swollen(0), *quiet, on=7)


def test_saying_it_again_keeps_it():
    assert SWOLLEN in standing(swollen(0), swollen(5), on=12)


def test_amending_the_entry_ends_it():
    assert SWOLLEN not in standing(said(no=["swelling"]), on=0)


@pytest.mark.parametrize("code", ["called", "seen", "scan_clear", "scan_clot"])
def test_an_outcome_closes_it(code):
    assert SWOLLEN not in standing(swollen(0), outcome(code, 1), on=2)


def test_an_outcome_of_an_earlier_day_closes_nothing():
    assert SWOLLEN in standing(outcome("seen", -1), swollen(0), on=1)


def test_after_a_call_another_day_unchanged_opens_it_again():
    called = swollen(0), outcome("called", 0)
    assert SWOLLEN in standing(swollen(0), outcome("called", 1), swollen(2), on=2)
    assert SWOLLEN not in standing(called[0], outcome("called", 1), on=2)


@pytest.mark.parametrize("code", ["seen", "scan_clear"])
def test_what_was_looked_into_does_not_nag_daily(code):
    days = [swollen(on) for on in (2, 3, 4, 5, 6)]
    assert SWOLLEN not in standing(swollen(0), outcome(code, 1), *days, on=6)


def test_a_clear_scan_quiets_all_that_the_same_signs_said():
    sore = [sign("pain", "left"), sign("red", "left")]
    days = [swollen(on, *sore) for on in (2, 3, 4)]
    after = standing(swollen(0, *sore), outcome("scan_clear", 1), *days, on=4)
    assert not [f for f in after.values() if f.urgency in {"emergency", "today"}]


def test_the_other_leg_opens_it_again():
    seen = swollen(0), outcome("seen", 1)
    assert SWOLLEN in standing(*seen, swollen(2, side="right"), on=2)


def test_a_new_sign_opens_it_again():
    seen = swollen(0), outcome("seen", 1)
    assert SWOLLEN in standing(*seen, said(sign("pitting", "left"), on=2), on=2)


def test_a_worsening_opens_it_again():
    seen = swollen(0, level=1), outcome("seen", 1)
    assert SWOLLEN in standing(*seen, swollen(2, level=2), on=2)
    assert SWOLLEN in standing(*seen, swollen(2, sign("getting_worse"), level=1), on=2)
    assert SWOLLEN not in standing(*seen, swollen(2, level=1), on=2)


def test_after_a_long_quiet_it_is_a_new_warning():
    seen = swollen(-40), outcome("seen", -39)
    assert SWOLLEN in standing(*seen, swollen(0), on=0)


def test_a_call_to_a_doctor_ends_no_emergency_of_a_later_day():
    cold = [sign("cold", "left"), sign("numb", "left")]
    after = standing(swollen(0), outcome("seen", 1), said(*cold, on=2), on=2)
    assert "acute_limb_ischaemia.cold_or_pale_with_another_sign" in after


def test_a_leg_scan_is_no_answer_to_a_cold_leg():
    cold = [sign("cold", "left"), sign("numb", "left")]
    days = said(*cold, on=0), outcome("scan_clear", 1), said(*cold, on=2)
    assert "acute_limb_ischaemia.cold_or_pale_with_another_sign" in standing(*days, on=2)


def test_what_is_typed_late_is_news_when_it_is_typed():
    late = swollen(-9)
    typed = type(late)(**{n: getattr(late, n) for n in late.__slots__} | {"entered_day": day(0)})
    assert SWOLLEN not in standing(late, on=0)
    assert SWOLLEN in standing(typed, on=0)


def test_a_finding_carries_the_figures_of_its_words():
    finding = standing(swollen(0, since=-3), on=2)[SWOLLEN]
    assert finding.side == "left"
    assert finding.evidence == (f"checkin:{day(0)}",)
    figures = finding.figures
    assert (figures["signs"], figures["days"], figures["since"]) == ("swelling", 5, str(day(-3)))
    assert (figures["said_on"], figures["until"]) == (str(day(0)), str(day(7)))


def test_a_finding_asks_what_was_not_asked():
    finding = standing(said(sign("swelling", "left"), no=["breathless"]))[SWOLLEN]
    assert "breathless" not in finding.not_asked
    assert "chest_pain" in finding.not_asked
