"""The doctor's side: *Open*, half an hour, and the same closed door for all that opens nothing."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.core.cache import caches

from diary import log
from diary.api.settings import RATES
from diary.review import review_diary
from tests.builders import a_swollen_leg, a_walk
from tests.insights.test_report_pdf import text_of
from tests.sharing import a_link, dora_with, press_open
from tracker.models import Link, Opening
from tracker.sharing.services import change_link, replace_link, revoke_link
from tracker.sharing.tokens import new_token

NOTE = "a word that Ada wrote"
TOLD = "Told: “"  # how a warning begins
pytestmark = pytest.mark.django_db
PAGES = ("/shared/", "/shared/entries/", "/shared/charts/walking.svg")


@pytest.fixture(autouse=True)
def clock(now):
    """The first of May, and nothing counted yet."""
    caches["default"].clear()
    with time_machine.travel(now, tick=False) as clock:
        yield clock


@pytest.fixture
def written(ada, now):
    """A walk and a swelling of Ada, with notes."""
    log.log_walk(ada.diary, a_walk(note=NOTE), now=now)
    log.log_checkin(ada.diary, a_swollen_leg(note=NOTE), now=now)
    review_diary(ada.diary.pk, now=now)
    return ada


def test_a_link_that_is_followed_shows_counts_and_sets_nothing(client, written):
    link, token, _ = a_link(written)
    for method in (client.get, client.head):
        answer = method(f"/shared/{token}/")
        assert answer.status_code == 200
        assert not answer.cookies
    page = client.get(f"/shared/{token}/").content.decode()
    assert not [word for word in ("Ada", NOTE, "calf", "swell", "Dr at") if word in page]
    assert not Opening.objects.exists()
    link.refresh_from_db()
    assert link.first_opened_at is None


def test_open_leads_to_an_address_without_the_token(client, written):
    _, token, _ = a_link(written)
    answer = press_open(client, token)
    assert answer.status_code == 303
    assert re.fullmatch(r"/shared/\?visit=[\w-]{8}", answer["Location"])
    cookie = answer.cookies["shared"]
    assert (cookie["path"], cookie["max-age"], cookie["samesite"]) == ("/shared/", 1800, "Strict")
    assert cookie["httponly"]
    assert token[8:] not in cookie.value
    page = client.get("/shared/").content.decode()
    assert "Ada" in page
    assert token[8:] not in page


def test_in_production_the_cookie_goes_by_https_alone(client, written, settings):
    token = a_link(written)[1]
    assert not press_open(client, token).cookies["shared"]["secure"]
    settings.IN_PRODUCTION = True
    assert press_open(client, token).cookies["shared"]["secure"]


def test_the_pages_show_what_is_shared_and_lead_nowhere_else(written):
    _, token, _ = a_link(written)
    dora = dora_with(token)
    sheet, entries = (dora.get(page).content.decode() for page in PAGES[:2])
    assert TOLD in sheet
    assert NOTE in entries
    for page in (sheet, entries):
        away = ("<nav", "manifest", 'href="/"', "/account/", "/insights/")
        assert not [where for where in away if where in page]


@pytest.mark.parametrize("part", ["findings", "entries", "charts"])
def test_what_is_not_shared_is_not_there(written, part):
    _, token, _ = a_link(written, parts=(part,))
    dora = dora_with(token)
    sheet = dora.get("/shared/").content.decode()
    assert (TOLD in sheet) == (part == "findings")
    assert ("/shared/entries/" in sheet) == (part == "entries")
    assert ("being drawn" in sheet) == (part == "charts")
    answers = [dora.get(page).status_code for page in PAGES[1:]]
    assert answers == [200 if part == "entries" else 404, 204 if part == "charts" else 404]
    assert NOTE not in sheet + dora.get("/shared/entries/").content.decode()


def test_the_sheet_comes_as_a_file_with_what_is_shared_and_no_more(written):
    for part in ("findings", "charts"):
        answer = dora_with(a_link(written, parts=(part,))[1]).get("/shared/calf-diary.pdf")
        assert "no-store" in answer["Cache-Control"]
        assert (TOLD in text_of(answer.content)) == (part == "findings")


def test_a_tab_of_one_diary_never_shows_another_that_was_opened_since(client, written, ben):
    _, token, _ = a_link(written)
    _, bens, _ = a_link(ben)
    adas_tab = press_open(client, token)["Location"]
    assert client.get(adas_tab).status_code == 200
    bens_tab = press_open(client, bens)["Location"]
    assert client.get(adas_tab).status_code == 404
    assert "Ben" in client.get(bens_tab).content.decode()


def test_half_an_hour_later_it_is_over(written, clock):
    _, token, _ = a_link(written)
    dora = dora_with(token)
    clock.shift(timedelta(minutes=30))
    assert dora.get("/shared/").status_code == 200
    clock.shift(timedelta(seconds=2))
    assert {dora.get(page).status_code for page in PAGES} == {404}


def shut(link):
    revoke_link(link, now=link.made_at)


def let_end(link):
    Link.objects.filter(pk=link.pk).update(expires_at=link.made_at + timedelta(seconds=1))


def make_anew(link):
    replace_link(link, now=link.made_at)


@pytest.mark.parametrize("ended_by", [shut, let_end, make_anew])
def test_who_reads_when_the_link_ends_reads_no_further(written, clock, ended_by):
    link, token, _ = a_link(written)
    dora = dora_with(token)
    assert dora.get("/shared/").status_code == 200
    ended_by(link)
    clock.shift(timedelta(seconds=2))
    assert {dora.get(page).status_code for page in PAGES} == {404}


def test_a_change_takes_hold_with_the_next_request(written, now):
    link, token, _ = a_link(written)
    dora = dora_with(token)
    change_link(link, label="", parts=["charts"], period="90d", days=1, now=now)
    assert dora.get("/shared/entries/").status_code == 404


def test_what_opens_nothing_answers_alike_to_the_byte(client, written):
    links = [a_link(written) for _ in range(3)]
    shut(links[0][0])
    let_end(links[1][0])
    Link.objects.filter(pk=links[2][0].pk).update(closed_at=links[2][0].made_at)
    Link.objects.filter(pk=links[1][0].pk).update(
        expires_at=links[1][0].made_at + timedelta(0, 0, 1)
    )
    with time_machine.travel(links[0][0].made_at + timedelta(seconds=1), tick=False):
        tokens = [token for _, token, _ in links] + [new_token(), "no-token-at-all"]
        got = {(a.status_code, a.content, str(a.headers)) for a in map(_get(client), tokens)}
        pressed = {(a.status_code, a.content) for a in (press_open(client, t) for t in tokens)}
    assert len(got) == len(pressed) == 1
    assert {status for status, *_ in got | pressed} == {404}


def _get(client):
    return lambda token: client.get(f"/shared/{token}/")


@pytest.mark.parametrize(
    "page", [*PAGES, "/shared/x/", "/shared/x", "/shared/close/", "/shared/a/b/"]
)
def test_no_shared_page_is_stored_found_or_leads_its_address_on(client, page):
    answer = client.get(page)
    assert answer["Cache-Control"] == "no-store, private"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]


def test_a_form_on_another_site_opens_and_closes_nothing(client, written):
    _, token, _ = a_link(written)
    for headers in (
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://elsewhere.example"},
    ):
        assert client.post(f"/shared/{token}/", headers=headers).status_code == 403
        assert client.post("/shared/close/", headers=headers).status_code == 403
    assert not Opening.objects.exists()
    assert client.post(f"/shared/{token}/", headers={"origin": "null"}).status_code == 303


def test_the_doctor_can_leave(written):
    _, token, _ = a_link(written)
    dora = dora_with(token)
    answer = dora.post("/shared/close/", headers={"sec-fetch-site": "same-origin"})
    assert answer.status_code == 200
    assert dora.get("/shared/").status_code == 404


def test_a_wrong_code_says_how_many_tries_are_left_and_the_fifth_closes(client, written):
    _, token, code = a_link(written, with_code=True)
    assert 'name="code"' in client.get(f"/shared/{token}/").content.decode()
    pages = [press_open(client, token, code="nonono").content.decode() for _ in range(4)]
    assert "4 more tries" in pages[0]
    assert "one more try" in pages[3]
    assert press_open(client, token, code="nonono").status_code == 404
    assert press_open(client, token, code=code).status_code == 404


def test_a_code_may_be_typed_with_a_gap(client, written):
    _, token, code = a_link(written, with_code=True)
    assert press_open(client, token, code=f" {code[:3]} {code[3:]} ").status_code == 303


def test_guessing_grows_slow_by_address_but_shuts_no_link(client, written, monkeypatch):
    monkeypatch.setitem(RATES, "shared", (3, 60))
    _, token, _ = a_link(written)
    answers = [client.get(f"/shared/{new_token()}/").status_code for _ in range(4)]
    assert answers == [404, 404, 404, 429]
    assert client.get(f"/shared/{token}/").status_code == 200


def test_codes_are_tried_only_so_often_from_one_address(client, written, monkeypatch):
    monkeypatch.setitem(RATES, "open", (2, 60))
    _, token, code = a_link(written, with_code=True)
    answers = [press_open(client, token, code="nonono").status_code for _ in range(2)]
    assert (*answers, press_open(client, token, code=code).status_code) == (200, 200, 429)


def test_a_forged_or_foreign_cookie_opens_nothing(client, written):
    for client.cookies["shared"] in ("", "x", signing.dumps({"link": "x", "owner": None}), "é:x:y"):
        assert client.get("/shared/").status_code == 404


def test_the_sheet_and_entries_ask_little(written, now, django_assert_max_num_queries):
    for minute in range(30):
        moment = (now - timedelta(hours=2, minutes=minute)).isoformat(timespec="seconds")
        log.log_walk(written.diary, a_walk(occurred_at=moment, entered_at=moment), now=now)
    dora = dora_with(a_link(written)[1])
    for page in PAGES[:2]:
        with django_assert_max_num_queries(9):
            dora.get(page)
