"""What tests of reminders have in common: wishes, and a minute of the worker's life."""

from datetime import datetime, time
from typing import Any

from diary import tasks
from diary.reminders import wishes
from diary.reminders.claiming import claim_due
from diary.reminders.delivering import deliver
from tests.push_service import PushService, StandInBrowser
from tracker.models import Sending
from tracker.outgoing.leases import waiting


def wish(user: Any, *times: str, now: datetime, email: bool = False) -> None:
    """To be reminded at these times."""
    for at in times:
        wishes.wish_time(user.diary, time.fromisoformat(at), now=now)
    if email:
        wishes.wish_email(user.diary, wanted=True, now=now)


def let_in(user: Any, service: PushService, *, now: datetime) -> StandInBrowser:
    """To be reminded in one more browser."""
    browser = service.a_browser()
    wishes.wish_browser(user.diary, agent="", now=now, **browser.said)
    return browser


def a_minute(now: datetime) -> list[str]:
    """What the worker does in a minute; what became of each reminder that waited."""
    claim_due(now=now)
    due = waiting(Sending, now=now, limit=tasks.MOST_REMINDERS_A_SWEEP)
    return [deliver(pk, now=now) for pk in due]


def days_sent() -> list[str]:
    """The local days of everything that was kept to be sent, in order."""
    return [str(sending.day) for sending in Sending.objects.order_by("due_at", "pk")]
