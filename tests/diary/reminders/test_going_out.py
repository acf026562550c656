"""A reminder on its way: what leaves, what comes back, and what becomes of it."""

import json
import re
from datetime import date, timedelta

import pytest

from diary import tasks
from diary.reminders.claiming import claim_due
from diary.reminders.delivering import deliver
from tests.diary.reminders.reminding import a_minute, let_in, wish
from tracker.models import PushAddress, ReminderPlan, Sending
from tracker.outgoing.leases import LEASE, give_up_lost, try_again
from tracker.reminders.models import QUESTION, REMINDER
from tracker.reminders.sending import begin_sending

MINUTE = timedelta(minutes=1)
HEALTH = {
    *("calf", "leg", "pain", "hurt", "walk", "health", "ill", "medicine", "symptom", "doctor"),
    *("swelling", "clot", "check-in", "disease", "ache", "blood", "sign"),
}


@pytest.fixture
def browser(ada, service, now):
    """A browser in which Ada wants to be reminded."""
    return let_in(ada, service, now=now)


@pytest.fixture
def due(ada, now, clock):
    """One minute after Ada's reminder has become due."""
    wish(ada, "13:05", now=now)
    return now + timedelta(minutes=6)


@pytest.fixture
def due_by_mail(ada, now, clock, post_office):
    """The same by e-mail."""
    wish(ada, "13:05", now=now, email=True)
    return now + timedelta(minutes=6)


def test_a_push_service_takes_it_and_the_browser_can_read_it(service, browser, due):
    assert a_minute(due) == ["sent"]
    assert service.refused == []
    [message] = service.messages()
    assert message["body"] == "Is there anything to write down today?"
    assert [action["title"] for action in message["actions"]] == ["Nothing to report", "Open"]


def test_each_browser_gets_it_once(ada, service, due, now):
    browsers = [let_in(ada, service, now=now) for _ in range(3)]
    assert a_minute(due) == ["sent"] * 3
    assert a_minute(due) == []
    paths = {service.address + path for path, _message in service.received}
    assert paths == {browser.endpoint for browser in browsers}


def test_the_stand_in_refuses_what_another_key_signed(ada, service, due, now):
    service.key = "another"
    let_in(ada, service, now=now)
    assert a_minute(due) == ["refused"]
    assert len(service.refused) == 1


@pytest.mark.parametrize("status", [404, 410])
def test_an_address_that_is_gone_is_dropped(service, browser, due, status):
    service.answers = status
    assert a_minute(due) == ["gone"]
    assert not PushAddress.objects.exists()
    assert a_minute(due + timedelta(days=1)) == []


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_service_that_is_busy_is_asked_again_later(service, browser, due, status):
    service.answers = status
    assert a_minute(due) == ["again later"]
    assert a_minute(due) == []
    service.answers = 201
    assert a_minute(due + MINUTE) == ["sent"]
    assert len(service.received) == 1


def test_a_service_may_say_how_long_to_wait(service, browser, due):
    service.answers, service.headers = 429, {"Retry-After": "600"}
    a_minute(due)
    assert a_minute(due + 9 * MINUTE) == []
    assert a_minute(due + 10 * MINUTE) == ["again later"]


def test_trying_again_ends_when_the_moment_is_past(service, browser, due):
    service.answers = 503
    went = [word for minute in range(200) for word in a_minute(due + minute * MINUTE)]
    assert went[-1] == "not wanted"
    assert len(went) < 9
    assert service.asked == len(went) - 1


def test_a_redirect_is_not_followed(service, browser, due):
    service.answers, service.headers = 307, {"Location": service.address + "/elsewhere"}
    assert a_minute(due) == ["refused"]
    assert service.asked == 1


def test_what_a_dead_worker_left_in_its_hands_is_taken_over_when_its_lease_ran_out(
    service, browser, due
):
    claim_due(now=due)
    begin_sending(Sending.objects.get().pk, now=due)
    assert a_minute(due + MINUTE) == []
    assert a_minute(due + 2 * MINUTE) == ["sent"]
    assert a_minute(due + 5 * MINUTE) == []
    assert len(service.received) == 1


