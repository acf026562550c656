"""Like with like: what a hill, stairs, haste, a load or the cold costs this person.

A walk on harder ground is set beside the walks on usual ground just before *and* just after it,
so that a change that goes on meanwhile is not taken for the ground. What is learnt is a mean
difference, shrunk towards none; each day is corrected by what was learnt before it, so that
what was told on a day never changes because of what came later. Until a kind of ground has been
compared often enough its walks count less.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from insights.trends.series import DayValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """How a kind of ground is learnt. Levels are natural logarithms, as in the detector."""

    days: int = 14
    """A walk is compared with usual ground at most so many days before and after it."""
    recent: int = 5
    """So many days of usual ground before it are averaged."""
    none: float = 3.0
    """That the ground makes no difference counts like this many comparisons."""
    enough: int = 5
    """Comparisons before a kind of ground counts in full."""
    weight: float = 0.5
    """What its walks count until then."""
    most: float = 0.7
    """One comparison counts at most this much: half, or twice, as far."""
    cap: float = 0.36
    """No ground is taken to cost, or to give, more than three tenths."""


ALIKE = Alike()


@dataclass(slots=True)
class _Ground:
    """What is known of one kind of ground."""

    total: float = 0.0
    compared: int = 0

    def cost(self, numbers: Alike) -> float:
        mean = self.total / (self.compared + numbers.none)
        return max(-numbers.cap, min(numbers.cap, mean))

    def learn(self, difference: float, numbers: Alike) -> None:
        self.total += max(-numbers.most, min(numbers.most, difference))
        self.compared += 1


def alike(days: Sequence[DayValue], numbers: Alike = ALIKE) -> list[DayValue]:
    """The days of one series as they would be on the person's usual ground."""
    if not any(entry.ground for day in days for entry in day.entries):
        return list(days)
    learnt = _Learnt(numbers)
    return [learnt.corrected(day) for day in days]


class _Learnt:
    """The kinds of ground of one series, learnt day by day."""

    def __init__(self, numbers: Alike) -> None:
        self.numbers = numbers
        self.reach = timedelta(days=numbers.days)
        self.grounds: dict[str, _Ground] = defaultdict(_Ground)
        self.usual: deque[DayValue] = deque(maxlen=numbers.recent)
        """The last days on usual ground."""
        self.waiting: list[tuple[DayValue, str, float]] = []
        """Days on other ground, with the usual level before them, until usual ground follows."""

    def corrected(self, day: DayValue) -> DayValue:
        """The day as on usual ground; what it teaches is kept for the days after it."""
        ground = None if day.at_least else _one_ground(day)
        if ground is None:
            return self._mixed(day)
        if not ground:
            if self.waiting:
                self._compare(day)
            self.usual.append(day)
            return day
        known = self.grounds[ground]
        self._remember(day, ground)
        trust = 1.0 if known.compared >= self.numbers.enough else self.numbers.weight
        level, weight = day.level - known.cost(self.numbers), day.weight * trust
        return DayValue(day.day, level, day.at_least, weight, day.entries)

    def _mixed(self, day: DayValue) -> DayValue:
        """A day of several grounds is corrected by their mean, and teaches nothing.

        A walk without pain stays what it was: at least so far.
        """
        if day.at_least:
            return day
        grounds = [e.ground for e in day.entries if not e.at_least]
        costs = [self.grounds.get(ground, _Ground()).cost(self.numbers) for ground in grounds]
        return day._replace(level=day.level - sum(costs) / len(costs))

    def _remember(self, day: DayValue, ground: str) -> None:
        since = day.day - self.reach
        near = [usual.level for usual in self.usual if usual.day >= since]
        if near:
            self.waiting.append((day, ground, sum(near) / len(near)))

    def _compare(self, after: DayValue) -> None:
        """Usual ground again: the days on other ground since are set beside both its sides."""
        since = after.day - self.reach
        for day, ground, before in self.waiting:
            if day.day >= since:
                middle = (before + after.level) / 2
                self.grounds[ground].learn(day.level - middle, self.numbers)
        self.waiting.clear()


def _one_ground(day: DayValue) -> str | None:
    """The ground of all that was measured on a day; None if there were several."""
    if len(day.entries) == 1:
        return day.entries[0].ground
    grounds = {entry.ground for entry in day.entries if entry.at_least == day.at_least}
    return grounds.pop() if len(grounds) == 1 else None
