"""Medicines: one more on the person's list, and what is known of its beginning."""

from datetime import datetime
from typing import Any, Final

from diary.log.acts import Logged, locked
from diary.log.outcomes import log_event
from diary.timeline import local_today
from tracker.audit.services import record
from tracker.medicines.services import add_medicine
from tracker.reviews.models import Diary

BEGUN: Final = "new_medicine"
"""The event that calf-diary/1 has for a medicine's first day: trends begin anew after it."""


def list_medicine(
    diary: Diary, name: str, *, begun_today: bool, now: datetime
) -> Logged[Any] | None:
    """A name on the list; one that the person begins today is an event of today's check-in too.

    Returns what that event led to, None without one. Raises `TooMany`, and keeps nothing then.
    """
    with locked(diary) as held:
        medicine = add_medicine(held, name, now=now)
        record(
            held,
            actor=held.owner,
            verb="created",
            object_kind="medicine",
            object_id=medicine.pk,
            now=now,
        )
        if not begun_today:
            return None
        return log_event(held, BEGUN, local_today(held.owner.profile, now), now=now)
