"""What can be done with a walk: save, remove, restore, move to another local day."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from tracker.reviews.models import Diary
from tracker.saying import keep_removal, keep_said
from tracker.walks.models import Walk


def save_walk(
    walk: Walk | None,
    *,
    diary: Diary,
    body: dict[str, Any],
    etag: str,
    day: date,
    occurred_at: datetime,
    now: datetime,
) -> Walk:
    """Keeps what was said of a walk; `walk` is the row it stands in already, if any."""
    walk = walk or Walk(diary=diary, key=body["id"])
    walk.occurred_at, walk.pain = occurred_at, body["pain"]
    return keep_said(walk, body=body, etag=etag, day=day, now=now)


def remove_walk(walk: Walk, *, now: datetime) -> Walk:
    """Leaves a tombstone in the place of a walk."""
    return keep_removal(walk, now=now)


def move_walks(diary: Diary, days: Mapping[int, date]) -> None:
    """Sets the local day of walks by their row ids, after a change of time zone."""
    walks = list(Walk.objects.filter(diary=diary, pk__in=days))
    for walk in walks:
        walk.day = days[walk.pk]
    Walk.objects.bulk_update(walks, ["day"], batch_size=500)
