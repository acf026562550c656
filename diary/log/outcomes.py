"""Events in the check-in of a day; what became of a warning is one, and is kept on it too."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from diary.log.acts import ANY, Logged, locked
from diary.log.checkins import log_checkin
from diary.programme.holding import go_on_after
from diary.timeline import local_today
from tracker.audit.services import record
from tracker.checkins.models import CheckIn
from tracker.checkins.queries import checkin_of_day
from tracker.findings.models import Finding
from tracker.findings.services import keep_outcome
from tracker.people.models import Profile, User
from tracker.reviews.models import Diary


def tell_outcome(
    finding: Finding, outcome: str, *, now: datetime, value: float | None = None
) -> Logged[CheckIn]:
    """Keeps that the person called, was seen, had a scan or a pressure test (with its `value`).

    The event stands in today's check-in, so that the reader, the export and replay know of it.
    Raises `insights.DiaryError` for a word that is no outcome.
    """
    with locked(finding.diary) as diary:
        profile = diary.owner.profile
        today = local_today(profile, now)
        event = _event(outcome, today, side=finding.side, value=value)
        body = with_event(checkin_of_day(diary, today), event, profile=profile, now=now)
        logged = log_checkin(diary, body, now=now, if_match=ANY)
        finding.refresh_from_db()
        keep_outcome(finding, outcome, now=now)
        record(
            diary,
            actor=diary.owner,
            verb="told",
            object_kind="finding",
            object_id=finding.pk,
            now=now,
        )
        go_on_after(diary, finding, outcome, now=now)
        return logged


def log_event(
    diary: Diary, code: str, day: date, *, now: datetime, by: User | None = None
) -> Logged[CheckIn]:
    """Keeps what happened on a day among the answers of today, as whoever `by` is, or the person.

    The caller holds the diary's lock.
    """
    profile = diary.owner.profile
    event = {"code": code, "date": day.isoformat()}
    today = checkin_of_day(diary, local_today(profile, now))
    body = with_event(today, event, profile=profile, now=now)
    return log_checkin(diary, body, now=now, if_match=ANY, by=by)


def _event(outcome: str, today: date, *, side: str, value: float | None) -> dict[str, Any]:
    event: dict[str, Any] = {"code": outcome, "date": today.isoformat()}
    if side:
        event["side"] = side
    if value is not None:
        event["value"] = value
    return event


def with_event(
    checkin: CheckIn | None, event: dict[str, Any] | None, *, profile: Profile, now: datetime
) -> dict[str, Any]:
    """The answers of today, entered now, with the event among them, once."""
    stands = checkin is not None and checkin.deleted_at is None
    body: dict[str, Any] = dict(checkin.body) if checkin and stands else {}
    events = body.get("events", [])
    local = now.astimezone(ZoneInfo(profile.time_zone))
    body["date"] = local_today(profile, now).isoformat()
    body["entered_at"] = local.isoformat(timespec="seconds")
    if event is not None:
        body["events"] = events if event in events else [*events, event]
    return body
