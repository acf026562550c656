"""What waits on a phone is the person's own: looked at, changed, thrown away, of any day."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from diary.log import ANY, log_checkin
from tests.builders import a_sign
from tests.journeys.forms import Finger
from tests.journeys.offline import (
    opened_phone,
    unsent,
    wait_until_all_is_sent,
    walk,
)
from tests.journeys.watching import assert_accessible
from tracker.models import CheckIn, Walk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
KEPT = "Kept on this phone, not saved yet"
LONDON = ZoneInfo("Europe/London")
CHANGE = "Look at it or change it"


@pytest.fixture
def phone(new_page, sign_in, ada):
    """Ada's phone without network, once the diary has been opened on it with one."""
    page = opened_phone(ada, new_page, sign_in, "409")
    page.context.set_offline(True)
    return page


def some_days_ago(days):
    """A local day of Ada's."""
    return (datetime.now(LONDON) - timedelta(days=days)).date()


def is_kept(page):
    expect(page.get_by_role("heading", name=KEPT)).to_be_visible()


def answer(page, address, *yes, **of_them):
    """The check-in at an address, with these yes answers and what is said of them."""
    page.goto(address)
    for code in yes:
        Finger(page).choose(f"q.{code}", "yes")
    for name, value in of_them.items():
        Finger(page).choose(name.replace("__", "."), value)
    Finger(page).press("Save")


def test_an_unsent_walk_is_looked_at_and_changed_under_the_same_id(phone, ada):
    phone.goto("/walks/new/")
    walk(phone)
    is_kept(phone)
    (before,) = unsent(phone)
    phone.goto("/")
    Finger(phone).press(CHANGE)
    expect(phone.locator("input[name=severity][value='6']")).to_be_checked()
    Finger(phone).choose("severity", "9")
    Finger(phone).press("Save")
    is_kept(phone)
    (after,) = unsent(phone)
    assert (after["id"], after["said_at"]) == (before["id"], before["said_at"])
    phone.context.set_offline(False)
    expect(phone.get_by_role("link", name="pain after 3 min")).to_be_visible()
    assert [row.body["severity"] for row in Walk.objects.all()] == [9]


def test_a_changed_entry_is_judged_anew(phone, ada):
    answer(phone, "/checkin/?full=1", "breathless")
    expect(phone.get_by_text("Get help today")).to_be_visible()
    phone.goto("/")
    Finger(phone).press(CHANGE)
    expect(phone.locator("input[name='q.breathless'][value='yes']")).to_be_checked()
    Finger(phone).choose("q.breathless", "no")
    Finger(phone).press("Save")
    expect(phone.get_by_text("No warning sign was found in this entry alone")).to_be_visible()
    phone.goto("/")
    expect(phone.locator(".finding")).to_have_count(0)
    assert_accessible(phone)


def test_what_the_form_refuses_leaves_the_entry_as_it_was(phone, ada):
    answer(phone, "/checkin/?full=1", "fever")
    is_kept(phone)
    phone.goto("/")
    Finger(phone).press(CHANGE)
    Finger(phone).choose("q.cold", "yes")
    Finger(phone).press("Save")
    expect(phone.locator("#errors")).to_be_focused()
    (entry,) = unsent(phone)
    assert ["q.fever", "yes"] in entry["fields"]
    assert ["q.cold", "yes"] not in entry["fields"]


def test_an_unsent_entry_is_thrown_away_after_a_question_and_comes_back(phone, ada):
    phone.goto("/walks/new/")
    walk(phone)
    is_kept(phone)
    (before,) = unsent(phone)
    phone.goto("/")
    throw = phone.get_by_role("button", name="Throw it away", exact=True)
    throw.click()
    assert_accessible(phone)
    phone.get_by_role("button", name="Keep it").click()
    throw.click()
    phone.get_by_role("button", name="Yes, throw it away").click()
    expect(phone.get_by_text("Thrown away.")).to_be_visible()
    assert unsent(phone) == []
    assert_accessible(phone)
    Finger(phone).press("Undo")
    expect(phone.get_by_text("1 entry on this phone")).to_be_visible()
    assert unsent(phone) == [before]


def test_what_was_sent_while_its_form_stood_open_is_changed_and_not_asked_about(phone, ada):
    phone.goto("/walks/new/")
    walk(phone)
    is_kept(phone)
    phone.goto("/")
    Finger(phone).press(CHANGE)
    expect(phone.locator("input[name=severity][value='6']")).to_be_checked()
    phone.context.set_offline(False)
    wait_until_all_is_sent(phone)
    Finger(phone).choose("severity", "2")
    Finger(phone).press("Save")
    expect(phone.get_by_role("status")).to_contain_text("Saved")
    assert [row.body["severity"] for row in Walk.objects.all()] == [2]


