"""A reminder answered by its token: keeps "nothing new" of its day, once, and nothing else."""

from datetime import datetime

from django.db import transaction

from diary.log import log_nothing_new
from diary.reminders.tokens import sending_of
from diary.reminders.wanted import is_logged
from tracker.reminders.sending import use_answer


@transaction.atomic
def answer_nothing(token: str, *, now: datetime) -> bool:
    """True if the day of that reminder is logged now; False for a token that opens nothing.

    A used token brings nothing back that was taken out since.
    """
    sending = sending_of(token)
    if sending is None or not sending.diary.owner.is_active:
        return False
    if not use_answer(sending, now=now):
        return is_logged(sending.diary, day=sending.day)
    log_nothing_new(sending.diary, sending.day, now=now)
    return True
