"""What is due: each plan is claimed by one worker, which keeps the letter that is to go out."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.db import transaction

from diary.letters.wishes import next_letter, team_that_may_hear
from diary.outgoing.claiming import claim_each
from tracker.letters.models import LetterPlan
from tracker.letters.queries import plans_due
from tracker.letters.services import queue_letter
from tracker.outgoing.claims import move_on

LATEST: Final = timedelta(hours=6)
"""The numbers are counted when a letter leaves, so that a late one is true; but a letter for the
morning is of no use in the evening."""
MOST_AT_ONCE: Final = 2000


def claim_letters(*, now: datetime) -> None:
    """Claims every plan whose moment has come."""
    claim_each(plans_due(now=now, limit=MOST_AT_ONCE), claim, now=now)


@transaction.atomic
def claim(plan: LetterPlan, *, now: datetime) -> None:
    """Moves one plan to its next morning and keeps the letter that is to go out, or neither.

    Of two workers that read the same row the second finds it moved on and does nothing.
    """
    due_at = plan.next_at
    if due_at is None or not move_on(plan, next_at=next_letter(plan, after=now)):
        return
    if now - due_at <= LATEST and team_that_may_hear(plan.user):
        day = due_at.astimezone(ZoneInfo(plan.time_zone)).date()
        queue_letter(plan, due_at=due_at, day=day)