def test_a_past_days_check_in_is_written_without_network(phone, ada):
    day = some_days_ago(4)
    phone.goto("/checkin/")
    Finger(phone).unfold("Another day")
    phone.get_by_label("Which day?").fill(day.isoformat())
    Finger(phone).press("Go to that day")
    expect(phone.get_by_role("heading", level=1)).to_contain_text(f"{day:%a} {day.day} {day:%b}")
    assert_accessible(phone)
    Finger(phone).choose("q.fever", "yes")
    Finger(phone).choose("fever.0.since", "yesterday")
    Finger(phone).press("Save")
    is_kept(phone)
    phone.goto("/")
    expect(phone.get_by_text(f"How my leg is, {day:%a} {day.day} {day:%b}")).to_be_visible()
    Finger(phone).press(CHANGE)
    expect(phone.locator("input[name='q.fever'][value='yes']")).to_be_checked()
    phone.context.set_offline(False)
    wait_until_all_is_sent(phone)
    row = CheckIn.objects.get()
    since = (day - timedelta(days=1)).isoformat()
    assert (row.day, row.body["signs"]) == (day, [{"code": "fever", "since": since}])


@pytest.mark.parametrize("day", ["today", "tomorrow", "2026-02-30"])
def test_a_day_that_is_no_past_day_leads_to_todays_check_in(phone, ada, day):
    named = {"today": some_days_ago(0), "tomorrow": some_days_ago(-1)}
    phone.goto(f"/checkin/{named.get(day, day)}/")
    expect(phone.get_by_role("heading", name="How is my leg?")).to_be_visible()
    answer(phone, phone.url, "fever")
    is_kept(phone)
    assert [entry["day"] for entry in unsent(phone)] == [some_days_ago(0).isoformat()]


def test_a_walk_of_a_past_day_is_written_without_network(phone, ada):
    day = some_days_ago(3)
    phone.goto("/walks/new/")
    Finger(phone).unfold("More")
    phone.locator("input[name=date]").fill(day.isoformat())
    phone.locator("input[name=time]").fill("09:30")
    walk(phone)
    is_kept(phone)
    phone.goto("/")
    expect(phone.get_by_text(f"A walk, {day:%a} {day.day} {day:%b}")).to_be_visible()
    phone.context.set_offline(False)
    wait_until_all_is_sent(phone)
    local = Walk.objects.get().occurred_at.astimezone(LONDON)
    assert (local.date(), f"{local:%H:%M}") == (day, "09:30")


def swollen_elsewhere(user):
    """Today's check-in, said on another device: one leg newly swollen."""
    now = datetime.now(UTC)
    today = now.astimezone(LONDON).date().isoformat()
    said = {"date": today, "entered_at": now.isoformat(timespec="seconds")}
    signs = [a_sign("swelling", side="left", since=today, now=True)]
    log_checkin(user.diary, said | {"signs": signs}, now=now, if_match=ANY)


def test_two_versions_in_conflict_are_judged_together_until_one_is_chosen(phone, ada):
    answer(phone, "/checkin/?full=1", "breathless")
    expect(phone.get_by_text("Get help today")).to_be_visible()
    swollen_elsewhere(ada)
    phone.context.set_offline(False)
    phone.goto("/")
    expect(phone.get_by_role("heading", name="Which one is right?")).to_be_visible()
    expect(phone.get_by_role("link", name="Call 999")).to_be_visible()
    expect(phone.get_by_text("both are looked at together").first).to_be_visible()
    assert_accessible(phone)
    phone.context.set_offline(True)
    phone.goto("/")
    expect(phone.get_by_role("link", name="Call 999")).to_be_visible()
    phone.context.set_offline(False)
    expect(phone.get_by_role("heading", name="Logged today")).to_be_visible()
    phone.get_by_role("button", name="Keep what is in the diary").click()
    expect(phone.get_by_role("link", name="Call 999")).to_have_count(0)
    Finger(phone).press("Undo")
    expect(phone.get_by_role("link", name="Call 999")).to_be_visible()


def test_without_the_server_the_phone_judges_both_versions_by_itself(phone, ada):
    answer(phone, "/checkin/?full=1", "breathless")
    expect(phone.get_by_text("Get help today")).to_be_visible()
    swollen_elsewhere(ada)
    phone.context.route("**/offline/send/", without_findings)
    phone.context.set_offline(False)
    phone.goto("/")
    expect(phone.get_by_role("heading", name="Which one is right?")).to_be_visible()
    expect(phone.get_by_role("link", name="Call 999")).to_be_visible()


def without_findings(route):
    """The server's answer without what it found itself."""
    answer = route.fetch()
    route.fulfill(response=answer, json=answer.json() | {"findings": []})
