"""Today: what it says of the day, what stands first, and what it asks of the database."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from diary.log import log_checkin, log_walk
from tests.builders import NOW, a_checkin, a_painless_walk, a_swollen_leg, a_walk, a_white_cold_leg
from tracker.models import CheckIn, Finding

MOMENT = datetime.fromisoformat(NOW)


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


@pytest.fixture(autouse=True)
def clock():
    """Noon of 1 May 2026, which tests may move."""
    with time_machine.travel(MOMENT, tick=False) as travel:
        yield travel


def today_of(client) -> str:
    """The page's text."""
    answer = client.get("/")
    assert answer.status_code == 200
    return answer.content.decode()


def told(client) -> str:
    """The text of the page that tells."""
    return client.get("/told/").content.decode()


def test_whoever_is_not_signed_in_is_led_to_the_form(client, db):
    assert client.get("/").headers["Location"] == "/account/login/?next=/"


def test_an_empty_day_says_so_kindly(as_ada):
    page = today_of(as_ada)
    assert "Friday 1 May" in page
    assert "Nothing logged yet today." in page


def test_a_walk_is_in_the_sentence_and_in_the_rows(as_ada, ada, now):
    log_walk(ada.diary, walk := a_walk(), now=now)
    page = today_of(as_ada)
    assert "One walk, pain after 3 min." in page
    assert f"/walks/{walk['id']}/" in page
    assert "10:12" in page


def test_the_newest_of_two_walks_is_in_the_sentence(as_ada, ada, now):
    log_walk(ada.diary, a_walk(), now=now)
    log_walk(ada.diary, a_painless_walk(occurred_at="2026-05-01T11:30:00+01:00"), now=now)
    assert "2 walks, the last: 20 min without pain." in today_of(as_ada)


def test_today_is_done_with_a_walk_and_a_checkin(as_ada, ada, now):
    log_walk(ada.diary, a_walk(), now=now)
    assert "Today is done" not in today_of(as_ada)
    log_checkin(ada.diary, a_checkin(), now=now)
    assert "Today is done" in today_of(as_ada)


def test_a_day_without_walking_is_done_once_its_reason_is_kept(as_ada, ada, now):
    log_checkin(ada.diary, a_checkin(no_walk="weather"), now=now)
    assert "Today is done" in today_of(as_ada)


def test_the_day_is_that_of_the_person(as_ada, ada, now, clock):
    log_walk(ada.diary, a_walk(), now=now)
    clock.move_to(datetime.fromisoformat("2026-05-01T23:30:00+00:00"))
    assert "Saturday 2 May" in today_of(as_ada)
    assert "Nothing logged yet today." in today_of(as_ada)


def test_anothers_walk_is_on_nobody_elses_page(as_ada, ben, now):
    log_walk(ben.diary, a_walk(), now=now)
    assert "Nothing logged yet today." in today_of(as_ada)


def test_a_warning_stands_above_everything_else(as_ada, ada, now):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    page = today_of(as_ada)
    assert page.index("Get help today") < page.index("Friday 1 May")
    assert "Have you been seen?" not in page


def test_an_emergency_fills_the_page_and_dials_the_countrys_number(as_ada, ada, now):
    log_checkin(ada.diary, a_white_cold_leg(), now=now)
    page = today_of(as_ada)
    assert "emergency fill" in page
    assert page.count('href="tel:999"') >= 1


def test_an_unknown_country_dials_112_and_says_so(as_ada, ada, now):
    ada.profile.country = ""
    ada.profile.save()
    log_checkin(ada.diary, a_white_cold_leg(), now=now)
    page = today_of(as_ada)
    assert 'href="tel:112"' in page
    assert "your own emergency number" in page


def test_having_read_a_card_folds_it_away_and_keeps_the_time(as_ada, ada, now):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    for finding in Finding.objects.all():
        as_ada.post(f"/findings/{finding.pk}/read/")
    page = today_of(as_ada)
    assert Finding.objects.filter(read_at=MOMENT).count() == Finding.objects.count() > 0
    assert page.index("Friday 1 May") < page.index("Get help today")
    assert "You read this on Fri 1 May, 13:00." in page


def test_the_next_day_asks_whether_the_person_was_seen(as_ada, ada, now, clock):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    clock.move_to(MOMENT + timedelta(days=1))
    assert "Have you been seen?" in today_of(as_ada)


def test_an_outcome_is_kept_on_the_warning_and_in_the_days_checkin(as_ada, ada, now, clock):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    finding = Finding.objects.order_by("rank", "place").first()
    clock.move_to(MOMENT + timedelta(days=1))
    as_ada.post(f"/findings/{finding.pk}/outcome/", {"outcome": "seen"})
    finding.refresh_from_db()
    assert finding.outcome == "seen"
    checkin = CheckIn.objects.get(day="2026-05-02")
    assert [event["code"] for event in checkin.body["events"]] == ["seen"]


@pytest.mark.parametrize("what", ["", "injury", "healed", "<b>"])
def test_what_is_no_outcome_is_not_kept(as_ada, ada, now, what):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    finding = Finding.objects.first()
    answer = as_ada.post(f"/findings/{finding.pk}/outcome/", {"outcome": what})
    assert answer.status_code == 404
    finding.refresh_from_db()
    assert finding.outcome == ""


@pytest.mark.parametrize("deed", ["read", "outcome"])
def test_anothers_warning_is_not_there(client, ada, ben, deed):
    log_checkin(ada.diary, a_swollen_leg(), now=MOMENT)
    client.force_login(ben)
    finding = Finding.objects.first()
    answer = client.post(f"/findings/{finding.pk}/{deed}/", {"outcome": "seen"})
    assert answer.status_code == 404


def test_the_page_that_tells_leads_to_today_when_nothing_stands(as_ada):
    assert as_ada.get("/told/").headers["Location"] == "/"


def test_the_page_that_tells_shows_what_the_save_raised(as_ada, ada, now):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    assert "Get help today" in told(as_ada)


def test_a_clinician_is_led_to_the_list_which_an_account_alone_does_not_open(client, pia):
    client.force_login(pia)
    page = today_of(client)
    assert "Having an account here opens none." in page
    assert 'href="/care/"' in page


def test_the_page_asks_no_more_of_the_database_for_more_entries(
    as_ada, ada, now, django_assert_max_num_queries
):
    for _ in range(12):
        log_walk(ada.diary, a_walk(), now=now)
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    today_of(as_ada)
    with django_assert_max_num_queries(7):
        today_of(as_ada)


def test_looking_writes_nothing(as_ada, ada, now):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    today_of(as_ada)
    with CaptureQueriesContext(connection) as asked:
        today_of(as_ada)
    assert all(query["sql"].startswith("SELECT") for query in asked.captured_queries)
