"""The page of reviews that stopped."""

import pytest

from diary import log
from tests.builders import a_walk
from tracker.models import Diary
from tracker.reviews.services import mark_failed

REVIEWS = "/staff/reviews/"


@pytest.fixture
def stopped(ada, now):
    """Ada's diary, whose review failed three times."""
    log.log_walk(ada.diary, a_walk(note="a secret note"), now=now)
    diary = Diary.objects.get()
    for _ in range(3):
        mark_failed(diary, error="KeyError at series.py:31", now=now, jitter=0)
    return diary


def test_staff_see_where_it_failed_and_nothing_of_the_person(client, staff, stopped):
    client.force_login(staff)
    page = client.get(REVIEWS).content.decode()
    assert "KeyError at series.py:31" in page
    assert f"Diary {stopped.pk}" in page
    assert "ada" not in page.lower()
    assert "secret" not in page


def test_staff_release_it(client, staff, stopped):
    client.force_login(staff)
    answer = client.post(f"{REVIEWS}{stopped.pk}/release/", follow=True)
    assert "No review has stopped" in answer.content.decode()
    assert Diary.objects.get().quarantined_at is None


def test_a_diary_that_has_not_stopped_is_not_there_to_release(client, staff, ben):
    client.force_login(staff)
    assert client.post(f"{REVIEWS}{ben.diary.pk}/release/").status_code == 404


@pytest.mark.parametrize("name", ["ada", "ben", "pia"])
def test_to_everybody_else_there_is_no_such_page(client, request, name):
    client.force_login(request.getfixturevalue(name))
    assert client.get(REVIEWS).status_code == 404
