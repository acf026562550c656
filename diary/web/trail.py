"""Who did or read what: the person's own part of the audit trail, the newest first."""

from itertools import groupby
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from diary.trail_words import names_for, trail_line
from tracker.access import diary_of, trail_readable_by
from tracker.audit.models import AuditRow

A_PAGE: Final = 100


@login_required
@require_safe
def trail(request: HttpRequest) -> HttpResponse:
    """A hundred rows by day. `before` is the number of a row; older ones are shown."""
    zone = ZoneInfo(diary_of(request.user).owner.profile.time_zone)
    rows = trail_readable_by(request.user)
    before = request.GET.get("before", "")
    if before.isascii() and before.isdigit() and len(before) < 18:
        rows = rows.filter(number__lt=int(before))
    found = list(rows[: A_PAGE + 1])
    lines = _lines(request, found[:A_PAGE], zone)
    shown = {
        "days": [(day, list(part)) for day, part in groupby(lines, lambda line: line["day"])],
        "older": found[A_PAGE - 1].number if len(found) > A_PAGE else None,
        "is_newest": not before,
    }
    return render(request, "data/trail.html", shown)


def _lines(request: HttpRequest, rows: list[AuditRow], zone: ZoneInfo) -> list[dict[str, Any]]:
    own, names = request.user.pseudonym, names_for(rows)
    local = [timezone.localtime(row.at, zone) for row in rows]
    return [
        {
            "day": at.date(),
            "time": f"{at:%H:%M}",
            "words": trail_line(row, own=own, names=names),
        }
        for row, at in zip(rows, local, strict=True)
    ]
