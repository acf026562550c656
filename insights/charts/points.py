"""From walks to the points of a chart: one measure, one unit, a walk without pain as "at least"."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from insights.diary.values import Walk

SECONDS_IN_A_MINUTE: Final = 60
METRES_IN_A_YARD: Final = 0.9144
FEWEST_FOR_A_MEDIAN: Final = 2
FEWEST_FOR_A_BAND: Final = 4
NOTCH: Final = 1.58
"""McGill, Tukey and Larsen 1978: median +/- 1.58 x interquartile range / root n."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One walk: how far or long until the pain, or at least that far without."""

    day: date
    value: float
    at_least: bool
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekMedian:
    """The middle of one week's walks and how sure it is, in the unit of the points."""

    day: date
    median: float
    low: float | None
    high: float | None
    walks: int


@dataclass(frozen=True, slots=True)
class Measure:
    """What the axis counts: the keys it is read from and the size of its unit."""

    name: str
    onset: str
    whole: str
    unit: float


MINUTES: Final = Measure("minutes", "onset_s", "walked_s", SECONDS_IN_A_MINUTE)
METRES: Final = Measure("metres", "onset_m", "walked_m", 1)
YARDS: Final = Measure("yards", "onset_m", "walked_m", METRES_IN_A_YARD)


def measure_of(walks: Sequence[Walk], *, units: str) -> Measure:
    """Time or distance, whichever the person noted more often; time when equal."""
    timed = sum(w.onset_s is not None for w in walks)
    measured = sum(w.onset_m is not None for w in walks)
    if measured > timed:
        return YARDS if units == "imperial" else METRES
    return MINUTES


def points_of(walks: Iterable[Walk], measure: Measure) -> list[Point]:
    """The walks that say something in this measure; a bicycle never does."""
    return [point for w in walks if (point := _point(w, measure)) is not None]


def _point(walk: Walk, measure: Measure) -> Point | None:
    painless = walk.pain == "none"
    value = getattr(walk, measure.whole if painless else measure.onset)
    if value is None or "cycle" in walk.conditions:
        return None
    return Point(
        day=walk.day,
        value=value / measure.unit,
        at_least=painless,
        method=walk.method or "estimate",
    )


def weekly_medians(points: Iterable[Point]) -> list[WeekMedian]:
    """The median of each week that has two walks or more, at its Thursday."""
    weeks: dict[date, list[Point]] = defaultdict(list)
    for point in points:
        weeks[point.day - timedelta(days=point.day.weekday() - 3)].append(point)
    found = (_median_of_week(day, week) for day, week in sorted(weeks.items()))
    return [median for median in found if median is not None]


def _median_of_week(day: date, week: list[Point]) -> WeekMedian | None:
    """Kaplan-Meier quartiles; None while half of the walks have not met the pain."""
    if len(week) < FEWEST_FOR_A_MEDIAN:
        return None
    low, middle, high = _quantiles(week, (0.25, 0.5, 0.75))
    if middle is None:
        return None
    spread = (high if high is not None else middle) - (low if low is not None else middle)
    notch = NOTCH * spread / len(week) ** 0.5
    sure = len(week) >= FEWEST_FOR_A_BAND
    return WeekMedian(
        day=day,
        median=middle,
        low=max(middle - notch, 0.0) if sure else None,
        high=middle + notch if sure else None,
        walks=len(week),
    )


def _quantiles(week: list[Point], shares: Iterable[float]) -> list[float | None]:
    """For each share the value by which so many of the walks met the pain, by Kaplan and Meier."""
    from scipy.stats import CensoredData, ecdf  # heavy: only the worker draws

    met = [p.value for p in week if not p.at_least]
    curve = ecdf(CensoredData(met, right=[p.value for p in week if p.at_least])).cdf
    steps = list(zip(curve.quantiles.tolist(), curve.probabilities.tolist(), strict=True))
    return [
        next((value for value, probability in steps if probability >= share - 1e-9), None)
        for share in shares
    ]
