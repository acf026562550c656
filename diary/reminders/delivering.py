"""Handing one reminder over: begun by one worker, ended as what became of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from django.core.exceptions import ObjectDoesNotExist

from diary.outgoing.handing import drop, hand_over
from diary.reminders import mail, push
from diary.reminders.claiming import LATEST
from diary.reminders.wanted import is_logged, is_paused
from diary.speaking import in_language_of
from tracker.reminders.models import MAIL, NEWS, PUSH, REMINDER, ReminderPlan, Sending
from tracker.reminders.sending import begin_sending
from tracker.reminders.services import drop_browser

HAND_OVER: Final[dict[str, Callable[[Sending], None]]] = {
    PUSH: push.hand_over,
    MAIL: mail.hand_over,
}
NEWS_LASTS: Final = timedelta(days=1)
"""News stay true, but not for ever worth a letter."""


def deliver(sending_id: int, *, now: datetime) -> str:
    """Sends one, if it waits and is still wanted; says what became of it.

    It is claimed with a lease before anything leaves. Of a worker that dies on the way another
    one takes it over when the lease has run out, once: only one that died between handing it
    over and saying so has then reminded twice.
    """
    sending = begin_sending(sending_id, now=now)
    if sending is None:
        return "nothing to do"
    if not _still_wanted(sending, now=now):
        return drop(sending, "not wanted")
    return _hand_over(sending, now=now)


def _hand_over(sending: Sending, *, now: datetime) -> str:
    """A browser that is gone is forgotten, and its rows go with it."""
    with in_language_of(sending.diary.owner):
        outcome = hand_over(sending, HAND_OVER[sending.road], now=now)
    if outcome == "gone" and sending.address is not None:
        drop_browser(sending.address)
    return outcome


def _still_wanted(sending: Sending, *, now: datetime) -> bool:
    """False once the day is logged, the pause has begun, or its moment is long past.

    News of a link are no reminder: neither a pause nor an entry makes them needless."""
    plan = _plan_of(sending)
    latest = NEWS_LASTS if sending.kind in NEWS else LATEST
    if plan is None or now - sending.due_at > latest or not sending.diary.owner.is_active:
        return False
    if sending.kind in NEWS:
        return plan.by_email
    if is_paused(plan, day=sending.day) or (sending.road == MAIL and not plan.by_email):
        return False
    return sending.kind != REMINDER or not is_logged(sending.diary, day=sending.day)


def _plan_of(sending: Sending) -> ReminderPlan | None:
    try:
        plan: ReminderPlan = sending.diary.reminder_plan
    except ObjectDoesNotExist:
        return None
    return plan
