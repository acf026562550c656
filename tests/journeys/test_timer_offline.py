"""The walk timer on stairs without network: timed, filled in, kept on the phone, sent later."""

import pytest
from playwright.sync_api import expect

from tests.builders import a_patient
from tests.journeys.forms import Finger
from tests.journeys.offline import opened_phone, unsent
from tests.journeys.timing import time_a_walk
from tracker.models import Walk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada(transactional_db):
    """Ada with an empty diary."""
    return a_patient("ada@example.org", name="Ada")


def test_a_walk_is_timed_and_kept_without_network(new_page, sign_in, ada):
    page = opened_phone(ada, new_page, sign_in)
    page.context.set_offline(True)
    page.goto("/")
    Finger(page).press("Time a walk as you go")
    time_a_walk(page)
    page.get_by_role("button", name="Check and save", exact=True).click()
    page.get_by_role("link", name="Check and save").first.click()
    expect(page.locator("form[data-filled]")).to_be_visible()
    finger = Finger(page)
    finger.choose("pain", "left")
    finger.press("Save")
    expect(page.get_by_role("heading", name="Kept on this phone, not saved yet")).to_be_visible()
    (entry,) = unsent(page)
    page.context.set_offline(False)
    expect(page.get_by_role("link", name="pain after")).to_be_visible()
    walk = Walk.objects.get()
    assert (walk.body["method"], walk.key) == ("timer", entry["id"])
    assert unsent(page) == []
