"""Rows put straight into the record, for tests of the record itself."""

from datetime import date, datetime
from typing import Any

from tracker.checkins.models import CheckIn
from tracker.checkins.services import save_checkin
from tracker.findings.models import Finding
from tracker.findings.services import Kept, Telling, keep_told
from tracker.reviews.models import Diary
from tracker.walks.models import Walk
from tracker.walks.services import save_walk


def keep_walk(
    diary: Diary, body: dict[str, Any], *, now: datetime, walk: Walk | None = None
) -> Walk:
    """A walk as a row, with an etag that nobody checks."""
    moment = datetime.fromisoformat(body["occurred_at"])
    return save_walk(
        walk,
        diary=diary,
        body=body,
        etag=f"etag of {len(str(body))}",
        day=moment.date(),
        occurred_at=moment,
        now=now,
    )


def keep_checkin(
    diary: Diary, body: dict[str, Any], *, now: datetime, checkin: CheckIn | None = None
) -> CheckIn:
    """A check-in as a row, with an etag that nobody checks."""
    day = date.fromisoformat(body["date"])
    return save_checkin(checkin, diary=diary, body=body, etag="an etag", day=day, now=now)


def a_telling(**over: Any) -> Telling:
    """A red flag of today's tier, seen in one check-in."""
    telling = {
        "rule": "deep_vein_thrombosis.new_one_sided_swelling",
        "kind": "red_flag",
        "about": "deep_vein_thrombosis",
        "urgency": "today",
        "rank": 1,
        "place": 0,
        "side": "left",
        "figures": {},
        "evidence": ["checkin:2026-05-01"],
        "not_asked": [],
        "clues": [],
    }
    return Telling(**(telling | over))


def tell(diary: Diary, *tellings: Telling, now: datetime) -> Kept:
    """What is kept when these red flags are true now."""
    return keep_told(diary, tellings, kinds=["red_flag"], now=now)


def keep_finding(diary: Diary, *, now: datetime, **over: Any) -> Finding:
    """One standing red flag as a row."""
    return tell(diary, a_telling(**over), now=now).standing[0]
