"""How each row goes out once: made once, begun by one worker, and its end kept."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, TypeVar

from django.db.models import F, Q, QuerySet

from tracker.outgoing.models import DROPPED, SENDING, SENT, UNSURE, WAITING, Outgoing

LEASE: Final = timedelta(minutes=2)
"""Longer than a worker lives with one row (the tasks that send end after a minute), so that
nothing is taken from a living one."""
KEPT: Final = timedelta(days=30)
Row = TypeVar("Row", bound=Outgoing)


def queue(kind: type[Row], rows: Iterable[Row]) -> None:
    """Keeps what is to go out; what was kept before under the same key stays as it is."""
    rows_of(kind).bulk_create(rows, ignore_conflicts=True)


def waiting(kind: type[Row], *, now: datetime, limit: int) -> list[int]:
    """Ids of what is to go out now, what a dead worker left among it, the longest waiting first."""
    free = rows_of(kind).filter(_may_be_taken(now=now))
    return list(free.order_by("due_at", "pk").values_list("pk", flat=True)[:limit])


def begin(rows: QuerySet[Row], pk: int, *, now: datetime) -> Row | None:
    """Takes one of these for this worker alone; None if it waits no more.

    One that a dead worker left is taken over, once: it may or may not have gone out.
    """
    free = rows_of(rows.model).filter(pk=pk).filter(_may_be_taken(now=now))
    over = {"taken_over": Q(taken_over=True) | Q(state=SENDING)}
    claim = {"state": SENDING, "claimed_until": now + LEASE, "tries": F("tries") + 1}
    return rows.filter(pk=pk).first() if free.update(**claim, **over) else None


def mark_sent(row: Outgoing) -> None:
    """It was taken by the service that brings it."""
    _end(row, SENT)


def mark_unsure(row: Outgoing) -> None:
    """It may have been taken or not, so it is not tried again."""
    _end(row, UNSURE)


def mark_dropped(row: Outgoing) -> None:
    """It does not go out: no longer wanted, or refused for good."""
    _end(row, DROPPED)


def try_again(row: Outgoing, *, at: datetime) -> None:
    """It was certainly not taken; another try may be made from that moment."""
    _in_my_hands(row).update(state=WAITING, not_before=at)


def give_up_lost(kind: type[Row], *, now: datetime) -> int:
    """Marks what dead workers left in their hands a second time; how many there were."""
    lost = rows_of(kind).filter(state=SENDING, claimed_until__lte=now, taken_over=True)
    return lost.update(state=UNSURE)


def forget_old(kind: type[Row], *, now: datetime) -> None:
    """Removes what went out long ago."""
    rows_of(kind).filter(due_at__lte=now - KEPT).delete()


def rows_of(kind: type[Row]) -> QuerySet[Row]:
    """Every row of a kind."""
    return kind.objects.all()


def _may_be_taken(*, now: datetime) -> Q:
    """Of a row that waits, or that a dead worker left for the first time."""
    left = Q(state=SENDING, claimed_until__lte=now, taken_over=False)
    return left | Q(state=WAITING, not_before__lte=now)


def _end(row: Outgoing, state: str) -> None:
    _in_my_hands(row).update(state=state)


def _in_my_hands(row: Outgoing) -> QuerySet[Outgoing]:
    """The row, unless the lease ran out and another worker has taken it over."""
    mine = {"state": SENDING, "claimed_until": row.claimed_until}
    return rows_of(type(row)).filter(pk=row.pk, **mine)
