"""What is due: each reminder is claimed by one worker, which keeps what is to be sent."""

from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction

from diary.outgoing.claiming import claim_each
from diary.outgoing.times import next_moment
from diary.reminders.wanted import kind_wanted
from diary.timeline import local_day
from tracker.outgoing.claims import move_on
from tracker.people.models import Profile
from tracker.reminders.models import MAIL, PUSH, QUESTION, Reminder, ReminderPlan, Sending
from tracker.reminders.queries import plan_of, push_addresses_of, reminders_due, reminders_of
from tracker.reminders.sending import new_sending, queue_sendings
from tracker.reminders.services import ask_once, question_is_over
from tracker.reviews.models import Diary

LATEST: Final = timedelta(hours=2)
"""A reminder that could not go out for so long would come at a time that nobody picked."""
MOST_AT_ONCE: Final = 2000


def claim_due(*, now: datetime) -> None:
    """Claims every reminder whose moment has come."""
    claim_each(reminders_due(now=now, limit=MOST_AT_ONCE), claim, now=now)


@transaction.atomic
def claim(reminder: Reminder, *, now: datetime) -> None:
    """Moves one reminder to its next time and keeps what is to go out, or neither.

    Of two workers that read the same row the second finds it moved on and does nothing.
    """
    profile = reminder.diary.owner.profile
    if not move_on(reminder, next_at=next_moment(reminder.at, profile, after=now)):
        return
    if now - reminder.next_at <= LATEST and reminder.diary.owner.is_active:
        queue_sendings(_sendings(reminder, day=local_day(reminder.next_at, profile)))


def follow_zone(diary: Diary, profile: Profile, *, now: datetime) -> None:
    """The same times on another clock, after the person has moved."""
    for reminder in reminders_of(diary):
        move_on(reminder, next_at=next_moment(reminder.at, profile, after=now))


def _sendings(reminder: Reminder, *, day: date) -> list[Sending]:
    """One for each road that the person chose; none where no reminder is wanted."""
    plan = plan_of(reminder.diary)
    kind = _kind(reminder.diary, plan, day=day) if plan else ""
    if not kind or plan is None:
        return []
    of = kind if kind == QUESTION else f"{kind} {reminder.pk}"
    said = {"kind": kind, "of": of, "due_at": reminder.next_at, "day": day}
    roads = [(PUSH, address) for address in push_addresses_of(reminder.diary)]
    roads += [(MAIL, None)] if plan.by_email else []
    return [
        new_sending(reminder.diary, road=road, address=address, **said) for road, address in roads
    ]


def _kind(diary: Diary, plan: ReminderPlan, *, day: date) -> str:
    """What to send; the question is marked as asked, and an old one as over."""
    kind = kind_wanted(diary, plan, day=day)
    if kind == QUESTION and not ask_once(plan, day=day):
        return ""
    if kind not in {QUESTION, ""} and plan.asked_on is not None:
        question_is_over(plan)
    return kind
