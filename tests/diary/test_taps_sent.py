"""Answers of one tap that a phone sends later: beside what the day says, once, and taken back."""

from datetime import timedelta

import pytest
import time_machine

from diary import log
from tests.builders import a_checkin, a_sign
from tests.diary.test_outbox import SEND, a_sent_checkin, envelope
from tracker.models import CheckIn

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_first_of_may(now):
    """The clock of the cast."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def phone(client, ada):
    """Ada's phone, signed in."""
    client.force_login(ada)
    return client


def a_tap(user, now, **fields):
    """One tap of the first of May, three hours ago."""
    said = {"outbox.day": "2026-05-01", "tap": "no_walk", "no_walk": "weather"}
    return envelope(user, now, kind="checkin", **(said | fields))


def nothing(user, now, **fields):
    """Nothing to report, by one tap."""
    return a_tap(user, now, **({"tap": "nothing", "no_walk": "", "new": "no"} | fields))


def said():
    body = CheckIn.objects.get().body
    return {key: body[key] for key in body if key not in {"date", "entered_at"}}


def test_a_reason_is_kept_with_the_moment_of_the_tap(phone, ada, now):
    answer = phone.post(SEND, a_tap(ada, now)).json()
    assert (answer["state"], answer["change"], answer["to"]) == ("saved", "created", "/")
    assert said() == {"no_walk": "weather"}
    assert CheckIn.objects.get().body["entered_at"] == "2026-05-01T10:00:00+01:00"


def test_what_the_day_says_besides_stays(phone, ada, now):
    answered = a_checkin(signs=[a_sign("itch", side="left")], nothing_new=None, note="rain")
    log.log_checkin(ada.diary, answered, now=now)
    assert phone.post(SEND, a_tap(ada, now)).status_code == 200
    assert said()["no_walk"] == "weather"
    assert (said()["note"], said()["signs"]) == ("rain", answered["signs"])


@pytest.mark.parametrize("made", [a_tap, nothing])
def test_a_tap_sent_again_changes_nothing(phone, ada, now, made):
    answers = [phone.post(SEND, made(ada, now)).json()["change"] for _ in range(3)]
    assert answers == ["created", "unchanged", "unchanged"]


def test_nothing_to_report_denies_nothing_and_stays_beside_the_reason(phone, ada, now):
    phone.post(SEND, a_tap(ada, now))
    phone.post(SEND, nothing(ada, now))
    assert said() == {"no_walk": "weather", "nothing_new": True}


def test_nothing_to_report_never_changes_a_day_that_says_how_it_is(phone, ada, now):
    answered = a_checkin(signs=[a_sign("itch", side="left")], nothing_new=None)
    log.log_checkin(ada.diary, answered, now=now)
    assert phone.post(SEND, nothing(ada, now)).json()["change"] == "unchanged"
    assert CheckIn.objects.get().body == answered


def test_another_reason_that_stands_by_then_is_not_overwritten_unasked(phone, ada, now):
    log.log_no_walk(ada.diary, "ill", now.date(), now=now)
    answer = phone.post(SEND, a_tap(ada, now))
    assert answer.status_code == 409
    assert (answer.json()["theirs"], answer.json()["mine"]) == (
        "No walk: ill",
        "No walk: the weather",
    )
    assert said()["no_walk"] == "ill"
    phone.post(SEND, a_tap(ada, now, etag=answer.json()["etag"]))
    assert said()["no_walk"] == "weather"


def test_a_tap_that_was_taken_back_is_not_said_again_by_a_late_copy(phone, ada, now):
    log.log_checkin(ada.diary, a_checkin(note="rain"), now=now)
    phone.post(SEND, a_tap(ada, now))
    log.take_no_walk_back(ada.diary, now.date(), now=now)
    assert phone.post(SEND, a_tap(ada, now)).json()["change"] == "unchanged"
    assert "no_walk" not in said()


def test_a_late_copy_of_a_tap_asks_where_the_day_was_removed_since(phone, ada, now):
    phone.post(SEND, a_tap(ada, now))
    log.take_no_walk_back(ada.diary, now.date(), now=now)
    assert phone.post(SEND, a_tap(ada, now)).status_code == 409
    assert CheckIn.objects.get().deleted_at is not None


def test_a_new_tap_after_taking_one_back_is_kept(phone, ada, now):
    phone.post(SEND, a_tap(ada, now))
    log.take_no_walk_back(ada.diary, now.date(), now=now)
    later = (now - timedelta(hours=1)).isoformat()
    assert phone.post(SEND, a_tap(ada, now) | {"outbox.said_at": later}).status_code == 200
    assert said() == {"no_walk": "weather"}


def test_a_reason_that_is_none_is_no_entry(phone, ada, now):
    assert phone.post(SEND, a_tap(ada, now, no_walk="lazy")).json()["state"] == "faults"
    assert not CheckIn.objects.exists()


def test_who_waits_reads_what_was_kept_and_the_way_back(phone, ada, now):
    phone.post(SEND, a_tap(ada, now) | {"outbox.quietly": ""})
    page = phone.get("/").content.decode()
    assert "Saved: no walk today." in page
    assert 'action="/checkin/2026-05-01/no-walk/undo/"' in page


def test_who_stayed_in_for_their_breath_is_led_to_the_questions(phone, ada, now):
    answer = phone.post(SEND, a_tap(ada, now, no_walk="breath")).json()
    assert answer["to"] == "/checkin/?full=1#group-breath"


def test_a_helper_who_taps_is_named(phone, ada, now):
    phone.post(SEND, a_tap(ada, now, entered_by="carer"))
    assert said() == {"no_walk": "weather", "entered_by": "carer"}


def test_a_form_that_knew_of_no_tap_is_kept_beside_it(phone, ada, now):
    log.log_medicine(ada.diary, "white tablet", now.date(), taken=True, now=now)
    phone.post(SEND, a_tap(ada, now))
    answers = [phone.post(SEND, a_sent_checkin(ada, now)).json()["change"] for _ in range(2)]
    assert answers == ["changed", "unchanged"]
    assert said() == {
        "signs": [{"code": "fever"}],
        "no_walk": "weather",
        "medicines": [{"name": "white tablet", "taken": True}],
    }


def test_a_form_that_knew_of_no_tap_never_overwrites_what_was_answered(phone, ada, now):
    log.log_checkin(ada.diary, a_checkin(no_walk="ill"), now=now)
    assert phone.post(SEND, a_sent_checkin(ada, now)).status_code == 409
