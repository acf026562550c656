"""A notification answered: its word keeps "nothing new" of one day for one person, once."""

from datetime import timedelta

import pytest
from django.core import signing
from django.test import Client

from diary.log import log_checkin, log_walk, remove_checkin
from diary.reminders.claiming import claim_due
from diary.reminders.tokens import ANSWER, STOP, answer_token, stop_token
from tests.builders import a_checkin, a_sign, a_walk
from tests.diary.reminders.reminding import let_in, wish
from tracker.checkins.queries import checkin_of_day
from tracker.models import CheckIn, ReminderPlan, Sending

ADDRESS = "/reminders/answer/"


@pytest.fixture
def token(ada, service, now, clock) -> str:
    """The word of Ada's reminder of 1 May 2026."""
    wish(ada, "13:05", now=now)
    let_in(ada, service, now=now)
    clock.shift(timedelta(minutes=6))
    claim_due(now=now + timedelta(minutes=6))
    return answer_token(Sending.objects.get())


@pytest.fixture
def phone(token) -> Client:
    """A browser with no session, in which forged forms would be refused."""
    return Client(enforce_csrf_checks=True)


def said(ada, now) -> dict:
    """What Ada's check-in of the day says."""
    checkin = checkin_of_day(ada.diary, now.date())
    return checkin.body if checkin else {}


def test_it_keeps_nothing_new_and_denies_nothing(ada, token, phone, now):
    assert phone.post(ADDRESS, {"token": token}).status_code == 204
    body = said(ada, now)
    assert body == {
        "date": "2026-05-01",
        "entered_at": "2026-05-01T13:06:00+01:00",
        "nothing_new": True,
    }


def test_the_second_tap_changes_nothing(ada, token, phone, now):
    phone.post(ADDRESS, {"token": token})
    assert phone.post(ADDRESS, {"token": token}).status_code == 204
    assert CheckIn.objects.get().version == 1


def test_a_used_word_does_not_bring_back_what_was_taken_out(ada, token, phone, now):
    phone.post(ADDRESS, {"token": token})
    remove_checkin(ada.diary, now.date(), now=now)
    assert phone.post(ADDRESS, {"token": token}).status_code == 410
    assert CheckIn.objects.get().deleted_at is not None


def test_it_never_changes_a_day_that_says_something(ada, token, phone, now):
    swollen = a_checkin(signs=[a_sign("swelling", side="left")], nothing_new=None)
    log_checkin(ada.diary, swollen, now=now)
    assert phone.post(ADDRESS, {"token": token}).status_code == 204
    assert said(ada, now) == swollen


def test_after_a_walk_it_still_keeps_the_answer(ada, token, phone, now):
    log_walk(ada.diary, a_walk(), now=now)
    phone.post(ADDRESS, {"token": token})
    assert said(ada, now)["nothing_new"] is True


def test_after_midnight_it_still_speaks_of_its_own_day(token, phone, clock):
    clock.shift(timedelta(hours=14))
    assert phone.post(ADDRESS, {"token": token}).status_code == 204
    assert [str(row.day) for row in CheckIn.objects.all()] == ["2026-05-01"]


def test_a_day_later_it_opens_nothing(token, phone, clock):
    clock.shift(timedelta(hours=25))
    assert phone.post(ADDRESS, {"token": token}).status_code == 410
    assert not CheckIn.objects.exists()


@pytest.mark.parametrize("forged", ["", "x", "1", "eyJ", "\N{SNOWMAN}"])
def test_a_forged_word_opens_nothing(ada, token, phone, forged):
    assert phone.post(ADDRESS, {"token": forged}).status_code == 410
    assert not CheckIn.objects.exists()


def test_a_word_made_for_something_else_opens_nothing(ada, token, phone):
    sending = Sending.objects.get()
    for other in (
        signing.dumps(sending.pk, salt=STOP),
        stop_token(ReminderPlan.objects.get()),
        signing.dumps(sending.pk + 1, salt=ANSWER),
        token.swapcase(),
    ):
        assert phone.post(ADDRESS, {"token": other}).status_code == 410
    assert not CheckIn.objects.exists()


def test_whoever_is_signed_in_there_it_is_the_day_of_the_reminder_s_owner(ada, ben, token, phone):
    phone.force_login(ben)
    phone.post(ADDRESS, {"token": token})
    assert CheckIn.objects.get().diary == ada.diary


def test_it_cannot_be_tried_without_end(token, phone):
    answers = [phone.post(ADDRESS, {"token": "x"}).status_code for _ in range(65)]
    assert answers.count(410) == 60
    assert answers[-1] == 429


def test_opening_the_way_out_changes_nothing_and_a_post_stops_the_letters(ada, now, phone):
    wish(ada, "13:05", now=now, email=True)
    address = f"/reminders/stop/{stop_token(ReminderPlan.objects.get())}/"
    page = phone.get(address)
    assert "Yes, no more of these emails" in page.content.decode()
    assert ReminderPlan.objects.get().by_email
    assert phone.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not ReminderPlan.objects.get().by_email


def test_the_way_out_of_one_is_not_the_way_out_of_another(ada, ben, now, phone):
    for person in (ada, ben):
        wish(person, "13:05", now=now, email=True)
    phone.post(f"/reminders/stop/{stop_token(ada.diary.reminder_plan)}/")
    assert [plan.diary.owner for plan in ReminderPlan.objects.filter(by_email=True)] == [ben]


@pytest.mark.parametrize("forged", ["1", "1:x", "x"])
def test_a_forged_way_out_leads_nowhere(ada, now, phone, forged):
    wish(ada, "13:05", now=now, email=True)
    assert phone.post(f"/reminders/stop/{forged}/").status_code == 404
    assert ReminderPlan.objects.get().by_email
