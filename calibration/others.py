"""Invented years of relief times and of measured calves: steady ones, and ones that worsen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Final

import numpy as np

from calibration.years import (
    DAYS,
    FIRST_DAY,
    STEADY,
    USUAL,
    Change,
    Year,
    course,
    kept_days,
    noise,
)
from insights.diary.values import CheckIn, Diary, Patient, Walk

STILL: Final = Change(share=1.0, days=0)
SLOWER_TO_GO: Final = Change(share=0.5, days=56)
"""The share is that of the speed of relief: half of it, so twice as long."""
QUICK_ANSWERS: Final = np.array([30, 90, 240, 480, 900])
"""What the form's spans stand for; half of the people use them, the rest type seconds."""
CALVES: Final = replace(USUAL, missing=(0.5, 0.85))
"""Calves are measured on one to three days a week."""


def relief_years(change: Change, count: int, *, seed: int) -> Iterator[Year]:
    """People whose pain goes after half a minute to ten, up and down by a third from day to day."""
    for n in range(count):
        rng = np.random.default_rng([seed, n, 1])
        start = 0 if change in (STEADY, STILL) else int(rng.integers(60, 201))
        usual = np.log(rng.uniform(40, 400))
        seconds = np.exp(usual - course(change, start) + 1.2 * noise(rng, USUAL))
        if rng.random() < 0.5:
            seconds = QUICK_ANSWERS[np.abs(np.log(seconds[:, None] / QUICK_ANSWERS)).argmin(axis=1)]
        kept = kept_days(rng, USUAL)
        walks = tuple(_relieved(d, round(float(seconds[d]))) for d in range(DAYS) if kept[d])
        yield _year(start, walks=walks)


def girth_years(more_cm: float, count: int, *, seed: int) -> Iterator[Year]:
    """People whose calves differ by up to 2 cm, measured to half a centimetre or so; in four
    weeks one of them grows by `more_cm`."""
    for n in range(count):
        rng = np.random.default_rng([seed, n, 2])
        start = int(rng.integers(60, 201)) if more_cm else 0
        grown = more_cm * np.clip((np.arange(DAYS) - start) / 28, 0, 1)
        slip = rng.uniform(0.3, 0.8) * noise(rng, replace(USUAL, spread=(0.98, 1.02))) / 0.83
        left = 37 + rng.uniform(-2, 2) + grown + slip
        kept = kept_days(rng, CALVES)
        checkins = tuple(_measured(d, float(left[d])) for d in range(DAYS) if kept[d])
        yield _year(start, checkins=checkins)


def _year(start: int, *, walks: tuple[Walk, ...] = (), checkins: tuple[CheckIn, ...] = ()) -> Year:
    diary = Diary(id="ada", patient=Patient(birth_year=1955), walks=walks, checkins=checkins)
    return Year(diary, FIRST_DAY + timedelta(days=start))


def _relieved(n: int, seconds: int) -> Walk:
    day = FIRST_DAY + timedelta(days=n)
    at = datetime.combine(day, time(10), tzinfo=UTC)
    return Walk(
        id=f"walk-{n}",
        occurred_at=at,
        entered_at=at + timedelta(hours=1),
        day=day,
        entered_day=day,
        pain="left",
        relief_s=seconds,
    )


def _measured(n: int, left: float) -> CheckIn:
    day = FIRST_DAY + timedelta(days=n)
    return CheckIn(
        date=day,
        entered_at=datetime.combine(day, time(20), tzinfo=UTC),
        entered_day=day,
        calf_cm={"left": round(2 * left) / 2, "right": 37.0},
    )
