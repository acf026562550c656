"""What is due: rows with a `next_at`, each claimed by whoever moves it on first."""

from datetime import datetime
from typing import TypeVar

from django.db.models import Model, QuerySet

Timed = TypeVar("Timed", bound=Model)


def due(rows: QuerySet[Timed], *, now: datetime, limit: int) -> list[Timed]:
    """Those whose moment has come, the longest waiting first."""
    return list(rows.filter(next_at__lte=now).order_by("next_at", "pk")[:limit])


def move_on(row: Model, *, next_at: datetime | None) -> bool:
    """Moves one on; False if it was moved on, or taken away, since it was read.

    Whoever gets True has claimed the moment at which it stood.
    """
    same = type(row).objects.filter(pk=row.pk, next_at=row.next_at)
    return bool(same.update(next_at=next_at))
