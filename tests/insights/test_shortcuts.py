"""What makes the reader fast changes no judgement: shortcuts against the long way."""

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings

from calibration.years import FALL_30, STEADY, SUDDEN_40, a_year
from insights import red_flags
from insights.judging import known_on
from insights.trends import evidence
from insights.trends.cleaning import cleaned
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


@pytest.mark.parametrize("change", [STEADY, FALL_30, SUDDEN_40])
def test_a_look_that_is_not_fitted_closely_would_have_said_nothing(change, monkeypatch):
    for seed in range(8):
        diary = a_year(change, np.random.default_rng([5, seed])).diary
        ((key, entries),) = all_series(diary).items()
        days = by_day(key, entries)
        numbers, data = [d.day.toordinal() for d in days], cleaned(days)
        quickly = list(evidence.looks(numbers, data))
        with monkeypatch.context() as patched:
            patched.setattr(evidence, "may_speak", lambda block, *_: np.ones(len(block.rows)))
            assert list(evidence.looks(numbers, data)) == quickly
