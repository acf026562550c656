"""A reminder as an e-mail."""

from typing import Final

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from diary.outgoing.post import headers, link, post, sent_as
from diary.reminders import words
from diary.reminders.tokens import stop_token
from tracker.reminders.models import NEWS, QUESTION, Sending

PAGES: Final = {QUESTION: "reminders"} | dict.fromkeys(NEWS, "shares")
"""Where each kind of letter leads; a reminder leads to Today."""


def hand_over(sending: Sending) -> None:
    """Gives it to the mail server. Raises what is in `outcomes`."""
    post(lambda line: letter_of(sending, line))


def letter_of(sending: Sending, line: BaseEmailBackend | None = None) -> EmailMessage:
    """The e-mail itself."""
    stop = link("reminders_stop", stop_token(sending.diary.reminder_plan))
    page = link(PAGES.get(sending.kind, "today"))
    return EmailMessage(
        words.subject(sending.kind),
        words.letter(sending.kind, page=page, stop=stop),
        sent_as(words.sender()),
        [sending.diary.owner.email],
        headers=headers(stop, kind="reminder", number=sending.pk),
        connection=line,
    )
