"""From raw days to evenly trusted ones: outliers pulled in, "at least" weighed, spread learnt.

Each number uses only the days up to its own, so that what was told on a day never changes
because of what came later.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class _Spread:
    """A person's spread and the likeness of neighbours, shrunk towards most people's."""

    numbers: Detector
    near: float = 0.0
    near_n: int = 0
    apart: float = 0.0
    apart_n: float = 0.0
    spread: float = 0.0
    likeness: float = 0.0
    measured: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.spread, self.likeness = self.numbers.spread, self.numbers.likeness

    def learn(self, level: float) -> None:
        """Bends (second differences, blind to a steady fall) over neighbours tell likeness;
        bends over days three apart, hardly alike any more, tell spread."""
        said = self.measured
        said.append(level)
        most = self.numbers.jump * self.spread**2
        if len(said) > 2:
            self.near += min(_bend(said[-3], said[-2], level), most)
            self.near_n += 1
        if len(said) > 2 * APART:
            self.apart += min(_bend(said[-1 - 2 * APART], said[-1 - APART], level), most)
            self.apart_n += 1
            self._estimate()

    def _estimate(self) -> None:
        given = self.numbers
        square = (given.spread_entries * given.spread**2 + self.apart) / (
            given.spread_entries + self.apart_n
        )
        # Among days with likeness r, near bends are 1 - (4 r - r * r) / 3 of the spread.
        usual = 1 - (4 * given.likeness - given.likeness**2) / 3
        near = (given.likeness_entries * usual * square + self.near) / (
            given.likeness_entries + self.near_n
        )
        self.spread = math.sqrt(square)
        self.likeness = min(
            given.likeness_most, max(0.0, 2 - math.sqrt(1 + 3 * min(1.0, near / square)))
        )


def _bend(old: float, middle: float, new: float) -> float:
    """A squared second difference, scaled so that unlike days give the squared spread."""
    return (new - 2 * middle + old) ** 2 / 6


def cleaned(days: Sequence[DayValue], numbers: Detector = DETECTOR) -> Cleaned:
    """The days of one series, ready to be compared."""
    result, known = Cleaned(), _Spread(numbers)
    said: list[float] = []
    for day in days:
        near = said[-numbers.neighbours :]
        if day.at_least:
            middle = _middle(near) if near else day.level
            level, weight = _at_least(day.level, middle, known.spread)
        else:
            most = numbers.outlier * max(known.spread, numbers.spread)
            level, weight = _pulled_in(day.level, near, most), 1.0
            known.learn(level)
        said.append(level if day.at_least else day.level)
        result.levels.append(level)
        result.weights.append(weight * day.weight)
        result.spreads.append(known.spread)
        result.likenesses.append(known.likeness)
    return result


def _middle(values: list[float]) -> float:
    """The median; `statistics.median` takes twice as long, and this is asked each day."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _pulled_in(level: float, near: list[float], most: float) -> float:
    """A level at most so far from its neighbours; three of five alike are no outlier."""
    middles = _middle([*near, level]), _middle([*near[-4:], level])
    return max(min(middles) - most, min(max(middles) + most, level))


def _at_least(bound: float, middle: float, spread: float) -> tuple[float, float]:
    """The level and weight that a walk without pain stands for.

    The score and the information of a normal value known only to lie above `bound`.
    """
    z = min((bound - middle) / spread, FAR)
    beyond = 0.5 * math.erfc(z / math.sqrt(2))
    hazard = math.exp(-0.5 * z * z) / math.sqrt(2 * math.pi) / beyond
    return middle + spread / (hazard - z), max(hazard * (hazard - z), LEAST_WEIGHT)
