"""kill -9 while reminders go out: nothing is lost, and doubled only what died in the hand-over."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from diary.reminders import vapid, wishes
from tests.builders import a_patient
from tests.mail_server import MailServer, mail_server
from tests.push_service import PushService, push_service
from tests.reliability.killing import (
    KILLS,
    QUEUES,
    SWEEP,
    TAKES,
    kill_one_of_two,
    kill_until,
    leases_run_out,
    wait_for_all,
)
from tests.reliability.workers import Workers
from tracker.models import Reminder, Sending

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
PEOPLE = 40


@pytest.fixture
def service(settings: Any) -> Iterator[PushService]:
    """A push service that takes its time, so that kills fall into the middle of a sending."""
    settings.PUSH_TO_PRIVATE_ADDRESSES = True
    with push_service() as held:
        held.key, held.takes = vapid.public_key(), TAKES
        yield held


@pytest.fixture
def post_office() -> Iterator[MailServer]:
    """A mail server that takes its time as well."""
    with mail_server() as held:
        held.takes = TAKES
        yield held


@pytest.fixture
def reminders(workers: Workers, service: PushService, post_office: MailServer) -> Workers:
    """Many people whose reminder is due now, by push and by e-mail; and workers that send."""
    workers.environment |= {
        "PUSH_TO_PRIVATE_ADDRESSES": "yes",
        "TESTS_MAIL_PORT": str(post_office.port),
    }
    workers.queues = QUEUES
    now = timezone.now()
    for number in range(PEOPLE):
        diary = a_patient(f"person{number}@example.org", time_zone="UTC").diary
        wishes.wish_email(diary, wanted=True, now=now)
        wishes.wish_browser(diary, agent="", now=now, **service.a_browser().said)
        wishes.wish_time(diary, now.time().replace(microsecond=0), now=now)
    Reminder.objects.update(next_at=now - timedelta(minutes=1))
    return workers


def times_reminded(service: PushService, post_office: MailServer) -> Counter[str]:
    """How often each browser and each person was reached."""
    letters = [str(letter["To"]) for letter in post_office.letters]
    return Counter([path for path, _message in service.received] + letters)


def test_kills_lose_nothing_and_double_only_what_they_hit(
    reminders: Workers, service: PushService, post_office: MailServer
):
    kill_one_of_two(reminders, Sending, lambda: service.asked + len(post_office.letters))
    before = times_reminded(service, post_office)
    assert set(before.values()) == {1}
    left = leases_run_out(Sending)
    assert left <= KILLS
    wait_for_all(Sending, 2 * PEOPLE, seconds=60)
    reached = times_reminded(service, post_office)
    doubled = sum(times > 1 for times in reached.values())
    assert len(reached) == Sending.objects.count() == 2 * PEOPLE
    assert max(reached.values()) <= 2
    assert doubled <= left
    print(f"{left} in dead hands, {2 * PEOPLE - len(before)} unsent; then all, {doubled} twice")


def test_the_naive_way_doubles(reminders: Workers, service: PushService, post_office: MailServer):
    """The control: marked as sent only afterwards, as most programs do it."""

    def has_doubled() -> bool:
        return max(times_reminded(service, post_office).values()) > 1

    def came_in() -> int:
        return service.asked + len(post_office.letters)

    assert kill_until(has_doubled, reminders, Sending, came_in)


def test_two_workers_that_read_the_same_minute_send_once(
    reminders: Workers, service: PushService, post_office: MailServer
):
    for _ in range(3):
        reminders.start(sweep_seconds=SWEEP)
    wait_for_all(Sending, 2 * PEOPLE, seconds=120)
    assert Counter(times_reminded(service, post_office).values()) == {1: 2 * PEOPLE}
