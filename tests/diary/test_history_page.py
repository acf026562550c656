"""The diary by month: newest first, filtered, each row leading to its form, quick for a year."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from diary.log import import_document, log_checkin, log_walk, remove_walk
from tests.builders import NOW, a_checkin, a_document, a_painless_walk, a_swollen_leg, a_walk

MOMENT = datetime.fromisoformat(NOW)


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


@pytest.fixture(autouse=True)
def clock():
    """Noon of 1 May 2026."""
    with time_machine.travel(MOMENT, tick=False):
        yield


def month(client, query=""):
    """The page of a month."""
    answer = client.get(f"/diary/?{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def a_walk_on(day, **over):
    """A walk of that day."""
    return a_walk(
        **{"occurred_at": f"{day}T10:00:00+01:00", "entered_at": f"{day}T11:00:00+01:00"} | over
    )


def a_year(days):
    """A document with a walk and a check-in on each of the last days."""
    all_days = [(date(2026, 5, 1) - timedelta(days=n)).isoformat() for n in range(days)]
    checkins = [a_checkin(date=day, entered_at=f"{day}T11:00:00+01:00") for day in all_days]
    return a_document(walks=[a_walk_on(day) for day in all_days], checkins=checkins)


def test_an_empty_diary_says_so_and_leads_to_a_walk(as_ada):
    page = month(as_ada)
    assert "still empty" in page
    assert 'href="/walks/new/"' in page


def test_rows_stand_newest_first_and_lead_to_their_forms(as_ada, ada, now):
    log_walk(ada.diary, early := a_walk_on("2026-04-10"), now=now)
    log_walk(ada.diary, late := a_walk_on("2026-04-20"), now=now)
    log_checkin(ada.diary, a_checkin(date="2026-04-20"), now=now)
    page = month(as_ada, "month=2026-04")
    places = [
        page.index(f'href="/{a}/"')
        for a in ("checkin/2026-04-20", f"walks/{late['id']}", f"walks/{early['id']}")
    ]
    assert places == sorted(places)


def test_a_removed_walk_is_not_listed(as_ada, ada, now):
    log_walk(ada.diary, walk := a_walk(), now=now)
    remove_walk(ada.diary, walk["id"], now=now)
    assert walk["id"] not in month(as_ada)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("kind=hurt", {"left", "both"}),
        ("kind=painless", {"painless"}),
        ("kind=checkin", {"checkin"}),
        ("leg=right", {"both", "painless", "checkin"}),
        ("leg=left", {"left", "both", "painless"}),
        ("leg=right&kind=hurt", {"both"}),
        ("leg=tail&kind=odd", {"left", "both", "painless", "checkin"}),
    ],
)
def test_the_list_is_filtered_by_leg_and_kind(as_ada, ada, query, shown):
    walks = {"left": a_walk(), "both": a_walk(pain="both"), "painless": a_painless_walk()}
    for walk in walks.values():
        log_walk(ada.diary, walk, now=MOMENT)
    log_checkin(ada.diary, right_leg(), now=MOMENT)
    page = month(as_ada, f"month=2026-05&{query}")
    found = {name for name, walk in walks.items() if walk["id"] in page}
    found |= {"checkin"} if "/checkin/2026-05-01/" in page else set()
    assert found == shown


def right_leg():
    """A check-in that speaks of the right leg alone."""
    body = a_swollen_leg()
    return body | {"signs": [sign | {"side": "right"} for sign in body["signs"]]}


def test_a_month_without_entries_leads_to_the_nearest_before(as_ada, ada, now):
    log_walk(ada.diary, a_walk_on("2026-01-15"), now=now)
    page = month(as_ada)
    assert "Nothing was logged in this month" in page
    assert "month=2026-01" in page
    assert "month=2026-02" in month(as_ada, "month=2026-01")


def test_the_calendar_marks_the_days_and_leads_to_them(as_ada, ada, now):
    log_walk(ada.diary, a_walk(), now=now)
    page = month(as_ada)
    assert 'class="day hurt" href="#day-2026-05-01"' in page
    assert 'id="day-2026-05-01"' in page


@pytest.mark.parametrize(
    "said", ["2026", "2026-13", "0000-01", "9999-12", "🙂", "2026-05-01", "1-1"]
)
def test_a_month_that_cannot_be_shows_this_month(as_ada, said):
    answer = as_ada.get("/diary/", {"month": said})
    assert (answer.status_code, b"May 2026" in answer.content) == (200, True)


@pytest.mark.parametrize("days", [1, 370])
def test_a_year_of_entries_costs_no_more_queries_than_a_day(as_ada, ada, now, days):
    import_document(ada.diary, a_year(days), now=now)
    month(as_ada)
    with CaptureQueriesContext(connection) as asked:
        month(as_ada)
    assert len(asked) <= 8
    assert not [query for query in asked if not query["sql"].startswith("SELECT")]


def test_nobody_elses_entries_are_shown(as_ada, ben, now):
    log_walk(ben.diary, walk := a_walk(), now=now)
    assert walk["id"] not in month(as_ada)
