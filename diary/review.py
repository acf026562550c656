"""The background act: read one diary, judge all of it, keep the findings.

A review is due when the diary is behind (`record_version > reviewed_version`), and once on
each new local day of a diary that was written in during the last hundred days: warnings end,
silence grows and "the last fourteen days" move without anybody writing. Each review sets the
moment of the next one (`review_due_at`, the start of the person's next local day); the sweep
takes those that have come, in small batches, the longest waiting first.

The message is only a doorbell. A review reads the version first and the rows afterwards, and
keeps what it found only if that version is still the newest: a message that comes ten times,
late, or for a diary that has moved on, changes nothing.
"""

import logging
import random
import traceback
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.db import InterfaceError, OperationalError, transaction

import insights
from diary import doorbell
from diary.care.summing import keep_sum
from diary.judging import read_of, tellings_of
from diary.programme.holding import hold_programme
from diary.timeline import day_to_judge, local_today, next_local_day, values_of
from insights.diary.vocabulary import KINDS
from tracker.findings.services import keep_reading, keep_told
from tracker.reviews.models import Diary
from tracker.reviews.queries import diary_if_waiting
from tracker.reviews.services import lock_diary, mark_failed, mark_reviewed

STILL_KEPT_UP: Final = timedelta(days=100)
SPREAD_SECONDS: Final = 600
log = logging.getLogger(__name__)


def review_diary(diary_id: int, *, now: datetime) -> str:
    """Reviews a diary if it waits for it: "reviewed", "nothing to do", "moved on" or "failed".

    A failure is counted on the diary and logged; the third shuts its review until staff
    release it or something new is written. A database that is away is raised and not counted.
    """
    diary = diary_if_waiting(diary_id, now=now)
    if diary is None:
        return "nothing to do"
    try:
        values = values_of(diary)
        return _keep(diary, values, _judge(diary, values, now=now), now=now)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:
        log.exception("The review of diary %s failed.", diary_id)
        _count_failure(diary, error, now=now)
        return "failed"


def _judge(diary: Diary, values: insights.Diary, *, now: datetime) -> insights.Judgement:
    today = local_today(diary.owner.profile, now)
    return insights.assess(values, as_of=day_to_judge(values, today=today))


def _keep(
    read: Diary, values: insights.Diary, judgement: insights.Judgement, *, now: datetime
) -> str:
    """Keeps a judgement in one transaction, if the version that was read is still the newest."""
    with transaction.atomic():
        diary = lock_diary(read.pk)
        if diary.record_version != read.record_version:
            return "moved on"
        if diary.reviewed_version == read.record_version and diary.reviewed_on == judgement.as_of:
            return "nothing to do"
        kept = keep_told(diary, tellings_of(judgement.findings), kinds=KINDS, now=now)
        hold_programme(diary, kept, now=now)
        keep_reading(
            diary,
            version=read.record_version,
            as_of=judgement.as_of,
            read=read_of(judgement),
            now=now,
        )
        keep_sum(diary, values, today=judgement.as_of)
        due = _next_due(diary, now=now)
        mark_reviewed(diary.pk, version=read.record_version, as_of=judgement.as_of, next_due=due)
        doorbell.ring_to_draw(diary.pk)
    return "reviewed"


def _next_due(diary: Diary, *, now: datetime) -> datetime | None:
    """The start of the next local day, spread a little; None for a diary long left alone."""
    if diary.changed_at is None or now - diary.changed_at > STILL_KEPT_UP:
        return None
    return next_local_day(diary.owner.profile, now) + timedelta(seconds=diary.pk % SPREAD_SECONDS)


def _count_failure(read: Diary, error: Exception, *, now: datetime) -> None:
    """Counts one failure of this version once, however many workers met it."""
    with transaction.atomic():
        diary = lock_diary(read.pk)
        same = (diary.record_version, diary.review_failures)
        if same == (read.record_version, read.review_failures):
            jitter = random.random()  # noqa: S311 - it spreads tries, it hides nothing
            mark_failed(diary, error=_place_of(error), now=now, jitter=jitter)


def _place_of(error: Exception) -> str:
    """What kind of error and where in the code; its message may quote the diary, so not that."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"
