"""Weeks before and since, weighed against chance: what is promised would be seen is seen."""

from math import asin, sqrt

import numpy as np
import pytest

from insights.trends.shifting import SHARES, WALKS, _compared, _evidence, _sums, change_seen
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
