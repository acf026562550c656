"""Reads calf-diary/1: text or JSON values in, a diary out, or every fault with its place."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, Final, TypeVar

from insights.diary.faults import DiaryError, Fault, shown, step
from insights.diary.reading_checkins import read_checkin
from insights.diary.reading_fields import Reader, one_of, refusal, text
from insights.diary.reading_json import TOO_DEEP, WHOLE, faults_of_form, json_values
from insights.diary.reading_objects import read_each
from insights.diary.reading_patients import read_patient
from insights.diary.reading_times import Clock, clock_of
from insights.diary.reading_walks import LONGEST_ID, read_walk
from insights.diary.values import CheckIn, Diary, Patient, Walk

FORMAT: Final = "calf-diary/1"
KEYS: Final = ("format", "diary", "patient", "walks", "checkins")

T = TypeVar("T")


def read_diary(text: str | bytes, *, now: datetime | None = None) -> Diary:
    """The diary of a calf-diary/1 file; raises DiaryError with every fault.

    With `now`, times more than a day after it are faults too.
    """
    return diary_from(json_values(text), now=now)


def diary_from(obj: object, *, now: datetime | None = None) -> Diary:
    """The diary of plain JSON values; raises DiaryError with every fault."""
    try:
        return _diary(obj, now)
    except DiaryError:
        _refuse_what_is_too_deep(obj)
        raise


def walk_from(
    obj: object, *, time_zone: str | None, place: str = "walk", now: datetime | None = None
) -> Walk:
    """One walk, its local days made in `time_zone`; raises DiaryError with places from `place`."""
    clock = _placed("time_zone", lambda: clock_of(time_zone, now))
    return _placed(place, lambda: read_walk(obj, clock))


def checkin_from(
    obj: object, *, time_zone: str | None, place: str = "checkin", now: datetime | None = None
) -> CheckIn:
    """One check-in, as `walk_from` reads a walk."""
    clock = _placed("time_zone", lambda: clock_of(time_zone, now))
    return _placed(place, lambda: read_checkin(obj, clock))


def patient_from(obj: object, *, place: str = "patient", now: datetime | None = None) -> Patient:
    """Who a diary is about; raises DiaryError with places from `place`."""
    return _placed(place, lambda: read_patient(obj, now))


def _placed(place: str, read: Callable[[], T]) -> T:
    try:
        return read()
    except DiaryError as error:
        raise error.within(place) from None


def _diary(obj: object, now: datetime | None) -> Diary:
    if not isinstance(obj, dict):
        raise refusal(f"{shown(obj)} is not a diary").within(WHOLE)
    faults = [Fault(step(key), "is not a key of a diary") for key in obj if key not in KEYS]
    faults += [Fault(key, "is missing") for key in KEYS if key not in obj]
    kept = partial(_kept, obj, faults)
    kept("format", one_of(frozenset({FORMAT})))
    name = kept("diary", text(LONGEST_ID, shortest=1))
    patient = kept("patient", lambda value: read_patient(value, now))
    clock = Clock(None, now) if patient is None else clock_of(patient.time_zone, now)
    walks = _rows(obj, faults, "walks", lambda value: read_walk(value, clock))
    checkins = _rows(obj, faults, "checkins", lambda value: read_checkin(value, clock))
    faults += _stand_twice(obj, "walks", "id")
    faults += _stand_twice(obj, "checkins", "date")
    if faults:
        raise DiaryError(faults)
    return Diary(
        id=name,
        patient=patient,
        walks=tuple(sorted(walks, key=lambda walk: (walk.occurred_at, walk.id))),
        checkins=tuple(sorted(checkins, key=lambda checkin: checkin.date)),
    )


def _kept(obj: dict[str, object], faults: list[Fault], key: str, reader: Reader) -> Any:
    """The value of a key, or None if it is missing or refused; then its faults are noted."""
    try:
        return reader(obj[key]) if key in obj else None
    except DiaryError as error:
        faults += error.within(key).faults
        return None


def _rows(obj: dict[str, object], faults: list[Fault], key: str, reader: Reader) -> list[Any]:
    rows = obj.get(key, [])
    if not isinstance(rows, list):
        faults.append(Fault(key, f"{shown(rows)} is not a list"))
        return []
    parts, wrong = read_each(rows, reader)
    faults += (fault.within(key) for fault in wrong)
    return parts


def _stand_twice(obj: dict[str, Any], key: str, name: str) -> list[Fault]:
    """Rows that name the same id or date; a row that is refused for another reason counts too."""
    rows = obj.get(key, [])
    first: dict[str, int] = {}
    faults = []
    for at, row in enumerate(rows if isinstance(rows, list) else []):
        said = row.get(name) if isinstance(row, dict) else None
        if not isinstance(said, str):
            continue
        if first.setdefault(said, at) != at:
            where = f"{key}[{at}].{name}"
            faults.append(Fault(where, f"{shown(said)} stands in {key}[{first[said]}] too"))
    return faults


def _refuse_what_is_too_deep(obj: object) -> None:
    """Nesting matters only where there are faults: no fit diary is anywhere near as deep."""
    too_deep = [fault for fault in faults_of_form(obj) if fault.problem == TOO_DEEP]
    if too_deep:
        raise DiaryError(too_deep) from None
