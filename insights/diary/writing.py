"""Writes a diary as calf-diary/1 again, and the canonical bytes that an ETag hashes."""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date, datetime
from typing import Any, Final

from insights.diary.reading import FORMAT
from insights.diary.values import (
    AsEntered,
    CheckIn,
    Diary,
    Event,
    LegPart,
    Medicine,
    Patient,
    SelfCare,
    Sign,
    Walk,
)

Json = dict[str, Any]
MADE_WHEN_READ: Final = frozenset({"day", "entered_day"})
"""Local days follow from the times and the time zone; the format does not carry them."""


def diary_as_json(diary: Diary) -> Json:
    """The whole diary in the shape of calf-diary/1; reading it back gives the same diary."""
    return {
        "format": FORMAT,
        "diary": diary.id,
        "patient": patient_as_json(diary.patient),
        "walks": [walk_as_json(walk) for walk in diary.walks],
        "checkins": [checkin_as_json(checkin) for checkin in diary.checkins],
    }


def patient_as_json(patient: Patient) -> Json:
    """The patient's keys that say something."""
    return _object(patient)


def walk_as_json(walk: Walk) -> Json:
    """The walk's keys that say something."""
    return _object(walk)


def checkin_as_json(checkin: CheckIn) -> Json:
    """The check-in's keys that say something."""
    return _object(checkin)


def canonical(body: Mapping[str, Any]) -> bytes:
    """One spelling of a JSON object: sorted keys, no spaces, whole numbers whole, UTF-8.

    A client can make the same bytes; raises ValueError for what JSON or UTF-8 cannot hold.
    """
    return json.dumps(
        _plain(body), sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def _object(value: Any) -> Json:
    """The fields that differ from not having been said."""
    return {
        name: _plain(said)
        for name, unsaid in _KEYS[type(value)]
        if (said := getattr(value, name)) != unsaid
    }


def _unsaid(field: Field[Any]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


_KEYS: Final = {
    kind: tuple((f.name, _unsaid(f)) for f in fields(kind) if f.name not in MADE_WHEN_READ)
    for kind in (Patient, Walk, LegPart, AsEntered, CheckIn, Sign, Event, SelfCare, Medicine)
}
"""Each key that is written of a kind of value, with what it holds when nothing was said."""


def _plain(value: Any) -> Any:
    """Plain JSON of a value: sets become sorted lists, times ISO 8601, rows objects."""
    for kinds, write in _WRITERS:
        if isinstance(value, kinds):
            return write(value)
    return _object(value)


def _number(value: float) -> int | float:
    return int(value) if value.is_integer() else value


_WRITERS: Final[tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...]] = (
    ((str, int, type(None)), lambda value: value),
    (float, _number),
    (frozenset, sorted),
    ((tuple, list), lambda value: [_plain(part) for part in value]),
    (Mapping, lambda value: {key: _plain(part) for key, part in value.items()}),
    ((datetime, date), lambda value: value.isoformat()),
)