def test_what_is_left_a_second_time_is_never_sent_again(service, browser, due):
    claim_due(now=due)
    pk = Sending.objects.get().pk
    assert begin_sending(pk, now=due)
    assert begin_sending(pk, now=due + 2 * MINUTE)
    assert give_up_lost(Sending, now=due + 3 * MINUTE) == 0
    assert begin_sending(pk, now=due + 4 * MINUTE) is None
    assert give_up_lost(Sending, now=due + 4 * MINUTE) == 1
    assert a_minute(due + 5 * MINUTE) == []
    assert (Sending.objects.get().state, service.received) == ("unsure", [])


def test_of_two_workers_one_takes_over_and_the_late_one_changes_nothing(browser, due):
    claim_due(now=due)
    pk = Sending.objects.get().pk
    late = begin_sending(pk, now=due)
    assert begin_sending(pk, now=due + 2 * MINUTE)
    assert begin_sending(pk, now=due + 2 * MINUTE) is None
    try_again(late, at=due)
    assert Sending.objects.get().state == "sending"


def test_a_worker_ends_long_before_its_lease():
    assert timedelta(seconds=tasks.send_reminder.time_limit) < LEASE


def test_a_letter_that_goes_out_twice_can_be_told_by_its_message_id(due_by_mail, post_office):
    assert a_minute(due_by_mail) == ["sent"]
    Sending.objects.update(state="sending")
    assert a_minute(due_by_mail + 2 * MINUTE) == ["sent"]
    one, other = post_office.letters
    assert one["Message-ID"] == other["Message-ID"]
    assert re.fullmatch(r"<[0-9a-f]{32}@[a-z0-9.-]+>", one["Message-ID"])


def test_ten_messages_send_one_reminder(service, browser, due):
    claim_due(now=due)
    pk = Sending.objects.get().pk
    assert [deliver(pk, now=due) for _ in range(10)] == ["sent"] + ["nothing to do"] * 9
    assert len(service.received) == 1


def test_a_letter_has_the_way_out_of_rfc_8058(due_by_mail, post_office):
    assert a_minute(due_by_mail) == ["sent"]
    [letter] = post_office.letters
    assert letter["To"] == "ada@example.org"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stop = re.fullmatch(
        r"<(http://127\.0\.0\.1:\d+/reminders/stop/\S+/)>",
        "".join(letter["List-Unsubscribe"].split()),
    )
    assert stop
    assert stop[1] in letter.get_content()


@pytest.mark.parametrize(
    "answer",
    [
        ({"answers_data": "451 later"}, "again later", 0),
        ({"answers_rcpt": "450 later"}, "again later", 0),
        ({"answers_data": "554 no"}, "refused", 0),
        ({"answers_rcpt": "550 nobody"}, "refused", 0),
        ({"hangs_up": True}, "unsure", 1),
    ],
)
def test_what_the_mail_server_says_decides(due_by_mail, post_office, answer):
    faults, outcome, kept = answer
    for name, value in faults.items():
        setattr(post_office, name, value)
    assert a_minute(due_by_mail) == [outcome]
    assert len(post_office.letters) == kept


def test_a_mail_server_that_is_away_is_asked_again_later(due_by_mail, settings, post_office):
    settings.EMAIL_PORT, port = 1, settings.EMAIL_PORT
    assert a_minute(due_by_mail) == ["again later"]
    settings.EMAIL_PORT = port
    assert a_minute(due_by_mail + MINUTE) == ["sent"]
    assert len(post_office.letters) == 1


@pytest.mark.parametrize("kind", [REMINDER, QUESTION])
@pytest.mark.usefixtures("browser")
def test_nothing_that_leaves_has_a_word_of_health(service, due_by_mail, post_office, kind):
    ReminderPlan.objects.update(quiet_counts_from=date(2026, 4 if kind == QUESTION else 5, 1))
    assert a_minute(due_by_mail) == ["sent", "sent"]
    [letter], [message] = post_office.letters, service.messages()
    assert {sending.kind for sending in Sending.objects.all()} == {kind}
    addresses = r"https?://\S+|<\S+>|\"token\": \S+|\"/\S+"
    text = re.sub(addresses, " ", f"{letter} {json.dumps(message)}").lower()
    assert HEALTH & set(re.findall(r"[a-z-]+", text)) == set()
