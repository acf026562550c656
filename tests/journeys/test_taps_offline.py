"""One tap without network: no walk today and why, nothing to report; kept, shown, merged, sent."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from diary.log import log_no_walk
from tests.journeys.forms import Finger
from tests.journeys.offline import (
    UNSENT,
    opened_phone,
    refuse_sending,
    unsent,
    wait_until,
    wait_until_all_is_sent,
)
from tests.journeys.watching import assert_accessible
from tracker.models import CheckIn

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
ONE = "1 entry on this phone, not saved yet"
REASONS = f"""async () => (await ({UNSENT})())
  .flatMap(({{ fields }}) => fields.filter(([name]) => name === 'no_walk'))"""
"""Why there was no walk, as the entries say that wait on this phone."""


@pytest.fixture
def phone(new_page, sign_in, ada):
    """Ada's phone, once the diary has been opened on it with a network."""
    return opened_phone(ada, new_page, sign_in, "409")


def why(phone, reason):
    Finger(phone).unfold("No walk today? Say why")
    Finger(phone).press(reason)


def test_no_walk_today_is_kept_without_network_shown_at_once_and_sent(phone):
    phone.context.set_offline(True)
    phone.goto("/")
    expect(phone.get_by_role("heading", name="No network just now")).to_be_visible()
    why(phone, "The weather")
    expect(phone.get_by_role("heading", name=ONE)).to_be_focused()
    expect(phone.get_by_text("No walk today: the weather")).to_be_visible()
    assert_accessible(phone)
    assert not CheckIn.objects.exists()
    phone.context.set_offline(False)
    expect(phone.locator("#logged")).to_be_visible()
    expect(phone.get_by_text("No walk today: the weather")).to_be_visible()
    wait_until_all_is_sent(phone)
    assert CheckIn.objects.get().body["no_walk"] == "weather"


def test_today_that_was_opened_with_a_network_takes_a_tap_without_one(phone):
    phone.context.set_offline(True)
    Finger(phone).press("Nothing to report today")
    expect(phone.get_by_role("heading", name=ONE)).to_be_visible()
    phone.context.set_offline(False)
    expect(phone.get_by_role("heading", name=ONE)).to_be_hidden()
    assert CheckIn.objects.get().body["nothing_new"] is True


def test_with_a_network_a_tap_is_saved_and_can_be_taken_back(phone):
    why(phone, "Ill")
    expect(phone.get_by_role("status")).to_contain_text("Saved: no walk today.")
    Finger(phone).press("Undo")
    expect(phone.get_by_role("status")).to_contain_text("Taken back.")
    why(phone, "My leg")
    expect(phone.get_by_role("status")).to_contain_text("Saved: no walk today.")
    assert CheckIn.objects.get().body["no_walk"] == "leg"


def test_taps_and_the_check_in_of_a_day_are_one_entry(phone):
    phone.context.set_offline(True)
    phone.goto("/")
    why(phone, "Ill")
    expect(phone.get_by_role("heading", name=ONE)).to_be_visible()
    Finger(phone).press("Nothing to report today")
    expect(phone.get_by_text("No walk today: ill, Nothing to report today")).to_be_visible()
    phone.goto("/checkin/?full=1")
    Finger(phone).choose("q.fever", "yes")
    Finger(phone).press("Save")
    expect(phone.get_by_role("heading", name="Kept on this phone")).to_be_visible()
    phone.goto("/")
    why(phone, "My leg")
    wait_until(phone, REASONS, [["no_walk", "leg"]])
    phone.context.set_offline(False)
    expect(phone.locator("#logged")).to_be_visible()
    wait_until_all_is_sent(phone)
    body = CheckIn.objects.get().body
    assert (body["signs"], body["no_walk"]) == ([{"code": "fever"}], "leg")


def test_who_stayed_in_for_their_breath_is_asked_about_it_without_network(phone):
    phone.context.set_offline(True)
    phone.goto("/")
    why(phone, "My breath")
    expect(phone).to_have_url(re.compile("/checkin/.full=1#group-breath"))
    Finger(phone).choose("q.breathless", "yes")
    Finger(phone).press("Save")
    expect(phone.locator(".finding h2").first).to_be_visible()
    (entry,) = unsent(phone)
    assert ["no_walk", "breath"] in entry["fields"]
    assert not [name for name, _value in entry["fields"] if name == "tap"]


def test_two_taps_that_say_otherwise_are_asked_about(phone, ada):
    phone.context.set_offline(True)
    phone.goto("/")
    why(phone, "Ill")
    expect(phone.get_by_role("heading", name=ONE)).to_be_visible()
    now = datetime.now(UTC)
    log_no_walk(ada.diary, "weather", now.date(), now=now)
    phone.context.set_offline(False)
    expect(phone.locator("#logged")).to_be_visible()
    expect(phone.get_by_role("heading", name="Which one is right?")).to_be_visible()
    expect(phone.get_by_text("On this phone: No walk: ill")).to_be_visible()
    assert_accessible(phone)
    Finger(phone).press("Keep what is on this phone")
    expect(phone.locator("#logged + .entries")).to_contain_text("No walk today: ill")
    assert CheckIn.objects.get().body["no_walk"] == "ill"


def test_a_phone_that_cannot_send_says_what_waits(phone):
    refuse_sending(phone)
    why(phone, "The weather")
    expect(phone.get_by_role("heading", name=ONE)).to_be_visible()
    assert len(unsent(phone)) == 1
