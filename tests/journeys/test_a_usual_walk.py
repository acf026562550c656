"""A usual walk, written down by a hand that is slow and stiff: how many taps, how many seconds."""

import time
from datetime import UTC, datetime, timedelta
from itertools import cycle

import pytest
from playwright.sync_api import Locator, Page, expect

from diary.log import log_walk
from tests.builders import a_patient, a_walk
from tracker.models import Walk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]

PACE_MS = (800, 1000, 1200)
"""From one tap to the next, in turn; bringing something into view takes as long again."""
COUNT_TAPS = """
addEventListener('click', ({ isTrusted, pointerType }) => {
  if (isTrusted && pointerType) sessionStorage.taps = Number(sessionStorage.taps ?? 0) + 1;
}, true);
"""
"""The click that the browser hands on from a label to its control was no finger's: no pointer."""
IS_UNDER_THE_THUMB = """element => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""


class StiffHand:
    """Taps what it sees, one thing after another; what lies outside the screen it moves up first.

    The page itself counts the taps.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self._pace = cycle(PACE_MS)
        page.add_init_script(COUNT_TAPS)

    @property
    def taps(self) -> int:
        """The page's own count, over all pages of this journey."""
        return int(self.page.evaluate("sessionStorage.taps ?? 0"))

    def tap(self, target: Locator) -> None:
        """After a rest; after two where the thing is not in view."""
        self._rest()
        if not target.evaluate(IS_UNDER_THE_THUMB):
            target.evaluate("element => element.scrollIntoView({ block: 'center' })")
            self._rest()
        target.tap()

    def choose(self, name: str, value: str) -> None:
        """One answer of a question."""
        choice = f"input[name='{name}'][value='{value}']"
        self.tap(self.page.locator(f"label:has(> {choice})"))
        expect(self.page.locator(choice)).to_be_checked()

    def _rest(self) -> None:
        self.page.wait_for_timeout(next(self._pace))


@pytest.fixture
def ada(transactional_db):
    """Ada, who wrote down a walk on each of the last five days, all measured by a clock."""
    ada = a_patient("ada@example.org", name="Ada")
    for number in range(1, 6):
        moment = (datetime.now(UTC) - timedelta(days=number)).isoformat(timespec="seconds")
        body = a_walk(occurred_at=moment, entered_at=moment, onset_s=60 * (2 + number % 4))
        log_walk(ada.diary, body, now=datetime.now(UTC))
    return ada


def test_a_usual_walk_takes_seven_taps_and_twenty_seconds(new_page, sign_in, ada):
    page = new_page(has_touch=True, is_mobile=True)
    hand = StiffHand(page)
    sign_in(page, ada.email)
    page.goto("/")
    began = time.monotonic()
    hand.tap(page.get_by_role("link", name="I walked and it hurt"))
    hand.choose("pain", "left")
    hand.choose("chip_min", "4")
    hand.choose("severity", "6")
    hand.choose("relief_stand_still", "helped")
    hand.choose("relief_span", "90")
    hand.tap(page.get_by_role("button", name="Save", exact=True))
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert time.monotonic() - began <= 20
    assert hand.taps == 7
    body = Walk.objects.filter(diary__owner=ada).latest("saved_at").body
    assert (body["pain"], body["onset_s"], body["severity"]) == ("left", 240, 6)
    assert (body["relief"], body["relief_s"]) == ({"stand_still": True}, 90)
