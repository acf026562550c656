"""A trend in the person's own figures: before, now, since when, and from how many entries."""

from __future__ import annotations

import math
from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

from insights.findings import Finding
from insights.trends.numbers import TELLING
from insights.trends.telling import change_seen_by_now

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from insights.findings import Figure
    from insights.trends.cleaning import Cleaned
    from insights.trends.series import DayValue, Entry, SeriesKey
    from insights.trends.telling import Told

TIERS = {"worse": "soon", "better": "none"}
MOST_EVIDENCE = 10


def finding_of(
    key: SeriesKey, days: Sequence[DayValue], state: Told, *, data: Cleaned, as_of: date
) -> Finding:
    """The finding of one open trend."""
    entries = [e for d in days for e in d.entries if e.day >= state.baseline]
    recent = recent_of(entries, as_of=as_of)
    return Finding(
        id=f"trend.{key.subject}.{state.way}",
        kind="trend",
        about=key.subject,
        urgency=TIERS[state.way],
        side=_one_side(entries),
        figures=_figures(key, state, entries=entries, recent=recent)
        | {"would_have_seen": as_figure(key, change_seen_by_now(days, data))},
        evidence=tuple(e.reference for e in recent[-MOST_EVIDENCE:]),
    )


def _figures(
    key: SeriesKey,
    state: Told,
    *,
    entries: list[Entry],
    recent: list[Entry],
) -> dict[str, Figure]:
    before = middle(key, (e for e in entries if e.day < state.began))
    now = middle(key, recent)
    return {
        "measured_to": key.until,
        "unit": key.unit,
        "method": key.method,
        "before": before,
        "now": now,
        "change_percent": _percent(key, before, now),
        "began": state.began.isoformat(),
        "told": state.opened.isoformat(),
        "entries": len(entries),
        "recent_entries": len(recent),
        "recent_at_least": sum(e.at_least for e in recent),
    }


def _percent(key: SeriesKey, before: float | None, now: float | None) -> int | None:
    """The change in percent; None of a difference between the legs, which may begin at 0."""
    if not before or now is None or key.subject == "swelling":
        return None
    return round(100 * (now / before - 1))


def as_figure(key: SeriesKey, change: float | None) -> Figure:
    """The smallest change told: percent of a distance or time, points of pain, centimetres."""
    if change is None:
        return None
    if key.subject == "pain":
        return round(change * TELLING.points, 1)
    if key.subject == "swelling":
        return round(change * TELLING.centimetres, 1)
    if key.subject == "relief":
        return round(100 * (math.exp(change * TELLING.relief) - 1))
    return round(100 * (1 - math.exp(-change)))


def recent_of(entries: list[Entry], *, as_of: date) -> list[Entry]:
    """The last 14 days, or the last few entries if there were fewer in them."""
    since = as_of - timedelta(days=TELLING.recent_days)
    recent = [e for e in entries if e.day > since]
    return recent if len(recent) >= 3 else entries[-3:]


def middle(key: SeriesKey, entries: Iterable[Entry]) -> float | int | None:
    """The median as the person would say it; a walk without pain counts as it ended."""
    values = [e.value for e in entries]
    return round(median(values), 1 if key.unit == "cm" else None) if values else None


def _one_side(entries: list[Entry]) -> str | None:
    sides = {e.side for e in entries if e.side != "none"}
    return sides.pop() if len(sides) == 1 else None
