"""Check-ins: logged, amended, removed, brought back."""

from datetime import date, datetime
from typing import Any

import insights
from diary.log.acts import Logged, etag_of
from diary.log.entries import Kind
from tracker.checkins.models import CheckIn
from tracker.checkins.queries import checkin_of_day
from tracker.checkins.services import remove_checkin as leave_tombstone
from tracker.checkins.services import save_checkin
from tracker.people.models import User
from tracker.reviews.models import Diary


def log_checkin(
    diary: Diary,
    body: dict[str, Any],
    *,
    now: datetime,
    if_match: str | None = None,
    by: User | None = None,
) -> Logged[CheckIn]:
    """Keeps the answers of the day that the body names, or confirms that they stand already.

    `by` is who writes, if not the person.
    """
    return CHECKINS.log(diary, body, now=now, if_match=if_match, by=by)


def remove_checkin(
    diary: Diary, day: date, *, now: datetime, if_match: str | None = None
) -> Logged[CheckIn]:
    """Leaves a tombstone; CheckIn.DoesNotExist if it was never there."""
    return CHECKINS.take_out(diary, day, now=now, if_match=if_match)


def restore_checkin(diary: Diary, day: date, *, now: datetime) -> Logged[CheckIn]:
    """Takes a removal back."""
    return CHECKINS.bring_back(diary, day, now=now)


def _key_of(body: dict[str, Any], *, time_zone: str, now: datetime) -> date:
    return insights.checkin_from(body, time_zone=time_zone, now=now).date


def _save(
    diary: Diary, checkin: CheckIn | None, body: dict[str, Any], *, now: datetime
) -> tuple[CheckIn, frozenset[str]]:
    signs_before = checkin.body.get("signs") if checkin else None
    kept = save_checkin(
        checkin,
        diary=diary,
        body=body,
        etag=etag_of(body),
        day=date.fromisoformat(body["date"]),
        now=now,
    )
    is_news = body.get("signs") != signs_before
    return kept, frozenset({f"checkin:{body['date']}"} if is_news else ())


CHECKINS = Kind(
    model=CheckIn, key_of=_key_of, find=checkin_of_day, save=_save, remove=leave_tombstone
)
