"""The one place that each reading by a colleague passes, and each change that they make."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.http import Http404

from diary.log.acts import locked
from diary.timeline import local_today
from tracker.access import followings_readable_by, reader_of
from tracker.audit.services import record
from tracker.care.models import Following
from tracker.care.reader import TeamReader
from tracker.care.services import mark_looked
from tracker.people.models import User
from tracker.reviews.models import Diary


def look_at(following: Following, *, by: User, now: datetime) -> TeamReader:
    """A colleague opens one diary: the patient sees who and when, the reader what is allowed.

    A line on the morning list is no opening: a thousand of them each morning would fill the trail
    with what everybody who consented knows.
    """
    record(following.diary, actor=by, verb="read", object_kind="diary", now=now)
    mark_looked(following, by=by, now=now)
    return reader_of(following, today=local_today(following.diary.owner.profile, now))


@contextmanager
def still_let_in(following: Following, *, by: User) -> Iterator[Diary]:
    """The diary, held, for a change by a colleague who is let in at that very moment; else 404.

    A patient who withdraws waits for the change to end, and a change that comes after it is none.
    """
    with locked(following.diary) as held:
        if not followings_readable_by(by).filter(pk=following.pk).exists():
            raise Http404
        yield held
