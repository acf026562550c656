"""Builders of calf-diary/1 as plain JSON: a fit diary, to be spoilt or filled by a test."""

import copy
from typing import Any

import pytest

from insights.diary.faults import DiaryError
from insights.diary.reading import diary_from

Json = dict[str, Any]


def written_walk(number: int = 0, **said: Any) -> Json:
    """A painful walk of 1 May 2026; each number is a walk an hour later."""
    hour = 8 + number
    return {
        "id": f"w{number}",
        "occurred_at": f"2026-05-01T{hour:02}:12:00+01:00",
        "entered_at": f"2026-05-01T{hour:02}:40:00+01:00",
        "pain": "left",
    } | said


def written_checkin(day: int = 1, **said: Any) -> Json:
    """A check-in of a day of May 2026, typed at eight in the evening."""
    date = f"2026-05-{day:02}"
    return {"date": date, "entered_at": f"{date}T20:00:00+01:00"} | said


def written_diary(
    *, walks: list[Json] | None = None, checkins: list[Json] | None = None, **patient: Any
) -> Json:
    """Ada's diary; without a time zone unless one is given."""
    return {
        "format": "calf-diary/1",
        "diary": "ada",
        "patient": patient,
        "walks": copy.deepcopy(walks or []),
        "checkins": copy.deepcopy(checkins or []),
    }


def faults_of(body: object, **with_now: Any) -> list[str]:
    """Every fault of a diary that must be refused, as text."""
    with pytest.raises(DiaryError) as refused:
        diary_from(body, **with_now)
    return [str(fault) for fault in refused.value.faults]


def faults_of_walk(**said: Any) -> list[str]:
    """Every fault of a diary with one walk that says this."""
    return faults_of(written_diary(walks=[written_walk(**said)]))


def faults_of_checkin(**said: Any) -> list[str]:
    """Every fault of a diary with one check-in that says this."""
    return faults_of(written_diary(checkins=[written_checkin(**said)]))


def faults_of_sign(**said: Any) -> list[str]:
    """Every fault of a diary with one check-in with this sign."""
    return faults_of_checkin(signs=[said])
