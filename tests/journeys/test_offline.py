"""A phone without network: the diary opens, takes a walk and a check-in, warns, and sends later."""

import re

import pytest
from playwright.sync_api import expect

from diary.web import pwa
from tests.builders import a_patient
from tests.journeys.bad_network import entries, write
from tests.journeys.forms import Finger
from tests.journeys.offline import (
    KEPT_PAGES,
    answered_elsewhere,
    cold_white_leg,
    opened_phone,
    refuse_sending,
    unsent,
    wait_until,
    walk,
    walk_online,
)
from tests.journeys.watching import assert_accessible
from tracker.models import CheckIn, Walk

pytestmark = pytest.mark.django_db(transaction=True)
KEPT = "Kept on this phone, not saved yet"


@pytest.fixture
def phone(new_page, sign_in, ada):
    """Ada's phone, once the diary has been opened on it with a network."""
    return opened_phone(ada, new_page, sign_in)


def test_a_walk_without_network_is_kept_shown_and_sent_when_it_is_back(phone, ada):
    phone.context.set_offline(True)
    phone.goto("/")
    expect(phone.get_by_role("heading", name="No network just now")).to_be_visible()
    Finger(phone).press("I walked and it hurt")
    walk(phone)
    expect(phone.get_by_role("heading", name=KEPT)).to_be_visible()
    Finger(phone).press("To Today")
    expect(phone.get_by_text("1 entry on this phone, not saved yet")).to_be_visible()
    assert not Walk.objects.exists()
    phone.context.set_offline(False)
    expect(phone.get_by_role("link", name="pain after 3 min")).to_be_visible()
    assert Walk.objects.get().body["onset_s"] == 180
    assert unsent(phone) == []


def test_a_red_flag_is_told_without_network_with_a_number_to_ring(phone, ada):
    phone.context.set_offline(True)
    cold_white_leg(phone)
    expect(phone.get_by_role("link", name="Call 999")).to_be_visible()
    expect(phone.get_by_role("link", name="Call 999")).to_have_attribute("href", "tel:999")
    expect(phone.get_by_text("Emergency", exact=True)).to_be_visible()
    expect(phone.get_by_text("from this entry alone")).to_be_visible()
    assert_accessible(phone)
    phone.goto("/")
    expect(phone.get_by_role("link", name="Call 999")).to_be_visible()
    assert_accessible(phone)


@pytest.mark.wide
def test_the_server_judges_again_when_the_entry_is_sent(phone, ada):
    phone.context.set_offline(True)
    cold_white_leg(phone)
    expect(phone.get_by_role("heading", name=KEPT)).to_be_visible()
    phone.goto("/")
    phone.context.set_offline(False)
    expect(phone.get_by_text("I have read this")).to_be_visible()
    expect(phone.get_by_role("link", name="Call 999")).to_have_count(1)
    expect(phone.get_by_text("Judged on this phone")).to_have_count(0)
    assert {sign["code"] for sign in CheckIn.objects.get().body["signs"]} == {"cold", "pale"}


@pytest.mark.wide
def test_a_leg_that_is_not_named_is_asked_for_without_network(phone, ada):
    phone.context.set_offline(True)
    phone.goto("/checkin/?full=1")
    Finger(phone).choose("q.cold", "yes")
    Finger(phone).press("Save")
    expect(phone.locator("#errors")).to_be_focused()
    phone.locator("#errors a").click()
    expect(phone.locator("input[name='cold.0.side']").first).to_be_in_viewport()
    assert unsent(phone) == []


@pytest.mark.wide
def test_the_days_answers_stand_in_the_form_until_they_are_sent(phone, ada):
    phone.context.set_offline(True)
    phone.goto("/checkin/?full=1")
    Finger(phone).choose("q.fever", "yes")
    Finger(phone).press("Save")
    expect(phone.get_by_role("heading", name=KEPT)).to_be_visible()
    phone.goto("/checkin/")
    expect(phone.locator("input[name='q.fever'][value='yes']")).to_be_checked()
    Finger(phone).choose("q.cough", "no")
    Finger(phone).press("Save")
    expect(phone.get_by_role("heading", name=KEPT)).to_be_visible()
    assert len(unsent(phone)) == 1
    phone.context.set_offline(False)
    expect(phone.get_by_role("heading", name=KEPT)).to_be_hidden()
    phone.goto("/")
    body = CheckIn.objects.get().body
    assert (body["signs"], body["denied"]) == ([{"code": "fever"}], ["cough"])


@pytest.mark.wide
def test_an_ended_session_keeps_the_entries_and_says_so(phone, ada, sign_in):
    phone.context.set_offline(True)
    phone.goto("/walks/new/")
    walk(phone)
    expect(phone.get_by_role("heading", name=KEPT)).to_be_visible()
    cookies = [c for c in phone.context.cookies() if c["name"] != "session"]
    phone.context.clear_cookies()
    phone.context.add_cookies(cookies)
    phone.context.set_offline(False)
    phone.goto("/")
    expect(phone).to_have_url(re.compile("/account/login/"))
    expect(phone.get_by_text("Sign in to send 1 entry")).to_be_visible()
    sign_in(phone, ada.email)
    phone.goto("/")
    expect(phone.get_by_role("link", name="pain after 3 min")).to_be_visible()
    assert Walk.objects.count() == 1


