"""Where the weeks stand on a day: more, less, no clear change, or what is still missing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from insights.findings import TrendReading
from insights.trends.shifting import SHARES, WALKS, change_seen, shift_in, weeks_missing
from insights.trends.weekly import DAYS_OF, week_number, weeks_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from insights.diary.values import Diary
    from insights.trends.shifting import Shift
    from insights.trends.weekly import Week, Weeks

LATELY = SHARES.newest
"""Weeks that "now" speaks of."""


def weekly_readings(diary: Diary, as_of: date) -> tuple[TrendReading, ...]:
    """One reading for each subject of the weeks of which anything was said by a day."""
    last = week_number(as_of)
    found = weeks_of(diary, as_of)
    return tuple(_reading(subject, weeks, last) for subject, weeks in found.items())


def _reading(subject: str, weeks: Weeks, last: int) -> TrendReading:
    days = subject in DAYS_OF
    numbers = SHARES if days else WALKS
    more = shift_in(weeks.for_worse, last, 1, numbers)
    less = shift_in(weeks.for_better, last, -1, numbers)
    missing = weeks_missing(weeks.for_worse, last, numbers)
    shift = more or less
    return TrendReading(
        subject=subject,
        status=_status(shift, days=days, missing=missing),
        measured_to="week",
        unit="days" if days else "walks",
        method="any",
        entries=len(weeks.for_worse),
        now=_as_days(shift.now if shift else _lately(weeks.for_worse), days=days),
        would_have_seen=None if missing else _seen(weeks.for_worse, days=days),
        entries_missing=missing,
        days_missing=0,
        needs=(DAYS_OF[subject],) if days else ("walks",),
        before=_as_days(shift.before, days=days) if shift else None,
    )


def _status(shift: Shift | None, *, days: bool, missing: int) -> str:
    if shift is not None:
        more, less = ("worse", "better") if days else ("more", "fewer")
        return more if shift.way > 0 else less
    return "too_few" if missing else "no_clear_change"


def _lately(weeks: Sequence[Week]) -> float | None:
    recent = weeks[-LATELY:]
    return sum(w.yes for w in recent) / sum(w.of for w in recent) if recent else None


def _as_days(value: float | None, *, days: bool) -> float | None:
    """A share as days of a week; walks as they are."""
    return None if value is None else round(7 * value if days else value, 1)


def _seen(weeks: Sequence[Week], *, days: bool) -> float | None:
    """How many more days, or fewer walks, a week would be read by now; None where none could."""
    numbers = SHARES if days else WALKS
    now, change = _lately(weeks[:-LATELY]), change_seen(weeks, numbers)
    if now is None:
        return None
    if days:
        angle = math.asin(math.sqrt(now)) + change
        return _large(7 * (math.sin(angle) ** 2 - now)) if angle < math.pi / 2 else None
    root = math.sqrt(now + 0.375) - change / 2
    return _large(now - root**2 + 0.375) if root > math.sqrt(0.375) else None


def _large(change: float) -> float:
    return round(max(change, SHARES.at_least), 1)
