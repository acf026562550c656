"""Which diaries wait for a review, and what failures do."""

from datetime import timedelta

import pytest

from tracker.models import Diary
from tracker.reviews.queries import diaries_quarantined, diaries_waiting, diary_if_waiting
from tracker.reviews.services import lock_diary, mark_failed, mark_reviewed, raise_version, release


@pytest.fixture
def held(ada, now):
    """Ada's diary, changed once, under its lock."""
    diary = lock_diary(ada.diary.pk)
    raise_version(diary, now=now)
    return diary


def waiting(now, limit=10):
    return diaries_waiting(now=now, limit=limit)


def read(diary, now, **over):
    """Marks the diary's version as read, due again tomorrow."""
    fields = {"version": diary.record_version, "as_of": now.date()}
    fields["next_due"] = now + timedelta(days=1)
    return mark_reviewed(diary.pk, **(fields | over))


def fail(diary, now, times=1):
    for _ in range(times):
        mark_failed(diary, error="KeyError at a.py:1", now=now, jitter=0.5)


def test_an_untouched_diary_waits_for_nothing(ada, now):
    assert waiting(now) == []


def test_a_changed_diary_waits_until_it_is_read(held, now):
    assert waiting(now) == [held.pk]
    assert read(held, now)
    assert waiting(now) == []


def test_a_version_that_is_no_longer_the_newest_is_not_marked(held, now):
    assert not read(held, now, version=held.record_version - 1)
    assert waiting(now) == [held.pk]


def test_a_read_diary_waits_again_on_its_next_day(held, now):
    read(held, now)
    assert waiting(now + timedelta(hours=23)) == []
    assert waiting(now + timedelta(hours=25)) == [held.pk]


def test_the_longest_waiting_comes_first(held, ben, now):
    raise_version(lock_diary(ben.diary.pk), now=now - timedelta(minutes=5))
    assert waiting(now) == [ben.diary.pk, held.pk]
    assert waiting(now, limit=1) == [ben.diary.pk]


def test_a_failed_review_rests_before_the_next_try(held, now):
    fail(held, now)
    assert waiting(now + timedelta(seconds=50)) == []
    assert waiting(now + timedelta(seconds=100)) == [held.pk]


def test_the_third_failure_is_the_last_try(held, now):
    fail(held, now, times=3)
    assert waiting(now + timedelta(days=30)) == []
    assert diary_if_waiting(held.pk, now=now + timedelta(days=30)) is None
    assert [row.last_error for row in diaries_quarantined()] == ["KeyError at a.py:1"]


def test_new_words_give_one_more_try(held, now):
    fail(held, now, times=3)
    raise_version(held, now=now)
    assert waiting(now) == [held.pk]
    fail(held, now)
    assert diaries_quarantined().count() == 1


def test_staff_release_a_diary(held, now):
    fail(held, now, times=3)
    release(held)
    assert waiting(now) == [held.pk]
    assert Diary.objects.get().review_failures == 0


def test_a_review_that_succeeds_forgets_the_failures(held, now):
    fail(held, now, times=2)
    read(held, now)
    diary = Diary.objects.get()
    assert (diary.review_failures, diary.last_error) == (0, "")
