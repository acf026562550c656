"""Invented years of people who walk hills, or in the cold, more often as the year goes on."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product, repeat
from multiprocessing import get_context
from typing import Final

import numpy as np

from calibration.runs import Told, first_told
from calibration.years import DAYS, FALL_30, FIRST_DAY, STEADY, Year, a_year
from insights.diary.values import Walk

COST: Final = 0.2
"""A hill, or the cold, takes a fifth of the distance."""
ROWS: Final = {
    "steady, the same walks without any hill": (STEADY, "none"),
    "steady, hills from 10% to 50% of walks, ground said": (STEADY, "said"),
    "steady, hills from 10% to 50% of walks, ground not said": (STEADY, "unsaid"),
    "30% over 8 weeks, hills from 10% to 50%, ground said": (FALL_30, "said"),
    "30% over 8 weeks, the same walks without any hill": (FALL_30, "none"),
}


def hilly_year(row: str, *, seed: int) -> Year:
    """A year as in `calibration/years.py`, with hills in a tenth of the walks of the first half
    of the year, and in half of those of the second."""
    change, hills = ROWS[row]
    year = a_year(change, np.random.default_rng([seed, 0]))
    rng = np.random.default_rng([seed, 5])
    kind = str(rng.choice(["uphill", "cold"]))
    on_hill = rng.random(DAYS) < np.where(np.arange(DAYS) < DAYS // 2, 0.1, 0.5)
    if hills == "none":
        return year
    said = frozenset({kind}) if hills == "said" else frozenset[str]()
    walks = (_on(w, said) if on_hill[_day(w)] else w for w in year.diary.walks)
    return Year(replace(year.diary, walks=tuple(walks)), year.began)


def grounds(people: int, *, seed: int, processes: int) -> Iterator[Told]:
    """What each person of each row was told of their walking."""
    with get_context("spawn").Pool(processes) as pool:
        work = zip(product(ROWS, range(people)), repeat(seed), strict=False)
        yield from pool.imap_unordered(_told, work, chunksize=8)


def _told(work: tuple[tuple[str, int], int]) -> Told:
    (row, n), seed = work
    year = hilly_year(row, seed=seed + n)
    began, day = (year.began - FIRST_DAY).days, first_told(year.diary)
    return Told(change=row, detector=row, began=began, day=day)


def _day(walk: Walk) -> int:
    return (walk.day - FIRST_DAY).days


def _on(walk: Walk, said: frozenset[str]) -> Walk:
    """The same walk on a hill: the pain comes sooner; what was free of pain stays so."""
    if walk.onset_m is None:
        return replace(walk, conditions=said)
    metres = max(round((1 - COST) * walk.onset_m), 10)
    return replace(walk, conditions=said, onset_m=metres)
