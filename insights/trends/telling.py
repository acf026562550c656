"""When a trend is told, how long it stays open, and what starts a new baseline."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import islice, pairwise, repeat
from operator import attrgetter
from typing import TYPE_CHECKING

from insights.trends.cleaning import Cleaned, cleaned
from insights.trends.numbers import DETECTOR, TELLING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from insights.trends.evidence import Seen
    from insights.trends.series import DayValue


@dataclass(frozen=True, slots=True)
class Told:
    """A trend that is open: which way, since when, and the level it is measured against."""

    way: str
    """"worse" or "better"."""
    opened: date
    began: date
    """The day with which the change most likely began."""
    baseline: date
    """The first day of the level before it."""
    before: float
    change: float

    def open_on(self, day: date) -> bool:
        """False once the new level has become what is usual."""
        return (day - self.opened).days <= TELLING.open_days


State = Told | None
_day_of = attrgetter("day")


def states(
    days: Sequence[DayValue],
    breaks: Sequence[date],
    known: Callable[[int, int], Cleaned] | None = None,
) -> list[State]:
    """After each day of one series, the trend that is open; each from the days up to it.

    `known` gives the cleaned days of a stretch where somebody keeps them.
    """
    result: list[State] = []
    edges = [bisect_left(days, b, key=_day_of) for b in breaks]
    for begin, end in _stretches(edges, len(days)):
        part = days[begin:end]
        data = partial(known, begin, end) if known else partial(cleaned, part)
        result += _stretch(part, data)
    return result


def _stretches(edges: Sequence[int], total: int) -> list[tuple[int, int]]:
    marks = sorted({0, total, *edges})
    return list(pairwise(marks))


def _stretch(days: Sequence[DayValue], known: Callable[[], Cleaned]) -> list[State]:
    """The states of one stretch between breaks; each trend told starts a new baseline."""
    result: list[State] = [None] * len(days)
    if not enough(days):
        return result
    data, begin, state = known(), 0, None
    while begin < len(days):
        begin, state = _until_news(days, data, begin=begin, state=state, result=result)
    return result


def _until_news(
    days: Sequence[DayValue],
    data: Cleaned,
    *,
    begin: int,
    state: State,
    result: list[State],
) -> tuple[int, State]:
    """Fill in states from `begin` on until one is told or closed: where, and the new state."""
    for at, look in enumerate(_seen(days, data, begin), start=begin):
        news = _news(days, data, at=at, begin=begin, look=look) if any(look) else None
        if news is not None and (state is None or news.way != state.way):
            result[at] = news
            return at + 1, news
        if news is not None:
            result[at] = state
            return at + 1, state
        if state is not None and _over(days, data, at, state):
            return at + 1, None
        result[at] = state
    return len(days), state


def _seen(days: Sequence[DayValue], data: Cleaned, begin: int) -> Iterable[Seen]:
    """What each look at the days from `begin` on saw."""
    if not enough(days[begin:]):
        return repeat((None, None), len(days) - begin)
    from insights.trends.evidence import looks

    part = Cleaned(
        data.levels[begin:], data.weights[begin:], data.spreads[begin:], data.likenesses[begin:]
    )
    return looks([d.day.toordinal() for d in days[begin:]], part)


def enough(days: Sequence[DayValue]) -> bool:
    """Whether a stretch is long enough to be judged at all."""
    measured = islice((d for d in days if not d.at_least), TELLING.entries)
    if len(list(measured)) < TELLING.entries:
        return False
    return (days[-1].day - days[0].day).days >= TELLING.days


def _news(
    days: Sequence[DayValue],
    data: Cleaned,
    *,
    at: int,
    begin: int,
    look: Seen,
) -> Told | None:
    """The trend that this look alone would tell."""
    way, seen = ("worse", look[0]) if look[0] else ("better", look[1])
    if seen is None or not enough(days[begin : at + 1]):
        return None
    first = begin + seen.first
    weights = data.weights[begin:first]
    before = sum(w * y for w, y in zip(weights, data.levels[begin:first], strict=True))
    return Told(
        way=way,
        opened=days[at].day,
        began=days[first].day,
        baseline=days[begin].day,
        before=before / (sum(weights) or math.inf),
        change=seen.change,
    )


def _over(days: Sequence[DayValue], data: Cleaned, at: int, state: Told) -> bool:
    """Whether a trend is no longer true: won back, or long since usual."""
    if not state.open_on(days[at].day):
        return True
    since = max(days[at].day - timedelta(days=TELLING.recent_days), state.opened)
    recent = data.levels[bisect_right(days, since, hi=at + 1, key=_day_of) : at + 1]
    if len(recent) < TELLING.recent_entries:
        return False
    level = sum(recent) / len(recent)
    left = (level - state.before) / state.change
    return left < 1 - TELLING.recovered


def change_seen_by_now(days: Sequence[DayValue], data: Cleaned) -> float | None:
    """The fall (natural logarithm) of the last 28 days that would have been told by now."""
    if not days:
        return None
    lately = bisect_right(days, days[-1].day - timedelta(days=28), key=_day_of)
    after = sum(data.weights[lately:])
    before = sum(data.weights) - after
    if min(after, before) < 1:
        return None
    like = data.likenesses[-1]
    spread = data.spreads[-1] * math.sqrt((1 + like) / (1 - like) * (1 / after + 1 / before))
    from insights.trends.evidence import least_told

    free = DETECTOR.spread_entries + sum(data.weights)
    return least_told(spread**2 + DETECTOR.drift**2, free)
