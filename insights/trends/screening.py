"""Which looks may reach the threshold at all: a rough first pass, in single precision.

Makes the comparison that `insights/trends/evidence.py` makes, without its roots and quotients.
It may let through a look that then says nothing; it never keeps back one that would speak.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from insights.trends.evidence import Block, Floats
    from insights.trends.numbers import Detector

    Rough = NDArray[np.float32]
    Truths = NDArray[np.bool_]

NEARLY = 0.98
"""The bound is kept this far under the threshold, so that rounding never decides."""


def may_speak(block: Block, wide: Floats, numbers: Detector) -> Truths:
    """The looks whose strongest question reaches what lets the mean of all be enough.

    A line of each table is a first entry here, so that sums over the looks are quick.
    """
    free = numbers.spread_entries + block.weight[:, 0]
    most = _rough((numbers.spread_entries * numbers.spread**2 + block.unlike[:, 0]) / free)
    needed = _rough(_needed(block, free, numbers))
    spreads, entries = _rough(wide.T) * needed, _rough(free)
    drift = needed * np.float32(numbers.drift**2)
    passed = _rough(block.day - block.first[:, None])
    found = np.zeros(len(block.rows), dtype=bool)
    for ramp in numbers.ramps:
        shape = np.clip(passed / np.float32(ramp), 0, 1) if ramp else _rough(passed >= 0)
        square, common = _sums(block, ramp, shape)
        beyond = np.abs(common) * shape - np.float32(numbers.indifferent) * square
        spread = (most * square - common * common / entries) * spreads
        error = spread * shape * shape + drift * square * square
        told = (beyond > 0) & (shape > numbers.begun * NEARLY)
        found |= (told & (beyond * beyond > error)).any(axis=0)
    return found


def _needed(block: Block, free: Floats, numbers: Detector) -> Floats:
    """The square of how many standard errors the strongest question must reach."""
    asked = np.clip(block.asked(numbers), 1, numbers.questions)
    alone = numbers.evidence + np.log(numbers.questions / asked)
    needed: Floats = NEARLY * free * np.expm1(2 * alone / free)
    return needed


def _sums(block: Block, ramp: int, shape: Rough) -> tuple[Rough, Rough]:
    """How much a shape varies by each look, and how much it does so with the level."""
    weight, level = (_rough(values[block.rows]) for values in block.sums.rows)
    weighed = shape * weight
    moments = weighed, weighed * shape, weighed * level
    for moment, old in zip(moments, block.before(ramp), strict=True):
        moment[:, 0] += old
    x, xx, xy = (np.cumsum(moment, axis=1, dtype=np.float32) for moment in moments)
    share = x / _rough(block.weight[:, 0])
    return xx - x * share, xy - share * _rough(block.level[:, 0])


def _rough(values: NDArray[np.float64] | NDArray[np.bool_]) -> Rough:
    return values.astype(np.float32, order="C")
