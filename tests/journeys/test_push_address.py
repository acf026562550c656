"""A browser gets another push address: its worker tells the diary, now or at the next sign-in."""

import pytest

from tests.builders import a_patient
from tests.journeys.reminding import a_sending, the_worker
from tests.push_service import StandInBrowser
from tracker.models import PushAddress

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
ADDRESS_CHANGES = """([old, fresh]) => self.dispatchEvent(Object.assign(
  new ExtendableEvent('pushsubscriptionchange'),
  { waitUntil() {}, oldSubscription: { endpoint: old }, newSubscription: { toJSON: () => fresh } },
))"""
"""As the browser tells its worker."""


@pytest.fixture
def ada():
    """Ada, who lives by the clock of UTC."""
    return a_patient("ada@example.org", name="Ada", time_zone="UTC")


@pytest.fixture
def as_ada(new_page, ada, sign_in):
    """Ada's phone, on which notifications are allowed."""
    page = new_page(service_workers="allow")
    sign_in(page, ada.email)
    page.context.grant_permissions(["notifications"])
    return page


def wait_until_it_is_told(page, browser):
    """Until the diary knows the new address, five seconds at most."""
    for _ in range(50):
        if PushAddress.objects.get().endpoint == browser.endpoint:
            return
        page.wait_for_timeout(100)
    raise AssertionError(PushAddress.objects.get().endpoint)


def test_an_address_that_the_browser_changes_is_told_by_its_worker(as_ada, ada):
    a_sending(ada)
    worker = the_worker(as_ada)
    fresh = StandInBrowser("https://push.example.org/y")
    said = {"endpoint": fresh.endpoint, "keys": fresh.keys}
    worker.evaluate(ADDRESS_CHANGES, ["https://push.example.org/x", said])
    wait_until_it_is_told(as_ada, fresh)
    assert PushAddress.objects.get().p256dh == fresh.keys["p256dh"]


def test_an_address_that_changes_without_a_session_is_told_at_the_next_one(as_ada, ada, sign_in):
    a_sending(ada)
    worker = the_worker(as_ada)
    as_ada.context.clear_cookies()
    fresh = StandInBrowser("https://push.example.org/y")
    said = {"endpoint": fresh.endpoint, "keys": fresh.keys}
    worker.evaluate(ADDRESS_CHANGES, ["https://push.example.org/x", said])
    as_ada.wait_for_timeout(500)
    assert PushAddress.objects.get().endpoint == "https://push.example.org/x"
    sign_in(as_ada, ada.email)
    as_ada.goto("/")
    wait_until_it_is_told(as_ada, fresh)
