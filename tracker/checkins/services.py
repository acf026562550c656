"""What can be done with a check-in: save and remove."""

from datetime import date, datetime
from typing import Any

from tracker.checkins.models import CheckIn
from tracker.reviews.models import Diary
from tracker.saying import keep_removal, keep_said


def save_checkin(
    checkin: CheckIn | None,
    *,
    diary: Diary,
    body: dict[str, Any],
    etag: str,
    day: date,
    now: datetime,
) -> CheckIn:
    """Keeps the answers of a day; `checkin` is the row they stand in already, if any."""
    checkin = checkin or CheckIn(diary=diary)
    return keep_said(checkin, body=body, etag=etag, day=day, now=now)


def remove_checkin(checkin: CheckIn, *, now: datetime) -> CheckIn:
    """Leaves a tombstone in the place of a check-in."""
    return keep_removal(checkin, now=now)
