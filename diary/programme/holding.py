"""Holds a programme in the same transaction in which the reason for it is kept."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from diary.timeline import local_day, local_today
from insights.diary.vocabulary import OUTCOMES
from insights.programmes.holding import (
    ENDS_A_WARNING,
    OF_EVENTS,
    OF_SIGNS,
    RECENT,
    WARNING,
    Said,
    grounds,
    holds_for_warning,
)
from insights.rules.judging import NOT_CHECKED
from tracker.checkins.queries import checkin_bodies_since
from tracker.findings.models import Finding
from tracker.findings.services import Kept
from tracker.programmes.models import Hold, Programme
from tracker.programmes.queries import (
    grounds_before,
    holds_of_finding,
    holds_that_stand,
    programme_that_runs,
)
from tracker.programmes.services import end_hold, hold
from tracker.reviews.models import Diary

TAKEN_BACK = "taken_back"


def hold_programme(diary: Diary, kept: Kept, *, now: datetime) -> None:
    """Rests the programme for what stands now, and ends a rest whose reason was a slip.

    The caller holds the diary's lock. Without a programme it asks the database nothing.
    """
    programme = programme_that_runs(diary) if diary.has_programme else None
    if programme is None:
        return
    standing = holds_that_stand(programme)
    today = local_today(diary.owner.profile, now)
    since = min([today, *(local_day(row.since, diary.owner.profile) for row in standing)])
    bodies = checkin_bodies_since(diary, since - RECENT - timedelta(days=1))
    before = grounds_before(programme)
    _hold_for_warnings(programme, kept, before, now=now)
    _hold_for_checkins(programme, bodies, before, today=today, now=now)
    for row in standing:
        if _is_taken_back(row, bodies, diary):
            end_hold(row, TAKEN_BACK, now=now)


def go_on_after(diary: Diary, finding: Finding, outcome: str, *, now: datetime) -> None:
    """What became of a warning ends the rest that it asked for, if it is a word that can."""
    if outcome in ENDS_A_WARNING:
        for row in holds_of_finding(diary, finding):
            end_hold(row, outcome, now=now)


def grounds_known(kept: Iterable[Finding], bodies: Iterable[Any], *, today: date) -> list[str]:
    """What whoever prescribes today knows of: old events, and warnings that can wait a few days."""
    old = [_ground_of(row) for row in kept if row.urgency not in {"emergency", "today"}]
    events = [row for row in _said_in(bodies) if row.code in OF_EVENTS]
    return [*old, *grounds(events, today=today)]


def _hold_for_warnings(
    programme: Programme, kept: Kept, before: set[tuple[str, int | None]], *, now: datetime
) -> None:
    new = {row.pk for row in kept.new}
    for row in kept.standing:
        if row.kind != "red_flag" or row.rule == NOT_CHECKED:
            continue
        ground = _ground_of(row)
        is_known = ground in programme.known or ((ground, row.pk) in before and row.pk not in new)
        if holds_for_warning(row.rule, row.urgency) and not is_known:
            hold(programme, WARNING, ground, finding=row, now=now)


def _hold_for_checkins(
    programme: Programme,
    bodies: list[Any],
    before: set[tuple[str, int | None]],
    *,
    today: date,
    now: datetime,
) -> None:
    for ground, reason in grounds(_said_in(bodies), today=today).items():
        if ground not in programme.known and (ground, None) not in before:
            hold(programme, reason, ground, now=now)


def _is_taken_back(row: Hold, bodies: list[Any], diary: Diary) -> bool:
    """True of a rest whose words were corrected: no check-in says them any more.

    A warning is gone by correction only on the day on which it came, and only where nobody told
    what became of it: later it may have ended by time, which is no reason to train.
    """
    if row.reason == WARNING:
        gone = row.finding.gone_at if row.finding else None
        day = local_day(row.since, diary.owner.profile)
        told = any(said.code in OUTCOMES and said.day >= day for said in _said_in(bodies))
        return gone is not None and local_day(gone, diary.owner.profile) == day and not told
    code, _, _day = row.ground.partition(":")
    is_of_checkin = code in OF_SIGNS or code in OF_EVENTS
    return is_of_checkin and row.ground not in {f"{s.code}:{s.day}" for s in _said_in(bodies)}


def _ground_of(row: Finding) -> str:
    return f"{row.rule}|{row.side}"


def _said_in(bodies: Iterable[Any]) -> Iterator[Said]:
    for body in bodies:
        day = date.fromisoformat(body["date"])
        for sign in body.get("signs", ()):
            if not sign.get("usual"):
                yield Said(code=sign["code"], day=day)
        for event in body.get("events", ()):
            yield Said(code=event["code"], day=date.fromisoformat(event["date"]))
