"""kill -9 while morning letters go out: each colleague gets one, and no row goes out twice."""

from collections import Counter
from collections.abc import Iterator
from datetime import time, timedelta

import pytest
from django.utils import timezone

from diary.letters.wishes import wish_letter
from tests.builders import a_clinician, a_patient
from tests.care import a_team, let_in
from tests.mail_server import MailServer, mail_server
from tests.record import keep_finding
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
from tracker.models import LetterPlan, MorningLetter

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
COLLEAGUES, NEWS = 40, 3


@pytest.fixture
def post_office() -> Iterator[MailServer]:
    """A mail server that takes its time, so that kills fall into the middle of a letter."""
    with mail_server() as held:
        held.takes = TAKES
        yield held


@pytest.fixture
def letters(workers: Workers, post_office: MailServer) -> Workers:
    """A team of many whose letters are due now, a list with news, and workers that send."""
    workers.environment |= {"TESTS_MAIL_PORT": str(post_office.port)}
    workers.queues = QUEUES
    now = timezone.now()
    people = [a_clinician(f"colleague{n}@example.org") for n in range(COLLEAGUES)]
    team = a_team(*people)
    for n in range(NEWS):
        patient = a_patient(f"patient{n}@example.org")
        keep_finding(patient.diary, rule="trend.walking.worse", kind="trend", now=now)
        let_in(patient, team)
    for person in people:
        wish_letter(person, days=[*range(1, 8)], at=time(7), time_zone="UTC", now=now)
    LetterPlan.objects.update(next_at=now - timedelta(minutes=1))
    return workers


def times_written_to(post_office: MailServer) -> Counter[str]:
    """How often each colleague got one."""
    return Counter(str(letter["To"]) for letter in post_office.letters)


def test_each_colleague_gets_one_and_only_what_kills_hit_may_come_twice(
    letters: Workers, post_office: MailServer
):
    kill_one_of_two(letters, MorningLetter, lambda: len(post_office.letters))
    before = times_written_to(post_office)
    assert set(before.values()) == {1}
    left = leases_run_out(MorningLetter)
    assert left <= KILLS
    wait_for_all(MorningLetter, COLLEAGUES, seconds=60)
    reached = times_written_to(post_office)
    doubled = sum(times > 1 for times in reached.values())
    assert len(reached) == MorningLetter.objects.count() == COLLEAGUES
    assert max(reached.values()) <= 2
    assert doubled <= left
    own = {str(letter["Message-ID"]) for letter in post_office.letters}
    assert len(own) == COLLEAGUES
    said = {letter.get_body(("plain",)).get_content()[:60] for letter in post_office.letters}
    assert all(f"{NEWS} to look at first, 0 more." in words for words in said)
    print(f"{left} in dead hands, {COLLEAGUES - len(before)} unsent; then all, {doubled} twice")


def test_the_naive_way_doubles(letters: Workers, post_office: MailServer):
    """The control: marked as sent only afterwards, as most programs do it."""

    def has_doubled() -> bool:
        return max(times_written_to(post_office).values()) > 1

    assert kill_until(has_doubled, letters, MorningLetter, lambda: len(post_office.letters))


def test_three_workers_that_read_the_same_minute_send_one_letter_to_each(
    letters: Workers, post_office: MailServer
):
    for _ in range(3):
        letters.start(sweep_seconds=SWEEP)
    wait_for_all(MorningLetter, COLLEAGUES, seconds=120)
    assert Counter(times_written_to(post_office).values()) == {1: COLLEAGUES}
