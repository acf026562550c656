"""Lists by the API: pages, filters, what has changed since, and how little they ask."""

from datetime import date, datetime, timedelta

import pytest

from tests.builders import a_checkin, a_walk
from tests.diary.api.asking import faults_of, problem_of
from tests.record import keep_checkin, keep_walk


def _days(count: int) -> list[str]:
    return [(date(2026, 5, 1) - timedelta(days=back)).isoformat() for back in range(count)]


@pytest.fixture
def week(ada, now) -> list[str]:
    """The ids of Ada's walks of seven days, newest first."""
    walks = [a_walk(occurred_at=f"{day}T10:00:00Z") for day in _days(7)]
    for walk in walks:
        keep_walk(ada.diary, walk, now=now)
    return [walk["id"] for walk in walks]


def _ids(response) -> list[str]:
    assert response.status_code == 200, response.content
    return [row["id"] for row in response.json()["results"]]


def test_walks_are_listed_newest_first_as_they_were_said(adas):
    walks = [
        a_walk(occurred_at=f"2026-04-{day}T10:00:00Z", note="naïve 🦵") for day in (28, 30, 29)
    ]
    etags = {walk["id"]: adas.put_walk(walk)["ETag"] for walk in walks}
    results = adas.get("/walks/").json()["results"]
    assert [row["walk"] for row in results] == [walks[1], walks[2], walks[0]]
    assert {row["id"]: f'"{row["etag"]}"' for row in results} == etags


def test_pages_follow_one_another_without_gap_or_double(adas, week):
    seen, address = [], "/walks/?limit=3"
    while address:
        page = adas.get(address).json()
        seen += [row["id"] for row in page["results"]]
        address = page["next"] and page["next"].removeprefix("/api/v1")
    assert seen == week


def test_walks_of_one_moment_are_paged_by_their_number(adas, ada, now):
    for _ in range(5):
        keep_walk(ada.diary, a_walk(), now=now)
    first = adas.get("/walks/?limit=3").json()
    rest = adas.get(first["next"].removeprefix("/api/v1")).json()
    ids = [row["id"] for row in first["results"] + rest["results"]]
    assert len(set(ids)) == len(ids) == 5


def test_a_list_is_narrowed_to_local_days(adas, week):
    assert _ids(adas.get("/walks/?from=2026-04-28&to=2026-04-29")) == week[2:4]
    assert _ids(adas.get("/walks/?from=2026-04-28&limit=2")) == week[:2]
    assert _ids(adas.get("/walks/?to=2026-04-01")) == []


def test_removed_walks_stand_only_among_the_changes(adas, week, noon):
    noon.shift(1)
    adas.delete(f"/walks/{week[0]}/")
    assert week[0] not in _ids(adas.get("/walks/"))
    changes = adas.get("/walks/?since=2026-01-01T00:00:00Z").json()["results"]
    assert [row["id"] for row in changes] == [*week[1:], week[0]]
    assert changes[-1].keys() == {"id", "etag", "saved_at", "deleted_at"}


def test_changes_are_those_saved_since_with_a_little_overlap(adas, ada, now):
    early, late = a_walk(), a_walk()
    keep_walk(ada.diary, early, now=now - timedelta(hours=1))
    keep_walk(ada.diary, late, now=now - timedelta(minutes=1))
    assert _ids(adas.get(f"/walks/?since={now:%Y-%m-%dT%H:%M:%SZ}")) == [late["id"]]


def test_as_of_is_what_to_ask_with_next_time(adas):
    page = adas.get("/checkins/").json()
    assert datetime.fromisoformat(page["as_of"]).tzinfo is not None
    adas.put_checkin(a_checkin())
    since = page["as_of"].replace("+", "%2B")
    assert [r["date"] for r in adas.get(f"/checkins/?since={since}").json()["results"]] == [
        "2026-05-01"
    ]


def test_checkins_are_listed_by_their_day(adas, ada, now):
    checkins = [a_checkin(date=day) for day in _days(5)]
    for checkin in checkins:
        keep_checkin(ada.diary, checkin, now=now)
    first = adas.get("/checkins/?limit=3").json()
    rest = adas.get(first["next"].removeprefix("/api/v1")).json()
    assert [row["checkin"] for row in first["results"] + rest["results"]] == checkins
    assert rest["next"] is None


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("limit=0", "limit"),
        ("limit=401", "limit"),
        ("limit=%D9%A3", "limit"),
        ("limit=99999999999999999999", "limit"),
        ("cursor=x", "cursor"),
        ("cursor=%F0%9F%A6%B5", "cursor"),
        ("cursor=W251bGwsIG51bGxd", "cursor"),
        ("cursor=WyIyMDI2LTA1LTAxVDEwOjAwOjAwIiwgMV0=", "cursor"),
        ("cursor=WyIyMDI2LTA1LTAxIiwgMV0=", "cursor"),
        ("cursor=WyIyMDI2LTA1LTAxVDEwOjAwOjAwWiIsIDFlOTld", "cursor"),
        ("from=2026-02-30", "from"),
        ("from=yesterday", "from"),
        ("to=2026-13-01", "to"),
        ("from=2026-05-02&to=2026-05-01", "to"),
        ("since=2026-05-01", "since"),
        ("since=2026-05-01T10:00:00", "since"),
        ("since=0001-01-01T00:00:00%2B14:00", "since"),
        ("since=9999-12-31T23:59:59-14:00", "since"),
        ("since=", "since"),
        ("from=", "from"),
    ],
)
def test_a_query_that_cannot_be_read_is_refused_by_name(adas, query, place):
    assert list(faults_of(adas.get(f"/walks/?{query}"))) == [place]


def test_a_list_asks_as_little_for_a_year_as_for_a_day(adas, ada, now, django_assert_num_queries):
    for day in _days(365):
        keep_checkin(ada.diary, a_checkin(date=day), now=now)
    with django_assert_num_queries(2):
        response = adas.get("/checkins/?limit=400")
    assert len(response.json()["results"]) == 365
    with django_assert_num_queries(2):
        adas.get("/checkins/?limit=1")


def test_nobody_lists_the_entries_of_another(adas, bens, week):
    assert _ids(bens.get("/walks/")) == []
    assert _ids(bens.get("/walks/?since=2026-01-01T00:00:00Z")) == []
    problem_of(bens.get(f"/walks/{week[0]}/"), 404)
    problem_of(bens.delete(f"/walks/{week[0]}/"), 404)
    problem_of(bens.post(f"/walks/{week[0]}/restore/"), 404)
    assert _ids(adas.get("/walks/")) == week


def test_two_people_may_use_the_same_id(adas, bens):
    walk = a_walk()
    assert adas.put_walk(walk).status_code == bens.put_walk(walk | {"severity": 1}).status_code
    assert adas.get(f"/walks/{walk['id']}/").json() == walk
