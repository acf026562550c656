"""Workers killed at random while something goes out, and what became of it."""

import random
import time
from collections.abc import Callable

from django.utils import timezone

from tests.reliability.workers import Workers, wait_until
from tracker.outgoing.leases import rows_of
from tracker.outgoing.models import SENDING, SENT, WAITING, Outgoing

KILLS, SEED = 8, 20261124
SWEEP, TAKES = 3, 0.1
"""Seconds between two sweeps, and how long a stand-in takes: kills fall into the middle."""
QUEUES = "calf-diary,calf-diary-letters"
Kind = type[Outgoing]


def nothing_waits(kind: Kind) -> bool:
    """True once there are rows and each has been in a worker's hands."""
    return rows_of(kind).exists() and not rows_of(kind).filter(state=WAITING).exists()


def leases_run_out(kind: Kind) -> int:
    """What dead workers hold may be taken over now; how many there are. Nobody else sends."""
    return rows_of(kind).filter(state=SENDING).update(claimed_until=timezone.now())


def wait_for_more(kind: Kind, came_in: Callable[[], int]) -> None:
    """Until a few more have come in than now, or all have."""
    before = came_in()
    wait_until(lambda: came_in() > before + 2 or nothing_waits(kind), seconds=90)


def wait_for_all(kind: Kind, count: int, *, seconds: float) -> None:
    """Until all are marked as sent, and a little longer: what comes twice comes then."""
    wait_until(lambda: rows_of(kind).filter(state=SENT).count() == count, seconds=seconds)
    time.sleep(3)


def kill_one_of_two(workers: Workers, kind: Kind, came_in: Callable[[], int]) -> None:
    """Two workers send; one of them is killed, and another begins, again and again."""
    chance = random.Random(SEED)
    pair = [workers.start(sweep_seconds=SWEEP), workers.start(sweep_seconds=SWEEP)]
    for _ in range(KILLS):
        wait_for_more(kind, came_in)
        time.sleep(chance.uniform(0, 2 * TAKES))
        pair[0].kill()
        pair = [pair[1], workers.start(sweep_seconds=SWEEP)]
    wait_until(lambda: nothing_waits(kind), seconds=180)
    time.sleep(3)


def kill_until(
    enough: Callable[[], bool], workers: Workers, kind: Kind, came_in: Callable[[], int]
) -> bool:
    """One naive worker after the other is killed, until that is seen; True if it was."""
    workers.app = "tests.reliability.naive"
    chance = random.Random(SEED)
    for _ in range(KILLS):
        worker = workers.start(sweep_seconds=SWEEP)
        wait_for_more(kind, came_in)
        time.sleep(chance.uniform(0, 2 * TAKES))
        worker.kill()
        if enough():
            return True
    return False
