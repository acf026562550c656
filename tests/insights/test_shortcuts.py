"""What makes the reader fast changes no judgement: shortcuts against the long way."""

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings

from calibration.years import FALL_30, STEADY, years
from insights import red_flags
from insights.judging import known_on
from insights.trends import evidence
from insights.trends.cleaning import Cleaned, cleaned
from insights.trends.fits import Sums, shapes_from
from insights.trends.numbers import DETECTOR
from insights.trends.series import all_series, by_day
from tests.insights.strategies import FIRST_DAY, diaries


def days_around(diary):
    last = (diary.last_day - FIRST_DAY).days if diary.last_day else 0
    return [FIRST_DAY + timedelta(days=n) for n in range(-2, last + 9)]


@settings(max_examples=60, deadline=None)
@given(diaries(most_walks=12, most_checkins=12))
def test_answers_kept_from_earlier_days_change_no_red_flag(diary):
    judge = red_flags.each_day(diary)
    for day in days_around(diary):
        known = known_on(diary, day)
        assert judge(known, day)[0] == red_flags.judge(known, day)[0]


@settings(max_examples=20, deadline=None)
@given(diaries(most_walks=12, most_checkins=12))
def test_days_may_be_judged_in_any_order(diary):
    judge = red_flags.each_day(diary)
    days = days_around(diary)
    for day in (*days[::3], *reversed(days), *days[::5]):
        known = known_on(diary, day)
        assert judge(known, day)[0] == red_flags.judge(known, day)[0]


def test_no_ratio_exceeds_what_the_standard_errors_alone_would_give():
    rng = np.random.default_rng(5)
    change, error = rng.uniform(-1, 2, 5000), rng.uniform(0.0025, 0.3, 5000)
    reached, free = rng.uniform(0.12, 1, 5000), rng.uniform(6, 300, 5000)
    ratio = evidence.likelier(evidence.Fit(change, error, reached), free, DETECTOR)
    alone = np.maximum(change - DETECTOR.indifferent, 0) ** 2 / error
    assert (ratio <= free / 2 * np.log1p(alone / free)).all()
    assert (ratio > 2).any()


def looks_of(year):
    (key, entries), *_ = sorted(all_series(year.diary).items())
    days = by_day(key, entries)
    return list(evidence.looks([d.day.toordinal() for d in days], cleaned(days)))


def told(looks):
    return [(at, way) for at, look in enumerate(looks) for way in (0, 1) if look[way]]


@pytest.mark.parametrize("change", [STEADY, FALL_30])
def test_no_look_is_left_out_that_would_tell(monkeypatch, change):
    people = list(years(change, 12, seed=31))
    short = [looks_of(year) for year in people]
    monkeypatch.setattr(evidence, "able_to_tell", lambda block: block.rows >= 0)
    for looks, long_way in zip(short, map(looks_of, people), strict=True):
        assert told(looks) == told(long_way)
        for at, way in told(looks):
            one, other = looks[at][way], long_way[at][way]
            assert (one.first, one.change) == (other.first, pytest.approx(other.change))
    assert any(map(told, short)) or change is STEADY


def test_most_looks_at_steady_years_are_left_out(monkeypatch):
    able_to_tell, asked = evidence.able_to_tell, []

    def heard(block):
        asked.append(able_to_tell(block))
        return asked[-1]

    monkeypatch.setattr(evidence, "able_to_tell", heard)
    for year in years(STEADY, 12, seed=31):
        looks_of(year)
    assert 0 < np.mean(np.concatenate(asked)) < 0.5


@pytest.mark.parametrize("first", [0, 48, 96, 288])
@pytest.mark.parametrize("looks", [1, 40, 96])
def test_every_entry_asked_about_is_among_those_that_were_shaped(first, looks):
    asked = evidence._starts(first, first + looks - 1, DETECTOR)
    shaped = np.arange(DETECTOR.before, first + looks, DETECTOR.every)
    assert set(asked) <= set(shaped)
    sums = Sums(range(400), Cleaned([0.1] * 400, [1.0] * 400, [0.3] * 400, [0.2] * 400))
    some = shapes_from(shaped, sums, DETECTOR).only(asked, DETECTOR)
    for table, anew in zip(some, shapes_from(asked, sums, DETECTOR), strict=True):
        assert np.array_equal(table, anew)


@pytest.mark.parametrize("free", [8.0, 60.0, 400.0])
@pytest.mark.parametrize("error", [0.0026, 0.02, 0.2, 9.0])
def test_the_smallest_change_told_is_found_in_two_strides_as_in_single_steps(error, free):
    change = np.arange(0.0, evidence.MOST, evidence.STEP)
    fit = evidence.Fit(change, np.full_like(change, error), np.ones_like(change))
    ratio = evidence.likelier(fit, np.full_like(change, free), DETECTOR)
    enough = ratio > DETECTOR.evidence + np.log(DETECTOR.questions / DETECTOR.agreeing)
    smallest = float(change[enough.argmax()]) if enough.any() else evidence.MOST
    assert evidence.least_told(error, free) == smallest
