"""How strongly each day speaks for a change, over every day on which it may have begun.

For every look and every possible first day a sudden change and slower ones are fitted to the
days so far by weighted least squares; the evidence is the log of the mean, over first days and
shapes, of the likelihood ratio against "no change worth telling". Neighbouring days that
resemble each other widen the errors. Only this file and `screening` import NumPy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from insights.trends.cleaning import Cleaned
from insights.trends.numbers import DETECTOR, Detector
from insights.trends.screening import may_speak

Floats = NDArray[np.float64]
Places = NDArray[np.intp]

BLOCK = 96
"""Looks worked on together: small enough for the processor's cache."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one look saw: the log evidence, and the best change that explains it."""

    evidence: float
    first: int
    """The entry with which the change began."""
    change: float
    """How much has changed by now, as a natural logarithm; below 0 is a loss."""


Seen = tuple[Look | None, Look | None]
"""What one look saw that is worse and that is better; None without evidence to speak of."""
NOTHING: Seen = None, None


def looks(days: Sequence[int], data: Cleaned, *, numbers: Detector = DETECTOR) -> Iterator[Seen]:
    """The evidence at every entry from those up to it. `days` are day numbers, rising.

    Worked out as it is asked for: whoever has heard enough need not pay for the rest.
    """
    sums = _Sums(days, data)
    likeness = np.asarray(data.likenesses)
    for begin in range(0, len(days), BLOCK):
        rows = np.arange(begin, min(begin + BLOCK, len(days)))
        yield from _seen_by(rows, sums, likeness, numbers)


def _seen_by(rows: Places, sums: _Sums, likeness: Floats, numbers: Detector) -> list[Seen]:
    """The looks of some rows: only those that may reach the threshold are fitted closely."""
    seen = [NOTHING] * len(rows)
    starts = _starts(int(rows[0]), int(rows[-1]), numbers)
    if not len(starts):
        return seen
    block = Block(sums, rows, starts)
    wide = block.widening(likeness[rows][:, None])
    hopeful = np.flatnonzero(may_speak(block, wide, numbers))
    if len(hopeful):
        spoken = _fitted_closely(Block(sums, rows[hopeful], starts), wide[hopeful], numbers)
        for at, look in zip(hopeful.tolist(), spoken, strict=True):
            seen[at] = look
    return seen


def _fitted_closely(block: Block, wide: Floats, numbers: Detector) -> Iterator[Seen]:
    fits = [block.fitted(ramp, wide, numbers) for ramp in numbers.ramps]
    change = np.concatenate([fit[0] for fit in fits], axis=1)
    score = np.concatenate([fit[1] for fit in fits], axis=1)
    worse = _spoken(-score, change, block, numbers)
    return zip(worse, _spoken(score, change, block, numbers), strict=True)


def _starts(first: int, last: int, numbers: Detector) -> Places:
    """The entries with which a change may have begun: the recent ones closely, old ones not,
    where the entries beside it say nearly the same."""
    old = np.arange(numbers.before, max(first - numbers.recent, numbers.before), numbers.every_old)
    near = int(old[-1]) + numbers.every_old if len(old) else numbers.before
    return np.concatenate((old, np.arange(near, last + 1, numbers.every)))


class _Sums:
    """Running sums from which every fit at every look is read off."""

    def __init__(self, days: Sequence[int], data: Cleaned) -> None:
        self.day = np.asarray(days, dtype=float) - days[0]
        level = np.asarray(data.levels) - data.levels[0]
        weight = np.asarray(data.weights)
        moments = (np.ones_like(level), level, self.day, self.day**2, self.day * level, level**2)
        self.rows = weight, level
        self.of: list[Floats] = [np.concatenate(([0.0], np.cumsum(weight * m))) for m in moments]


