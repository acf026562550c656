"""A letter on its way to the mail server, with the way out that mail programs show (RFC 8058)."""

import smtplib
from collections.abc import Callable
from email.utils import formataddr, parseaddr
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.urls import reverse
from django.utils.crypto import salted_hmac

from diary.outgoing.outcomes import NotTaken, Refused, Unsure

REFUSALS: Final = (
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPSenderRefused,
    smtplib.SMTPDataError,
    smtplib.SMTPHeloError,
    smtplib.SMTPNotSupportedError,
)
"""Faults that the server told: the letter was certainly not taken."""


def post(written: Callable[[BaseEmailBackend], EmailMessage]) -> None:
    """Gives a letter to the mail server. Raises what is in `outcomes`."""
    line = get_connection()
    letter = written(line)
    try:
        line.open()
    except (smtplib.SMTPException, OSError) as error:
        raise NotTaken(type(error).__name__) from error
    try:
        letter.send()
    except REFUSALS as error:
        raise (NotTaken if _passes(error) else Refused)(type(error).__name__) from error
    except (smtplib.SMTPException, OSError) as error:
        raise Unsure(type(error).__name__) from error
    finally:
        line.close()


def headers(stop: str, *, kind: str, number: int) -> dict[str, str]:
    """Those of a letter that comes by itself; `stop` is the address that ends letters like it."""
    return {
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
        "Message-ID": message_id(kind, number),
    }


def message_id(kind: str, number: int) -> str:
    """The same each time one letter is sent, so that mail programs show it once."""
    key = salted_hmac(kind, str(number)).hexdigest()[:32]
    return f"<{key}@{_own_address().partition('@')[2]}>"


def sent_as(name: str) -> str:
    """The site's own address, under that name."""
    return formataddr((name, _own_address()))


def link(name: str, *places: str) -> str:
    """The whole address of a page, for where no browser knows the site."""
    return settings.SITE_URL + reverse(name, args=places)


def _own_address() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def _passes(error: smtplib.SMTPException) -> bool:
    """True of a refusal that may pass: a code of 4xx."""
    codes = [getattr(error, "smtp_code", 0)]
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _words in error.recipients.values()]
    return all(400 <= code < 500 for code in codes)
