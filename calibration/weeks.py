"""Invented years of check-ins and of walks a week: steady ones, and ones that worsen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import product, repeat
from multiprocessing import get_context
from typing import Final

import numpy as np
from scipy.special import ndtr

from calibration.runs import Told
from calibration.years import DAYS, FIRST_DAY, USUAL, Year, kept_days, noise
from insights.diary.values import CheckIn, Diary, Patient, Sign, Walk
from insights.trends.weekly_standing import weekly_readings

ROWS: Final = {
    "swollen days, steady": ("swollen_days", "swelling", 0.0),
    "swollen days, three more a week over 4 weeks": ("swollen_days", "swelling", 3.0),
    "limited days, steady": ("limited_days", "limits_day", 0.0),
    "limited days, three more a week over 4 weeks": ("limited_days", "limits_day", 3.0),
    "walks a week, steady (read as fewer)": ("walks", "", 1.0),
    "walks a week, half as many over 4 weeks": ("walks", "", 0.5),
}
LESS: Final = {"worse", "fewer"}


def said_years(code: str, more: float, count: int, *, seed: int) -> Iterator[Year]:
    """People who answer one question on two to seven days a week; from some day on, within
    four weeks, `more` days a week say yes. Neighbouring days are alike, summer is worse."""
    for n in range(count):
        rng = np.random.default_rng([seed, n, 3, len(code)])
        start = int(rng.integers(60, 201)) if more else 0
        usual = rng.uniform(0.02, 0.55 if more else 0.95)
        day = np.arange(DAYS)
        share = usual + more / 7 * np.clip((day - start) / 28, 0, 1)
        share += 0.05 * np.sin(2 * np.pi * (day / 365 + rng.uniform()))
        yes = _alike(rng, rng.uniform(0, 0.6)) < np.clip(share, 0, 1)
        kept = kept_days(rng, replace(USUAL, missing=(0.0, 0.7)))
        together = rng.random() < 0.5
        checkins = tuple(_said(d, code, bool(yes[d]), together) for d in range(DAYS) if kept[d])
        yield _year(start, checkins=checkins)


def walked_years(left: float, count: int, *, seed: int) -> Iterator[Year]:
    """People who walk on one to seven days a week, with weeks away, and check-ins on some days;
    within four weeks the share `left` of their walks is left (1: steady)."""
    for n in range(count):
        rng = np.random.default_rng([seed, n, 4])
        start = int(rng.integers(60, 201)) if left < 1 else 0
        day = np.arange(DAYS)
        often = rng.uniform(0.15, 0.95) * (1 - (1 - left) * np.clip((day - start) / 28, 0, 1))
        weather = 0.15 * np.repeat(noise(rng, USUAL)[:53], 7)[:DAYS]
        season = 0.1 * np.sin(2 * np.pi * (day / 365 + rng.uniform()))
        goes = _alike(rng, rng.uniform(0, 0.4)) < np.clip(often * np.exp(weather + season), 0, 1)
        kept = kept_days(rng, replace(USUAL, missing=(0.0, 0.2)))
        says = kept_days(rng, replace(USUAL, missing=(0.4, 1.0)))
        walks = tuple(_walk(d) for d in range(DAYS) if kept[d] and goes[d])
        checkins = tuple(_said(d, "swelling", False, True) for d in range(DAYS) if says[d])
        yield _year(start, walks=walks, checkins=checkins)


def first_read(diary: Diary, subject: str) -> int | None:
    """The first day of the year (from 0) on which a reading says worse, or fewer."""
    for n in range(DAYS):
        day = FIRST_DAY + timedelta(days=n)
        if day.weekday() == 0 and _reads(diary, subject, n):
            return n
    return None


def weekly(people: int, *, seed: int, processes: int) -> Iterator[Told]:
    """What each person of each row read, asked on each Monday of the year."""
    with get_context("spawn").Pool(processes) as pool:
        work = zip(product(ROWS, range(people)), repeat(seed), strict=False)
        yield from pool.imap_unordered(_weekly, work, chunksize=8)


def _weekly(work: tuple[tuple[str, int], int]) -> Told:
    (name, n), seed = work
    subject, code, change = ROWS[name]
    if code:
        (year,) = said_years(code, change, 1, seed=seed + n)
    else:
        (year,) = walked_years(change, 1, seed=seed + n)
    day = first_read(year.diary, subject)
    return Told(change=name, detector=name, began=(year.began - FIRST_DAY).days, day=day)


def _reads(diary: Diary, subject: str, n: int) -> bool:
    readings = weekly_readings(diary, FIRST_DAY + timedelta(days=n))
    return any(r.subject == subject and r.status in LESS for r in readings)


def _alike(rng: np.random.Generator, likeness: float) -> np.ndarray:
    """Numbers from 0 to 1, each as likely as another, neighbouring days alike."""
    shocks = rng.standard_normal(DAYS)
    for n in range(1, DAYS):
        shocks[n] = likeness * shocks[n - 1] + np.sqrt(1 - likeness**2) * shocks[n]
    return ndtr(shocks)


def _year(start: int, *, walks: tuple[Walk, ...] = (), checkins: tuple[CheckIn, ...] = ()) -> Year:
    diary = Diary(id="ada", patient=Patient(birth_year=1955), walks=walks, checkins=checkins)
    return Year(diary, FIRST_DAY + timedelta(days=start))


def _said(n: int, code: str, yes: bool, together: bool) -> CheckIn:
    day = FIRST_DAY + timedelta(days=n)
    side = "both" if code == "swelling" else None
    no = frozenset() if yes else frozenset({code})
    return CheckIn(
        date=day,
        entered_at=datetime.combine(day, time(20), tzinfo=UTC),
        entered_day=day,
        signs=(Sign(code=code, side=side, usual=True),) if yes else (),
        denied=frozenset() if together else no,
        denied_together=no if together else frozenset(),
    )


def _walk(n: int) -> Walk:
    day = FIRST_DAY + timedelta(days=n)
    at = datetime.combine(day, time(10), tzinfo=UTC)
    entered = at + timedelta(hours=1)
    return Walk(
        id=f"walk-{n}", occurred_at=at, entered_at=entered, day=day, entered_day=day, pain="none"
    )
