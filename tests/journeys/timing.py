"""How a thumb and a clock meet the walk timer: the clock goes only when it is told to."""

from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Page, expect

from tracker.models import Walk

START = datetime.now(UTC).replace(hour=0, minute=2, second=7, microsecond=0)
"""Shortly after the midnight of today in UTC: whatever the hour, it lies behind the server."""
TREMBLING_MS = 700
"""Two presses within less are taken for one."""


def open_timer(page: Page) -> Page:
    """The timer's page at START."""
    page.clock.install(time=START - timedelta(minutes=1))
    page.clock.pause_at(START)
    page.goto("/walks/timer/")
    expect(page.locator("#next")).to_have_text("Start walking")
    return page


def later(page: Page, seconds: float) -> None:
    """The phone's clock goes on, as if nobody had looked."""
    page.clock.fast_forward(round(seconds * 1000))


def press(page: Page, words: str, after: float = 2) -> None:
    """A button by its words, so many seconds after the press before it."""
    later(page, after)
    page.get_by_role("button", name=words, exact=True).click()


def big(page: Page, becomes: str, after: float = 2) -> None:
    """The one large button, and what it says then."""
    later(page, after)
    page.locator("#next").click()
    expect(page.locator("#next")).to_have_text(becomes)


def a_walk_with_pain(page: Page, onset: int = 200, stop: int = 300, gone: int = 130) -> None:
    """Start, pain, stop and gone, at these seconds one after the other."""
    big(page, "Pain begins")
    big(page, "I stop", after=onset)
    big(page, "Pain is gone", after=stop - onset)
    big(page, "Walk again", after=gone)


def to_the_form(page: Page) -> None:
    """From the end of an outing to the form of its first walk that is not saved."""
    press(page, "Check and save")
    page.get_by_role("link", name="Check and save").first.click()
    expect(page.locator("form[data-filled]")).to_be_visible()


def saved(user: Any) -> list[dict[str, Any]]:
    """What the diary holds, in the order of the walks."""
    return [w.body for w in Walk.objects.filter(diary__owner=user).order_by("occurred_at")]


def time_a_walk(page: Page) -> None:
    """Start, pain, stop, gone, one after the other, by the phone's own clock."""
    for becomes in ("Pain begins", "I stop", "Pain is gone", "Walk again"):
        page.wait_for_timeout(TREMBLING_MS)
        page.locator("#next").click()
        expect(page.locator("#next")).to_have_text(becomes)
    page.wait_for_timeout(TREMBLING_MS)
