"""Walks of one diary, for the shell's own work. What a reader may see is asked of `access`."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from tracker.asked import Asked, given
from tracker.reviews.models import Diary
from tracker.walks.models import Walk

OF_A_KEY: Final = Asked(Walk.objects.filter(diary=given("diary"), key=given("key")))
TEXTS: Final = Asked(
    Walk.objects.filter(deleted_at=None, diary=given("diary"), day__gte=given("since")).values_list(
        "etag", Cast("body", TextField())
    )
)


def walk_by_key(diary: Diary, key: str) -> Walk | None:
    """The walk of that key, tombstone or not."""
    return next(iter(OF_A_KEY(diary=diary.pk, key=key)), None)


def walks_by_key(diary: Diary, keys: Iterable[str]) -> dict[str, Walk]:
    """The walks of these keys, tombstones among them."""
    wanted = frozenset(keys)
    return {walk.key: walk for walk in Walk.objects.filter(diary=diary) if walk.key in wanted}


def walk_bodies(diary: Diary) -> list[dict[str, Any]]:
    """What stands said of every walk, oldest first."""
    return list(_standing(diary).values_list("body", flat=True))


def walk_texts(diary: Diary, *, since: date = date.min) -> list[tuple[str, str]]:
    """Etag and body, as JSON that is not parsed yet, of every walk since a local day; unsorted."""
    return TEXTS(diary=diary.pk, since=since.isoformat())


def walk_moments(diary: Diary) -> list[tuple[int, Any]]:
    """Row id and moment of every walk, to make its local day anew."""
    return list(Walk.objects.filter(diary=diary).values_list("pk", "occurred_at"))


def _standing(diary: Diary) -> QuerySet[Walk]:
    return Walk.objects.filter(diary=diary, deleted_at=None).order_by("occurred_at", "key")
