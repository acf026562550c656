"""Check-ins of one diary, for the shell's own work. What a reader may see is asked of `access`."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from tracker.checkins.models import CheckIn
from tracker.reviews.models import Diary


def checkin_of_day(diary: Diary, day: date) -> CheckIn | None:
    """The check-in of that local day, tombstone or not."""
    return CheckIn.objects.filter(diary=diary, day=day).first()


def checkins_by_day(diary: Diary, days: Iterable[date]) -> dict[date, CheckIn]:
    """The check-ins of these days, tombstones among them."""
    wanted = frozenset(days)
    return {row.day: row for row in CheckIn.objects.filter(diary=diary) if row.day in wanted}


def checkin_bodies(diary: Diary) -> list[dict[str, Any]]:
    """What stands said of every check-in, oldest first."""
    return list(_standing(diary).values_list("body", flat=True))


def checkin_texts(diary: Diary, *, since: date | None = None) -> list[tuple[str, str]]:
    """Etag and body, as JSON that is not parsed yet, of every check-in since a local day."""
    checkins = _standing(diary) if since is None else _standing(diary).filter(day__gte=since)
    return list(checkins.annotate(said=Cast("body", TextField())).values_list("etag", "said"))


def _standing(diary: Diary) -> QuerySet[CheckIn]:
    return CheckIn.objects.filter(diary=diary, deleted_at=None).order_by("day")
