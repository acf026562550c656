"""What a phone sends later: saved once, never over newer words, never for somebody else."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from diary import log
from diary.web.outbox import account_of
from tests.builders import a_checkin, a_walk
from tracker.models import CheckIn, Walk

pytestmark = pytest.mark.django_db
SEND = "/offline/send/"


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


def envelope(user, now, *, kind, ago=3, **fields):
    """An entry as a phone sends it, written some hours ago."""
    said_at = (now - timedelta(hours=ago)).isoformat()
    own = {"kind": kind, "account": account_of(user), "said_at": said_at, "quietly": "yes"}
    return fields | {f"outbox.{name}": value for name, value in own.items()}


def a_sent_walk(user, now, **over):
    """A walk that hurt after four minutes."""
    walk = {"key": str(uuid4()), "pain": "left", "measure": "min", "far_min": "4"}
    return envelope(user, now, kind="walk", **(walk | over))


def a_sent_checkin(user, now, **over):
    """A check-in of the first of May with a fever."""
    said = {"full": "1", "q.fever": "yes", "outbox.day": "2026-05-01"}
    return envelope(user, now, kind="checkin", **said) | over


def test_a_walk_happened_when_it_was_written_not_when_it_was_sent(phone, ada, now):
    assert phone.post(SEND, a_sent_walk(ada, now, severity="6")).json()["change"] == "created"
    body = Walk.objects.get().body
    assert (body["occurred_at"], body["onset_s"]) == ("2026-05-01T10:00:00+01:00", 240)
    assert body["entered_at"] == body["occurred_at"]


@pytest.mark.parametrize("made", [a_sent_walk, a_sent_checkin])
def test_the_same_entry_sent_again_changes_nothing(phone, ada, now, made):
    sent = made(ada, now)
    answers = [phone.post(SEND, sent).json() for _ in range(3)]
    assert [answer["change"] for answer in answers] == ["created", "unchanged", "unchanged"]
    assert len({answer["etag"] for answer in answers}) == 1
    ada.diary.refresh_from_db()
    assert ada.diary.record_version == 1


def test_a_check_in_stands_on_the_day_on_which_it_was_written(phone, ada, now):
    phone.post(SEND, a_sent_checkin(ada, now, **{"outbox.day": "2026-04-29"}))
    assert CheckIn.objects.get().day == date(2026, 4, 29)


def test_newer_words_are_never_overwritten_by_what_comes_late(phone, ada, now):
    log.log_checkin(ada.diary, a_checkin(), now=now)
    answer = phone.post(SEND, a_sent_checkin(ada, now))
    assert answer.status_code == 409
    assert (answer.json()["theirs"], answer.json()["mine"]) == ("Nothing new", "fever")
    assert CheckIn.objects.get().body["nothing_new"] is True


def test_who_has_chosen_sends_again_knowing_the_other(phone, ada, now):
    log.log_checkin(ada.diary, a_checkin(), now=now)
    etag = phone.post(SEND, a_sent_checkin(ada, now)).json()["etag"]
    answer = phone.post(SEND, a_sent_checkin(ada, now, etag=etag))
    assert answer.json()["change"] == "changed"
    assert CheckIn.objects.get().body["signs"] == [{"code": "fever"}]


def test_a_walk_that_was_deleted_meanwhile_is_asked_about_and_not_brought_back(phone, ada, now):
    sent = a_sent_walk(ada, now)
    phone.post(SEND, sent)
    log.remove_walk(ada.diary, sent["key"], now=now)
    answer = phone.post(SEND, sent)
    assert (answer.status_code, answer.json()["theirs"]) == (409, "Deleted")
    assert Walk.objects.get().deleted_at is not None


def test_a_walk_that_was_changed_meanwhile_stays_as_it_was_changed(phone, ada, now):
    sent = a_sent_walk(ada, now)
    phone.post(SEND, sent)
    changed = Walk.objects.get().body | {"severity": 9}
    log.log_walk(ada.diary, changed, now=now, if_match=log.ANY)
    assert phone.post(SEND, sent).status_code == 409
    assert Walk.objects.get().body["severity"] == 9


def test_the_entries_of_another_account_are_refused(phone, ben, now):
    answer = phone.post(SEND, a_sent_walk(ben, now))
    assert (answer.status_code, answer.json()) == (403, {"state": "other_account"})
    assert not Walk.objects.exists()


def test_an_ended_session_is_told_apart_from_no_network(client, ada, now):
    answer = client.post(SEND, a_sent_walk(ada, now))
    assert (answer.status_code, answer.json()) == (401, {"state": "signed_out"})


def test_without_the_token_nothing_is_taken(ada, now):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(ada)
    assert strict.post(SEND, a_sent_walk(ada, now)).status_code == 403
    token = strict.get("/offline/who/").json()["token"]
    answer = strict.post(SEND, a_sent_walk(ada, now), headers={"X-CSRFToken": token})
    assert answer.json()["state"] == "saved"


@pytest.mark.parametrize(
    "wrong",
    [
        {"far_min": "four"},
        {"pain": ""},
        {"key": "no-uuid"},
        {"outbox.said_at": "yesterday"},
        {"outbox.said_at": "2026-05-01T10:00:00"},
        {"outbox.kind": "dream"},
        {"outbox.day": "2026-05-02"},
        {"outbox.day": "1066-10-14"},
    ],
)
def test_what_cannot_be_read_is_said_and_not_saved(phone, ada, now, wrong):
    answer = phone.post(SEND, a_sent_walk(ada, now) | wrong)
    assert (answer.status_code, answer.json()["state"]) == (422, "faults")
    assert answer.json()["faults"]
    assert not Walk.objects.exists()


def test_a_clock_that_runs_ahead_makes_no_walk_of_tomorrow(phone, ada, now):
    sent = a_sent_walk(ada, now) | {"outbox.said_at": "2026-05-03T10:00:00+00:00"}
    assert phone.post(SEND, sent).json()["change"] == "created"
    assert Walk.objects.get().occurred_at == now
    assert phone.post(SEND, sent).json()["change"] == "unchanged"


def test_what_it_raises_is_told_on_the_page_of_its_own(phone, ada, now):
    fresh = {"q.cold": "yes", "cold.0.side": "left", "cold.0.since": "today"}
    answer = phone.post(SEND, a_sent_checkin(ada, now, **fresh)).json()
    assert (answer["new"] > 0, answer["to"]) == (True, "/told/")
    assert "your left leg" in phone.get("/told/").content.decode()


def test_the_phone_is_told_whose_it_is_and_nothing_of_health(phone, ada, now):
    log.log_walk(ada.diary, a_walk(note="secret"), now=now)
    said = phone.get("/offline/who/").json()
    assert said.keys() == {"token", "account", "number", "number_is_known", "zone", "yards"}
    assert (said["number"], said["account"]) == ("999", account_of(ada))
    assert Client().get("/offline/who/").json()["account"] == ""
