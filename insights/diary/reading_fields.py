"""Readers of single values: each takes one JSON value and gives it back checked, or refuses."""

import re
from collections.abc import Callable
from datetime import date, datetime
from math import isfinite
from typing import Any, Final

from insights.diary.faults import DiaryError, Fault, shown

Reader = Callable[[Any], Any]
"""Takes a plain JSON value, returns the value of the diary, raises DiaryError with places."""

EARLIEST_YEAR: Final = 1900
LATEST_YEAR: Final = 2199
LONGEST_NOTE: Final = 10_000
LONGEST_NAME: Final = 200
MOMENT: Final = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)?", re.ASCII
)
DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def refusal(problem: str) -> DiaryError:
    """The error of one value that is refused where it stands."""
    return DiaryError([Fault("", problem)])


def whole(low: int, high: int) -> Reader:
    """A whole number from `low` to `high`."""

    def read(value: Any) -> int:
        if type(value) is not int:
            raise refusal(f"{shown(value)} is not a whole number")
        if not low <= value <= high:
            raise refusal(f"{shown(value)} is not {low} to {high}")
        return value

    return read


def decimal(low: int, high: int) -> Reader:
    """A number from `low` to `high`, with or without decimals."""

    def read(value: Any) -> float:
        if type(value) is not int and type(value) is not float:
            raise refusal(f"{shown(value)} is not a number")
        if not low <= value <= high or not isfinite(value):
            raise refusal(f"{shown(value)} is not {low} to {high}")
        return float(value)

    return read


def truth(value: Any) -> bool:
    """True or false, and nothing that merely looks like it."""
    if type(value) is not bool:
        raise refusal(f"{shown(value)} is not true or false")
    return value


def text(longest: int, *, shortest: int = 0) -> Reader:
    """Text of `shortest` to `longest` characters that can be kept and shown anywhere."""

    def read(value: Any) -> str:
        if type(value) is not str:
            raise refusal(f"{shown(value)} is not text")
        if not shortest <= len(value) <= longest:
            raise refusal(f"{len(value)} characters is not {shortest} to {longest}")
        if not value.isascii() and any("\ud800" <= sign <= "\udfff" for sign in value):
            raise refusal("holds half a character (a lone surrogate)")
        if "\x00" in value:
            raise refusal("holds a zero character")
        return value

    return read


def one_of(words: frozenset[str]) -> Reader:
    """One word of a closed list."""

    def read(value: Any) -> str:
        if type(value) is not str:
            raise refusal(f"{shown(value)} is not text")
        if value not in words:
            raise refusal(f"{shown(value)} is not one of {_listed(words)}")
        return value

    return read


def date_of(value: Any) -> date:
    """A calendar date such as 2026-05-01."""
    if type(value) is not str or not DATE.fullmatch(value):
        raise refusal(f"{shown(value)} is not a date such as 2026-05-01")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise refusal(f"{shown(value)} is not a date of the calendar") from None
    _refuse_other_centuries(day)
    return day


def moment(value: Any) -> datetime:
    """An instant in ISO 8601 with its offset, kept as written."""
    if type(value) is not str or not (form := MOMENT.fullmatch(value)):
        raise refusal(f"{shown(value)} is not a time such as 2026-05-01T10:12:00+01:00")
    if not form[3]:
        raise refusal(f"{shown(value)} has no offset such as +01:00 or Z")
    try:
        instant = datetime.fromisoformat(value)
    except ValueError:
        raise refusal(f"{shown(value)} is not a time of the calendar") from None
    _refuse_other_centuries(instant)
    return instant


def _refuse_other_centuries(day: date) -> None:
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise refusal(f"the year {day.year} is not {EARLIEST_YEAR} to {LATEST_YEAR}")


def _listed(words: frozenset[str]) -> str:
    """The words of a short list; a long one is only named, so that a message stays one line."""
    return ", ".join(sorted(words)) if len(words) <= 14 else "the words of the format"
