"""What clinicians did with a programme of late, in words for the person whose it is."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from django.utils.translation import gettext as _

from diary.telling import short_date
from diary.timeline import local_day
from tracker.people.models import Profile, User
from tracker.programmes.models import Programme
from tracker.programmes.queries import last_hold_ended_by_a_clinician

NEW_FOR: Final = timedelta(days=7)


def news_of(programme: Programme, profile: Profile, *, now: datetime) -> list[str]:
    """Prescribed, let go on, ended: what a clinician did within the last seven days.

    A pause that stands is told with its reason wherever the programme is shown.
    """
    said = _ended(programme) if programme.ended_at else _running(programme, now=now)
    return [
        words % {"name": _name(who), "day": _day(at, profile), "words": why}
        for words, who, at, why in said
        if now - at < NEW_FOR
    ]


Told = tuple[str, User | None, datetime, str]


def _ended(programme: Programme) -> Iterator[Told]:
    if programme.ended_by and programme.ended_at:
        words = _("%(name)s ended your walking programme on %(day)s.")
        yield words, programme.ended_by, programme.ended_at, ""


def _running(programme: Programme, *, now: datetime) -> Iterator[Told]:
    if programme.by_clinician:
        words = _("%(name)s prescribed you this programme on %(day)s.")
        yield words, programme.prescriber, programme.made_at, ""
    ended = last_hold_ended_by_a_clinician(programme, since=now - NEW_FOR)
    if ended is not None and ended.ended_at:
        words = _("%(name)s let it go on, on %(day)s: %(words)s")
        yield words, ended.ended_by, ended.ended_at, ended.ended_words


def _name(person: User | None) -> str:
    return (person.name or person.email) if person else _("A clinician")


def _day(at: datetime, profile: Profile) -> str:
    return short_date(local_day(at, profile))
