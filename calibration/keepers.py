"""Invented years of people who keep a whole diary: pain, late entries, and harmless check-ins."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import product, repeat
from multiprocessing import get_context
from typing import Final

import numpy as np

from calibration.runs import Told, first_told
from calibration.years import (
    DAYS,
    FALL_30,
    FIRST_DAY,
    STEADY,
    SUDDEN_40,
    USUAL,
    Change,
    Year,
    a_year,
    kept_days,
    noise,
)
from insights import red_flags, trends
from insights.diary.values import CheckIn, Diary, Sign, Walk
from insights.diary.vocabulary import rank
from insights.judging import judged
from insights.replaying import days_as_known

LATE: Final[dict[str, Change]] = {
    "walking, steady, 30% typed 3 to 10 days late": STEADY,
    "walking, 30% over 8 weeks, 30% typed late": FALL_30,
    "walking, 40% at once, 30% typed late": SUDDEN_40,
}
PAIN: Final = {"pain, steady": 0.0, "pain, 2 points over 8 weeks": 2.0}
KEPT: Final = {
    "whole diary, steady: a trend or warning of tier soon or above": ("red_flag", "trend"),
    "whole diary, steady: of these, a warning": ("red_flag",),
    "whole diary, steady: of these, a trend": ("trend",),
}
ROWS: Final = (*PAIN, *LATE, *KEPT)
RUNS: Final = len(PAIN) + len(LATE) + 1
"""Runs for each person; a whole diary is gone through once for all its rows."""
NO: Final = frozenset({"swelling", "cold", "breathless", "wound", "numb", "limits_day", "pale"})


def keepers(people: int, *, seed: int, processes: int) -> Iterator[list[Told]]:
    """What each person of each row was told; a whole diary gives three rows."""
    asked = product((*PAIN, *LATE, "whole"), range(people))
    with get_context("spawn").Pool(processes) as pool:
        yield from pool.imap_unordered(_told, zip(asked, repeat(seed), strict=False), chunksize=4)


def painful_year(more: float, *, seed: int) -> Year:
    """Steady distances with the worst pain of each walk that hurt, rising by `more` points."""
    year, rng = a_year(STEADY, np.random.default_rng([seed, 0])), np.random.default_rng([seed, 6])
    start = int(rng.integers(60, 201)) if more else 0
    risen = more * np.clip((np.arange(DAYS) - start) / 56, 0, 1)
    wobble = rng.uniform(0.7, 1.6) * noise(rng, replace(USUAL, spread=(0.98, 1.02))) / 0.83
    worst = np.clip(np.round(rng.uniform(2, 7) + risen + wobble), 0, 10)
    walks = tuple(_hurting(w, int(worst[(w.day - FIRST_DAY).days])) for w in year.diary.walks)
    return Year(replace(year.diary, walks=walks), FIRST_DAY + timedelta(days=start))


def late_year(change: Change, *, seed: int) -> Year:
    """A year of walks of which three in ten are typed three to ten days late."""
    year, rng = a_year(change, np.random.default_rng([seed, 0])), np.random.default_rng([seed, 7])
    late = (int(rng.integers(3, 11)) if rng.random() < 0.3 else 0 for _ in range(DAYS))
    walks = tuple(_typed(w, days) for w, days in zip(year.diary.walks, late, strict=False))
    return Year(replace(year.diary, walks=walks), year.began)


def whole_year(*, seed: int) -> Diary:
    """Steady walks with pain, and check-ins with the answers of an ordinary day."""
    diary, rng = painful_year(0.0, seed=seed).diary, np.random.default_rng([seed, 8])
    kept = kept_days(rng, replace(USUAL, missing=(0.0, 0.6)))
    usual = [code for code in ("swelling", "heavy_evening", "limits_day") if rng.random() < 0.4]
    measured, together = rng.random() < 0.5, rng.random() < 0.5
    walked = {walk.day for walk in diary.walks}
    checkins = []
    for n in np.flatnonzero(kept).tolist():
        checkin = _harmless(n, rng, usual=usual, together=together)
        slip = rng.normal(0, 0.5, 2) if measured and n % 3 == 0 else None
        cm = {} if slip is None else {"left": 37 + slip[0], "right": 36.5 + slip[1]}
        why = None if checkin.date in walked else str(rng.choice(["weather", "other"]))
        checkins.append(replace(checkin, calf_cm=cm, no_walk=why))
    return replace(diary, checkins=tuple(checkins))


def first_heard(diary: Diary) -> dict[str, tuple[str, int]]:
    """By the id of each finding of tier soon or above: its kind, and the day it first came."""
    rooms, heard = (red_flags.each_day(diary), trends.each_day(diary)), {}
    for day, known in days_as_known(diary):
        for finding in judged(known, day, rooms).findings:
            if rank(finding.urgency) <= rank("soon"):
                heard.setdefault(finding.id, (finding.kind, (day - FIRST_DAY).days))
    return heard


def _told(work: tuple[tuple[str, int], int]) -> list[Told]:
    (name, n), seed = work
    if name == "whole":
        heard = first_heard(whole_year(seed=seed + n)).values()
        return [_row(row, [day for kind, day in heard if kind in KEPT[row]]) for row in KEPT]
    if name in PAIN:
        year, subject = painful_year(PAIN[name], seed=seed + n), "pain"
    else:
        year, subject = late_year(LATE[name], seed=seed + n), "walking"
    began, day = (year.began - FIRST_DAY).days, first_told(year.diary, subject=subject)
    return [Told(change=name, detector=name, began=began, day=day)]


def _row(name: str, days: list[int]) -> Told:
    return Told(change=name, detector=name, began=0, day=min(days, default=None))


def _hurting(walk: Walk, worst: int) -> Walk:
    return replace(walk, severity=worst) if walk.pain != "none" else walk


def _typed(walk: Walk, late: int) -> Walk:
    later = timedelta(days=late)
    return replace(walk, entered_at=walk.entered_at + later, entered_day=walk.entered_day + later)


def _harmless(n: int, rng: np.random.Generator, *, usual: list[str], together: bool) -> CheckIn:
    """One day: what is usual comes and goes, a short cramp now and then, and the rest is no."""
    day = FIRST_DAY + timedelta(days=n)
    signs = [_usual(code) for code in usual if rng.random() < 0.5]
    if rng.random() < 0.05:
        signs.append(Sign(code="cramp", side="left", minutes=2, when="night"))
    no = NO - {sign.code for sign in signs}
    return CheckIn(
        date=day,
        entered_at=datetime.combine(day, time(20), tzinfo=UTC),
        entered_day=day,
        signs=tuple(signs),
        denied=frozenset() if together else no,
        denied_together=no if together else frozenset(),
        nothing_new=not signs,
    )


def _usual(code: str) -> Sign:
    return Sign(code=code, side=None if code == "limits_day" else "both", usual=True)
