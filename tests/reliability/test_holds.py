"""kill -9 while warnings are saved: each programme rests once, and both are told so once."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from diary.care.morning import lines_of
from tests.builders import a_clinician, a_patient
from tests.care import a_team, let_in
from tests.diary.programme.programmes import a_programme
from tests.reliability.workers import Workers, wait_until
from tests.reliability.writing import all_read
from tracker.access import followings_readable_by
from tracker.care.listing import with_lines
from tracker.models import CheckIn, Hold, User

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
PEOPLE, KILLS, SEED = 40, 6, 20261125
SWEEP, PAUSE = 2, 0.08


class Senders:
    """Programs that send warnings; each can be killed, and none outlives its test."""

    def __init__(self, environment: dict[str, str], folder: Path, now: datetime) -> None:
        self.environment = environment
        self.folder = folder
        self.moment = now.isoformat(timespec="seconds")
        self.started: list[subprocess.Popen[bytes]] = []

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """One more, which sends until it is killed; with `once` it ends by itself."""
        program = [sys.executable, "-m", "tests.reliability.sending_warnings", self.moment, *words]
        log = self.folder / f"sender{len(self.started)}.log"
        environment = os.environ | self.environment
        with log.open("wb") as out:
            started = subprocess.Popen(
                program, env=environment, stdout=out, stderr=out, start_new_session=True
            )
        self.started.append(started)
        return started

    def kill(self, sender: subprocess.Popen[bytes]) -> None:
        """kill -9: nothing is said, nothing is tidied up. An error if it had ended by itself."""
        assert sender.poll() is None, self.said()
        os.killpg(sender.pid, signal.SIGKILL)
        sender.wait()

    def said(self) -> str:
        """What all of them printed."""
        return "\n".join(path.read_text() for path in sorted(self.folder.glob("sender*.log")))


@pytest.fixture
def pia(transactional_db: None) -> Any:
    """A colleague whose team everybody lets in, and who has a walking programme."""
    pia, now = a_clinician("pia@example.org", name="Pia"), timezone.now()
    team = a_team(pia)
    for number in range(PEOPLE):
        person = a_patient(f"person{number}@example.org", time_zone="UTC")
        a_programme(person, now=now - timedelta(days=3))
        let_in(person, team)
    return pia


@pytest.fixture
def senders(workers: Workers, pia: Any, tmp_path: Path) -> Iterator[Senders]:
    """The programs, told of the same database and broker as the workers."""
    held = Senders(workers.environment, tmp_path, timezone.now())
    yield held
    for sender in held.started:
        with suppress(ProcessLookupError):
            os.killpg(sender.pid, signal.SIGKILL)
        sender.wait()


def warned() -> set[int]:
    """The diaries in which the warning was saved; the start of a programme is a check-in too."""
    rows = CheckIn.objects.filter(deleted_at=None, body__has_key="signs")
    return set(rows.values_list("diary", flat=True))


def holds() -> Counter[int]:
    """How many times each diary's programme was held, ended ones too."""
    return Counter(Hold.objects.values_list("programme__diary", flat=True))


def saved_and_not_held() -> set[int]:
    """Those that must not be, not for a moment. What is saved is asked for first."""
    saved = warned()
    return saved - set(holds())


def let_a_few_in(seconds: float) -> None:
    """Until two more warnings were saved, and a random moment longer."""
    before = len(warned())
    wait_until(lambda: len(warned()) >= min(before + 2, PEOPLE), seconds=60)
    time.sleep(seconds)


def told_to_the_patient(person: Any) -> tuple[int, int]:
    """How often Today and the programme's own page say that it is paused."""
    client = Client()
    client.force_login(person)
    today, own = (client.get(place).content.decode() for place in ("/", "/programme/"))
    card = today[today.index('id="programme-today"') :]
    return card[: card.index("</section>")].count("Paused"), own.count("Paused, because")


def told_to_the_team(pia: Any) -> list[list[str]]:
    """The reasons beside each patient on the list."""
    rows = list(with_lines(followings_readable_by(pia)))
    lines = list(lines_of(rows, now=timezone.now()))
    assert all(line.cannot_wait for line in lines)
    return [[reason.words for reason in line.reasons] for line in lines]


def test_a_warning_saved_under_kills_holds_each_programme_once_and_both_are_told_once(
    workers: Workers, senders: Senders, pia: Any
):
    chance = random.Random(SEED)
    pair = [workers.start(sweep_seconds=SWEEP), workers.start(sweep_seconds=SWEEP)]
    for number in range(KILLS):
        both = [senders.start(), senders.start()]
        let_a_few_in(chance.uniform(0, 2 * PAUSE))
        assert saved_and_not_held() == set()
        senders.kill(both[0])
        pair[number % 2].kill()
        senders.kill(both[1])
        assert saved_and_not_held() == set()
        pair[number % 2] = workers.start(sweep_seconds=SWEEP)
    before = len(warned())
    ends = [senders.start("once"), senders.start("once")]
    assert [sender.wait(timeout=120) for sender in ends] == [0, 0], senders.said()
    wait_until(all_read, seconds=120)
    workers.kill_all()
    assert KILLS <= before < PEOPLE
    assert Counter(holds().values()) == {1: PEOPLE}
    for person in User.objects.filter(role="patient"):
        assert told_to_the_patient(person) == (1, 1)
    told = told_to_the_team(pia)
    assert len(told) == PEOPLE
    assert all(reasons and len(reasons) == len(set(reasons)) for reasons in told)
    print(f"{before} of {PEOPLE} saved under {KILLS} kills of {2 * KILLS} senders, each held once")


def test_held_after_the_save_some_are_not_held(senders: Senders):
    """The control: what holds a programme behind the save, as a signal does, leaves some to walk
    on with a swollen leg. Nobody reviews here, as no worker runs."""
    chance = random.Random(SEED)
    for _ in range(KILLS):
        sender = senders.start("naive")
        let_a_few_in(chance.uniform(0, PAUSE))
        senders.kill(sender)
        if saved_and_not_held():
            break
    assert saved_and_not_held() != set()
