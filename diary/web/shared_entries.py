"""The entries that a link shows, in words: newest first, by leg and kind, some at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any, Final
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from diary.rows import checkin_line, walk_line
from diary.spelling import in_a_row
from diary.telling import SIDE_WORDS, code_words
from diary.web.history import KINDS, LEGS
from tracker.access import checkins_shared_with, walks_shared_with
from tracker.sharing.reader import LinkReader

AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry in words."""

    day: date
    order: str
    when: str
    words: str
    more: str
    note: str
    kind: str
    legs: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What the page lists, and what it was asked for."""

    days: list[tuple[str, list[Line]]]
    leg: str
    kind: str
    older: str
    """The address of what lies before; empty if nothing does."""
    legs: Any
    kinds: Any


def entries_shown(reader: LinkReader, asked: Mapping[str, str], *, mark: str) -> Shown:
    """The newest entries up to a day, whole days of them; two queries, however long the diary."""
    leg = asked.get("leg", "") if asked.get("leg", "") in LEGS else ""
    kind = asked.get("kind", "") if asked.get("kind", "") in KINDS else ""
    lines = sorted(_lines(reader, _day_of(asked.get("until", ""))), key=_place, reverse=True)
    page, next_day = _page_of(lines)
    shown = [ln for ln in page if (not leg or leg in ln.legs) and kind in {"", ln.kind}]
    by_day = groupby(shown, lambda line: line.day)
    asks = {"visit": mark, "leg": leg, "kind": kind, "until": next_day}
    return Shown(
        days=[(date_format(day, "WEEKDAY_YEAR"), list(part)) for day, part in by_day],
        leg=leg,
        kind=kind,
        older=f"?{urlencode(asks)}" if next_day else "",
        legs=LEGS.items(),
        kinds=KINDS.items(),
    )


def _page_of(lines: list[Line]) -> tuple[list[Line], date | None]:
    """Whole days, `AT_ONCE` lines or a little more than one day; and the day to go on from."""
    if len(lines) <= AT_ONCE:
        return lines, None
    cut = lines[AT_ONCE].day
    page = [line for line in lines if line.day > cut]
    if page:
        return page, cut
    return [line for line in lines if line.day == cut], cut - timedelta(days=1)


def _place(line: Line) -> tuple[date, str]:
    return line.day, line.order


def _day_of(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.max


def _lines(reader: LinkReader, until: date) -> Iterator[Line]:
    profile = reader.link.diary.owner.profile
    zone, units = ZoneInfo(profile.time_zone), profile.units
    most = 2 * AT_ONCE
    for row in walks_shared_with(reader).filter(day__lte=until)[:most]:
        moment = row["occurred_at"].astimezone(zone)
        yield _walk(row["said"], moment, day=row["day"], units=units)
    for row in checkins_shared_with(reader).filter(day__lte=until)[:most]:
        yield _checkin(row["said"], row["day"])


def _walk(said: dict[str, Any], moment: datetime, *, day: date, units: str) -> Line:
    pain = said["pain"]
    return Line(
        day=day,
        order=f"{moment:%H:%M:%S}",
        when=f"{moment:%H:%M}",
        words=walk_line(said, units=units),
        more="",
        note=said.get("note", ""),
        kind="painless" if pain == "none" else "hurt",
        legs=frozenset(("left", "right") if pain in {"both", "none"} else (pain,)),
    )


def _checkin(said: dict[str, Any], day: date) -> Line:
    """A check-in stands above the walks of its day."""
    signs = said.get("signs", ())
    sides = {sign["side"] for sign in signs if "side" in sign}
    both = not sides or "both" in sides
    return Line(
        day=day,
        order="99",
        when=_("Check-in"),
        words=checkin_line(said),
        more=in_a_row(map(_sign, signs)),
        note=said.get("note", ""),
        kind="checkin",
        legs=frozenset(("left", "right") if both else sides),
    )


def _sign(sign: dict[str, Any]) -> str:
    """A sign with its side: "swelling (left)"."""
    words = code_words(sign["code"])
    return f"{words} ({SIDE_WORDS[sign['side']]})" if sign.get("side") else words
