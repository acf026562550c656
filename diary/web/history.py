"""The diary by month, newest first: what was logged, each row leading to its form."""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import groupby
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from diary.rows import checkin_line, walk_line, writer_line
from diary.timeline import local_today
from tracker.access import checkins_readable_by, diary_of, walks_readable_by
from tracker.people.models import Profile

LEGS: Final = {
    "": gettext_lazy("Either"),
    "left": gettext_lazy("Left"),
    "right": gettext_lazy("Right"),
}
KINDS: Final = {
    "": gettext_lazy("All"),
    "hurt": gettext_lazy("Walks that hurt"),
    "painless": gettext_lazy("Walks without pain"),
    "checkin": gettext_lazy("Check-ins"),
}
MARKS: Final = {
    "hurt": gettext_lazy("walk that hurt:"),
    "painless": gettext_lazy("walk without pain:"),
    "checkin": gettext_lazy("check-in:"),
}
"""What the calendar marks a day with, the most telling first."""
EARLIEST: Final = date(1900, 1, 1)
LATE: Final = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One entry as the list shows it."""

    day: date
    order: str
    words: str
    written: str
    """Who wrote it and that it came later, where that is not the usual."""
    when: str
    address: str
    kind: str
    legs: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which month, leg and kind of entry the person wants to see."""

    month: date
    leg: str
    kind: str

    @property
    def after(self) -> date:
        """The first day of the next month."""
        return (self.month + timedelta(days=31)).replace(day=1)

    def shows(self, row: Row) -> bool:
        """True if the row passes the filter; a check-in without a side belongs to both legs."""
        return (not self.leg or self.leg in row.legs) and self.kind in {"", row.kind}

    def address(self, month: date | None) -> str:
        """The page of another month with the same filter."""
        said = {"month": f"{month:%Y-%m}" if month else "", "leg": self.leg, "kind": self.kind}
        query = "&".join(f"{name}={value}" for name, value in said.items() if value)
        return f"{reverse('history')}?{query}"


@login_required
@require_safe
def history(request: HttpRequest) -> HttpResponse:
    """One month of the diary."""
    profile = diary_of(request.user).owner.profile
    today = local_today(profile, timezone.now())
    wanted = _wanted(request, today)
    rows = sorted(_rows(request, wanted, profile), key=lambda row: row.order, reverse=True)
    shown = [row for row in rows if wanted.shows(row)]
    context = {
        "wanted": wanted,
        "days": [_day(day, part) for day, part in groupby(shown, lambda row: row.day)],
        "weeks": _weeks(wanted.month, rows, today),
        "weekdays": [date_format(date(2024, 1, day), "D")[:2] for day in range(1, 8)],
        "logged": bool(rows),
        "legs": LEGS.items(),
        "kinds": KINDS.items(),
        "today": today,
    }
    return render(request, "history/month.html", context | _neighbours(request, wanted, today))


def _wanted(request: HttpRequest, today: date) -> Wanted:
    """What the address asks for; what it does not say, or says wrongly, is the usual."""
    leg, kind = request.GET.get("leg", ""), request.GET.get("kind", "")
    try:
        month = datetime.strptime(request.GET.get("month", ""), "%Y-%m").date()  # noqa: DTZ007
    except ValueError:
        month = today.replace(day=1)
    month = month if EARLIEST <= month < date(9999, 1, 1) else today.replace(day=1)
    return Wanted(month=month, leg=leg if leg in LEGS else "", kind=kind if kind in KINDS else "")


def _rows(request: HttpRequest, wanted: Wanted, profile: Profile) -> Iterator[Row]:
    """Everything that was logged in the month; two queries."""
    inside = {"day__gte": wanted.month, "day__lt": wanted.after}
    zone = ZoneInfo(profile.time_zone)
    walks = walks_readable_by(request.user).filter(**inside)
    for key, day, moment, body in walks.values_list("key", "day", "occurred_at", "body"):
        yield _walk_row(key, moment.astimezone(zone), body, day=day, units=profile.units)
    for day, body in checkins_readable_by(request.user).filter(**inside).values_list("day", "body"):
        yield _checkin_row(day, body, zone)


def _walk_row(key: str, moment: datetime, body: dict[str, Any], *, day: date, units: str) -> Row:
    pain = body["pain"]
    return Row(
        day=day,
        order=f"{day} {moment:%H:%M:%S}",
        words=walk_line(body, units=units),
        written=writer_line(body, late=_is_late(body, day, moment.tzinfo)),
        when=f"{moment:%H:%M}",
        address=reverse("walk_edit", args=[key]),
        kind="painless" if pain == "none" else "hurt",
        legs=frozenset(("left", "right") if pain in {"both", "none"} else (pain,)),
    )


def _checkin_row(day: date, body: dict[str, Any], zone: tzinfo) -> Row:
    """The check-in stands above the walks of its day."""
    sides = {sign["side"] for sign in body.get("signs", ()) if "side" in sign}
    both = not sides or "both" in sides
    return Row(
        day=day,
        order=f"{day} 99",
        words=checkin_line(body),
        written=writer_line(body, late=_is_late(body, day, zone)),
        when=_("Check-in"),
        address=reverse("checkin_day", args=[day]),
        kind="checkin",
        legs=frozenset(("left", "right") if both else sides),
    )


def _is_late(body: dict[str, Any], day: date, zone: tzinfo | None) -> bool:
    """True if it was written down, or last amended, two local days later or more."""
    entered = datetime.fromisoformat(body["entered_at"]).astimezone(zone).date()
    return entered - day >= LATE


def _weeks(month: date, rows: list[Row], today: date) -> list[list[dict[str, Any] | None]]:
    """The month as a calendar: each day with what was logged on it."""
    logged: dict[date, set[str]] = {}
    for row in rows:
        logged.setdefault(row.day, set()).add(row.kind)
    weeks = calendar.Calendar().monthdatescalendar(month.year, month.month)
    return [[_cell(day, month, logged, today=today) for day in week] for week in weeks]


def _cell(
    day: date, month: date, logged: dict[date, set[str]], *, today: date
) -> dict[str, Any] | None:
    if day.month != month.month:
        return None
    kinds = logged.get(day, set())
    mark = next((kind for kind in MARKS if kind in kinds), "")
    return {
        "number": day.day,
        "iso": day.isoformat(),
        "mark": mark or ("ahead" if day > today else ""),
        "words": MARKS.get(mark, ""),
        "today": day == today,
    }


def _day(day: date, rows: Iterable[Row]) -> dict[str, Any]:
    """One day's entries and its names, each made once."""
    names = {"title": date_format(day, "WEEKDAY"), "long": date_format(day, "LONG_WEEKDAY")}
    return names | {"iso": day.isoformat(), "rows": list(rows)}


def _neighbours(request: HttpRequest, wanted: Wanted, today: date) -> dict[str, Any]:
    """The nearest month before that holds entries, two queries; and the next one up to today."""
    before = [
        rows.filter(day__lt=wanted.month).order_by("-day").values_list("day", flat=True).first()
        for rows in (walks_readable_by(request.user), checkins_readable_by(request.user))
    ]
    earlier = max((day for day in before if day), default=None)
    later = wanted.after if wanted.after <= today.replace(day=1) else None
    return {"earlier": earlier and earlier.replace(day=1), "later": later} | {
        "earlier_address": earlier and wanted.address(earlier),
        "later_address": later and wanted.address(later),
    }
