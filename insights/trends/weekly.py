"""Swollen days, limited days and walks, week by week: what the answered days of a week say.

Readings alone, never findings. A week that is not over, in which too little was answered or no
walk was written down, is unknown and left out: a day without an answer is neither yes nor no.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from insights.trends.numbers import TELLING
from insights.trends.series import BREAKS, LATE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from insights.diary.values import CheckIn, Diary, Walk

DAYS_OF = {"swollen_days": "swelling", "limited_days": "limits_day"}
"""The subjects that are a share of the answered days, and the sign that each counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly:
    """When a week counts, and how far back weeks are compared."""

    answered: int = 3
    """Days of a week that must answer the question."""
    weeks: int = 52
    """So many weeks are looked back on."""


WEEKLY = Weekly()


class Week(NamedTuple):
    """One week of one subject: the value that varies alike at every height, and its trust."""

    number: int
    """Weeks since the first Monday of all."""
    yes: float
    """Days that say yes, or walks."""
    of: float
    """Days that answered; 1 where walks are counted."""
    level: float
    trust: float
    """One over the variance that chance alone would give."""


class _Days:
    """The answers of one week to one question."""

    __slots__ = ("late", "no", "together", "yes")

    def __init__(self) -> None:
        self.yes = self.no = self.together = self.late = 0


class Weeks(NamedTuple):
    """The weeks of one subject. A no to a whole list may show that it grew worse since; that
    it grew better only a no by itself can show."""

    for_worse: list[Week]
    for_better: list[Week]


def weeks_of(diary: Diary, as_of: date) -> dict[str, Weeks]:
    """The weeks that are over by a day and of which enough was known, subject by subject."""
    last = week_number(as_of)
    checkins = [c for c in diary.checkins if _known(c.date, c.entered_day, as_of)]
    first = max(last - WEEKLY.weeks, _after_break(checkins, as_of))
    walks = [w for w in diary.walks if _known(w.day, w.entered_day, as_of) and _on_foot(w)]
    shares = {subject: _shares(checkins, code) for subject, code in DAYS_OF.items()}
    found = {subject: _judged(days, first, last) for subject, days in shares.items() if days}
    if walks:
        begun = max(first, _whole_from(min(w.day for w in walks)))
        counted = [w for w in _counts(walks) if begun <= w.number < last]
        found["walks"] = Weeks(counted, counted)
    return found


def week_number(day: date) -> int:
    """Weeks begin on Mondays."""
    return (day.toordinal() - 1) // 7


def _whole_from(day: date) -> int:
    """The first week that is whole, of days from this one on."""
    return (day.toordinal() + 5) // 7


def _known(day: date, entered: date, as_of: date) -> bool:
    return day <= as_of and entered <= as_of


def _on_foot(walk: Walk) -> bool:
    return "cycle" not in walk.conditions


def _after_break(checkins: Iterable[CheckIn], as_of: date) -> int:
    """The first whole week after the last procedure, new medicine or programme."""
    events = (event for checkin in checkins if checkin.events for event in checkin.events)
    days = (e.date for e in events if e.code in BREAKS and e.date <= as_of)
    return max((week_number(day) + 1 for day in days), default=0)


def _shares(checkins: Iterable[CheckIn], code: str) -> dict[int, _Days]:
    weeks: dict[int, _Days] = defaultdict(_Days)
    for checkin in checkins:
        if checkin.signs and any(sign.code == code for sign in checkin.signs):
            week = weeks[week_number(checkin.date)]
            week.yes += 1
        elif code in checkin.denied:
            week = weeks[week_number(checkin.date)]
            week.no += 1
        elif code in checkin.denied_together:
            week = weeks[week_number(checkin.date)]
            week.together += 1
        else:
            continue
        week.late += checkin.entered_day - checkin.date > LATE
    return weeks


def _judged(weeks: dict[int, _Days], first: int, last: int) -> Weeks:
    over = [(n, days) for n, days in sorted(weeks.items()) if first <= n < last]
    worse = (_share(n, d, d.yes + d.no + d.together) for n, d in over)
    better = (_share(n, d, d.yes + d.no) for n, d in over)
    return Weeks(
        [w for w in worse if w.of >= WEEKLY.answered],
        [w for w in better if w.of >= WEEKLY.answered],
    )


def _share(number: int, days: _Days, answered: int) -> Week:
    """A share on the arcsine scale (Anscombe), where chance alone varies alike at every height."""
    level = math.asin(math.sqrt((days.yes + 0.375) / (answered + 0.75)))
    trust = (4 * answered + 2) * _less_if_late(days.late, answered)
    return Week(number, days.yes, answered, level, trust)


def _counts(walks: Iterable[Walk]) -> list[Week]:
    """Walks a week; an outing in several bouts is one.

    A week without any is left out: it may have been a holiday, an illness or silence.
    """
    outings: dict[int, set[str]] = defaultdict(set)
    late: dict[int, int] = defaultdict(int)
    for walk in walks:
        number = week_number(walk.day)
        outings[number].add(walk.outing or walk.id)
        late[number] += walk.entered_at - walk.occurred_at > LATE
    return [_count(n, len(said), late[n]) for n, said in sorted(outings.items())]


def _count(number: int, walks: int, late: int) -> Week:
    """A count on the square-root scale (Anscombe), where chance alone has a variance of 1."""
    level = 2 * math.sqrt(walks + 0.375)
    return Week(number, walks, 1, level, _less_if_late(late, walks))


def _less_if_late(late: int, of: int) -> float:
    """What was typed days later is trusted less, however much of a week it is."""
    return 1 - (1 - TELLING.late_weight) * min(late / of, 1) if of else 1.0
