"""What is compared with what: each way of measuring, each activity and each aid by itself."""

import math
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from insights.diary.values import CheckIn, Diary, Walk
from insights.trends.numbers import TELLING

RUNNING = frozenset({"run", "sport"})
BREAKS = frozenset({"procedure", "new_medicine", "new_exercise"})
"""After these a new baseline starts: a stent, a medicine, a programme of exercise."""
LATE = timedelta(hours=TELLING.late_hours)


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


class DayValue(NamedTuple):
    """One day of one series: the level on the scale of the detector, and how much it counts."""

    day: date
    level: float
    at_least: bool
    weight: float
    entries: tuple[Entry, ...]


Series = dict[SeriesKey, list[Entry]]
GIRTH = SeriesKey("swelling", "apart", "cm", "any", "any", "none")


def all_series(diary: Diary) -> Series:
    """Every series of a diary in which anything was measured, each in order of day."""
    series: Series = {}
    for walk in diary.walks:
        if "cycle" in walk.conditions:
            continue
        for subject, until, unit, value in _readings(walk):
            entry = _entry(walk, subject=subject, value=value)
            series.setdefault(_key(walk, subject, until, unit), []).append(entry)
    if girths := [entry for checkin in diary.checkins for entry in _girth(checkin)]:
        series[GIRTH] = girths
    return {key: found for key, found in series.items() if not all(e.at_least for e in found)}


def _readings(walk: Walk) -> Iterable[tuple[str, str, str, float]]:
    """The (subject, until, unit, value) that one walk says something about."""
    if walk.pain == "none":
        for unit, value in (("m", walk.walked_m), ("s", walk.walked_s)):
            if value:
                yield "walking", "pain", unit, value
                yield "walking", "stop", unit, value
        return
    for unit in ("m", "s"):
        onset = _onset(walk, f"onset_{unit}")
        if onset is not None:
            yield "walking", "pain", unit, onset
    if walk.had_to_stop and walk.stopped_for in {None, "leg"}:
        yield from _stops(walk)
    if walk.severity is not None:
        yield "pain", "worst", "points", walk.severity
    if walk.relief_s is not None and not walk.still_there:
        yield "relief", "gone", "s", walk.relief_s


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


def _key(walk: Walk, subject: str, until: str, unit: str) -> SeriesKey:
    method = walk.method or "unsaid" if subject == "walking" else "any"
    activity = "walk" if walk.conditions.isdisjoint(RUNNING) else "run"
    return SeriesKey(subject, until, unit, method, activity, walk.aid or "none")


def _entry(walk: Walk, *, subject: str, value: float) -> Entry:
    late = walk.entered_at - walk.occurred_at > LATE
    weight = TELLING.late_weight if late else 1.0
    if subject != "walking" and walk.entered_by == "carer":
        weight *= TELLING.carer_weight
    known = max(walk.day, walk.entered_day)
    return Entry(walk.day, known, f"walk:{walk.id}", walk.pain, value, walk.pain == "none", weight)


def by_day(key: SeriesKey, entries: Iterable[Entry]) -> list[DayValue]:
    """One value a day: the mean of what was measured, else the furthest without pain."""
    days: dict[date, list[Entry]] = {}
    for entry in entries:
        days.setdefault(entry.day, []).append(entry)
    return [_day_value(key, day, found) for day, found in sorted(days.items())]


def _day_value(key: SeriesKey, day: date, found: list[Entry]) -> DayValue:
    if len(found) == 1:
        one = found[0]
        return DayValue(day, level_of(key, one.value), one.at_least, one.weight, (one,))
    measured = [e for e in found if not e.at_least]
    weight = max(e.weight for e in measured or found)
    if measured:
        total = sum(e.weight for e in measured)
        level = sum(e.weight * level_of(key, e.value) for e in measured) / total
    else:
        level = max(level_of(key, e.value) for e in found)
    return DayValue(
        day=day, level=level, at_least=not measured, weight=weight, entries=tuple(found)
    )


def level_of(key: SeriesKey, value: float) -> float:
    """A value on the detector's scale, where up is always better for the person."""
    if key.subject == "pain":
        return -value / TELLING.points
    if key.subject == "swelling":
        return -value / TELLING.centimetres
    if key.subject == "relief":
        return -math.log(max(value, TELLING.least_relief)) / TELLING.relief
    least = TELLING.least_metres if key.unit == "m" else TELLING.least_seconds
    return math.log(max(value, least))
