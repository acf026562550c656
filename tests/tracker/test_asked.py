"""A query whose SQL was made once gives what the query itself gives."""

from threading import Thread

import pytest
from django.db import connection
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from tests.builders import a_walk
from tests.record import keep_walk
from tracker.asked import Asked, given
from tracker.reviews.models import Diary
from tracker.reviews.services import lock_diary
from tracker.walks.models import Walk

OF_DIARY = Walk.objects.select_related("diary__owner").order_by("key")
ASKED = Asked(OF_DIARY.filter(diary=given("diary"), deleted_at=None))


def test_the_rows_are_those_of_the_query_with_what_rides_along(ada, now):
    keep_walk(ada.diary, a_walk(), now=now)
    (expected,) = OF_DIARY.filter(diary=ada.diary)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        (walk,) = ASKED(diary=ada.diary.pk)
        assert walk.diary.owner == ada
    assert len(asked) == 1
    assert [getattr(walk, f.attname) for f in Walk._meta.concrete_fields] == [
        getattr(expected, f.attname) for f in Walk._meta.concrete_fields
    ]


def test_each_time_is_asked_for_what_is_given(ada, ben, now):
    keep_walk(ada.diary, a_walk(), now=now)
    assert [walk.diary_id for walk in ASKED(diary=ada.diary.pk)] == [ada.diary.pk]
    assert ASKED(diary=ben.diary.pk) == []
    assert len(ASKED(diary=ada.diary.pk)) == 1


def test_what_was_found_is_not_remembered(ada, now):
    assert ASKED(diary=ada.diary.pk) == []
    keep_walk(ada.diary, a_walk(), now=now)
    assert len(ASKED(diary=ada.diary.pk)) == 1


def test_what_is_not_given_is_a_mistake(ada):
    with pytest.raises(KeyError, match="diary"):
        ASKED()


@pytest.mark.django_db(transaction=True)
def test_another_thread_asks_over_its_own_connection(ada, now):
    keep_walk(ada.diary, a_walk(), now=now)
    assert len(ASKED(diary=ada.diary.pk)) == 1
    found = []

    def ask():
        with CaptureQueriesContext(connection) as own:
            found.extend((len(ASKED(diary=ada.diary.pk)), len(own)))
        connection.close()

    thread = Thread(target=ask)
    with CaptureQueriesContext(connection) as others:
        thread.start()
        thread.join()
    assert (found, len(others)) == ([1, 1], 0)


@pytest.mark.django_db(transaction=True)
def test_a_diary_is_held_by_a_transaction_or_not_at_all(ada):
    with pytest.raises(TransactionManagementError):
        lock_diary(ada.diary.pk)


def test_a_diary_that_is_gone_is_not_held(ada):
    with pytest.raises(Diary.DoesNotExist):
        lock_diary(ada.diary.pk + 1000)
