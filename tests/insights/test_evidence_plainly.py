"""The evidence for a change against plain weighted least squares, one first day at a time."""

from dataclasses import replace
from math import log

import numpy as np
import pytest

from insights.trends import evidence
from insights.trends.cleaning import Cleaned
from insights.trends.evidence import _starts, looks
from insights.trends.numbers import DETECTOR

COUNT = 44
DAYS = [n + n // 5 for n in range(COUNT)]
EVERY_DAY = replace(
    DETECTOR, every=2, recent=COUNT, ramps=(0, 20), questions=50, evidence=2.0, begun=0.2
)


def diary(*, change, likeness, seed=5):
    """Levels that change from the 25th entry on; each third weighs half."""
    noise = np.random.default_rng(seed).normal(0, 0.2, COUNT)
    levels = [5 + noise[n] + (change if n >= 24 else 0) for n in range(COUNT)]
    weights = [0.5 if n % 3 == 0 else 1.0 for n in range(COUNT)]
    return Cleaned(levels, weights, [0.25] * COUNT, [likeness] * COUNT)


def shape(days, start, ramp):
    """Which share of a change that begins with an entry has come by each day."""
    if not ramp:
        return np.array([float(n >= start) for n in range(len(days))])
    return np.clip((np.array(days) - days[start]) / ramp, 0, 1)


def fit(y, weights, x):
    """The slope, the weighted squares of the shape around its mean, and what is left."""
    roots = np.sqrt(weights)
    design = np.stack([np.ones_like(x), x], axis=1)
    (_, slope), *_ = np.linalg.lstsq(design * roots[:, None], y * roots, rcond=None)
    mean, level = np.average(x, weights=weights), np.average(y, weights=weights)
    left = weights @ (y - level - slope * (x - mean)) ** 2
    return slope, weights @ (x - mean) ** 2, left


def widening(before, after, likeness):
    """How much the variance of a mean grows with neighbours that are alike."""
    n = max(before * after / (before + after), 1.0)
    once = (1 + likeness) / (1 - likeness)
    return once - 2 * likeness * (1 - likeness**n) / (n * (1 - likeness) ** 2)


def question(data, look, start, ramp):
    """The change by a look for one first entry and shape, its squared error, and the share of
    it that has come; no error where nothing is asked."""
    numbers = EVERY_DAY
    y, weights = np.array(data.levels[: look + 1]), np.array(data.weights[: look + 1])
    x = shape(DAYS[: look + 1], start, ramp)
    if x[-1] <= numbers.begun:
        return 0.0, None, x[-1]
    slope, square, left = fit(y, weights, x)
    wide = widening(weights[:start].sum(), weights[start:].sum(), data.likenesses[look])
    given = numbers.spread_entries
    spread = (given * numbers.spread**2 + left) / (given + weights.sum())
    return slope * x[-1], wide * spread * x[-1] ** 2 / square + numbers.drift**2, x[-1]


def bell(off, square, free):
    """How high Student's bell is so far off, on its squared width; of no use by itself."""
    return (1 + off**2 / square / free) ** (-free / 2) / square**0.5


def ratio(change, error, reached, free):
    """How much likelier a change is among people who change than among steady ones."""
    if error is None or change <= 0:
        return 0.0
    steady = bell(max(change - EVERY_DAY.indifferent, 0), error, free)
    changing = sum(
        share * bell(change - size * reached, error + (give * reached) ** 2, free)
        for share, size, give in EVERY_DAY.changes
    )
    return changing / steady


def seen_plainly(data, look, way):
    """The evidence, first entry and change of one look, one way; None where it is too weak."""
    numbers = EVERY_DAY
    free = numbers.spread_entries + sum(data.weights[: look + 1])
    starts = range(numbers.before, look + 1, numbers.every)
    asked = [(start, *question(data, look, start, r)) for r in numbers.ramps for start in starts]
    if not asked:
        return None
    ratios = [ratio(way * change, error, reached, free) for _, change, error, reached in asked]
    if not any(ratios):
        return None
    found = log(sum(ratios) / max(len(asked), numbers.questions))
    best = asked[ratios.index(max(ratios))]
    return (found, best[0], best[1]) if found > numbers.evidence else None


def as_numbers(look):
    return look and (look.evidence, look.first, look.change)


def same(seen, plain):
    if plain is None:
        return seen is None
    return seen == (pytest.approx(plain[0], abs=0.02), plain[1], pytest.approx(plain[2]))


@pytest.mark.parametrize("likeness", [0.0, 0.4])
@pytest.mark.parametrize(("change", "way"), [(-0.6, "worse"), (0.6, "better")])
def test_every_look_sees_what_plain_least_squares_see(change, way, likeness):
    data = diary(change=change, likeness=likeness)
    told = 0
    for look, seen in enumerate(looks(DAYS, data, numbers=EVERY_DAY)):
        for one, sign in zip(seen, (-1, 1), strict=True):
            assert same(as_numbers(one), seen_plainly(data, look, sign)), look
        told += seen[way == "better"] is not None
    assert 5 < told < COUNT - 24


def test_looks_worked_on_in_small_blocks_see_the_same(monkeypatch):
    data = diary(change=-0.6, likeness=0.3)
    whole = list(looks(DAYS, data, numbers=EVERY_DAY))
    monkeypatch.setattr(evidence, "AT_ONCE", 7)
    parts = list(looks(DAYS, data, numbers=EVERY_DAY))
    for one, other in zip(whole, parts, strict=True):
        for seen, again in zip(one, other, strict=True):
            assert same(as_numbers(again), as_numbers(seen))


def on_a_scale(data, numbers, scale):
    """The same diary and numbers with all levels so many times as large."""
    levels, spreads = ([x * scale for x in values] for values in (data.levels, data.spreads))
    sizes = {name: getattr(numbers, name) * scale for name in ("spread", "indifferent", "drift")}
    changes = tuple((share, scale * size, scale * give) for share, size, give in numbers.changes)
    scaled = replace(numbers, **sizes, changes=changes)
    return Cleaned(levels, data.weights, spreads, data.likenesses), scaled


@pytest.mark.parametrize("scale", [0.01, 100])
def test_the_scale_of_the_levels_makes_no_evidence(scale):
    data = diary(change=-0.6, likeness=0.3)
    large, numbers = on_a_scale(data, EVERY_DAY, scale)
    seen = list(looks(DAYS, data, numbers=EVERY_DAY))
    scaled = list(looks(DAYS, large, numbers=numbers))
    assert [one and (one.first, round(one.evidence, 6)) for one, _ in scaled] == [
        one and (one.first, round(one.evidence, 6)) for one, _ in seen
    ]


def test_a_change_may_have_begun_with_the_very_last_entry():
    levels = [5 + 0.1 * (n % 2) for n in range(COUNT - 1)] + [2.0]
    data = Cleaned(levels, [1.0] * COUNT, [0.25] * COUNT, [0.0] * COUNT)
    *_, (worse, _) = looks(DAYS, data, numbers=EVERY_DAY)
    assert worse.first == COUNT - 1


def test_a_change_may_begin_seldom_among_old_entries_and_often_among_recent_ones():
    starts = _starts(200, 260, DETECTOR)
    old = DETECTOR.before + DETECTOR.every_old * np.arange(16)
    assert list(starts[:16]) == list(old)
    assert set(np.diff(starts[16:])) == {DETECTOR.every}
    assert 200 - DETECTOR.recent <= starts[16] <= old[-1] + DETECTOR.every_old
