"""Asking a colleague into a team: the letter, without a word of health and without the team."""

import smtplib

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from diary.outgoing.post import link
from tracker.care.models import Invitation
from tracker.people.models import User


class NotSent(Exception):  # noqa: N818 - it is an answer, not an error
    """The mail server did not take the letter."""


def send_invitation(invitation: Invitation, token: str, *, by: User) -> None:
    """The letter with the one address that accepts. Raises NotSent."""
    letter = EmailMessage(
        _("An invitation"),
        _letter(link("care_invited", token), name=by.name or by.email),
        to=[invitation.email],
        headers={"Auto-Submitted": "auto-generated"},
    )
    try:
        letter.send()
    except (smtplib.SMTPException, OSError) as error:
        raise NotSent from error


def _letter(address: str, *, name: str) -> str:
    first = _("%(name)s asks you to join their team.") % {"name": name}
    how = _("Open this page within seven days, signed in with this e-mail address:")
    odd = _("If you do not know what this is about, you need do nothing.")
    return f"{first}\n\n{how}\n{address}\n\n{odd}\n"
