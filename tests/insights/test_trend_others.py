"""Trends of relief and of the calves' girth: told both ways, and seldom without a change."""

from dataclasses import replace

from calibration.others import STILL, girth_years, relief_years
from calibration.runs import first_told
from insights.rules.examples import day, example, said, walked
from insights.trends import judge
from insights.trends.series import all_series

TODAY = day(0)


def relieved(before, after):
    """Two months of walks whose pain took so many seconds to go, since 20 days so many."""
    seconds = [(n, before if n < -20 else after) for n in range(-60, 1)]
    return example(*(walked(n, relief_s=s + 10 * (n % 5)) for n, s in seconds))


def girths(n, **cm):
    """A check-in with how thick the calves are, in centimetres."""
    return replace(said(on=n), calf_cm=cm)


def measured(before, after):
    """Two months of calves measured every other day, the left one thicker by so much."""
    days = [(n, before if n < -20 else after) for n in range(-60, 1, 2)]
    return example(*(girths(n, left=37 + cm + 0.2 * (n % 3), right=37) for n, cm in days))


def the_finding(diary):
    (finding,) = judge(diary, TODAY)[0]
    return finding


def test_pain_that_takes_longer_to_go_is_told_soon():
    finding = the_finding(relieved(60, 240))
    assert (finding.id, finding.urgency) == ("trend.relief.worse", "soon")
    assert finding.figures["before"] < 120 < finding.figures["now"]


def test_pain_that_goes_sooner_is_told_without_urgency():
    finding = the_finding(relieved(240, 60))
    assert (finding.id, finding.urgency) == ("trend.relief.better", "none")


def test_a_calf_that_grows_beside_the_other_is_told_soon_with_its_side():
    finding = the_finding(measured(0.5, 4))
    assert (finding.id, finding.urgency) == ("trend.swelling.worse", "soon")
    assert (finding.side, finding.figures["unit"]) == ("left", "cm")
    assert finding.evidence[-1] == f"checkin:{TODAY.isoformat()}"


def test_calves_that_come_closer_again_are_told_as_better():
    assert the_finding(measured(4, 0.5)).id == "trend.swelling.better"


def test_one_calf_alone_cannot_be_compared():
    alone = example(*(girths(n, left=40) for n in range(-20, 1)))
    assert all_series(alone) == {}


def test_pain_that_is_still_there_has_no_relief_time():
    assert all_series(example(walked(0, relief_s=600, still_there=True))) == {}


def test_calves_typed_days_later_count_less_and_from_the_day_they_are_typed():
    prompt = girths(-9, left=38, right=37)
    late = replace(girths(-8, left=38, right=37), entered_day=day(-5))
    (entries,) = all_series(example(prompt, late)).values()
    assert [(e.known, e.weight) for e in entries] == [(day(-9), 1.0), (day(-5), 0.5)]


def test_steady_relief_and_steady_calves_are_left_in_peace():
    relief = [first_told(y.diary, subject="relief") for y in relief_years(STILL, 25, seed=77)]
    calves = [first_told(y.diary, subject="swelling") for y in girth_years(0.0, 25, seed=77)]
    assert sum(day is not None for day in relief) <= 3
    assert sum(day is not None for day in calves) <= 3
