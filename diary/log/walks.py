"""Walks: logged, removed, brought back."""

from datetime import datetime
from typing import Any

import insights
from diary.log.acts import Logged, etag_of
from diary.log.entries import Kind
from diary.timeline import local_day
from tracker.reviews.models import Diary
from tracker.walks.models import Walk
from tracker.walks.queries import walk_by_key
from tracker.walks.services import remove_walk as leave_tombstone
from tracker.walks.services import save_walk


def log_walk(
    diary: Diary, body: dict[str, Any], *, now: datetime, if_match: str | None = None
) -> Logged[Walk]:
    """Keeps a walk under the id that its body names, or confirms that it stands already."""
    return WALKS.log(diary, body, now=now, if_match=if_match)


def remove_walk(
    diary: Diary, key: str, *, now: datetime, if_match: str | None = None
) -> Logged[Walk]:
    """Leaves a tombstone; Walk.DoesNotExist if it was never there."""
    return WALKS.take_out(diary, key, now=now, if_match=if_match)


def restore_walk(diary: Diary, key: str, *, now: datetime) -> Logged[Walk]:
    """Takes a removal back."""
    return WALKS.bring_back(diary, key, now=now)


def _key_of(body: dict[str, Any], *, time_zone: str, now: datetime) -> str:
    return insights.walk_from(body, time_zone=time_zone, now=now).id


def _save(
    diary: Diary, walk: Walk | None, body: dict[str, Any], *, now: datetime
) -> tuple[Walk, frozenset[str]]:
    occurred_at = datetime.fromisoformat(body["occurred_at"])
    kept = save_walk(
        walk,
        diary=diary,
        body=body,
        etag=etag_of(body),
        day=local_day(occurred_at, diary.owner.profile),
        occurred_at=occurred_at,
        now=now,
    )
    return kept, frozenset()


WALKS = Kind(model=Walk, key_of=_key_of, find=walk_by_key, save=_save, remove=leave_tombstone)
