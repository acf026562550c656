"""What a wiped broker and messages that come too often do: nothing."""

import os
import random
import time

import pytest
import redis

from diary import tasks
from tests.builders import a_patient
from tests.reliability.workers import Workers, wait_until
from tests.reliability.writing import all_read, behind, warn, write
from tracker.models import Diary, Finding, Reading

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
DIARIES, SWEEP_SECONDS, SEED = 120, 6, 20261122


@pytest.fixture
def diaries(transactional_db) -> list[Diary]:
    """Some people with an empty diary."""
    return [a_patient(f"person{n}@example.org").diary for n in range(DIARIES)]


def wipe(broker_address: str) -> None:
    """Everything that the broker knows is gone at once."""
    if broker_address.startswith("redis+socket://"):
        path = broker_address.removeprefix("redis+socket://").partition("?")[0]
        redis.Redis(unix_socket_path=path).flushall()
    else:
        redis.Redis.from_url(broker_address).flushdb()


def test_a_wiped_broker_costs_two_sweeps_at_most(
    workers: Workers, diaries: list[Diary], broker_address: str
):
    chance = random.Random(SEED)
    for diary in diaries:
        write(diary, chance)
    worker = workers.start(sweep_seconds=SWEEP_SECONDS)
    wait_until(lambda: behind() < DIARIES - 30, seconds=60, every=0.002)
    wipe(broker_address)
    assert behind() > 0
    wait_until(all_read, seconds=2 * SWEEP_SECONDS + 2)
    assert worker.is_ready


def test_a_save_after_the_wipe_still_rings(
    workers: Workers, diaries: list[Diary], broker_address: str
):
    chance = random.Random(SEED)
    write(diaries[0], chance)
    workers.start()
    wait_until(all_read, seconds=60)
    wipe(broker_address)
    write(diaries[0], chance)
    wait_until(all_read, seconds=10)


def test_every_message_ten_times_changes_nothing(workers: Workers, diaries: list[Diary]):
    few = diaries[:40]
    for diary in few:
        warn(diary)
        for _ in range(10):
            tasks.review.delay(diary.pk)
    workers.start()
    wait_until(all_read, seconds=60)
    before = list(Finding.objects.order_by("pk").values())
    times = list(Reading.objects.order_by("pk").values_list("made_at", flat=True))
    time.sleep(2)
    assert list(Finding.objects.order_by("pk").values()) == before
    assert list(Reading.objects.order_by("pk").values_list("made_at", flat=True)) == times
    assert len(times) == len(few)


@pytest.mark.outside
@pytest.mark.parametrize("broker_address", ["outside"], indirect=True)
def test_a_save_is_read_through_the_broker_that_the_environment_names(
    workers: Workers, diaries: list[Diary]
):
    """The smoke test for every kind of broker, RabbitMQ among them."""
    assert os.environ["BROKER_URL"]
    chance = random.Random(SEED)
    worker = workers.start()
    wait_until(lambda: worker.is_ready, seconds=60)
    for diary in diaries[:20]:
        write(diary, chance)
    assert wait_until(all_read, seconds=20) < 20
