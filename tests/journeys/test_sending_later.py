"""How a phone sends what it kept: whatever the network says, one tab at a time, every browser."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.bad_network import entries, write
from tests.journeys.forms import Finger
from tests.journeys.offline import (
    UNSENT,
    opened_phone,
    unsent,
    wait_until,
    wait_until_all_is_sent,
    walk,
    walk_online,
)
from tracker.models import CheckIn, Walk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]


@pytest.fixture
def phone(new_page, sign_in, ada):
    """Ada's phone, once the diary has been opened on it with a network."""
    return opened_phone(ada, new_page, sign_in)


def test_an_answer_that_is_not_ours_counts_as_no_network(phone, ada):
    page = "<!doctype html><title>Welcome to our free network</title>"
    phone.context.route("**/offline/send/", lambda route: route.fulfill(status=200, body=page))
    write(phone, entries(1, phone=0))
    phone.goto("/")
    expect(phone.get_by_text("No network just now. It is tried again")).to_be_visible()
    assert len(unsent(phone)) == 1


def test_an_entry_on_which_the_server_fails_stays_and_stops_no_other(phone, ada):
    made = entries(3, phone=0)
    phone.context.route("**/offline/send/", lambda route: fail_on(made[0]["id"], route))
    write(phone, made)
    phone.goto("/")
    wait_until(phone, "document.querySelectorAll('[data-place]').length", 1)
    assert [entry["id"] for entry in unsent(phone)] == [made[0]["id"]]
    assert Walk.objects.count() == 2


def test_what_is_saved_while_older_entries_are_sent_is_still_said_to_be_saved(phone, ada):
    """The page looks through what waits; a walk that is saved meanwhile has its own answer."""
    asked = []

    def hold(route):
        asked.append(route)

    write(phone, entries(1, phone=0))
    phone.goto("about:blank")
    phone.context.route("**/offline/who/", hold, times=1)
    phone.goto("/walks/new/")
    phone.get_by_role("heading", level=1).click()
    while not asked:
        phone.wait_for_timeout(50)
    walk(phone)
    wait_until(phone, f"({UNSENT})().then((all) => all.length)", 2)
    asked[0].continue_()
    expect(phone.get_by_role("status").first).to_contain_text("Saved")
    assert Walk.objects.count() == 2


def test_what_another_tab_sends_while_today_is_on_its_way_is_shown(phone, ada):
    beside, on_its_way = phone.context.new_page(), []

    def hold(route):
        on_its_way.append((route, route.fetch()))

    beside.goto("/walks/new/")
    phone.context.route(f"{phone.evaluate('origin')}/", hold, times=1)
    phone.evaluate("setTimeout(() => location.assign('/'))")
    while not on_its_way:
        phone.wait_for_timeout(50)
    walk(beside)
    expect(beside.get_by_role("status").first).to_contain_text("Saved")
    [(route, drawn_before)] = on_its_way
    route.fulfill(response=drawn_before)
    expect(phone.get_by_role("region", name="Logged today").get_by_role("link")).to_have_count(1)


def test_a_phone_whose_clock_was_put_back_says_once_that_it_saved(phone, ada):
    """Its own moments say that it sent something later than the page was asked for."""
    phone.clock.install(time=timezone.now() - timedelta(hours=3))
    asked = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto("/walks/new/")
    walk(phone)
    expect(phone.get_by_role("status").first).to_contain_text("Saved")
    phone.wait_for_load_state("networkidle")
    expect(phone.get_by_role("status").first).to_contain_text("Saved")
    assert len([url for url in asked if url == phone.url]) == 1


def fail_on(key, route):
    """The server fails on this entry and takes every other."""
    if key in route.request.post_data:
        return route.fulfill(status=500, body="Server error")
    return route.continue_()


WITHOUT = "Object.defineProperty({0}, '{1}', {{ value: undefined }});"


OLD = {
    "no worker": (),
    "no store": (WITHOUT.format("window", "indexedDB"),),
    "no random ids": (WITHOUT.format("Crypto.prototype", "randomUUID"),),
}


@pytest.mark.parametrize("lacks", OLD)
def test_an_old_browser_still_logs_with_a_network(page, sign_in, ada, lacks):
    for script in OLD[lacks]:
        page.add_init_script(script)
    sign_in(page, ada.email)
    walk_online(page)
    page.goto("/checkin/?full=1")
    Finger(page).choose("q.breathless", "yes")
    Finger(page).press("Save")
    expect(page.locator(".finding").first).to_be_visible()
    assert (Walk.objects.count(), CheckIn.objects.count()) == (1, 1)


def test_a_browser_that_knows_no_modules_still_logs_with_a_network(new_page, sign_in, ada):
    page = new_page(expected=("net::ERR_FAILED",))
    page.context.route("**/*.js", lambda route: route.abort())
    sign_in(page, ada.email)
    walk_online(page)
    assert Walk.objects.count() == 1


@pytest.mark.parametrize("locks", ["with", "without"])
def test_one_tab_at_a_time_sends(phone, ada, locks):
    if locks == "without":
        phone.context.add_init_script(WITHOUT.format("Navigator.prototype", "locks"))
    tabs = [phone.context.new_page(), phone.context.new_page()]
    for tab in tabs:
        tab.goto("/learn/")
    write(phone, entries(8, phone=0))
    sent = []
    phone.context.on("request", lambda request: sent.append(request.url))
    for tab in tabs:
        tab.evaluate("setTimeout(() => import('/static/diary/js/drain.js').then((m) => m.drain()))")
    wait_until_all_is_sent(phone)
    assert len([url for url in sent if url.endswith("/offline/send/")]) == 8
    assert Walk.objects.count() + CheckIn.objects.count() == 8