class Block:
    """Some looks (rows) at every first entry up to the last of them (columns)."""

    def __init__(self, sums: _Sums, rows: Places, starts: Places) -> None:
        self.sums, self.rows, self.starts = sums, rows, starts
        self.upto = (rows + 1)[:, None]
        self.day, self.first = sums.day[rows], sums.day[starts]
        self.weight, self.level = (row[self.upto] for row in sums.of[:2])
        self.unlike = sums.of[5][self.upto] - self.level**2 / self.weight

    def fitted(self, ramp: int, wide: Floats, numbers: Detector) -> tuple[Floats, Floats]:
        """The change by each look for each first entry, and its distance from what is not
        worth telling in standard errors; 0 where there is nothing to fit."""
        x, xx, xy = self.moments(ramp)
        reached = self.reached(ramp)
        square = xx - x * x / self.weight
        told = (self.starts < self.upto) & (reached > numbers.begun) & (square > 1e-6)
        square = np.where(told, square, np.inf)
        common = xy - x * self.level / self.weight
        slope = common / square
        left = np.maximum(self.unlike - slope * common, 0.0)
        given = numbers.spread_entries
        spread = (given * numbers.spread**2 + left) / (given + self.weight)
        error = np.sqrt(wide * spread * reached**2 / square + numbers.drift**2)
        change = slope * reached
        beyond = np.maximum(np.abs(change) - numbers.indifferent, 0.0)
        return change, np.copysign(beyond / error, change)

    def moments(self, ramp: int) -> tuple[Floats, Floats, Floats]:
        """Weighted sums of the shape, of its square, and of it times the level."""
        of, starts = self.sums.of, self.starts
        if not ramp:
            x = of[0][self.upto] - of[0][starts]
            return x, x, of[1][self.upto] - of[1][starts]
        first = self.first
        full = np.searchsorted(self.sums.day, first + ramp)
        here = np.maximum(np.minimum(self.upto, full), starts)
        weight, level, day, square, both = (row[here] - row[starts] for row in of[:5])
        after = self.weight - of[0][here]
        x = (day - first * weight) / ramp + after
        xx = (square - 2 * first * day + first**2 * weight) / ramp**2 + after
        xy = (both - first * level) / ramp + self.level - of[1][here]
        return x, xx, xy

    def reached(self, ramp: int) -> Floats:
        """The share of a change that has come about by each look."""
        if not ramp:
            return np.ones((1, 1))
        passed = self.day[:, None] - self.first
        share: Floats = np.clip(passed / ramp, 0, 1)
        return share

    def before(self, ramp: int) -> tuple[Floats, ...]:
        """The moments of each shape just before the first look."""
        if self.rows[0] == 0:
            return (np.zeros(len(self.starts)),) * 3
        just_before = Block(self.sums, self.rows[:1] - 1, self.starts)
        begun = self.starts < self.rows[0]
        return tuple(np.where(begun, m, 0.0)[0] for m in just_before.moments(ramp))

    def asked(self, numbers: Detector) -> Places:
        """How many questions each look asks: first entries times shapes."""
        first_entries: Places = np.searchsorted(self.starts, self.rows, side="right")
        return len(numbers.ramps) * first_entries

    def widening(self, likeness: Floats) -> Floats:
        """How much wider the error of a mean is because neighbouring days are alike."""
        before = self.sums.of[0][self.starts]
        after = np.maximum(self.weight - before, 0.0)
        n = np.maximum(before * after / (before + after + 1e-9), 1.0)
        rest = likeness * (1 - likeness**n) / (n * (1 - likeness) ** 2)
        return 1 + 2 * likeness / (1 - likeness) - 2 * rest


def _spoken(score: Floats, change: Floats, block: Block, numbers: Detector) -> list[Look | None]:
    """The looks that reach the threshold; the others stay None.

    The mean over the questions asked so far cannot exceed the strongest of them, so only rows
    with a strong one are gone through.
    """
    result: list[Look | None] = [None] * len(score)
    free = numbers.spread_entries + block.weight[:, 0]
    strongest = free / 2 * np.log1p(np.maximum(score.max(axis=1), 0.0) ** 2 / free)
    asked = block.asked(numbers)
    for row in np.flatnonzero(strongest > numbers.evidence):
        ratio = free[row] / 2 * np.log1p(np.maximum(score[row], 0.0) ** 2 / free[row])
        mean = np.exp(ratio - strongest[row]).sum() / max(asked[row], numbers.questions)
        evidence = float(np.log(mean) + strongest[row])
        if evidence > numbers.evidence:
            best = int(ratio.argmax())
            first = int(block.starts[best % len(block.starts)])
            result[row] = Look(evidence, first, float(change[row, best]))
    return result
