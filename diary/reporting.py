"""From rows to the doctor's minute: kept findings and the diary's values become one report."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import override

import insights
from diary.programme.spans import programme_spans
from diary.sheet import sheet_of
from diary.sheet.told import PARTS, Shown
from diary.timeline import local_day, local_today, values_of
from insights.charts.asked import Span, spans_within
from insights.report import Period, Sheet, Told, pdf, report
from tracker.findings.models import Finding
from tracker.findings.queries import every_finding, reading_of
from tracker.people.models import Profile
from tracker.reviews.models import Diary

__all__ = ["PARTS", "DoctorsReport", "pdf_of", "period_back", "report_of"]


@dataclass(frozen=True, kw_only=True)
class DoctorsReport:
    """One diary's report, in no language yet."""

    shown: Shown

    @property
    def sheet(self) -> Sheet:
        """What the page and the PDF show, in the language that is active now."""
        return sheet_of(self.shown)


def report_of(
    diary: Diary,
    *,
    period: Period,
    parts: Collection[str] = PARTS,
    since: date | None = None,
    now: datetime,
) -> DoctorsReport:
    """The report of a diary that its reader was let through to; five queries, however long it is.

    Nothing is judged: findings, outcomes, marks of reading and trends are those that were kept.
    `parts` are those of charts, findings, entries and notes that the reader may see; of what is
    not among them nothing goes in. Days that are still to come are left out, and so is all that
    lies before `since`: it is not even read, and what was gone by then is not told.
    """
    unknown = sorted(set(parts) - PARTS)
    if unknown:
        raise ValueError(f"A report has no {', '.join(unknown)}.")
    profile = diary.owner.profile
    period = _until_today(period, local_today(profile, now))
    rows = _findings(diary, since) if "findings" in parts else {}
    reading = reading_of(diary)
    trends = reading.trends if reading and "findings" in parts else []
    shown = Shown(
        report=report(
            values_of(diary, since=since),
            period=period,
            told=[_told(row, profile) for row in rows.values()],
            trends=[_trend(trend) for trend in trends],
        ),
        name=diary.owner.name,
        profile=profile,
        parts=frozenset(parts),
        rows=rows,
        read_up_to=reading.as_of if reading else None,
        is_behind=diary.record_version > diary.reviewed_version,
        programmes=_programmes(diary, period, since) if "charts" in parts else (),
    )
    return DoctorsReport(shown=shown)


def pdf_of(report: DoctorsReport, *, language: str, paper: str = "a4") -> bytes:
    """The PDF in a language; the same report gives the same bytes."""
    with override(language):
        sheet = report.sheet
    return pdf(sheet, paper=paper)


def period_back(days: int, *, diary: Diary, now: datetime) -> Period:
    """The last days up to the owner's today; never from before the first entry."""
    values = values_of(diary)
    today = local_today(diary.owner.profile, now)
    written = _days_of(values)
    reach = min(days - 1, (today - date.min).days)
    first = max(today - timedelta(days=reach), min(written, default=today))
    return Period(min(first, today), today)


def _days_of(values: insights.Diary) -> Iterable[date]:
    return [w.day for w in values.walks[:1]] + [c.date for c in values.checkins[:1]]


def _until_today(period: Period, today: date) -> Period:
    return Period(min(period.first, today), min(period.last, today))


def _programmes(diary: Diary, period: Period, since: date | None) -> tuple[Span, ...]:
    """Those of the period, with no earlier first day than the reader may see."""
    spans = spans_within(programme_spans(diary), period.first, period.last)
    return tuple(replace(span, first=max(span.first, since or date.min)) for span in spans)


def _findings(diary: Diary, since: date | None) -> dict[int, Finding]:
    """All that was told and stands, or was not gone before that day."""
    profile, rows = diary.owner.profile, every_finding(diary)
    ended = {row.pk: local_day(row.gone_at, profile) for row in rows if row.gone_at}
    return {row.pk: row for row in rows if since is None or ended.get(row.pk, since) >= since}


def _told(row: Finding, profile: Profile) -> Told:
    return Told(
        finding=insights.Finding(
            id=row.rule,
            kind=row.kind,
            about=row.about,
            urgency=row.urgency,
            side=row.side or None,
            figures=row.figures,
            evidence=tuple(row.evidence),
        ),
        key=row.pk,
        first=local_day(row.first_told_at, profile),
        gone=local_day(row.gone_at, profile) if row.gone_at else None,
        read=local_day(row.read_at, profile) if row.read_at else None,
        outcome=row.outcome,
        outcome_on=local_day(row.outcome_at, profile) if row.outcome_at else None,
    )


def _trend(kept: dict[str, Any]) -> insights.TrendReading:
    return insights.TrendReading(**(kept | {"needs": tuple(kept["needs"])}))
