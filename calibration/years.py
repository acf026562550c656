"""Invented years of walking, seeded: steady people, people who worsen and people who improve.

The generator that the detector's threshold was set on; the numbers are the literature's.
Needs no file and no clock: the same seed gives the same diary. Tests and calibration share it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import numpy as np

from insights.diary.values import Diary, Patient, Walk

FIRST_DAY = date(2025, 1, 1)
DAYS = 365


@dataclass(frozen=True, kw_only=True)
class Change:
    """What happens to the distance: the share that is left, and the days that it takes."""

    share: float = 1.0
    days: int = 0


STEADY = Change()
FALL_30 = Change(share=0.7, days=56)
SUDDEN_40 = Change(share=0.6, days=0)
FALL_20 = Change(share=0.8, days=56)
SLOW_24 = Change(share=0.76, days=182)
BETTER_30 = Change(share=1.3, days=84)


@dataclass(frozen=True, kw_only=True)
class World:
    """How people differ: the ranges from which each person's own numbers are drawn."""

    spread: tuple[float, float] = (0.15, 0.40)
    """Coefficient of variation of the distance from day to day."""
    likeness: tuple[float, float] = (0.0, 0.5)
    """Correlation of neighbouring days."""
    freedom: float = 5
    """Degrees of freedom of Student's t: fewer means more odd days."""
    season: float = 0.05
    rounding: tuple[int, ...] = (1, 10, 25, 50)
    missing: tuple[float, float] = (0.1, 0.4)
    ageing: float = 0.94
    """Share of the distance left after a year, in everybody; a change comes on top."""


USUAL = World()


@dataclass(frozen=True)
class Year:
    """A diary, and the day on which its change began (day 0 for a steady person)."""

    diary: Diary
    began: date


def years(change: Change, count: int, *, seed: int, world: World = USUAL) -> Iterator[Year]:
    """So many people's years."""
    for n in range(count):
        yield a_year(change, np.random.default_rng([seed, n]), world)


def a_year(change: Change, rng: np.random.Generator, world: World = USUAL) -> Year:
    """One person: own level, spread, likeness of neighbouring days, rounding and gaps."""
    level = float(np.clip(np.exp(np.log(250) + 0.73 * rng.standard_normal()), 40, 1500))
    start = 0 if change is STEADY else int(rng.integers(60, 201))
    aged = np.log(world.ageing) * np.arange(DAYS) / DAYS
    mean = np.log(level) + course(change, start) + aged
    distance = np.exp(mean + _seasons(rng, world) + noise(rng, world))
    meant = np.exp(mean + np.log(1.8) + 0.5 * rng.standard_normal(DAYS))
    rounded = int(rng.choice(world.rounding))
    kept = kept_days(rng, world)
    walks = tuple(
        _walk(n, metres=min(distance[n], meant[n]), pain=distance[n] <= meant[n], to=rounded)
        for n in range(DAYS)
        if kept[n]
    )
    diary = Diary(id="ada", patient=Patient(birth_year=1955), walks=walks)
    return Year(diary, FIRST_DAY + timedelta(days=start))


def course(change: Change, start: int) -> np.ndarray:
    """The log of the share that is left, day by day."""
    day = np.arange(DAYS)
    done = np.clip((day - start) / change.days, 0, 1) if change.days else day >= start
    return np.log(change.share) * done


def noise(rng: np.random.Generator, world: World) -> np.ndarray:
    """Ups and downs from day to day, neighbouring days alike, as natural logarithms."""
    spread = np.sqrt(np.log1p(rng.uniform(*world.spread) ** 2))
    likeness = rng.uniform(*world.likeness)
    free = world.freedom
    shocks = rng.standard_t(free, DAYS) / np.sqrt(free / (free - 2))
    noisy = shocks.copy()
    for n in range(1, DAYS):
        noisy[n] = likeness * noisy[n - 1] + np.sqrt(1 - likeness**2) * shocks[n]
    return spread * noisy


def _seasons(rng: np.random.Generator, world: World) -> np.ndarray:
    day = np.arange(DAYS)
    season = world.season * np.sin(2 * np.pi * (day / 365 + rng.uniform()))
    weekend = 0.05 * ((day + int(rng.integers(7))) % 7 >= 5) * rng.choice([-1, 1])
    return season + weekend


def kept_days(rng: np.random.Generator, world: World) -> np.ndarray:
    """The days on which something was written; half of the people are away for a while."""
    kept = rng.random(DAYS) >= rng.uniform(*world.missing)
    if rng.random() < 0.5:
        away = int(rng.integers(0, DAYS - 21))
        kept[away : away + int(rng.integers(7, 22))] = False
    return kept


def _walk(n: int, *, metres: float, pain: bool, to: int) -> Walk:
    day = FIRST_DAY + timedelta(days=n)
    metres = max(round(metres / to) * to, min(to, 10))
    at = datetime.combine(day, time(10), tzinfo=UTC)
    walked = {"onset_m": metres} if pain else {"walked_m": metres}
    return Walk(
        id=f"walk-{n}",
        occurred_at=at,
        entered_at=at + timedelta(hours=1),
        day=day,
        entered_day=day,
        pain="left" if pain else "none",
        method="gps",
        **walked,
    )
