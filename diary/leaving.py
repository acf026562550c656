"""The two letters to somebody who leaves: that it was asked for, and that it is done.

They hold no word of health. The first waits until the mail server takes it; the second is tried
once, as nothing of a deleted person may wait anywhere, not even an address.
"""

import logging
import smtplib
from datetime import datetime
from typing import Final

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from diary.outgoing.post import REFUSALS, link
from diary.speaking import in_language_of, own_time
from tracker.people.models import User
from tracker.people.queries import person_with_diary
from tracker.theirs.erasing import (
    claim_telling,
    erase_if_due,
    give_telling_back,
    people_to_tell,
)

NOT_TAKEN: Final = (smtplib.SMTPException, OSError)
log = logging.getLogger(__name__)


def tell_who_asked(*, now: datetime, limit: int) -> None:
    """A letter to each who asked and was not told. Where no server answers the round ends."""
    for user_id in people_to_tell(limit=limit):
        user = claim_telling(user_id, now=now)
        if user is not None and not _tell(user):
            return


def _tell(user: User) -> bool:
    """Writes to one; False if the server is away, True if it took or refused this letter."""
    try:
        asked_letter(user).send()
    except NOT_TAKEN as error:
        give_telling_back(user)
        log.exception("A letter about a deletion was not taken; the next sweep tries.")
        return isinstance(error, REFUSALS)
    return True


def erase_and_tell(user_id: int, *, now: datetime) -> bool:
    """Deletes somebody whose day has come, and says so to the address that they had."""
    leaving = person_with_diary(user_id)
    if leaving is None or not erase_if_due(user_id, now=now):
        return False
    log.info("Everything of one person was deleted, as they had asked.")
    try:
        done_letter(leaving).send()
    except NOT_TAKEN:
        log.exception("The last letter to somebody who was deleted was not taken.")
    return True


def asked_letter(user: User) -> EmailMessage:
    """It was asked for: when it happens, and how to keep everything."""
    with in_language_of(user):
        asked = _("You asked us to delete everything of yours. It happens on %(when)s.")
        keep = _("Until then nothing is lost. To keep it all, sign in and press “Keep everything”:")
        odd = _("If it was not you, do so now, then change your password and sign out everywhere.")
        words = (asked % {"when": own_time(user.erase_at, user)}, f"{keep}\n{link('erase')}", odd)
        return _letter(user, _("Everything will be deleted"), words)


def done_letter(user: User) -> EmailMessage:
    """It is done; nothing more will come."""
    with in_language_of(user):
        done = _("Everything of yours was deleted, as you had asked. Nobody can bring it back.")
        last = _("This is our last e-mail to you. Your address is kept no longer.")
        return _letter(user, _("Everything was deleted"), (done, last))


def _letter(user: User, subject: str, words: tuple[str, ...]) -> EmailMessage:
    said = "\n\n".join(words) + "\n"
    headers = {"Auto-Submitted": "auto-generated"}
    return EmailMessage(subject, said, to=[user.email], headers=headers)
