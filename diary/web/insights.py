"""What the diary shows: the findings, worst first, with what speaks for and against."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from diary.asking import OpenQuestion, open_questions
from diary.caring import care_of
from diary.clues import ClueLine, clue_lines
from diary.evidence import EntryLink, entries_behind
from diary.reasons import advice_on, reasons_of
from diary.standing import standing_lines
from diary.telling import words_of
from diary.web.cards import Card, card_of
from diary.web.charts import FIRST_PERIOD, shown_charts
from tracker.access import diary_of, findings_readable_by, readings_readable_by
from tracker.findings.models import Finding
from tracker.reviews.models import Diary

LATELY: Final = timedelta(days=14)
MOST_OPEN_QUESTIONS: Final = 12


@dataclass(frozen=True, kw_only=True)
class ShownFinding:
    """One finding with its words, its clues and the entries that made it true."""

    card: Card
    clues: dict[str, list[ClueLine]]
    entries: list[EntryLink]
    more_entries: int
    asks: list[OpenQuestion]
    """What was not asked; of a pattern its open clues say that, in whole words."""
    is_new: bool


@login_required
@require_safe
def insights(request: HttpRequest) -> HttpResponse:
    """All that stands, what changed in the last two weeks, and what could not be judged."""
    now = timezone.now()
    diary = diary_of(request.user)
    rows = list(_rows_lately(request.user, now))
    standing = [row for row in rows if row.gone_at is None]
    reading = readings_readable_by(request.user).first()
    context = {
        "findings": shown_findings(standing, reader=request.user, now=now),
        "gone": [(row, words_of(row, profile=diary.owner.profile)) for row in rows if row.gone_at],
        "is_behind": _is_behind(diary),
        "reading": reading,
        "standing": standing_lines(reading.trends if reading else []),
        "open_questions": _open_questions(reading),
        "charts": shown_charts(request.user, ("walking",), FIRST_PERIOD),
    }
    return render(request, "insights/insights.html", context)


@login_required
@require_safe
def finding(request: HttpRequest, pk: int) -> HttpResponse:
    """One finding in full: why it was told, what would end it, and what to do about it."""
    now = timezone.now()
    row = get_object_or_404(findings_readable_by(request.user, with_gone=True), pk=pk)
    (shown,) = shown_findings([row], reader=request.user, now=now, most_entries=60)
    advice = advice_on(row)
    context = {
        "finding": shown,
        "reasons": reasons_of(row),
        "advice": advice,
        "care": care_of(advice.measures, diary_of(request.user), now=now),
    }
    return render(request, "insights/finding.html", context)


def shown_findings(
    rows: list[Finding], *, reader: Any, now: datetime, most_entries: int = 3
) -> list[ShownFinding]:
    """Findings ready for a page; one query for the entries behind all of them."""
    profile = diary_of(reader).owner.profile
    entries = entries_behind(rows, reader=reader, units=profile.units, most=most_entries)
    return [
        ShownFinding(
            card=card_of(row, profile=profile, now=now),
            clues=clue_lines(row),
            entries=entries[row.pk],
            more_entries=max(len(row.evidence) - len(entries[row.pk]), 0),
            asks=[] if row.clues or row.gone_at else open_questions(row.not_asked),
            is_new=row.first_told_at >= now - LATELY,
        )
        for row in rows
    ]


def _rows_lately(reader: Any, now: datetime) -> Any:
    rows = findings_readable_by(reader, with_gone=True)
    return rows.filter(Q(gone_at=None) | Q(gone_at__gte=now - LATELY))


def _is_behind(diary: Diary) -> bool:
    return diary.record_version > diary.reviewed_version


def _open_questions(reading: Any) -> list[OpenQuestion]:
    """The questions that rules still need, each once, with the way to each."""
    codes = [code for rule in (reading.not_judged if reading else []) for code in rule["needs"]]
    return open_questions(codes)[:MOST_OPEN_QUESTIONS]
