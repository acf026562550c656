"""kill -9 at random moments: with the sweep nothing is lost and nothing is doubled."""

import random
import time
from datetime import datetime

import pytest
from django.db.models import Count, F
from django.utils import timezone

import insights
from diary.timeline import day_to_judge, local_today, values_of
from tests.builders import a_patient
from tests.reliability.workers import Worker, Workers, wait_until
from tests.reliability.writing import all_read, behind, warn, write
from tracker.models import Diary, Finding, Reading

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
DIARIES, KILLS, SEED = 300, 20, 20261122


@pytest.fixture
def diaries(transactional_db) -> list[Diary]:
    """Many people with an empty diary."""
    return [a_patient(f"person{n}@example.org").diary for n in range(DIARIES)]


def write_until_ready(worker: Worker, diaries: list[Diary], chance: random.Random) -> None:
    """People go on writing while a worker starts."""
    deadline = time.monotonic() + 60
    while not worker.is_ready:
        assert time.monotonic() < deadline, worker.log.read_text()
        write(chance.choice(diaries), chance)
        time.sleep(0.05)


def findings_of(diary: Diary, *, now: datetime) -> list[tuple[str, str]]:
    """What one judgement of the whole diary finds."""
    values = values_of(diary)
    today = local_today(diary.owner.profile, now)
    judgement = insights.assess(values, as_of=day_to_judge(values, today=today))
    return sorted((found.id, found.side or "") for found in judgement.findings)


def assert_none_lost_and_none_doubled() -> None:
    """Each diary has the findings that one judgement gives, told once, and one reading."""
    now = timezone.now()
    assert Diary.objects.exclude(quarantined_at=None).count() == 0
    assert Reading.objects.filter(version=F("diary__record_version")).count() == DIARIES
    told = Finding.objects.values("diary", "rule", "side").annotate(times=Count("pk"))
    assert [row for row in told if row["times"] > 1] == []
    for diary in Diary.objects.select_related("owner__profile"):
        standing = diary.findings.filter(gone_at=None).values_list("rule", "side")
        assert sorted(standing) == findings_of(diary, now=now)


def test_twenty_kills_lose_nothing_and_double_nothing(workers: Workers, diaries: list[Diary]):
    chance = random.Random(SEED)
    for diary in diaries[::2]:
        warn(diary)
    for diary in diaries:
        write(diary, chance)
    pair = [workers.start(sweep_seconds=2), workers.start(sweep_seconds=2)]
    for _ in range(KILLS):
        write_until_ready(pair[0], diaries, chance)
        time.sleep(chance.uniform(0, 0.3))
        pair[0].kill()
        pair = [pair[1], workers.start(sweep_seconds=2)]
    wait_until(all_read, seconds=180)
    workers.kill_all()
    assert_none_lost_and_none_doubled()


def test_without_the_sweep_some_are_lost(workers: Workers, diaries: list[Diary]):
    chance = random.Random(SEED)
    for diary in diaries[:150]:
        write(diary, chance)
    for _ in range(5):
        waits = behind()
        workers.start()
        wait_until(lambda waits=waits: behind() < waits - 10, seconds=30, every=0.001)
        time.sleep(chance.uniform(0, 0.03))
        workers.kill_all()
    workers.start()
    wait_until_nothing_moves()
    assert 0 < behind() < 75


def wait_until_nothing_moves() -> None:
    """Until no diary was read for two seconds, after at least one was."""
    begun, seen = behind(), -1
    wait_until(lambda: behind() < begun, seconds=30)
    while behind() != seen:
        seen = behind()
        time.sleep(2)
