"""The change that fits the days so far best: for many looks, first entries and shapes at once.

Weighted least squares need sums over the days alone, and each sum is linear in the running sums
by the look: with factors that only the first entry and the shape decide, one set while the
change comes about and another when it is complete.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from insights.trends.cleaning import Cleaned
from insights.trends.numbers import Detector

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
Marks = NDArray[np.bool_]


class Fit(NamedTuple):
    """What was fitted: looks (rows) at each shape with each first entry (columns)."""

    change: Floats
    """The change by each look; 0 where there is nothing to fit."""
    error: Floats
    """The square of its standard error."""
    reached: Floats
    """The share of the whole change that has come about."""


class Sums:
    """Running sums from which every fit at every look is read off."""

    def __init__(self, days: Sequence[int], data: Cleaned) -> None:
        self.day = np.asarray(days, dtype=float) - days[0]
        self.likeness = np.asarray(data.likenesses)
        weight, level = np.asarray(data.weights), np.asarray(data.levels) - data.levels[0]
        of = (np.ones_like(level), level, self.day, self.day**2, self.day * level, level**2)
        self.of = np.zeros((len(of) + 1, len(level) + 1))
        """A one, then of the first entries the sums of weight, level, day, day squared, day times
        level, and level squared."""
        self.of[0] = 1.0
        self.of[1:, 1:] = np.cumsum(weight * np.stack(of), axis=1)


class Shapes(NamedTuple):
    """Each shape with each first entry (columns), and what of it no look decides."""

    starts: Places
    ramps: Floats
    first: Floats
    """The day with which the change began."""
    complete: Places
    """The first entry by which all of it has come about."""
    heard_from: Places
    """The first entry that may tell of it: enough of it has come about."""
    going: Floats
    done: Floats
    """By what a look's running sums are multiplied while it comes about, and once it is
    complete: what gives the sums of the shape, of its square, and of it times the level."""

    def begun_by(self, entry: int) -> Shapes:
        """Those that begin with an entry or before it."""
        count = self.starts.searchsorted(entry, side="right")
        return Shapes._make([table[..., :count] for table in self])

    def only(self, entries: Places, numbers: Detector) -> Shapes:
        """Those that begin with some of the first entries."""
        each = np.arange(len(numbers.ramps))
        some = (self.starts.searchsorted(entries)[:, None] + each).ravel()
        return Shapes._make([table[..., some] for table in self])


def shapes_from(entries: Places, sums: Sums, numbers: Detector) -> Shapes:
    """Every shape with every one of some first entries, in order of these."""
    ramps = np.tile(np.array(numbers.ramps, dtype=float), len(entries))
    starts = np.repeat(entries, len(numbers.ramps))
    first = sums.day[starts]
    complete = sums.day.searchsorted(first + ramps)
    begun = sums.day.searchsorted(first + numbers.begun * ramps, side="right")
    rising, steady = _rising(first, ramps), np.zeros((3, len(sums.of), len(starts)))
    steady[(0, 1, 2), (1, 1, 2)] = 1.0
    before = (rising * sums.of[:, starts]).sum(axis=1)
    meanwhile = ((rising - steady) * sums.of[:, complete]).sum(axis=1)
    rising[:, 0], steady[:, 0] = -before, meanwhile - before
    heard_from = np.where(ramps > 0, begun, starts)
    return Shapes(starts, ramps, first, complete, heard_from, rising, steady)


def _rising(first: Floats, ramps: Floats) -> Floats:
    """The factors of the running sums for a shape that rises from its first day on."""
    slope = 1 / np.maximum(ramps, 1.0)
    start, none = -first * slope, np.zeros_like(slope)
    return np.array(
        [
            (none, start, none, slope, none, none, none),
            (none, start**2, none, 2 * start * slope, slope**2, none, none),
            (none, none, start, none, none, slope, none),
        ]
    )


class Block:
    """Some looks (rows) at each shape with each first entry (columns)."""

    def __init__(
        self,
        sums: Sums,
        shapes: Shapes,
        rows: Places,
        numbers: Detector,
        *,
        compared: tuple[Floats, Floats] | None = None,
    ) -> None:
        self.sums, self.shapes, self.rows, self.numbers = sums, shapes, rows, numbers
        self.by_look = sums.of[:, rows + 1].T
        self.weight, self.level = self.by_look[:, 1:2], self.by_look[:, 2:3]
        self.unlike = self.by_look[:, 6:] - self.level**2 / self.weight
        self.given = numbers.spread_entries * numbers.spread**2
        self.free = numbers.spread_entries + self.weight
        """The degrees of freedom of the spread."""
        self.asked: Places = shapes.starts.searchsorted(rows, side="right")[:, None]
        """How many questions each look asks: first entries times shapes."""
        self.common, self.square = compared or self._compared()

    def only(self, some: Places) -> Block:
        """Some of the looks, without comparing them anew."""
        compared = self.common[some], self.square[some]
        return Block(self.sums, self.shapes, self.rows[some], self.numbers, compared=compared)

    def _compared(self) -> tuple[Floats, Floats]:
        """What shape and level have in common, and the shape's own square, around their means;
        no end of square where there is nothing to fit."""
        x, xx, xy = self._moments()
        square = xx - x * x / self.weight
        told = (self.rows[:, None] >= self.shapes.heard_from) & (square > 1e-6)
        return xy - x * (self.level / self.weight), np.where(told, square, np.inf)

    def _moments(self) -> Floats:
        """Weighted sums of the shape, of its square, and of it times the level."""
        goes_on = self.rows[:, None] < self.shapes.complete
        return np.where(goes_on, self.by_look @ self.shapes.going, self.by_look @ self.shapes.done)

    def fitted(self) -> Fit:
        """The change of each shape by each look for each first entry."""
        reached = self.reached()
        slope = self.common / self.square
        left = np.maximum(self.unlike - slope * self.common, 0.0)
        spread = (self.given + left) / self.free
        error = self.widening() * spread * reached**2 / self.square + self.numbers.drift**2
        return Fit(slope * reached, error, reached)

    def reached(self) -> Floats:
        """The share of a change that has come about by each look."""
        day, ramps = self.sums.day[self.rows][:, None], self.shapes.ramps
        share: Floats = np.clip((day - self.shapes.first) / np.maximum(ramps, 1.0), 0, 1)
        share[:, ramps == 0] = 1.0
        return share

    def widening(self) -> Floats:
        """How much wider the error of a mean is because neighbouring days are alike."""
        shapes = len(self.numbers.ramps)
        likeness = self.sums.likeness[self.rows][:, None]
        before = self.sums.of[1][self.shapes.starts[::shapes]]
        after = np.maximum(self.weight - before, 0.0)
        n = np.maximum(before * after / (before + after + 1e-9), 1.0)
        rest = likeness * (1 - likeness**n) / (n * (1 - likeness) ** 2)
        return np.repeat(1 + 2 * likeness / (1 - likeness) - 2 * rest, shapes, axis=1)
