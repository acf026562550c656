"""Which language and clock a person is spoken to in: theirs, wherever the words are made."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import get_language_from_request

from diary.doorbell import ring_to_draw
from tracker.audit.services import record
from tracker.findings.drawings import forget_drawings
from tracker.people.models import User
from tracker.people.services import choose_language


def language_of_request(request: HttpRequest) -> str:
    """The person's own; else the one they chose at the door, or that their browser asks for.

    Nobody is looked up where no session is: what is open to all costs no query.
    """
    known = settings.SESSION_COOKIE_NAME in request.COOKIES
    own = getattr(request.user, "language", "") if known else ""
    return own if own in dict(settings.LANGUAGES) else get_language_from_request(request)


@contextmanager
def in_language_of(user: User) -> Iterator[None]:
    """Words made in here are in the person's language, whoever makes them."""
    with translation.override(user.language or settings.LANGUAGE_CODE):
        yield


def own_time(moment: datetime, user: Any) -> str:
    """A moment as the person's own clock shows it; UTC of whoever keeps no diary."""
    profile = getattr(user, "profile", None)
    zone = ZoneInfo(profile.time_zone if profile else "UTC")
    return date_format(timezone.localtime(moment, zone), "WEEKDAY_YEAR_TIME", use_l10n=True)


def speak(user: Any, language: str, *, now: datetime) -> None:
    """Keeps the language that a person chose; charts are drawn anew in it."""
    with transaction.atomic():
        if choose_language(user, language=language) and user.is_patient:
            record(user.diary, actor=user, verb="changed", object_kind="account", now=now)
            forget_drawings(user.diary)
            ring_to_draw(user.diary.pk)
