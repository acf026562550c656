"""What people write while workers come and go, and how much of it is not read yet."""

import random
from datetime import timedelta

from django.db.models import F
from django.utils import timezone

from diary import log
from tests.builders import a_checkin, a_sign, a_walk
from tracker.models import Diary


def write(diary: Diary, chance: random.Random) -> None:
    """One more entry, as the person would make it."""
    now = timezone.now()
    moment = (now - timedelta(minutes=chance.randint(1, 600))).isoformat(timespec="seconds")
    log.log_walk(
        diary,
        a_walk(occurred_at=moment, entered_at=moment, onset_s=chance.randint(60, 600)),
        now=now,
    )


def warn(diary: Diary) -> None:
    """A check-in that raises a warning."""
    now = timezone.now()
    swelling = a_sign("swelling", side="left", now=True)
    body = a_checkin(
        date=now.date().isoformat(),
        entered_at=now.isoformat(timespec="seconds"),
        nothing_new=None,
        signs=[swelling],
    )
    log.log_checkin(diary, body, now=now, if_match=log.ANY)


def behind() -> int:
    """How many diaries have something that no review has read."""
    return Diary.objects.filter(record_version__gt=F("reviewed_version")).count()


def all_read() -> bool:
    return behind() == 0
