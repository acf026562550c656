"""The timer's page: it alone is lent the phone's instruments, and it holds nobody's words."""

import pytest

from diary.log import log_walk
from tests.builders import a_walk
from tests.diary.submitting import answers
from tracker.models import Walk

TIMER = "/walks/timer/"


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


def test_only_the_timer_may_ask_where_the_phone_is(as_ada):
    lent = as_ada.get(TIMER)["Permissions-Policy"]
    assert "geolocation=(self)" in lent
    assert "screen-wake-lock=(self)" in lent
    assert "camera=()" in lent
    for page in ("/", "/walks/new/", "/account/"):
        policy = as_ada.get(page)["Permissions-Policy"]
        assert "geolocation=()" in policy
        assert "screen-wake-lock=()" in policy


def test_the_page_is_the_same_whatever_the_diary_says(as_ada, ada, now):
    before = as_ada.get(TIMER).content
    log_walk(ada.diary, a_walk(note="a word of hers", place="the bakery"), now=now)
    assert as_ada.get(TIMER).content == before


def test_a_bout_is_saved_with_its_outing_and_twice_is_once(as_ada):
    page = as_ada.get("/walks/new/").content.decode()
    bout = answers(page, pain="left", outing="an outing", far_min="3:20", method="timer")
    bout["key"] = ["6f0c0a52-7a4b-4d0e-9d5f-000000000001"]
    for _time in range(2):
        as_ada.post("/walks/new/", bout)
    body = Walk.objects.get().body
    assert (body["outing"], body["onset_s"]) == ("an outing", 200)
    as_ada.post(
        f"/walks/{body['id']}/",
        answers(as_ada.get(f"/walks/{body['id']}/").content.decode(), note="x"),
    )
    assert Walk.objects.get().body["outing"] == "an outing"


def test_an_outing_is_kept_on_a_form_that_must_be_looked_at_again(as_ada):
    page = as_ada.get("/walks/new/").content.decode()
    again = as_ada.post("/walks/new/", answers(page, outing="an outing", far_min="x"))
    assert 'name="outing" value="an outing"' in again.content.decode()
