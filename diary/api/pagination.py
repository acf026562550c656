"""Long lists in pages: a cursor says after which row the next page begins."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from rest_framework.request import Request

from diary.api.query import day_of, limit_in, moment_of, refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """By which column a list runs, the row's number deciding between equals."""

    column: str
    newest_first: bool
    by_day: bool = False
    """True if the column holds local days, not moments."""

    @property
    def columns(self) -> tuple[str, str]:
        """What to order by."""
        sign = "-" if self.newest_first else ""
        return f"{sign}{self.column}", f"{sign}id"

    def after(self, cursor: tuple[date, int]) -> Q:
        """The rows that come after the one the cursor names."""
        value, number = cursor
        side = "lt" if self.newest_first else "gt"
        beyond = Q(**{f"{self.column}__{side}": value})
        return beyond | Q(**{self.column: value, f"id__{side}": number})


def page_of(rows: QuerySet, request: Request, order: Order) -> QuerySet:
    """The rows of the page asked for, and one more by which to see whether another follows."""
    cursor = cursor_in(request, order)
    if cursor is not None:
        rows = rows.filter(order.after(cursor))
    return rows.order_by(*order.columns)[: limit_in(request) + 1]


def cursor_in(request: Request, order: Order) -> tuple[date, int] | None:
    """After which row the page begins; None for the first page."""
    text = request.GET.get("cursor")
    if text is None:
        return None
    try:
        said, number = json.loads(urlsafe_b64decode(text.encode("ascii")))
        return (day_of if order.by_day else moment_of)(said), _row_number(number)
    except (ValueError, TypeError, RecursionError):
        raise refused("cursor", "is not one that this list gave") from None


def next_address(request: Request, last: tuple[date, int]) -> str:
    """The address of the page after the row `last`."""
    content = json.dumps([last[0].isoformat(), last[1]]).encode()
    asked = request.GET.dict() | {"cursor": urlsafe_b64encode(content).decode()}
    return f"{request.path}?{urlencode(asked)}"


def _row_number(number: Any) -> int:
    if type(number) is not int or not 0 <= number < 2**63:
        raise ValueError(number)
    return number
