"""Seeded walks along a street as a phone hears them: lingering noise, gaps, leaps, a rest."""

import math
import random
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

METRES_A_DEGREE = math.pi * 6_371_008.8 / 180
HOME = (51.5, -0.12)
STREET = ((0, 0), (150, 22), (178, 150), (290, 128), (420, 150))
"""Corners of a way through a town, in metres east and north; longer than any walk here."""


@dataclass(frozen=True, kw_only=True)
class Track:
    """The fixes as distance.js takes them, and how long the walk took in milliseconds."""

    fixes: list[dict[str, Any]]
    took: int


def a_track(seed: int, *, metres: float = 400, every: float = 1.0, noise: float = 3.5) -> Track:
    """A walk of that length with one rest, two gaps and some leaps of the signal."""
    dice = random.Random(seed)
    pace, rest_at, rest = dice.uniform(0.8, 1.3), dice.uniform(100, 300), dice.uniform(20, 60)
    starts = [dice.uniform(30, 300) for _ in range(2)]
    gaps = [(start, start + dice.uniform(8, 20)) for start in starts]
    drift, along, now, fixes = (dice.gauss(0, 1.5), dice.gauss(0, 1.5)), 0.0, 0.0, []
    while along < metres:
        drift = tuple(_lingering(dice, at, every) for at in drift)
        if not any(first <= now <= last for first, last in gaps):
            fixes.append(_fix(dice, along, drift, noise) | {"at": round(now * 1000)})
        now += every
        if along >= rest_at and rest > 0:
            rest -= every
        else:
            along = min(metres, along + pace * every)
    return Track(fixes=fixes, took=round(now * 1000))


def naive_metres(track: Track) -> float:
    """All raw fixes joined by straight lines."""
    east = METRES_A_DEGREE * math.cos(math.radians(HOME[0]))
    places = [(f["lon"] * east, f["lat"] * METRES_A_DEGREE) for f in track.fixes]
    return sum(math.dist(one, other) for one, other in pairwise(places))


def _lingering(dice: random.Random, offset: float, seconds: float) -> float:
    """An error that is half forgotten after twenty seconds, 1.5 m wide."""
    kept = math.exp(-seconds / 30)
    return kept * offset + math.sqrt(1 - kept * kept) * dice.gauss(0, 1.5)


def _fix(dice: random.Random, along: float, drift: Any, noise: float) -> dict[str, Any]:
    x, y = _place(along)
    x, y = x + drift[0] + dice.gauss(0, noise), y + drift[1] + dice.gauss(0, noise)
    accuracy = dice.uniform(5, 12)
    if dice.random() < 0.02:
        x, accuracy = x + dice.uniform(30, 80), dice.choice([9, 65])
    east = METRES_A_DEGREE * math.cos(math.radians(HOME[0]))
    place = {"lat": HOME[0] + y / METRES_A_DEGREE, "lon": HOME[1] + x / east}
    return place | {"acc": accuracy}


def _place(along: float) -> tuple[float, float]:
    for (x, y), (to_x, to_y) in pairwise(STREET):
        length = math.hypot(to_x - x, to_y - y)
        if along <= length:
            share = along / length
            return x + (to_x - x) * share, y + (to_y - y) * share
        along -= length
    raise ValueError("longer than the street")
