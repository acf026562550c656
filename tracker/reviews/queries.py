"""Which diaries wait for a review, and which were given up."""

from datetime import datetime
from typing import Final

from django.db.models import F, Q, QuerySet

from tracker.reviews.models import Diary

DRAWING_TRIES = 3
WITH_OWNER: Final = Diary.objects.select_related("owner__profile")
"""Made once: every review begins with it, and making a query costs more than asking."""


def diaries_waiting(*, now: datetime, limit: int) -> list[int]:
    """Ids of diaries that are behind or due for a new day, the longest waiting first."""
    waiting = Diary.objects.filter(_waits(now))
    order = [F("changed_at").asc(nulls_first=True), "pk"]
    return list(waiting.order_by(*order).values_list("pk", flat=True)[:limit])


def diary_if_waiting(diary_id: int, *, now: datetime) -> Diary | None:
    """That diary with its owner and profile if it waits for a review."""
    return next(iter(WITH_OWNER.filter(_waits(now), pk=diary_id)), None)


def _waits(now: datetime) -> Q:
    """Behind, or due for a new day; not while it rests after a failure, nor in quarantine."""
    behind = Q(record_version__gt=F("reviewed_version"))
    rested = Q(review_due_at=None) | Q(review_failures=0)
    return Q(quarantined_at=None) & (behind & rested | Q(review_due_at__lte=now))


def diaries_quarantined() -> QuerySet[Diary]:
    """Diaries whose review was given up, longest first; no word of what they say."""
    rows = Diary.objects.exclude(quarantined_at=None).order_by("quarantined_at")
    return rows.only("pk", "record_version", "quarantined_at", "last_error", "review_failures")


def diaries_undrawn(*, limit: int) -> list[int]:
    """Ids of diaries whose newest review has no drawings yet, those given up left out."""
    undrawn = Diary.objects.filter(
        charted_version__lt=F("reviewed_version"), chart_failures__lt=DRAWING_TRIES
    )
    return list(undrawn.order_by("pk").values_list("pk", flat=True)[:limit])


def diary_with_owner(diary_id: int) -> Diary:
    """One diary with its owner and profile; Diary.DoesNotExist if it is gone."""
    return WITH_OWNER.get(pk=diary_id)
