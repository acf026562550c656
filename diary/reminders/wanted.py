"""Whether a reminder is wanted on a day: not when it is logged, paused, or long silent."""

from datetime import date, timedelta
from typing import Final

from tracker.reminders.models import QUESTION, REMINDER, ReminderPlan
from tracker.reminders.queries import last_logged_day
from tracker.reviews.models import Diary

SILENT_DAYS: Final = 3
"""So many whole days without a word, and one gentle question is asked instead; then none."""


def kind_wanted(diary: Diary, plan: ReminderPlan, *, day: date) -> str:
    """What to send on that local day: a reminder, the one question, or nothing ("")."""
    if is_paused(plan, day=day):
        return ""
    last = last_logged_day(diary, until=day)
    if last == day:
        return ""
    if not _long_silent(plan, last, day=day):
        return REMINDER
    return "" if plan.asked_on is not None else QUESTION


def is_paused(plan: ReminderPlan, *, day: date) -> bool:
    """True before the day on which the pause ends."""
    return plan.paused_until is not None and day < plan.paused_until


def is_logged(diary: Diary, *, day: date) -> bool:
    """True of a day of which something was said."""
    return last_logged_day(diary, until=day) == day


def _long_silent(plan: ReminderPlan, last: date | None, *, day: date) -> bool:
    since = max(filter(None, (last, plan.quiet_counts_from)))
    return day - since > timedelta(days=SILENT_DAYS)