def test_signing_out_with_unsent_entries_warns_and_the_next_person_sees_nothing(
    phone, ada, sign_in
):
    ben = a_patient("ben@example.org", name="Ben")
    phone.context.set_offline(True)
    phone.goto("/walks/new/")
    walk(phone)
    expect(phone.get_by_role("heading", name=KEPT)).to_be_visible()
    refuse_sending(phone)
    phone.context.set_offline(False)
    phone.goto("/account/")
    Finger(phone).press("Sign out")
    expect(phone.get_by_role("alert")).to_contain_text("1 entry on this phone, not saved yet")
    Finger(phone).press("Sign out")
    expect(phone).to_have_url(re.compile("/account/login/"))
    expect(phone.get_by_text("Sign in to send")).to_have_count(0)
    phone.context.unroute("**/offline/send/")
    sign_in(phone, ben.email)
    phone.goto("/")
    expect(phone.get_by_role("heading", name="Logged today")).to_be_visible()
    assert unsent(phone) == []
    sign_in(phone, ada.email)
    phone.goto("/")
    expect(phone.get_by_role("link", name="pain after 3 min")).to_be_visible()
    assert [row.diary.owner.email for row in Walk.objects.all()] == [ada.email]


def test_a_conflict_keeps_both_versions_and_asks(phone, ada):
    phone.context.set_offline(True)
    phone.goto("/checkin/?full=1")
    Finger(phone).choose("q.fever", "yes")
    Finger(phone).press("Save")
    expect(phone.get_by_role("heading", name=KEPT)).to_be_visible()
    answered_elsewhere(ada)
    phone.context.set_offline(False)
    phone.goto("/")
    expect(phone.get_by_role("heading", name="Which one is right?")).to_be_visible()
    expect(phone.get_by_text("In your diary: Nothing new")).to_be_visible()
    assert_accessible(phone)
    assert CheckIn.objects.get().body["nothing_new"] is True
    Finger(phone).press("Keep what is on this phone")
    expect(phone.get_by_text("1 thing noticed")).to_be_visible()
    assert CheckIn.objects.get().body["signs"] == [{"code": "fever"}]


def test_the_worker_keeps_no_page_that_holds_health(phone, ada):
    walk_online(phone)
    cold_white_leg(phone)
    phone.wait_for_url("**/told/")
    for address in ("/", "/diary/", "/insights/", "/account/profile/"):
        phone.goto(address)
    kept = phone.evaluate(KEPT_PAGES)
    allowed = re.compile(r"/(offline|static|learn)/|/manifest.webmanifest$")
    assert len(kept) > 20
    assert [path for path, _ in kept if not allowed.match(path)] == []
    assert [path for path, text in kept if "ada@" in text or "Ada" in text] == []


@pytest.mark.wide
def test_the_pages_to_read_open_without_network(phone, ada):
    phone.wait_for_timeout(4_000)
    phone.context.set_offline(True)
    phone.goto("/learn/")
    phone.get_by_role("link", name="cramp").first.click()
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    phone.goto("/insights/")
    expect(phone.get_by_role("heading", name="No network just now")).to_be_visible()
    assert_accessible(phone)


@pytest.mark.wide
def test_a_part_that_needs_the_network_leaves_what_was_typed(phone, ada):
    phone.goto("/walks/new/")
    finger = Finger(phone)
    finger.choose("pain", "both")
    finger.unfold("More")
    phone.context.set_offline(True)
    finger.press("The legs differed")
    expect(phone.get_by_role("alert")).to_contain_text("needs the network")
    expect(phone.locator("input[name=pain][value=both]")).to_be_checked()


FORGET_THE_RULES = """async () => {
  for (const name of await caches.keys()) {
    await (await caches.open(name)).delete('/offline/rules.json');
  }
}"""


@pytest.mark.wide
def test_a_phone_that_has_no_rules_says_that_it_could_not_look(phone, ada):
    phone.evaluate(FORGET_THE_RULES)
    phone.context.set_offline(True)
    cold_white_leg(phone)
    expect(phone.get_by_role("alert")).to_contain_text("could not look for warning signs")
    expect(phone.get_by_text("No warning sign was found")).to_have_count(0)
    assert len(unsent(phone)) == 1


@pytest.mark.wide
def test_a_new_version_replaces_what_the_old_one_kept(phone, ada, monkeypatch):
    refuse_sending(phone)
    write(phone, entries(1, phone=0))
    monkeypatch.setattr(pwa, "version", lambda: "next")
    phone.evaluate("navigator.serviceWorker.ready.then((worker) => worker.update())")
    wait_until(phone, "caches.keys()", ["calf-diary-next-en"])
    assert len(unsent(phone)) == 1
