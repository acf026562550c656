"""What is compared with what: each way of measuring, each activity and each aid by itself."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from operator import mul
from typing import NamedTuple

from insights.diary.values import CheckIn, Diary, Walk
from insights.trends.grounds import ground_of
from insights.trends.numbers import TELLING

RUNNING = frozenset({"run", "sport"})
BREAKS = frozenset({"procedure", "new_medicine", "new_exercise"})
"""After these a new baseline starts: a stent, a medicine, a programme of exercise."""
LATE = timedelta(hours=TELLING.late_hours)
ONSETS = (("m", "onset_m"), ("s", "onset_s"))


class SeriesKey(NamedTuple):
    """What must be the same for two entries to be compared."""

    subject: str
    """"walking", "pain", "relief" or "swelling"."""
    until: str
    """"pain" (its first sign), "stop" (the legs made them stop), "worst" (pain, 0 to 10),
    "gone" (from stopping until the pain had gone) or "apart" (one calf thicker than the other)."""
    unit: str
    method: str
    activity: str
    aid: str


class Entry(NamedTuple):
    """One answer in one series; `at_least` says that no pain came within `value`."""

    day: date
    known: date
    """The day from which it is known: entered, and not still to come."""
    reference: str
    """"walk:<id>" or "checkin:<day>"."""
    side: str
    value: float
    at_least: bool
    weight: float
    ground: str = ""
    """The kind of ground that it was walked on, "" for the usual one."""


class DayValue(NamedTuple):
    """One day of one series: the level on the scale of the detector, and how much it counts."""

    day: date
    level: float
    at_least: bool
    weight: float
    entries: tuple[Entry, ...]


Series = dict[SeriesKey, list[Entry]]
Scale = Callable[[float], float]
GIRTH = SeriesKey("swelling", "apart", "cm", "any", "any", "none")


def all_series(diary: Diary) -> Series:
    """Every series of a diary in which anything was measured, each in order of day."""
    found_of: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for walk in diary.walks:
        if "cycle" not in walk.conditions:
            for key, entry in _entries(walk):
                found_of[key].append(entry)
    series: Series = {SeriesKey(*key): found for key, found in found_of.items()}
    if girths := [entry for checkin in diary.checkins for entry in _girth(checkin)]:
        series[GIRTH] = girths
    return {key: found for key, found in series.items() if not all(e.at_least for e in found)}


def _readings(walk: Walk) -> list[tuple[str, str, str, float]]:
    """The (subject, until, unit, value) that one walk says something about."""
    if walk.pain == "none":
        return _painless(walk)
    found: list[tuple[str, str, str, float]] = [
        ("walking", "pain", unit, onset)
        for unit, name in ONSETS
        if (onset := _onset(walk, name)) is not None
    ]
    if walk.had_to_stop and walk.stopped_for in {None, "leg"}:
        found += _stops(walk)
    if walk.severity is not None:
        found.append(("pain", "worst", "points", walk.severity))
    if walk.relief_s is not None and not walk.still_there:
        found.append(("relief", "gone", "s", walk.relief_s))
    return found


def _painless(walk: Walk) -> list[tuple[str, str, str, float]]:
    """So far, or so long, neither pain came nor the legs stopped."""
    walked = [
        (unit, value) for unit, value in (("m", walk.walked_m), ("s", walk.walked_s)) if value
    ]
    return [("walking", until, unit, value) for unit, value in walked for until in ("pain", "stop")]


def _girth(checkin: CheckIn) -> Iterable[Entry]:
    """How much thicker one calf is than the other, in centimetres, and which."""
    if not {"left", "right"} <= checkin.calf_cm.keys():
        return
    left, right = checkin.calf_cm["left"], checkin.calf_cm["right"]
    side = "both" if left == right else "left" if left > right else "right"
    late = checkin.entered_day - checkin.date > LATE
    weight = TELLING.late_weight if late else 1.0
    known = max(checkin.date, checkin.entered_day)
    said = f"checkin:{checkin.date.isoformat()}"
    yield Entry(checkin.date, known, said, side, abs(left - right), False, weight)


def _stops(walk: Walk) -> Iterable[tuple[str, str, str, float]]:
    """How far the legs carried them, where nobody knows when the pain began."""
    for unit, value in (("m", walk.walked_m), ("s", walk.walked_s)):
        if value and _onset(walk, f"onset_{unit}") is None:
            yield "walking", "stop", unit, value


def _onset(walk: Walk, name: str) -> float | None:
    whole: float | None = getattr(walk, name)
    if not walk.by_leg:
        return whole
    values = [whole, *(getattr(leg, name) for leg in walk.by_leg.values())]
    return min((v for v in values if v is not None), default=None)


def _entries(walk: Walk) -> list[tuple[tuple[str, ...], Entry]]:
    """The entries of one walk, each with the fields of its SeriesKey: thousands are made, so
    what they share is worked out once, and the keys are named at the end."""
    method, aid = walk.method or "unsaid", walk.aid or "none"
    activity = "walk" if walk.conditions.isdisjoint(RUNNING) else "run"
    weight = TELLING.late_weight if walk.entered_at - walk.occurred_at > LATE else 1.0
    felt = weight * TELLING.carer_weight if walk.entered_by == "carer" else weight
    day, side, said = walk.day, walk.pain, f"walk:{walk.id}"
    known, at_least = max(day, walk.entered_day), walk.pain == "none"
    ground = ground_of(walk)
    return [
        (
            (subject, until, unit, method, activity, aid),
            Entry(day, known, said, side, value, at_least, weight, ground),
        )
        if subject == "walking"
        else (
            (subject, until, unit, "any", activity, aid),
            Entry(day, known, said, side, value, at_least, felt, ground),
        )
        for subject, until, unit, value in _readings(walk)
    ]


def by_day(key: SeriesKey, entries: Iterable[Entry]) -> list[DayValue]:
    """One value a day: the mean of what was measured, else the furthest without pain."""
    days: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        days[entry.day].append(entry)
    scale = _scale_of(key)
    return [_day_value(scale, day, days[day]) for day in sorted(days)]


def _day_value(scale: Scale, day: date, found: list[Entry]) -> DayValue:
    if len(found) == 1:
        (one,) = found
        return DayValue(day, scale(one.value), one.at_least, one.weight, (one,))
    measured = [e for e in found if not e.at_least]
    counted = measured or found
    weights = [e.weight for e in counted]
    levels = [scale(e.value) for e in counted]
    mean = sum(map(mul, weights, levels)) / sum(weights)
    level = mean if measured else max(levels)
    return DayValue(day, level, not measured, max(weights), tuple(found))


def level_of(key: SeriesKey, value: float) -> float:
    """A value on the detector's scale, where up is always better for the person."""
    return _scale_of(key)(value)


def _scale_of(key: SeriesKey) -> Scale:
    if key.subject == "pain":
        return lambda value: -value / TELLING.points
    if key.subject == "swelling":
        return lambda value: -value / TELLING.centimetres
    if key.subject == "relief":
        return lambda value: -math.log(max(value, TELLING.least_relief)) / TELLING.relief
    least = TELLING.least_metres if key.unit == "m" else TELLING.least_seconds
    return lambda value: math.log(max(value, least))
