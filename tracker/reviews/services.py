"""How a diary's version rises, and how a review is marked done, failed or given up."""

from datetime import date, datetime, timedelta
from typing import Final

from django.db import connection
from django.db.models import Exists, F, OuterRef
from django.db.transaction import TransactionManagementError

from tracker.asked import Asked, given
from tracker.programmes.models import Programme
from tracker.reviews.models import Diary

FAILURES_UNTIL_QUARANTINE = 3
FIRST_WAIT = timedelta(minutes=1)
LOCKED: Final = Asked(
    Diary.objects.select_for_update(of=("self",))
    .select_related("owner__profile")
    .annotate(has_programme=Exists(Programme.objects.filter(diary=OuterRef("pk"), ended_at=None)))
    .filter(pk=given("pk"))
)


def lock_diary(diary_id: int) -> Diary:
    """The diary with its owner and profile, held until the transaction ends.

    It knows whether a walking programme runs (`has_programme`), so that a save without one asks
    nothing more. Diary.DoesNotExist if it is gone.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("A diary is held by a transaction, and there is none.")
    for diary in LOCKED(pk=diary_id):
        return diary
    raise Diary.DoesNotExist


def raise_version(diary: Diary, *, now: datetime, also: tuple[str, ...] = ()) -> None:
    """Marks that what was said has changed. The caller holds the lock.

    A quarantined diary gets one more try: its next failure shuts it again. `also` names fields
    that the caller has set and that are saved with it.
    """
    diary.record_version += 1
    diary.changed_at = now
    diary.chart_failures = 0
    diary.review_due_at = None
    if diary.quarantined_at is not None:
        diary.quarantined_at = None
        diary.review_failures = FAILURES_UNTIL_QUARANTINE - 1
    diary.save(
        update_fields=[
            "record_version",
            "changed_at",
            "chart_failures",
            "quarantined_at",
            "review_failures",
            "review_due_at",
            *also,
        ]
    )


def mark_reviewed(diary_id: int, *, version: int, as_of: date, next_due: datetime | None) -> bool:
    """Marks a version as read; False, and nothing marked, if it is no longer the newest.

    Its charts are then to be drawn anew, be it only because they end on another day.
    """
    newest = Diary.objects.filter(pk=diary_id, record_version=version)
    return bool(
        newest.update(
            reviewed_version=version,
            reviewed_on=as_of,
            charted_version=0,
            review_due_at=next_due,
            review_failures=0,
            quarantined_at=None,
            last_error="",
        )
    )


def mark_failed(diary: Diary, *, error: str, now: datetime, jitter: float) -> None:
    """Counts a failed review; the third quarantines it. The caller holds the lock.

    `jitter` from 0 to 1 spreads the next tries of diaries that failed together.
    """
    diary.review_failures += 1
    diary.last_error = error[:200]
    diary.review_due_at = now + FIRST_WAIT * (2 ** (diary.review_failures - 1)) * (1 + jitter)
    if diary.review_failures >= FAILURES_UNTIL_QUARANTINE:
        diary.quarantined_at = now
    diary.save(update_fields=["review_failures", "last_error", "review_due_at", "quarantined_at"])


def count_undrawn(diary_id: int) -> None:
    """Counts a failed drawing; the third is the last try until something new is written."""
    Diary.objects.filter(pk=diary_id).update(chart_failures=F("chart_failures") + 1)


def undraw(diary: Diary) -> None:
    """Has the charts drawn anew, though nothing new was written. The caller holds the lock."""
    Diary.objects.filter(pk=diary.pk).update(charted_version=0)


def release(diary: Diary) -> None:
    """Lets a quarantined diary be reviewed again from the beginning."""
    diary.quarantined_at, diary.review_due_at = None, None
    diary.review_failures, diary.last_error = 0, ""
    diary.save(update_fields=["quarantined_at", "review_due_at", "review_failures", "last_error"])
