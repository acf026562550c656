"""From raw days to evenly trusted ones: outliers pulled in, "at least" weighed, spread learnt.

Each number uses only the days up to its own, so that what was told on a day never changes
because of what came later.
"""

import math
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import sqrt

from insights.trends.numbers import DETECTOR, Detector
from insights.trends.series import DayValue

FAR = 3.0
"""Beyond this many spreads a walk without pain says no more."""
LEAST_WEIGHT = 1e-6
APART = 3
"""Entries between which days are hardly alike any more."""


@dataclass(slots=True)
class Cleaned:
    """One number a day: pseudo-level, weight, and the spread and likeness known by then."""

    levels: list[float] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    spreads: list[float] = field(default_factory=list)
    likenesses: list[float] = field(default_factory=list)

    def upto(self, count: int) -> "Cleaned":
        """The numbers of the first days."""
        return Cleaned(
            *(self.levels[:count], self.weights[:count]),
            *(self.spreads[:count], self.likenesses[:count]),
        )


class _Spread:
    """A person's spread and the likeness of neighbours, shrunk towards most people's."""

    __slots__ = (
        *("apart", "apart_n", "given", "likeness", "most", "near", "near_n", "said", "spread"),
        *("usual_near", "usual_square"),
    )

    def __init__(self, given: Detector) -> None:
        self.given = given
        self.spread, self.likeness = given.spread, given.likeness
        self.most = given.jump * given.spread**2
        self.near = self.near_n = self.apart = self.apart_n = 0.0
        self.said: list[float] = []
        # What most people's numbers count for, worked out once: `learn` is asked each day.
        self.usual_square = given.spread_entries * given.spread**2
        # Among days with likeness r, near bends are 1 - (4 r - r * r) / 3 of the spread.
        usual = 1 - (4 * given.likeness - given.likeness**2) / 3
        self.usual_near = given.likeness_entries * usual

    def learn(self, level: float) -> None:
        """Bends (second differences, blind to a steady fall) over neighbours tell likeness;
        bends over days three apart, hardly alike any more, tell spread."""
        said, most = self.said, self.most
        said.append(level)
        count = len(said)
        if count > 2:
            bend = _bend(said[-3], said[-2], level)
            self.near += min(most, bend)
            self.near_n += 1
        if count > 2 * APART:
            bend = _bend(said[-1 - 2 * APART], said[-1 - APART], level)
            self.apart += min(most, bend)
            self.apart_n += 1
            self._estimate()

    def _estimate(self) -> None:
        given = self.given
        square = (self.usual_square + self.apart) / (given.spread_entries + self.apart_n)
        near = (self.usual_near * square + self.near) / (given.likeness_entries + self.near_n)
        unlike = near / square
        likeness = 2 - sqrt(1 + 3 * unlike) if unlike < 1 else 0.0
        self.likeness = min(given.likeness_most, likeness)
        self.spread = sqrt(square)
        self.most = given.jump * square


class _Neighbours:
    """The last levels, in the order said and in order of size: a median without sorting."""

    __slots__ = ("count", "ordered", "said")

    def __init__(self, count: int) -> None:
        self.count = count
        self.said: list[float] = []
        self.ordered: list[float] = []

    def add(self, level: float) -> None:
        """The newest; the oldest goes once there are one too many."""
        self.said.append(level)
        insort(self.ordered, level)

    def forget(self) -> None:
        """All but the last so many."""
        if len(self.ordered) > self.count:
            oldest = self.said[-1 - self.count]
            del self.ordered[bisect_left(self.ordered, oldest)]

    def pulled_in(self, level: float, most: float) -> float:
        """The newest level at most so far from its neighbours; three of five alike are no
        outlier. The five are looked at only where all the neighbours would pull it in."""
        ordered = self.ordered
        half = len(ordered) // 2
        middle = ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
        if middle - most <= level <= middle + most:
            return level
        middles = middle, _middle(sorted(self.said[-5:]))
        return max(min(middles) - most, min(max(middles) + most, level))


def _bend(old: float, middle: float, new: float) -> float:
    """A squared second difference, scaled so that unlike days give the squared spread."""
    return (new - 2 * middle + old) ** 2 / 6


def cleaned(days: Sequence[DayValue], numbers: Detector = DETECTOR) -> Cleaned:
    """The days of one series, ready to be compared."""
    known, near = _Spread(numbers), _Neighbours(numbers.neighbours)
    rows: list[tuple[float, float, float, float]] = []
    for _, said, at_least, trust, _ in days:
        if at_least:
            middle = _middle(near.ordered) if near.ordered else said
            level, weight = _at_least(said, middle, known.spread)
            near.add(level)
        else:
            most = numbers.outlier * max(known.spread, numbers.spread)
            near.add(said)
            level, weight = near.pulled_in(said, most), 1.0
            known.learn(level)
        near.forget()
        rows.append((level, weight * trust, known.spread, known.likeness))
    return Cleaned(*map(list, zip(*rows, strict=True))) if rows else Cleaned()


def _middle(ordered: Sequence[float]) -> float:
    """The median of values in order of size."""
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _at_least(bound: float, middle: float, spread: float) -> tuple[float, float]:
    """The level and weight that a walk without pain stands for.

    The score and the information of a normal value known only to lie above `bound`.
    """
    z = min((bound - middle) / spread, FAR)
    beyond = 0.5 * math.erfc(z / sqrt(2))
    hazard = math.exp(-0.5 * z * z) / sqrt(2 * math.pi) / beyond
    return middle + spread / (hazard - z), max(hazard * (hazard - z), LEAST_WEIGHT)
