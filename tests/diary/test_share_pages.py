"""The person's side of sharing: a link is made, watched, changed and shut; news stand on Today."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail

from diary.reminders import wishes
from diary.sharing import device_of
from tests.diary.reminders.reminding import a_minute
from tests.sharing import a_link, dora_with, press_open
from tracker.models import Link, Opening, Sending
from tracker.sharing.queries import link_opened_by

CHOSEN = {"label": "Dr Eva", "findings": "on", "entries": "on", "period": "90d", "days": "30"}
LINK = re.compile(r"http://testserver/shared/([\w-]+)/")
HEALTH = ("calf", "leg", "pain", "walk", "doctor", "clinic", "vascular", "Eva", "diary page")


@pytest.fixture(autouse=True)
def clock(now):
    """The first of May."""
    with time_machine.travel(now, tick=False) as clock:
        yield clock


@pytest.fixture
def as_ada(client, ada):
    """Ada, signed in."""
    client.force_login(ada)
    return client


def test_a_link_is_made_and_opens_what_was_chosen(as_ada, ada, now):
    page = as_ada.post("/share/new/", CHOSEN).content.decode()
    link = link_opened_by(LINK.search(page)[1], now=now)
    assert link.diary.owner == ada
    assert (link.label, link.parts, link.period) == ("Dr Eva", ["findings", "entries"], "90d")
    assert link.expires_at == now + timedelta(days=30)
    assert "<svg" in page
    assert "Tell your doctor this code" not in page


def test_the_token_is_never_shown_again(as_ada):
    token = LINK.search(as_ada.post("/share/new/", CHOSEN).content.decode())[1]
    pages = [as_ada.get(f"/share/{end}").content.decode() for end in ("", f"{_pk()}/")]
    assert not [page for page in pages if token[8:] in page]
    assert all("Dr Eva" in page for page in pages)


def _pk():
    return Link.objects.get().pk


def test_paper_asks_for_a_code_unless_the_person_says_no(as_ada, now):
    assert "checked" in _code_box(as_ada.get("/share/new/?on=paper"))
    assert "checked" not in _code_box(as_ada.get("/share/new/"))
    page = as_ada.post("/share/new/?on=paper", CHOSEN | {"with_code": "on"}).content.decode()
    code = re.search(r"\b(\d{3}) (\d{3})\b", page)
    token = LINK.search(page)[1]
    card = page[page.index("share-card") :]
    assert code[0] not in card
    assert press_open(as_ada, token, code=code[1] + code[2]).status_code == 303


def _code_box(answer):
    return re.search(r'<input[^>]*name="with_code"[^>]*>', answer.content.decode())[0]


@pytest.mark.parametrize(
    "over",
    [
        {"findings": "", "entries": ""},
        {"entries": "", "notes": "on"},
        {"period": "2y"},
        {"days": "366"},
        {"days": "0"},
        {"label": "x" * 101},
    ],
)
def test_what_cannot_be_shared_is_said_beside_the_form(as_ada, over):
    said = {key: value for key, value in (CHOSEN | over).items() if value}
    page = as_ada.post("/share/new/", said)
    assert 'role="alert"' in page.content.decode()
    assert not Link.objects.exists()


def test_the_person_sees_each_opening_on_their_own_clock_with_the_kind_of_device(as_ada, ada):
    link, token, _ = a_link(ada)
    dora_with(token)
    page = as_ada.get(f"/share/{link.pk}/").content.decode()
    assert "Fri 1 May 2026, 13:00" in page
    assert "on a phone" in page
    assert "Opened once" in as_ada.get("/share/").content.decode()


def test_today_tells_of_the_first_opening_until_it_was_read(as_ada, ada, clock):
    link, token, _ = a_link(ada)
    assert "Your link was opened" not in as_ada.get("/").content.decode()
    dora_with(token)
    page = as_ada.get("/").content.decode()
    assert "Your link was opened" in page
    assert "Fri 1 May, 13:00" in page
    as_ada.post(f"/share/{link.pk}/seen/")
    clock.shift(timedelta(minutes=1))
    dora_with(token)
    assert "Your link was opened" not in as_ada.get("/").content.decode()


def test_today_tells_of_a_link_that_wrong_codes_closed(as_ada, ada, client):
    _, token, _ = a_link(ada, with_code=True)
    for _ in range(5):
        press_open(client, token, code="no")
    assert "was closed" in as_ada.get("/").content.decode()
    assert "after five wrong codes" in as_ada.get("/share/").content.decode()


def test_whoever_is_reminded_by_email_is_told_by_it_without_a_word_of_health(ada, client, now):
    wishes.wish_email(ada.diary, wanted=True, now=now)
    _, token, _ = a_link(ada)
    for _ in range(2):
        dora_with(token)
    _, guarded, _ = a_link(ada, with_code=True)
    for _ in range(5):
        press_open(client, guarded, code="no")
    assert a_minute(now) == ["sent", "sent"]
    assert a_minute(now) == []
    for letter in mail.outbox:
        words = f"{letter.subject} {letter.from_email} {letter.body}".replace("Your diary", "")
        assert "/share/" in letter.body
        assert token[8:] not in words
        assert not [word for word in HEALTH if word in words]


def test_whoever_wants_no_email_gets_none(ada, now):
    _, token, _ = a_link(ada)
    dora_with(token)
    assert not Sending.objects.exists()
    wishes.wish_email(ada.diary, wanted=True, now=now)
    _, token, _ = a_link(ada)
    dora_with(token)
    wishes.wish_email(ada.diary, wanted=False, now=now)
    assert a_minute(now) == ["not wanted"]
    assert mail.outbox == []


def test_a_look_with_the_doctors_eyes_is_no_opening_and_ends_with_signing_out(as_ada, ada):
    link, _token, _ = a_link(ada)
    answer = as_ada.post(f"/share/{link.pk}/look/")
    assert answer["Location"].startswith("/shared/?visit=")
    assert "This is what your doctor sees" in as_ada.get("/shared/").content.decode()
    assert not Opening.objects.exists()
    as_ada.post("/account/logout/")
    assert as_ada.get("/shared/").status_code == 404


def test_change_renew_and_revoke(as_ada, ada, clock, now):
    link, token, _ = a_link(ada)
    dora = dora_with(token)
    as_ada.post(f"/share/{link.pk}/change/", CHOSEN | {"period": "30d", "days": "7"})
    assert dora.get("/shared/charts/walking.svg").status_code == 404
    link.refresh_from_db()
    assert (link.period, link.expires_at) == ("30d", now + timedelta(days=7))
    clock.shift(timedelta(days=1))
    as_ada.post(f"/share/{link.pk}/renew/")
    link.refresh_from_db()
    assert link.expires_at == now + timedelta(days=8)
    again = dora_with(token)
    as_ada.post(f"/share/{link.pk}/revoke/")
    assert again.get("/shared/").status_code == 404


def test_the_form_of_a_change_says_what_is_shared_now(as_ada, ada):
    link, *_ = a_link(ada, parts=("entries",), period="1y", label="Dr Eva")
    page = as_ada.get(f"/share/{link.pk}/change/").content.decode()
    ticked = re.findall(r'<input[^>]*name="(\w+)"[^>]*checked[^>]*>', page)
    assert ticked == ["entries"]
    assert 'value="1y" selected' in page
    assert "Dr Eva" in page


def test_what_has_ended_is_not_changed_or_renewed_but_can_be_made_anew(as_ada, ada, now):
    link, token, _ = a_link(ada)
    as_ada.post(f"/share/{link.pk}/revoke/")
    for deed in ("change", "renew", "look"):
        assert as_ada.post(f"/share/{link.pk}/{deed}/").status_code == 404
    page = as_ada.post(f"/share/{link.pk}/anew/").content.decode()
    assert link_opened_by(LINK.search(page)[1], now=now) == link
    assert link_opened_by(token, now=now) is None


@pytest.mark.parametrize(
    ("agent", "kind"),
    [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)", "phone"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile Safari/537.36", "phone"),
        ("Mozilla/5.0 (Linux; Android 15; SM-X200) Chrome/140 Safari/537.36", "tablet"),
        ("Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)", "tablet"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "computer"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "computer"),
        ("curl/8", ""),
        ("", ""),
    ],
)
def test_the_kind_of_device_is_told_by_what_the_browser_says(agent, kind):
    assert device_of(agent) == kind


def test_the_pages_ask_little(as_ada, ada, django_assert_max_num_queries):
    for _ in range(10):
        link, token, _ = a_link(ada)
        dora_with(token)
    for page in ("/share/", f"/share/{link.pk}/"):
        with django_assert_max_num_queries(6):
            as_ada.get(page)
