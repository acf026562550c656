"""The bridge from rows to the reader's values: the same as reading the exported document."""

import inspect
from datetime import date, timedelta

import pytest

import insights
from diary import log
from diary.remembering import Remembered
from diary.timeline import LOOK_BACK, day_to_judge, local_today, next_local_day, values_of
from insights.rules.known import Known
from tests.builders import a_checkin, a_patient, a_walk
from tracker.reviews.services import lock_diary


def on(day, **over):
    """A walk of that day's morning."""
    return a_walk(occurred_at=f"{day}T09:00:00+01:00", entered_at=f"{day}T09:30:00+01:00", **over)


def fresh(user):
    return lock_diary(user.diary.pk)


def test_the_values_are_those_of_the_exported_document(ada, now):
    for day in ("2026-04-30", "2026-04-02", "2026-05-01"):
        log.log_walk(ada.diary, on(day), now=now)
        log.log_walk(ada.diary, on(day), now=now)
    log.log_checkin(ada.diary, a_checkin(), now=now)
    log.change_profile(ada, now=now, background=["diabetes"], sex="female")
    exported = insights.diary_from(log.export_document(fresh(ada)))
    assert values_of(fresh(ada)) == exported


def test_only_what_was_said_since_a_day_is_read(ada, now):
    for day in ("2026-04-01", "2026-04-30", "2026-05-01"):
        log.log_walk(ada.diary, on(day), now=now)
    values = values_of(fresh(ada), since=date(2026, 4, 30))
    assert [walk.day.day for walk in values.walks] == [30, 1]


def test_an_amended_walk_is_read_anew(ada, now):
    body = a_walk(severity=3)
    log.log_walk(ada.diary, body, now=now)
    assert values_of(fresh(ada)).walks[0].severity == 3
    log.log_walk(ada.diary, body | {"severity": 8}, now=now, if_match=log.ANY)
    assert values_of(fresh(ada)).walks[0].severity == 8


def test_a_new_time_zone_makes_other_days_of_the_same_words(ada, now):
    log.log_walk(ada.diary, a_walk(occurred_at="2026-05-01T20:00:00+01:00"), now=now)
    assert values_of(fresh(ada)).walks[0].day == date(2026, 5, 1)
    log.change_profile(ada, now=now, time_zone="Asia/Tokyo")
    assert values_of(fresh(ada)).walks[0].day == date(2026, 5, 2)


def test_the_values_take_two_queries(ada, now, django_assert_num_queries):
    for day in range(1, 28):
        log.log_walk(ada.diary, on(f"2026-04-{day:02}"), now=now)
    diary = fresh(ada)
    with django_assert_num_queries(2):
        values_of(diary)


def test_a_value_is_made_once_and_the_oldest_is_forgotten():
    made = []
    remembered = Remembered(lambda body, *, time_zone: made.append(body) or body, most=2)
    remembered.values_of([("a", "1"), ("b", "2"), ("a", "1"), ("c", "3"), ("c", "3")], "UTC")
    assert made == [1, 2, 3]
    remembered.values_of([("a", "1")], "UTC")
    assert made == [1, 2, 3, 1]


@pytest.mark.parametrize(
    ("zone", "today"), [("Pacific/Auckland", "2026-05-02"), ("America/Los_Angeles", "2026-05-01")]
)
def test_today_is_the_persons_own(db, now, zone, today):
    user = a_patient("far@example.org", time_zone=zone)
    assert local_today(user.profile, now).isoformat() == today


def test_the_next_day_begins_at_the_persons_midnight_in_summer_time_too(db, now):
    user = a_patient("home@example.org")
    the_clocks_changed_this_morning = now.replace(month=3, day=29)
    begins = next_local_day(user.profile, the_clocks_changed_this_morning)
    assert begins - the_clocks_changed_this_morning == timedelta(hours=11)


def test_a_walk_of_later_today_elsewhere_is_judged_already(ada, now):
    log.log_walk(ada.diary, a_walk(occurred_at="2026-05-02T01:00:00+01:00"), now=now)
    values = values_of(fresh(ada))
    assert day_to_judge(values, today=date(2026, 5, 1)) == date(2026, 5, 2)


def test_a_save_reads_as_far_back_as_the_red_flags_look():
    reach = inspect.signature(Known).parameters["reach"].default
    assert timedelta(days=reach) <= LOOK_BACK


def test_an_empty_diary_is_judged_today(ada):
    assert day_to_judge(values_of(fresh(ada)), today=date(2026, 5, 1)) == date(2026, 5, 1)
