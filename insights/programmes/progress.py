"""How a programme goes: its weeks against the plan, and how many minutes come next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from insights.programmes.templates import Prescription

NEARLY: Final = 0.9
"""A session counts as walked from so much of its minutes on: nobody is failed for a red light."""
WEEK: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """One bout of a programme on its local day."""

    day: date
    seconds: int
    onset_s: int | None = None
    onset_m: int | None = None
    metres: int | None = None
    method: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """One week of a programme. A session is a day of it on which somebody walked."""

    number: int
    first: date
    last: date
    minutes: int
    """Minutes of walking that a session of this week asks for."""
    planned: int
    """Sessions that were planned."""
    walked: tuple[int, ...]
    """Seconds of each session, in order."""
    rested: bool
    """True of a week in which the programme was held: it is not counted as missed."""

    @property
    def done(self) -> int:
        """How many sessions reached their minutes, on which the next week's minutes rest."""
        return sum(seconds >= self.minutes * 60 * NEARLY for seconds in self.walked)

    @property
    def is_full(self) -> bool:
        """True of a week in which every session was walked."""
        return self.done >= self.planned


def weeks_of(
    plan: Prescription,
    *,
    starts_on: date,
    bouts: Iterable[Walked],
    today: date,
    rested: Iterable[date] = (),
) -> tuple[Week, ...]:
    """The weeks from the start to today, the running one last; at most those of the plan.

    `rested` are local days on which the programme was held. After a week in which all sessions
    were walked the next asks for `step` minutes more; after any other it asks for the same.
    """
    by_day = _seconds_by_day(bouts)
    resting = frozenset(rested)
    weeks: list[Week] = []
    minutes = plan.minutes
    for number in range(1, plan.weeks + 1):
        first = starts_on + timedelta(days=WEEK * (number - 1))
        if first > today:
            break
        days = [first + timedelta(days=count) for count in range(WEEK)]
        week = Week(
            number=number,
            first=first,
            last=days[-1],
            minutes=minutes,
            planned=plan.sessions,
            walked=tuple(by_day[day] for day in days if day in by_day),
            rested=any(day in resting for day in days),
        )
        weeks.append(week)
        minutes = min(minutes + plan.step, plan.most) if week.is_full else minutes
    return tuple(weeks)


def _seconds_by_day(bouts: Iterable[Walked]) -> Mapping[date, int]:
    by_day: dict[date, int] = {}
    for bout in bouts:
        by_day[bout.day] = by_day.get(bout.day, 0) + bout.seconds
    return by_day


def middle_onset(bouts: Sequence[Walked], key: str) -> tuple[float, int] | None:
    """The median of a figure of bouts that hurt, and of how many; None of none."""
    found = [value for bout in bouts if (value := getattr(bout, key)) is not None]
    return (median(found), len(found)) if found else None
