"""A reminder is silent when the day is logged, in a pause, and after one question in vain."""

from datetime import date, timedelta

import pytest

from diary.log import log_checkin, log_medicine, log_walk
from diary.reminders import wishes
from tests.builders import a_checkin, a_walk
from tests.diary.reminders.reminding import a_minute, wish
from tracker.models import ReminderPlan, Sending

A_DAY = timedelta(days=1)
TODAY = date(2026, 5, 1)


@pytest.fixture(autouse=True)
def at_noon(clock):
    """The clock of the cast."""


@pytest.fixture
def due(ada, now):
    """One minute after Ada's reminder has become due."""
    wish(ada, "13:05", now=now, email=True)
    return now + timedelta(minutes=6)


def kinds() -> list[str]:
    """What was kept to be sent, day by day."""
    return [f"{sending.day:%d} {sending.kind}" for sending in Sending.objects.order_by("due_at")]


def silent_days(due, count: int) -> None:
    """So many days on which nothing is logged."""
    for number in range(count):
        a_minute(due + number * A_DAY)


def test_it_goes_out_by_the_road_that_was_chosen(due, mailoutbox):
    assert a_minute(due) == ["sent"]
    assert [letter.to for letter in mailoutbox] == [["ada@example.org"]]
    assert a_minute(due) == []


def test_without_a_road_nothing_is_kept(ada, now):
    wish(ada, "13:05", now=now)
    assert a_minute(now + timedelta(minutes=6)) == []


@pytest.mark.parametrize("entry", ["walk", "checkin"])
def test_it_is_silent_when_the_day_is_logged(ada, now, due, entry):
    if entry == "walk":
        log_walk(ada.diary, a_walk(), now=now)
    else:
        log_checkin(ada.diary, a_checkin(), now=now)
    assert a_minute(due) == []


def test_a_medicine_alone_does_not_count_as_the_day(ada, now, due):
    log_medicine(ada.diary, "white tablet", TODAY, taken=True, now=now)
    assert a_minute(due) == ["sent"]


def test_what_is_logged_between_the_claim_and_the_sending_keeps_it_silent(ada, now, due):
    from diary.reminders.claiming import claim_due

    claim_due(now=due)
    log_checkin(ada.diary, a_checkin(), now=now)
    assert a_minute(due) == ["not wanted"]


def test_it_rests_until_the_day_that_the_person_named(ada, due, now):
    wishes.wish_pause(ada.diary, date(2026, 5, 4), now=now)
    silent_days(due, 5)
    assert kinds() == ["04 reminder", "05 reminder"]


def test_the_days_of_a_pause_are_not_silent_days(ada, due, now):
    wishes.wish_pause(ada.diary, date(2026, 5, 20), now=now)
    silent_days(due, 20)
    assert kinds() == ["20 reminder"]


def test_a_pause_can_be_ended(ada, due, now):
    wishes.wish_pause(ada.diary, date(2026, 5, 20), now=now)
    wishes.wish_again(ada.diary, now=now)
    assert a_minute(due) == ["sent"]


def test_after_three_silent_days_one_question_and_then_quiet(due):
    silent_days(due, 12)
    assert kinds() == ["01 reminder", "02 reminder", "03 reminder", "04 reminder", "05 question"]


def test_several_times_a_day_ask_the_question_once(ada, due, now):
    wish(ada, "13:03", "13:04", now=now)
    silent_days(due, 8)
    assert [kind for kind in kinds() if "question" in kind] == ["05 question"]


def test_reminders_begin_again_when_something_is_logged(ada, due):
    silent_days(due, 7)
    log_checkin(ada.diary, a_checkin(date="2026-05-08"), now=due + 7 * A_DAY)
    for number in range(7, 20):
        a_minute(due + number * A_DAY)
    assert kinds()[5:] == ["09 reminder", "10 reminder", "11 reminder", "12 question"]


def test_reminders_begin_again_when_they_are_wanted(ada, due):
    silent_days(due, 7)
    wishes.wish_again(ada.diary, now=due + 6 * A_DAY)
    a_minute(due + 7 * A_DAY)
    assert kinds()[5:] == ["08 reminder"]
    assert ReminderPlan.objects.get().asked_on is None


def test_a_reminder_that_is_hours_late_is_left_out(due):
    assert a_minute(due + timedelta(hours=3)) == []
    assert a_minute(due + A_DAY) == ["sent"]


def test_a_closed_account_is_left_alone(ada, due):
    ada.is_active = False
    ada.save()
    assert a_minute(due) == []
