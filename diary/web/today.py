"""Today: the page that opens."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from diary.rows import NO_WALKS, checkin_line, pain_came, reach, walk_line, writer_line
from diary.timeline import local_today
from diary.web.cards import Card, cards_of
from diary.web.forms.checkin_words import NO_WALK
from diary.web.kept_up import kept_up
from diary.web.programme_today import programme_today
from tracker.access import (
    checkins_readable_by,
    diary_of,
    findings_readable_by,
    walks_readable_by,
)
from tracker.rooms_in_use import rooms_in_use


@dataclass(frozen=True, slots=True)
class Row:
    """One walk of today as a line."""

    key: str
    time: str
    words: str
    written: str
    """Who wrote it, if not the person."""


@login_required
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """A patient's day; a clinician has a list of their own, behind a second factor."""
    if request.user.is_clinician:
        return render(request, "today/patients.html")
    diary_of(request.user)
    return render(request, "today/today.html", _page(request.user, now=timezone.now()))


def _page(user: Any, *, now: datetime) -> dict[str, Any]:
    """What the page shows; four queries, and those of the rooms that few people use."""
    profile, diary = user.profile, diary_of(user)
    rooms = rooms_in_use(diary)
    day = local_today(profile, now)
    walks = list(walks_readable_by(user).filter(day=day))
    checkin = checkins_readable_by(user).filter(day=day).first()
    more = kept_up(user, checkin, day=day, rooms=rooms)
    no_walk = checkin.body.get("no_walk", "") if checkin else ""
    checkin = checkin if more["is_answered"] else None
    cards = cards_of(findings_readable_by(user), profile=profile, now=now)
    return {
        "date": date_format(day, "LONG_WEEKDAY"),
        "sentence": sentence(walks, checkin, units=profile.units),
        "rows": [_row(walk, profile) for walk in walks],
        "checkin": checkin_line(checkin.body) if checkin else "",
        "checkin_written": writer_line(checkin.body) if checkin else "",
        "walked": bool(walks or no_walk),
        "no_walk": NO_WALKS.get(no_walk, ""),
        "reasons": () if walks or no_walk else NO_WALK,
        "day": day.isoformat(),
        "drawn": now.isoformat(timespec="microseconds"),
        "kept_up": more,
        "programme": programme_today(diary, now=now) if "programmes" in rooms else None,
    } | _shelves(cards)


def sentence(walks: list[Any], checkin: Any, *, units: str) -> str:
    """The day in one sentence."""
    if not walks:
        return _("Check-in done, no walk yet.") if checkin else _("Nothing logged yet today.")
    newest = walks[0].body
    far = reach(newest, units=units)
    without = _("%(far)s without pain") % {"far": far} if far else _("no pain")
    last = without if newest["pain"] == "none" else pain_came(newest, units=units)
    text = ngettext("One walk, %(last)s.", "%(count)d walks, the last: %(last)s.", len(walks))
    return text % {"count": len(walks), "last": last}


def _row(walk: Any, profile: Any) -> Row:
    local = walk.occurred_at.astimezone(ZoneInfo(profile.time_zone))
    words = walk_line(walk.body, units=profile.units)
    return Row(walk.key, f"{local:%H:%M}", words, writer_line(walk.body))


def _shelves(cards: list[Card]) -> dict[str, Any]:
    """Cards in their places: what asks for help, then one finding, then one quiet nudge."""
    urgent = [card for card in cards if card.is_urgent]
    others = [card for card in cards if not card.is_urgent and not card.is_folded]
    findings = [card for card in others if card.finding.kind != "habit"]
    nudges = [card for card in others if card.finding.kind == "habit"]
    return {
        "unread": [card for card in urgent if not card.is_folded],
        "folded": [card for card in urgent if card.is_folded],
        "finding": findings[0] if findings else None,
        "nudge": nudges[0] if nudges else None,
    }
