"""Walks of one diary, for the shell's own work. What a reader may see is asked of `access`."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from tracker.reviews.models import Diary
from tracker.walks.models import Walk


def walk_by_key(diary: Diary, key: str) -> Walk | None:
    """The walk of that key, tombstone or not."""
    return Walk.objects.filter(diary=diary, key=key).first()


def walks_by_key(diary: Diary, keys: Iterable[str]) -> dict[str, Walk]:
    """The walks of these keys, tombstones among them."""
    wanted = frozenset(keys)
    return {walk.key: walk for walk in Walk.objects.filter(diary=diary) if walk.key in wanted}


def walk_bodies(diary: Diary) -> list[dict[str, Any]]:
    """What stands said of every walk, oldest first."""
    return list(_standing(diary).values_list("body", flat=True))


def walk_texts(diary: Diary, *, since: date | None = None) -> list[tuple[str, str]]:
    """Etag and body, as JSON that is not parsed yet, of every walk since a local day."""
    walks = _standing(diary) if since is None else _standing(diary).filter(day__gte=since)
    return list(walks.annotate(said=Cast("body", TextField())).values_list("etag", "said"))


def walk_moments(diary: Diary) -> list[tuple[int, Any]]:
    """Row id and moment of every walk, to make its local day anew."""
    return list(Walk.objects.filter(diary=diary).values_list("pk", "occurred_at"))


def _standing(diary: Diary) -> QuerySet[Walk]:
    return Walk.objects.filter(diary=diary, deleted_at=None).order_by("occurred_at", "key")
