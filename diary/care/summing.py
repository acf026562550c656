"""What the list shows of a diary: days written, and walking week by week. The review keeps it."""

from datetime import date, datetime, timedelta
from statistics import median
from typing import Final

import insights
from diary.timeline import local_today, values_of
from tracker.care.models import LOGGED_DAYS, WEEKS
from tracker.care.summaries import keep_summary
from tracker.programmes.queries import session_days
from tracker.reviews.models import Diary

SESSION_DAYS: Final = timedelta(days=14)
PACE: Final = 75
"""Metres in a minute, where somebody writes down metres alone: an easy walk, for a line that
shows a course and no number of its own."""


def summarise(diary: Diary, *, now: datetime) -> None:
    """Sums a diary up as of today. The caller holds its lock."""
    keep_sum(diary, values_of(diary), today=local_today(diary.owner.profile, now))


def keep_sum(diary: Diary, values: insights.Diary, *, today: date) -> None:
    """Keeps the summary of these values. The caller holds the diary's lock."""
    days = {walk.day for walk in values.walks} | {checkin.date for checkin in values.checkins}
    lately = sorted(day for day in days if today - day < timedelta(days=LOGGED_DAYS))
    keep_summary(
        diary,
        as_of=today,
        last_entry=max(days, default=None),
        logged=[day.isoformat() for day in lately],
        weeks=_weeks(values, today=today),
        sessions=_sessions(diary, today=today),
    )


def _sessions(diary: Diary, *, today: date) -> list[str]:
    """Days with a session; without a programme nothing is asked."""
    if not diary.has_programme:
        return []
    return [day.isoformat() for day in session_days(diary, since=today - SESSION_DAYS)]


def _weeks(values: insights.Diary, *, today: date) -> list[int | None]:
    """The median of each week, that of the last seven days at the end."""
    found: list[list[float]] = [[] for _ in range(WEEKS)]
    for walk in values.walks:
        ago = (today - walk.day).days // 7
        seconds = _seconds(walk)
        if 0 <= ago < WEEKS and seconds is not None:
            found[WEEKS - 1 - ago].append(seconds)
    return [round(median(each)) if each else None for each in found]


def _seconds(walk: insights.Walk) -> float | None:
    """Until the pain, or as far as it went without any; None if the person said no length."""
    hurt = walk.pain != "none"
    seconds, metres = (walk.onset_s, walk.onset_m) if hurt else (walk.walked_s, walk.walked_m)
    return seconds if seconds is not None else metres and metres * 60 / PACE
