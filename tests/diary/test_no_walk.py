"""A day without walking has its reason, in two taps from Today; and not walking is no silence."""

from datetime import date

import pytest
import time_machine

from diary.log import log_checkin, log_walk
from diary.rows import checkin_line
from tests.builders import NOW, a_checkin, a_walk
from tracker.models import CheckIn
from tracker.reminders.queries import last_logged_day

FIRST_OF_MAY = date(2026, 5, 1)


@pytest.fixture(autouse=True)
def clock():
    """Noon of 1 May 2026."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


def say(client, reason):
    """One tap on a reason, and the page behind it."""
    return client.post("/checkin/no-walk/", {"no_walk": reason}, follow=True).content.decode()


@pytest.mark.parametrize("reason", ["leg", "weather", "ill", "other"])
def test_a_reason_is_kept_and_today_says_it(as_ada, ada, reason):
    page = say(as_ada, reason)
    assert CheckIn.objects.get().body["no_walk"] == reason
    assert "Saved: no walk today." in page
    assert "No walk today: " in page
    assert last_logged_day(ada.diary, until=FIRST_OF_MAY) == FIRST_OF_MAY


def test_who_stayed_in_for_their_breath_is_asked_about_it_at_once(as_ada):
    answer = as_ada.post("/checkin/no-walk/", {"no_walk": "breath"})
    assert answer.headers["Location"] == "/checkin/?full=1#group-breath"
    page = as_ada.get("/checkin/?full=1").content.decode()
    assert "Please answer these about your breath now." in page
    assert 'id="group-breath"' in page
    assert 'name="q.breathless"' in page


def test_a_reason_alone_leaves_the_day_to_be_answered(as_ada):
    page = say(as_ada, "weather")
    assert "Nothing to report today" in page
    assert "No check-in yet" in page
    assert "Today is done" not in page
    as_ada.post("/checkin/nothing/")
    body = CheckIn.objects.get().body
    assert (body["no_walk"], body["nothing_new"]) == ("weather", True)


def test_a_reason_changes_nothing_that_was_answered(as_ada, ada, now):
    log_checkin(ada.diary, a_checkin(note="a quiet day"), now=now)
    say(as_ada, "ill")
    body = CheckIn.objects.get().body
    assert (body["note"], body["nothing_new"], body["no_walk"]) == ("a quiet day", True, "ill")


def test_a_reason_can_be_taken_back(as_ada):
    say(as_ada, "ill")
    as_ada.post("/checkin/2026-05-01/no-walk/undo/")
    assert CheckIn.objects.get().deleted_at is not None


def test_who_has_walked_is_not_asked_why_not(as_ada, ada, now):
    assert "No walk today? Say why" in as_ada.get("/").content.decode()
    log_walk(ada.diary, a_walk(), now=now)
    assert "No walk today? Say why" not in as_ada.get("/").content.decode()


def test_a_word_that_is_no_reason_is_refused(as_ada):
    assert as_ada.post("/checkin/no-walk/", {"no_walk": "lazy"}).status_code == 400
    assert not CheckIn.objects.exists()


def test_the_diary_says_the_reason_in_its_line():
    assert checkin_line(a_checkin(no_walk="leg")) == "Nothing new. No walk: my leg"
    assert checkin_line(a_checkin(nothing_new=None, no_walk="ill")) == "No walk: ill"
