"""The week: what was logged, what changed, one thing to try, questions for the next visit."""

from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from diary.caring import care_for
from diary.timeline import local_today
from diary.web.cards import AT_ONCE, Card, cards_of
from diary.week import beginning_of, logged_by, questions_from, to_try
from tracker.access import diary_of, findings_readable_by
from tracker.findings.models import Finding
from tracker.people.models import Profile


@login_required
@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """The person's last seven days on one page, made to be printed."""
    return render(request, "summary/week.html", _page(request.user, now=timezone.now()))


def _page(user: Any, *, now: datetime) -> dict[str, Any]:
    """What the page shows; five queries, however much was written."""
    diary = diary_of(user)
    profile = diary.owner.profile
    logged = logged_by(user, last=local_today(profile, now))
    since = beginning_of(logged.first, profile)
    rows = list(_rows_since(user, since))
    standing = [row for row in rows if row.gone_at is None]
    urgent = [row for row in standing if row.rank <= AT_ONCE]
    care = [] if urgent else care_for(diary, now=now)
    return {
        "logged": logged,
        "urgent": cards_of(urgent, profile=profile, now=now),
        "to_try": to_try(care, standing, week=logged.last.isocalendar().week),
        "care": care,
        "own_questions": profile.questions,
        "questions": questions_from(standing),
    } | _changed(rows, since=since, profile=profile, now=now)


def _rows_since(reader: Any, since: datetime) -> Any:
    """What stands, and what went away since then."""
    rows = findings_readable_by(reader, with_gone=True)
    return rows.filter(Q(gone_at=None) | Q(gone_at__gte=since))


def _changed(
    rows: list[Finding], *, since: datetime, profile: Profile, now: datetime
) -> dict[str, list[Card]]:
    """Findings told first in the week, those that went, and those that stood before it."""
    told = [row for row in rows if row.kind != "habit"]
    shelves = {
        "new": [r for r in told if r.gone_at is None and r.first_told_at >= since],
        "gone": [r for r in told if r.gone_at],
        "still": [r for r in told if r.gone_at is None and r.first_told_at < since],
    }
    return {name: cards_of(shelved, profile=profile, now=now) for name, shelved in shelves.items()}
