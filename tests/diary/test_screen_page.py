"""The screen's page: each leg, its open questions with ways to answer, and its limits."""

import pytest

from diary.log import log_checkin, log_walk
from tests.builders import a_checkin, a_walk

pytestmark = pytest.mark.django_db
DAYS = ("04-26", "04-27", "04-28", "04-29", "04-30")


@pytest.fixture
def signed_in(ada, now, client, time_machine):
    """Ada at the page, at noon of 1 May."""
    time_machine.move_to(now)
    client.force_login(ada)
    return ada


def uphill(day):
    return a_walk(occurred_at=f"2026-{day}T10:12:00+01:00", conditions=["uphill"])


def the_page(client) -> str:
    response = client.get("/insights/screen/")
    assert response.status_code == 200
    return response.content.decode()


def test_an_empty_diary_cannot_say_and_shows_the_limits(signed_in, client):
    page = the_page(client)
    assert page.count("Cannot say yet") == 2
    assert "own wording, not the validated form" in page
    assert "missed the other 48" in page


def test_a_leg_that_fits_is_said_in_the_persons_own_counts(signed_in, client, now):
    for day in DAYS:
        log_walk(signed_in.diary, uphill(day), now=now)
    denied = a_checkin(denied=["pain_standing", "pain_sitting"], nothing_new=None)
    log_checkin(signed_in.diary, denied, now=now)
    page = the_page(client)
    assert "doctors call definite intermittent claudication" in page
    assert "On 5 of your last 5 painful walks that say" in page


def test_an_open_question_leads_to_where_it_is_asked(signed_in, client, now):
    log_walk(signed_in.diary, a_walk(), now=now)
    page = the_page(client)
    assert "/checkin/?full=1&amp;all=1#asked.pain_standing" in page
    assert 'href="/walks/new/"' in page


def test_the_question_that_a_button_leads_to_is_there(signed_in, client):
    page = client.get("/checkin/?full=1&all=1").content.decode()
    assert 'id="asked.pain_standing"' in page
    assert 'id="asked.pain_sitting"' in page


def test_a_child_is_sent_to_a_doctor_and_not_screened(signed_in, client):
    signed_in.profile.birth_year = 2015
    signed_in.profile.save()
    page = the_page(client)
    assert "This screen is for adults" in page
    assert "Cannot say yet" not in page


def test_reading_the_screen_takes_as_many_queries_for_many_walks(
    signed_in, client, now, django_assert_max_num_queries
):
    for day in DAYS:
        log_walk(signed_in.diary, uphill(day), now=now)
    with django_assert_max_num_queries(8):
        the_page(client)
