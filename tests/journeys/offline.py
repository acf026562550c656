"""A phone that goes in and out of the network: what waits on it, what its worker keeps."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Error, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from diary.log import log_checkin
from tests.journeys.conftest import NewPage, SignIn
from tests.journeys.forms import Finger

NO_NETWORK = ("net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED", "status of 500")
"""What a browser says of requests that did not come through."""
LOST_MS = 10_000
UNSENT = """async () => {
  const { person, waiting } = await import('/static/diary/js/outbox.js');
  return waiting((await person())?.account);
}"""
CONTROLLED = """async () => {
  const { serviceWorker } = navigator;
  await serviceWorker.ready;
  if (!serviceWorker.controller) {
    await new Promise((go) => serviceWorker.addEventListener('controllerchange', go));
  }
}"""
KEPT_PAGES = """async () => {
  const kept = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      kept.push([new URL(request.url).pathname, await answer.text()]);
    }
  }
  return kept;
}"""


def opened_phone(user: Any, new_page: NewPage, sign_in: SignIn, *expected: str) -> Page:
    """This person's phone, once the diary has been opened on it with a network.

    Its console may say that there is none, and what else is `expected`.
    """
    page = new_page(service_workers="allow", expected=(*NO_NETWORK, *expected))
    sign_in(page, user.email)
    return page_ready_for_offline(page)


def page_ready_for_offline(page: Page) -> Page:
    """Opens Today with a network and waits until the worker stands behind the page."""
    page.goto("/")
    page.evaluate(CONTROLLED)
    expect(page.get_by_role("link", name="I walked and it hurt")).to_be_visible()
    return page


def opened(page: Page, address: str) -> Page:
    """The address in this tab, or in another one if this one never gets there.

    While a worker is replaced, the driver of the browser, which attaches itself to each worker,
    may lose a navigation for good (once in some 20 replacements); the same browser without it lost
    none in 67. Another tab opens at once, and a second one that does not is a failure.
    """
    try:
        page.goto(address, timeout=LOST_MS)
    except TooLate:
        another = page.context.new_page()
        page.close()
        another.goto(address)
        return another
    return page


def unsent(page: Page) -> list[dict[str, Any]]:
    """The entries of the outbox on this phone."""
    return page.evaluate(UNSENT)


def refuse_sending(page: Page) -> None:
    """The network carries everything but what the phone wants to send."""
    page.context.route("**/offline/send/", lambda route: route.abort())


def answered_elsewhere(user: Any) -> None:
    """Today's check-in, said on another device: nothing new."""
    now = datetime.now(UTC)
    today = now.astimezone(ZoneInfo(user.profile.time_zone)).date().isoformat()
    body = {"date": today, "entered_at": now.isoformat(timespec="seconds"), "nothing_new": True}
    log_checkin(user.diary, body, now=now)


def wait_until_all_is_sent(page: Page) -> None:
    """Looks into the outbox now and then until it is empty."""
    wait_until(page, UNSENT, [])


def wait_until(page: Page, script: str, expected: Any) -> None:
    """Asks the page now and then until it answers as expected; it may be on its way elsewhere."""
    answer: Any = None
    for _ in range(300):
        try:
            answer = page.evaluate(script)
        except Error as left:
            answer = left
        if answer == expected:
            return
        page.wait_for_timeout(200)
    raise AssertionError(answer)


def walk(page):
    """A walk as it is written down with a few taps."""
    finger = Finger(page)
    finger.choose("pain", "left")
    finger.choose("chip_min", "3")
    finger.choose("severity", "6")
    finger.press("Save")


def walk_online(page):
    """A walk that is saved at once."""
    page.goto("/walks/new/")
    walk(page)
    expect(page.get_by_role("status")).to_contain_text("Saved")


def cold_white_leg(page):
    """A check-in that must raise an emergency."""
    page.goto("/checkin/?full=1")
    finger = Finger(page)
    for code in ("cold", "pale"):
        finger.choose(f"q.{code}", "yes")
        finger.choose(f"{code}.0.side", "left")
        finger.choose(f"{code}.0.since", "today")
        finger.choose(f"{code}.0.onset", "sudden")
    finger.press("Save")
