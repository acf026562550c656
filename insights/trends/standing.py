"""Where each series stands on a day: changed, no clear change, or what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from insights.findings import TrendReading
from insights.trends.numbers import TELLING
from insights.trends.reading import SUBJECTS, TrendReader
from insights.trends.showing import as_figure, middle, recent_of
from insights.trends.telling import change_seen_by_now
from insights.trends.weekly_standing import weekly_readings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from insights.diary.values import Diary
    from insights.trends.reading import Run
    from insights.trends.series import DayValue, SeriesKey


def trend_readings(diary: Diary, as_of: date) -> tuple[TrendReading, ...]:
    """One reading for each subject of which anything was written down by a day.

    Of several series of a subject the one that has changed is read, else the longest. Swollen
    days, limited days and walks a week are read week by week, and are never findings.
    """
    return readings_of(TrendReader(diary), as_of)


def readings_of(reader: TrendReader, as_of: date) -> tuple[TrendReading, ...]:
    """The same from a reader that has gone through the diary already."""
    runs = reader.runs(as_of)
    by_subject = {s: {k: r for k, r in runs.items() if k.subject == s} for s in SUBJECTS}
    judged = tuple(_reading(found, as_of) for found in by_subject.values() if found)
    return judged + weekly_readings(reader.diary, as_of)


def _reading(runs: Mapping[SeriesKey, Run], as_of: date) -> TrendReading:
    key, run = max(runs.items(), key=lambda one: _telling(one[1], as_of))
    days = [day for day in run.days if day.day >= run.since]
    entries = [e for day in days for e in day.entries]
    entries_missing, days_missing = _missing(days)
    judged = not entries_missing and not days_missing
    data = run.told.since(run.since, len(run.days)) if judged else None
    seen = change_seen_by_now(days, data) if data else None
    return TrendReading(
        subject=key.subject,
        status=_open(run, as_of) or ("no_clear_change" if judged else "too_few"),
        measured_to=key.until,
        unit=key.unit,
        method=key.method,
        entries=len(entries),
        now=middle(key, recent_of(entries, as_of=as_of)),
        would_have_seen=as_figure(key, seen),
        entries_missing=entries_missing,
        days_missing=days_missing,
        needs=SUBJECTS[key.subject],
    )


def _telling(run: Run, as_of: date) -> tuple[bool, int]:
    """What makes one series say more than another of the same subject."""
    return _open(run, as_of) is not None, len(run.days)


def _open(run: Run, as_of: date) -> str | None:
    state = run.states[-1]
    return state.way if state is not None and state.open_on(as_of) else None


def _missing(days: Sequence[DayValue]) -> tuple[int, int]:
    """How many days with a measurement, and how many days of time, are still wanted."""
    measured = sum(not day.at_least for day in days)
    spanned = (days[-1].day - days[0].day).days if days else 0
    return max(TELLING.entries - measured, 0), max(TELLING.days - spanned, 0)
