"""Makes a report: one diary, what was told of it, and a period become figures."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from insights.diary.values import CheckIn, Diary, Walk
from insights.diary.vocabulary import OUTCOMES, SIDED_SIGNS, rank
from insights.findings import TrendReading
from insights.report import counting
from insights.report.answering import answers_in
from insights.report.periods import Period
from insights.report.series import other_figures, walking_figures
from insights.report.values import Report, Told
from insights.trends.series import all_series

RESULTS = frozenset({"scan_clear", "scan_clot", "ankle_pressure"})


def report(
    diary: Diary,
    *,
    period: Period,
    told: Iterable[Told] = (),
    trends: Iterable[TrendReading] = (),
) -> Report:
    """The figures of a period, from the reader's plain values.

    Findings and trends are those that were kept: nothing is judged here, so that the sheet
    says what the person was told. Entries after the period are not looked at.
    """
    walks = [walk for walk in diary.walks if walk.day in period]
    checkins = [checkin for checkin in diary.checkins if checkin.date in period]
    known = [checkin for checkin in diary.checkins if checkin.date <= period.last]
    series = all_series(diary)
    return Report(
        period=period,
        patient=diary.patient,
        logged_days=len({w.day for w in walks} | {c.date for c in checkins}),
        began=_began(diary, period.last),
        results=tuple(e for e in counting.events_of(known) if e.code in RESULTS),
        told=_in_order(row for row in told if row.was_so_in(period)),
        answered=answers_in(checkins),
        trends=tuple(trends),
        walking=walking_figures(series, period),
        others=other_figures(series, period),
        noted=counting.noted_of(walks, checkins),
        entries=_newest_first(walks, checkins),
        **_of_walks(walks, period),
        **_of_checkins(checkins, period),
    )


def _of_walks(walks: list[Walk], period: Period) -> dict[str, Any]:
    """What the walks of the period say, by the fields of a report."""
    painful = [walk for walk in walks if walk.pain != "none"]
    gone_after, gone_within = counting.relief_of(painful)
    return {
        "methods": counting.methods_of(walks),
        "aids": counting.by_count(walk.aid for walk in walks if walk.aid),
        "walks": counting.by_count(walk.pain for walk in walks),
        "sites": counting.sites_of(painful),
        "eased": counting.eased_by(painful),
        "gone_after": gone_after,
        "gone_within": gone_within,
        "pain": counting.pain_of(painful, period),
        "walks_a_week": counting.walks_a_week(walks, period),
    }


def _of_checkins(checkins: list[CheckIn], period: Period) -> dict[str, Any]:
    """What the check-ins of the period say, by the fields of a report."""
    return {
        "swollen": counting.days_with("swelling", checkins, period),
        "limited": counting.days_with("limits_day", checkins, period),
        "medicines": counting.medicines_of(checkins),
        "selfcare": counting.selfcare_of(checkins),
        "events": tuple(e for e in counting.events_of(checkins) if e.code not in OUTCOMES),
    }


def _began(diary: Diary, last: date) -> date | None:
    """The earliest day of a painful walk, or since which a leg's sign is said to be so."""
    days = [walk.day for walk in diary.walks if walk.pain != "none"]
    days += [
        sign.since or checkin.date
        for checkin in diary.checkins
        for sign in checkin.signs
        if sign.code in SIDED_SIGNS
    ]
    return min((day for day in days if day <= last), default=None)


def _in_order(told: Iterable[Told]) -> tuple[Told, ...]:
    """The most urgent first; of one urgency what stands before what is gone, then the newest."""
    newest = sorted(told, key=lambda row: row.first, reverse=True)
    return tuple(sorted(newest, key=lambda row: (rank(row.finding.urgency), row.gone is not None)))


def _newest_first(walks: list[Walk], checkins: list[CheckIn]) -> tuple[Walk | CheckIn, ...]:
    rows: list[tuple[date, str, Walk | CheckIn]] = [
        *((walk.day, walk.occurred_at.isoformat(), walk) for walk in walks),
        *((checkin.date, "", checkin) for checkin in checkins),
    ]
    return tuple(row for _, _, row in sorted(rows, key=lambda row: row[:2], reverse=True))
