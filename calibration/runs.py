"""Asks every detector every day of every invented year, and keeps when each first said "worse"."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import repeat
from multiprocessing import get_context
from typing import Final

from calibration.peers import PEERS
from calibration.years import (
    BETTER_30,
    DAYS,
    FALL_20,
    FALL_30,
    FIRST_DAY,
    SLOW_24,
    STEADY,
    SUDDEN_40,
    USUAL,
    Change,
    World,
    Year,
    a_year,
)
from insights.diary.values import Diary
from insights.trends import each_day

OURS: Final = "Calf Diary"
CHANGES: Final[dict[str, Change]] = {
    "steady": STEADY,
    "30% over 8 weeks": FALL_30,
    "40% at once": SUDDEN_40,
    "20% over 8 weeks": FALL_20,
    "24% over 6 months": SLOW_24,
    "improving": BETTER_30,
}


@dataclass(frozen=True, kw_only=True)
class Told:
    """The day of the year on which one detector (or world) first told one person "worse"."""

    change: str
    detector: str
    began: int
    day: int | None


def run(people: int, *, seed: int, processes: int, world: World = USUAL) -> Iterator[list[Told]]:
    """What each person was told, person by person; the same seed gives the same answers."""
    asked = [(change, n) for n in range(people) for change in CHANGES]
    work = zip(asked, repeat(seed), repeat(world), strict=False)
    with get_context("spawn").Pool(processes) as pool:
        yield from pool.imap_unordered(_told, work, chunksize=8)


def first_told(diary: Diary, way: str = "worse", subject: str = "walking") -> int | None:
    """The first day of the year (from 0) on which a trend stands, by the code `replay` runs."""
    judge = each_day(diary)
    name = f"trend.{subject}.{way}"
    for n in range(DAYS):
        if any(f.id == name for f in judge(diary, FIRST_DAY + timedelta(days=n))[0]):
            return n
    return None


def _told(work: tuple[tuple[str, int], int, World]) -> list[Told]:
    import numpy as np

    (change, n), seed, world = work
    year = a_year(CHANGES[change], np.random.default_rng([seed, n]), world)
    began = (year.began - FIRST_DAY).days
    told = {OURS: first_told(year.diary), **_peers(year)}
    return [Told(change=change, detector=d, began=began, day=day) for d, day in told.items()]


def _peers(year: Year) -> dict[str, int | None]:
    days = [(w.day - FIRST_DAY).days for w in year.diary.walks]
    levels = [math.log(w.onset_m or w.walked_m or 1) for w in year.diary.walks]
    return {name: _day(peer, days, levels) for name, peer in PEERS.items()}


def _day(peer: Callable[..., int | None], days: list[int], levels: list[float]) -> int | None:
    at = peer(days, levels)
    return None if at is None else days[at]
