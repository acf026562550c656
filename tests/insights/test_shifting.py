"""Weeks before and since, weighed against chance: what is promised would be seen is seen."""

from math import asin, sqrt

import numpy as np
import pytest

from insights.trends import weekly_standing
from insights.trends.shifting import (
    SHARES,
    WALKS,
    _compared,
    _evidence,
    _sums,
    _told,
    change_seen,
)
from insights.trends.weekly import Week
from insights.trends.weekly_standing import _seen

BEGUN = 20 - SHARES.newest


def weeks(levels, yes=2, trust=20.0):
    return [Week(n, yes, 7, level, trust) for n, level in enumerate(levels)]


def moved(levels, change):
    return levels[:BEGUN] + [level + change for level in levels[BEGUN:]]


def evidence(levels, way, numbers, **more):
    return _evidence(_sums(weeks(levels, **more)), BEGUN, way, numbers)


@pytest.mark.parametrize("numbers", [SHARES, WALKS])
@pytest.mark.parametrize("way", [-1, 1])
def test_a_change_as_large_as_promised_speaks_just_as_strongly_as_it_must(numbers, way):
    levels = [0.6, 0.7] * 10
    change = way * change_seen(weeks(levels), numbers)
    assert evidence(moved(levels, change), way, numbers) == pytest.approx(numbers.evidence)


def test_a_change_told_in_days_is_that_of_the_levels():
    level, trust = asin(sqrt(2 / 7)), 30.0
    days = _seen(weeks([level] * 20, trust=trust), days=True)
    change = asin(sqrt((2 + days) / 7)) - level
    found = evidence(moved([level] * 20, change), 1, SHARES, trust=trust)
    assert found == pytest.approx(SHARES.evidence, rel=0.03)


def test_two_spans_are_compared_as_plain_means_and_squares():
    rng = np.random.default_rng(3)
    levels, trusts = rng.normal(0.7, 0.1, 12), rng.uniform(5, 30, 12)
    given = [Week(n, 2, 7, y, w) for n, (y, w) in enumerate(zip(levels, trusts, strict=True))]
    spans = [(levels[part], trusts[part]) for part in (slice(0, 7), slice(7, 12))]
    old, new = (np.average(y, weights=w) for y, w in spans)
    rest = sum((w * (y - np.average(y, weights=w)) ** 2).sum() for y, w in spans)
    free = SHARES.beyond_weeks + 12
    beyond = (SHARES.beyond_weeks * SHARES.beyond_chance + rest) / free
    error = beyond * sum(1 / w.sum() for _, w in spans) + SHARES.wander**2
    assert _compared(_sums(given), 7, SHARES) == pytest.approx((new - old, error, free))


def test_what_would_have_been_read_is_told_in_days_and_in_walks_a_week(monkeypatch):
    monkeypatch.setattr(weekly_standing, "change_seen", lambda _weeks, _numbers: 1.0)
    nine = [Week(n, 9, 1, 0.0, 20.0) for n in range(8)]
    assert _seen(nine, days=False) == 2.8  # 9.375 - (the root of 9.375 less 0.5) squared
    monkeypatch.setattr(weekly_standing, "change_seen", lambda _weeks, _numbers: 0.2)
    half = [Week(n, 3, 6, 0.0, 20.0) for n in range(8)]
    assert _seen(half, days=True) == 1.4  # 7 times the squared sine of pi / 4 + 0.2, less a half


def test_a_change_is_told_only_if_it_is_large_enough_in_what_was_said():
    before = [Week(n, 4, 7, 0.0, 20.0) for n in range(4)]
    since = [Week(n, 5, 7, 0.0, 20.0) for n in range(4, 6)]
    fewer = [week._replace(yes=4.9) for week in since]
    assert _told([*before, *since], (9.0, 4), 1, 1.0) == (1, 9.0, 4 / 7, 5 / 7)
    assert _told([*before, *fewer], (9.0, 4), 1, 1.0) is None
    assert _told([*before, *since], (9.0, 4), -1, 1.0) is None
