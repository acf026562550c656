"""Every page in a language of brackets: nothing that people read stands outside of them."""

from datetime import time, timedelta

import pytest
import time_machine
from django.conf import settings
from django.core.cache import caches
from django.urls import reverse

import insights
from diary import log
from diary.drawing import draw_charts
from diary.reminders.wishes import wish_time
from diary.review import review_diary
from diary.whereabouts import time_zones
from tests.builders import a_checkin, a_painless_walk, a_swollen_leg, a_walk
from tests.languages.pseudo import STANDS_FOR, brackets, forgotten
from tracker.medicines.services import add_medicine
from tracker.people.services import choose_language

pytestmark = pytest.mark.django_db
NAMES = {"Ada", "ada@example.org", "Aspirin", "Hill Road", "A"}
ENDONYMS = {name for _code, name in settings.LANGUAGES}
ZONES = time_zones()
"""Their names are those of the world's table, in every language."""
WALKS = 12
OPEN_TO_ALL = (
    *("account_login", "account_signup", "account_reset_password", "agreement", "learn"),
    *("offline", "offline_walk", "offline_walk_yards", "offline_painless", "offline_checkin"),
    *("offline_checkin_full", "offline_timer", "offline_words"),
)
OF_ADA = (
    *("today", "history", "insights", "charts", "week", "screen", "walk_new", "walk_painless"),
    *("walk_timer", "checkin", "account", "profile", "welcome", "reminders", "medicines"),
    *("devices", "landmarks", "told", "nothing", "account_email", "account_change_password"),
    *("mfa_index", "usersessions_list"),
)


@pytest.fixture
def in_brackets():
    with brackets():
        yield


@pytest.fixture
def keeping(ada, client, now, in_brackets):
    """Ada, who reads brackets, with a month of walks, a warning, charts, a medicine, a reminder."""
    choose_language(ada, language=STANDS_FOR)
    for days in range(WALKS, 0, -1):
        at = (now - timedelta(days=2 * days)).isoformat()
        make = a_painless_walk if days % 4 == 0 else a_walk
        body = make(occurred_at=at, entered_at=at, place="Hill Road")
        log.log_walk(ada.diary, body, now=now)
    log.log_checkin(ada.diary, a_checkin(date="2026-04-30"), now=now)
    log.log_checkin(ada.diary, a_swollen_leg(), now=now)
    add_medicine(ada.diary, "Aspirin", now=now)
    wish_time(ada.diary, time(20), now=now)
    review_diary(ada.diary.pk, now=now)
    draw_charts(ada.diary.pk, now=now)
    caches["default"].clear()
    client.force_login(ada)
    with time_machine.travel(now):
        yield ada


def said_bare(client, path):
    """What the page at an address says outside of brackets."""
    answer = client.get(path, headers={"accept-language": STANDS_FOR}, follow=True)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "⟦" in page
    return forgotten(page, names=NAMES | ENDONYMS | ZONES)


@pytest.mark.parametrize("name", OPEN_TO_ALL)
def test_what_is_open_to_all_is_translated(client, in_brackets, name):
    assert said_bare(client, reverse(name)) == []


@pytest.mark.parametrize("about", insights.learn_pages())
def test_each_page_to_read_is_translated(client, in_brackets, about):
    assert said_bare(client, reverse("learn_page", args=[about])) == []


def test_every_page_of_a_diary_is_translated(client, keeping):
    found = {name: said_bare(client, reverse(name)) for name in OF_ADA}
    print({n: s for n, s in found.items() if s})
    assert {name: said for name, said in found.items() if said} == {}


def test_every_finding_is_translated(client, keeping):
    rows = keeping.diary.findings.all()
    assert {row.kind for row in rows} >= {"red_flag", "pattern"}
    found = {row.rule: said_bare(client, reverse("finding", args=[row.pk])) for row in rows}
    assert {name: said for name, said in found.items() if said} == {}
