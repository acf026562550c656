"""A reminder of Ada's that waits, and the worker of her browser."""

from django.utils import timezone
from playwright.sync_api import Page, Worker

from diary.reminders import wishes
from diary.reminders.claiming import claim_due
from tests.push_service import StandInBrowser
from tracker.models import PushAddress, Reminder, Sending


def the_worker(page: Page) -> Worker:
    """The service worker, once it stands."""
    page.goto("/account/reminders/")
    page.evaluate("navigator.serviceWorker.register('/sw.js').then(() => 0)")
    page.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    return page.context.service_workers[0]


def a_sending(ada) -> Sending:
    """A reminder of Ada's day that waits to be sent."""
    now = timezone.now()
    if not PushAddress.objects.exists():
        said = StandInBrowser("https://push.example.org/x").said
        wishes.wish_browser(ada.diary, agent="", now=now, **said)
    wishes.wish_time(ada.diary, now.time().replace(microsecond=0), now=now)
    Reminder.objects.update(next_at=now)
    claim_due(now=now)
    return Sending.objects.get()
