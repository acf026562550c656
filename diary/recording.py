"""A deed and the row of the audit trail that tells of it: both are kept, or neither."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import transaction

from tracker.audit.services import record
from tracker.reviews.models import Diary


@contextmanager
def recorded(
    diary: Diary, *, actor: Any, verb: str, kind: str, number: int | str = "", now: datetime
) -> Iterator[None]:
    """One transaction, which holds the diary's lock from its beginning."""
    with transaction.atomic():
        record(diary, actor=actor, verb=verb, object_kind=kind, object_id=number, now=now)
        yield


@contextmanager
def recorded_if_kept(user: Any, *, verb: str, kind: str, now: datetime) -> Iterator[None]:
    """The same for a person's own account; whoever keeps no diary has no trail."""
    with transaction.atomic():
        if user.is_patient and user.pk is not None:
            record(user.diary, actor=user, verb=verb, object_kind=kind, now=now)
        yield
