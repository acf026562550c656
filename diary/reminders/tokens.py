"""The signed words by which a reminder is answered, or e-mails are stopped, without signing in."""

from datetime import timedelta
from typing import Final

from django.core import signing

from tracker.reminders.models import ReminderPlan, Sending
from tracker.reminders.queries import sending_answered_by

ANSWER: Final = "diary.reminders.answer"
STOP: Final = "diary.reminders.stop"
ANSWERABLE: Final = timedelta(hours=24)


def answer_token(sending: Sending) -> str:
    """Answers this one reminder, once, within a day."""
    return signing.dumps(sending.pk, salt=ANSWER)


def sending_of(token: str) -> Sending | None:
    """The reminder that a token answers; None of a token that is old or not ours."""
    try:
        number = signing.loads(token, salt=ANSWER, max_age=ANSWERABLE)
    except signing.BadSignature:
        return None
    return sending_answered_by(number)


def stop_token(plan: ReminderPlan) -> str:
    """Stops the e-mails of one person. It never grows old, as e-mails lie about for years."""
    return signing.Signer(salt=STOP).sign(str(plan.pk))


def plan_id_of(token: str) -> int | None:
    """Whose e-mails a token stops; None of a token that is not ours."""
    try:
        return int(signing.Signer(salt=STOP).unsign(token))
    except (signing.BadSignature, ValueError):
        return None
