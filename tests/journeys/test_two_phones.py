"""Two phones, a bad network, killed tabs, an ended session, a new worker: nothing lost or doubled.

OFFLINE_ENTRIES=1000 makes the full figure; `make test` takes fewer.
"""

import os

import pytest

from diary.web import pwa
from tests.builders import a_patient
from tests.journeys.bad_network import NAIVE, entries, spoil, walk_fields, write
from tests.journeys.offline import opened, page_ready_for_offline, unsent
from tracker.models import CheckIn, Walk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
ENTRIES = int(os.environ.get("OFFLINE_ENTRIES", "60"))
SHORT_MS, LONG_MS = 1_000, 6_000
"""How long a tab lives before it is killed: at first too short to send everything."""
SHORT_LIVES = 3
MOST_ROUNDS = 20 + ENTRIES
NOISE = ("net::ERR_", "401", "Failed to fetch", "cannot keep entries", "a network only")
DIARY = "fetch('/api/v1/diary/').then((answer) => answer.text())"


@pytest.fixture
def ada(transactional_db):
    """Ada with an empty diary."""
    return a_patient("ada@example.org", name="Ada")


@pytest.fixture
def open_phone(new_page, sign_in, ada):
    """Opens one of Ada's phones, made ready with a good network."""

    def made_ready():
        page = new_page(service_workers="allow", expected=NOISE)
        sign_in(page, ada.email)
        return page_ready_for_offline(page)

    return made_ready


def test_nothing_is_lost_or_doubled(open_phone, sign_in, ada, monkeypatch):
    phones = [open_phone(), open_phone()]
    made = [entries(ENTRIES // 2, phone=number) for number in range(2)]
    for phone, own in zip(phones, made, strict=True):
        phone.context.set_offline(True)
        write(phone, own)
        spoil(phone.context)
        phone.context.set_offline(False)
    for turn in range(MOST_ROUNDS):
        life = SHORT_MS if turn < SHORT_LIVES else LONG_MS
        phones = [killed_and_opened_again(phone, life) for phone in phones]
        left = [len(unsent(phone)) for phone in phones]
        assert all(left) or turn > 1, "too quick for what is to be tried"
        if turn == 0:
            monkeypatch.setattr(pwa, "version", lambda: "the-next-version")
            phones[1].evaluate("navigator.serviceWorker.ready.then((worker) => worker.update())")
        if turn == 1:
            phones[0] = session_ended_and_begun_again(phones[0], sign_in, ada)
        if not any(left):
            break
    assert_each_stands_once([entry for own in made for entry in own])
    assert phones[0].evaluate(DIARY) == phones[1].evaluate(DIARY)


def killed_and_opened_again(page, life):
    """A while after the diary was opened the tab is killed, whatever it does; then a new one."""
    page = opened(page, "/")
    page.wait_for_timeout(life)
    fresh = page.context.new_page()
    page.close()
    return opened(fresh, "/offline/words/")


def session_ended_and_begun_again(page, sign_in, ada):
    """The session is gone; what waits stays, until Ada has signed in again."""
    before = len(unsent(page))
    page.context.clear_cookies()
    page = killed_and_opened_again(page, SHORT_MS)
    assert len(unsent(page)) == before
    sign_in(page, ada.email)
    return page


def assert_each_stands_once(made):
    """Every entry made stands in the diary once, under its own id and with its own words."""
    walks = sorted((row.key, row.body["note"]) for row in Walk.objects.all())
    checkins = sorted((f"{row.day}", row.body["note"]) for row in CheckIn.objects.all())
    assert walks == sorted((e["id"], e["id"]) for e in made if e["kind"] == "walk")
    assert checkins == sorted((e["day"], e["id"]) for e in made if e["kind"] == "checkin")


def test_a_phone_that_sends_without_ids_of_its_own_doubles(open_phone):
    phone = open_phone()
    phone.goto("/walks/new/")
    token = phone.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    spoil(phone.context, "**/walks/new/")
    phone.evaluate(NAIVE, [[walk_fields("", number) for number in range(10)], token])
    assert Walk.objects.count() > 10
