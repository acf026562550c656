"""Did the weeks change? Every week on which a change may have begun, weighed against chance.

Both sides of each possible first week are averaged; the difference counts in standard errors of
the person's own ups and downs, shrunk to most people's. The thresholds come from simulation
(`docs/calibration.md`): asked at the end of each week of a year, at most 1 in 100 steady people
are ever told that it became worse.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from insights.trends.weekly import Week


Sums = list[list[float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shifts:
    """How weeks are compared. Levels are on the scales of `insights/trends/weekly.py`."""

    before: int = 4
    after: int = 3
    """Weeks that are needed on either side."""
    newest: int = 4
    """Weeks since the last known one, beyond which nothing is said of now."""
    open_weeks: int = 26
    """After half a year the new level is what is usual."""
    beyond_chance: float
    """How much more weeks vary than chance alone would let them, in most people."""
    beyond_weeks: int = 8
    """That of most people counts like this many weeks of one's own."""
    wander: float
    """Slow wandering that no number of weeks averages out."""
    evidence: float
    """Log evidence above which a change is read."""
    at_least: float = 1.0
    """Days, or walks, a week: no smaller change is read."""


SHARES = Shifts(beyond_chance=1.6, wander=0.06, evidence=7.0)
WALKS = Shifts(before=6, after=5, beyond_chance=0.8, wander=0.2, evidence=6.6)


class Shift(NamedTuple):
    """The change that explains the weeks best."""

    way: int
    """1 where the later weeks have more, -1 where they have less."""
    evidence: float
    before: float
    now: float
    """Yes answers as a share of all answers; or walks a week."""


def weeks_missing(weeks: Sequence[Week], last: int, numbers: Shifts) -> int:
    """How many more weeks it takes before anything can be compared."""
    needed = max(numbers.before + numbers.after - len(weeks), 0)
    silent = bool(weeks) and last - weeks[-1].number > numbers.newest
    return max(needed, numbers.after) if silent else needed


def shift_in(weeks: Sequence[Week], last: int, way: int, numbers: Shifts) -> Shift | None:
    """The strongest change one way (1 more, -1 less), if it is beyond what chance explains.

    One that is more than half a year old made a new usual: it is compared from there on.
    """
    while not weeks_missing(weeks, last, numbers):
        at, evidence = _strongest(weeks, way, numbers)
        if evidence <= numbers.evidence:
            return None
        if last - weeks[at].number <= numbers.open_weeks:
            return _told(weeks, (evidence, at), way, numbers.at_least)
        weeks = weeks[at:]
    return None


def _strongest(weeks: Sequence[Week], way: int, numbers: Shifts) -> tuple[int, float]:
    sums = _sums(weeks)
    firsts = range(numbers.before, len(weeks) - numbers.after + 1)
    found = ((at, _evidence(sums, at, way, numbers)) for at in firsts)
    return max(found, key=lambda one: one[1])


def _sums(weeks: Sequence[Week]) -> Sums:
    """Running sums of the weeks' trust, level and squared level."""
    rows = zip(*map(_moments, weeks), strict=True)
    return [list(accumulate(row, initial=0.0)) for row in rows]


def _moments(week: Week) -> tuple[float, float, float]:
    return week.trust, week.trust * week.level, week.trust * week.level**2


def _evidence(sums: Sums, at: int, way: int, numbers: Shifts) -> float:
    """The log of the likelihood ratio of a change with this week; 0 if it goes the other way."""
    change, error, free = _compared(sums, at, numbers)
    return free / 2 * math.log1p(change**2 / error / free) if change * way > 0 else 0.0


def _compared(sums: Sums, at: int, numbers: Shifts) -> tuple[float, float, float]:
    """How much the level differs before and since a week, its variance, and how many weeks
    that variance rests on."""
    trust, level, square = sums
    left, right = trust[at], trust[-1] - trust[at]
    old, new = level[at] / left, (level[-1] - level[at]) / right
    rest = max(square[-1] - old**2 * left - new**2 * right, 0.0)
    free = numbers.beyond_weeks + len(trust) - 1
    beyond = (numbers.beyond_weeks * numbers.beyond_chance + rest) / free
    return new - old, beyond * (1 / left + 1 / right) + numbers.wander**2, free


def _told(weeks: Sequence[Week], best: tuple[float, int], way: int, least: float) -> Shift | None:
    """The change as days or walks a week, if it is large enough in what was said itself.

    Of yes answers the number must have changed too, not their share alone: who stops to write
    on good days has no more bad ones than before.
    """
    evidence, at = best
    old, new = weeks[:at], weeks[at:]
    if (_mean(new) - _mean(old)) * way < least:
        return None
    return Shift(way, evidence, _share(old), _share(new))


def _mean(weeks: Sequence[Week]) -> float:
    return sum(w.yes for w in weeks) / len(weeks)


def _share(weeks: Sequence[Week]) -> float:
    return sum(w.yes for w in weeks) / sum(w.of for w in weeks)


def change_seen(weeks: Sequence[Week], numbers: Shifts) -> float:
    """The change of level over the last weeks that would be read by now, either way.

    For weeks of which none is missing.
    """
    _, error, free = _compared(_sums(weeks), len(weeks) - numbers.newest, numbers)
    return math.sqrt(free * math.expm1(2 * numbers.evidence / free) * error)
