"""Reading the query of an address: numbers, days and moments, or a problem that names the part."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from django.utils.dateparse import parse_date, parse_datetime
from rest_framework.request import Request

from diary.api.problems import Problem
from diary.api.settings import LONGEST_PAGE, PAGE

EARLIEST, LATEST = 1900, 2199
"""Years that a diary may speak of; outside of them not every database can compare."""
T = TypeVar("T")


def limit_in(request: Request) -> int:
    """How many rows a page may have."""
    text = request.GET.get("limit", str(PAGE))
    if not (text.isascii() and text.isdigit() and len(text) < 5 and 1 <= int(text) <= LONGEST_PAGE):
        raise refused("limit", f"is not a whole number from 1 to {LONGEST_PAGE}")
    return int(text)


def day_in(request: Request, name: str) -> date | None:
    """A date of the query, if there is one."""
    return _part(request, name, day_of, like="a date such as 2026-05-01")


def moment_in(request: Request, name: str) -> datetime | None:
    """A time with its offset from the query, if there is one."""
    like = "a time with offset such as 2026-05-01T10:12:00Z"
    return _part(request, name, moment_of, like=like)


def day_of(text: str) -> date:
    """A date such as 2026-05-01; ValueError for anything else."""
    day = parse_date(text) if len(text) == len("2026-05-01") else None
    if day is None or not EARLIEST <= day.year <= LATEST:
        raise ValueError(text)
    return day


def moment_of(text: str) -> datetime:
    """A time with its offset; ValueError for anything else."""
    moment = parse_datetime(text)
    if moment is None or moment.tzinfo is None or not EARLIEST <= moment.year <= LATEST:
        raise ValueError(text)
    return moment


def refused(place: str, problem: str) -> Problem:
    """What is wrong with one part of a request."""
    error = {"place": place, "problem": problem}
    return Problem(slug="faults", detail=f"{place}: {problem}", errors=(error,))


def _part(request: Request, name: str, read: Callable[[str], T], *, like: str) -> T | None:
    text = request.GET.get(name)
    try:
        return None if text is None else read(text)
    except ValueError:
        raise refused(name, f"is not {like}") from None
