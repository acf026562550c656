"""Reads who the diary is about."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from insights.diary.faults import Fault
from insights.diary.reading_fields import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    LONGEST_NOTE,
    one_of,
    text,
    whole,
)
from insights.diary.reading_objects import Shape, list_of, some_of
from insights.diary.reading_times import time_zone
from insights.diary.values import Patient
from insights.diary.vocabulary import BACKGROUND, SEXES

MOST_QUESTIONS: Final = 3


def patient_shape(now: datetime | None) -> Shape:
    """What a patient may say; a birth year after this one needs `now` to be noticed."""
    this_year = LATEST_YEAR if now is None else now.year
    return Shape(
        name="a patient",
        keys={
            "birth_year": whole(EARLIEST_YEAR, this_year),
            "sex": one_of(SEXES),
            "time_zone": time_zone,
            "background": some_of(BACKGROUND),
            "background_denied": some_of(BACKGROUND),
            "goal": text(LONGEST_NOTE),
            "questions": list_of(text(LONGEST_NOTE), most=MOST_QUESTIONS),
        },
        rules=_rules,
    )


def read_patient(value: Any, now: datetime | None) -> Patient:
    """The patient of a JSON object; raises DiaryError."""
    return Patient(**patient_shape(now)(value))


def _rules(fields: dict[str, Any]) -> Iterator[Fault]:
    denied = fields.get("background_denied", frozenset())
    for code in sorted(fields.get("background", frozenset()) & denied):
        yield Fault("background_denied", f'"{code}" stands in background too')
