"""Check-ins of one diary, for the shell's own work. What a reader may see is asked of `access`."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from tracker.asked import Asked, given
from tracker.checkins.models import CheckIn
from tracker.reviews.models import Diary

OF_A_DAY: Final = Asked(CheckIn.objects.filter(diary=given("diary"), day=given("day")))
TEXTS: Final = Asked(
    CheckIn.objects.filter(
        deleted_at=None, diary=given("diary"), day__gte=given("since")
    ).values_list("etag", Cast("body", TextField()))
)
BESIDE: Final = frozenset({"date", "entered_at", "entered_by", "medicines", "events"})
"""What stands in a check-in and says nothing of the legs or of the day."""


def checkin_of_day(diary: Diary, day: date) -> CheckIn | None:
    """The check-in of that local day, tombstone or not."""
    return next(iter(OF_A_DAY(diary=diary.pk, day=day.isoformat())), None)


def checkins_by_day(diary: Diary, days: Iterable[date]) -> dict[date, CheckIn]:
    """The check-ins of these days, tombstones among them."""
    wanted = frozenset(days)
    return {row.day: row for row in CheckIn.objects.filter(diary=diary) if row.day in wanted}


def checkin_bodies(diary: Diary) -> list[dict[str, Any]]:
    """What stands said of every check-in, oldest first."""
    return list(_standing(diary).values_list("body", flat=True))


def checkin_bodies_since(diary: Diary, day: date) -> list[dict[str, Any]]:
    """What stands said of the check-ins from a local day on, oldest first."""
    return list(_standing(diary).filter(day__gte=day).values_list("body", flat=True))


def checkin_texts(diary: Diary, *, since: date = date.min) -> list[tuple[str, str]]:
    """Etag and body, as JSON not parsed yet, of every check-in since a local day; unsorted."""
    return TEXTS(diary=diary.pk, since=since.isoformat())


def says_how_it_is(body: Mapping[str, Any]) -> bool:
    """True of a check-in that says more than medicines, what has happened and why nobody walked."""
    return bool(body.keys() - BESIDE - {"no_walk"})


def says_anything(body: Mapping[str, Any]) -> bool:
    """True of a check-in that says more than medicines and what has happened: the day is logged."""
    return bool(body.keys() - BESIDE)


def _standing(diary: Diary) -> QuerySet[CheckIn]:
    return CheckIn.objects.filter(diary=diary, deleted_at=None).order_by("day")
