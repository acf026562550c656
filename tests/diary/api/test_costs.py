"""What a request of the API costs the database, and what happens when something of ours breaks."""

from datetime import date, timedelta

import pytest

from diary.api.walks import WalkDetail
from tests.builders import a_checkin, a_walk
from tests.diary.api.asking import problem_of
from tests.record import keep_checkin, keep_walk


def _keep_a_year(ada, now) -> None:
    """A walk and a check-in on each day of a year."""
    for back in range(365):
        day = date(2026, 4, 30) - timedelta(days=back)
        keep_walk(ada.diary, a_walk(occurred_at=f"{day}T10:00:00Z"), now=now)
        keep_checkin(ada.diary, a_checkin(date=f"{day}"), now=now)


def _cost(asked) -> int:
    """Statements, without those that open and close transactions."""
    words = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
    return len([q for q in asked.captured_queries if not q["sql"].startswith(words)])


def test_saving_costs_no_more_after_a_year_than_on_the_first_day(
    adas, ada, now, django_assert_max_num_queries
):
    adas.put_walk(a_walk())
    with django_assert_max_num_queries(30) as at_first:
        adas.put_walk(a_walk())
    _keep_a_year(ada, now)
    with django_assert_max_num_queries(30) as after_a_year:
        adas.put_walk(a_walk())
    assert _cost(after_a_year) == _cost(at_first)
    assert _cost(at_first) <= 12


def test_confirming_writes_nothing(adas, django_assert_max_num_queries):
    walk = a_walk()
    adas.put_walk(walk)
    with django_assert_max_num_queries(10) as asked:
        adas.put_walk(walk)
    writes = ("INSERT", "UPDATE", "DELETE")
    assert not [q for q in asked.captured_queries if q["sql"].startswith(writes)]


def test_what_breaks_of_ours_is_told_as_a_problem_and_logged_without_the_body(
    adas, monkeypatch, caplog
):
    def broken(*_args, **_kwargs):
        raise RuntimeError("the painful body")

    monkeypatch.setattr(WalkDetail, "save", broken)
    adas.client.raise_request_exception = False
    response = adas.put_walk(a_walk(note="very private"))
    assert problem_of(response, 500)["type"] == "/api/v1/#broken"
    assert "painful" not in response.content.decode()
    assert "WalkDetail broke at PUT" in caplog.text
    assert "very private" not in caplog.text


def test_an_error_of_ours_reaches_whoever_watches_for_errors(adas, monkeypatch):
    def broken(*_args, **_kwargs):
        raise RuntimeError

    monkeypatch.setattr(WalkDetail, "save", broken)
    with pytest.raises(RuntimeError):
        adas.put_walk(a_walk())
