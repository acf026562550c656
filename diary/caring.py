"""Self-care in words: what is open for a person today, and exactly why the rest is shut."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import DatabaseError
from django.utils.translation import gettext as _

import insights
from diary.timeline import LOOK_BACK, day_to_judge, local_today, values_of
from insights.advice.caring import Care
from insights.advice.measures import Measure
from tracker.reviews.models import Diary

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class ShownCare:
    """One measure as the person reads it."""

    code: str
    title: str
    how: str
    is_open: bool
    against: list[str]
    """What is known against it."""
    unanswered: list[str]
    """What nobody has answered yet."""
    source: str


def care_for(diary: Diary, *, now: datetime) -> list[ShownCare]:
    """Every measure, open or shut, as of now; two queries.

    Where the judging breaks, the error is logged and nothing is offered: a gate that cannot be
    read is shut.
    """
    try:
        return [_shown(care) for care in _care(diary, now=now)]
    except DatabaseError:
        raise
    except Exception:
        log.exception("The self-care of diary %s could not be judged.", diary.pk)
        return []


def care_of(measures: Iterable[Measure], diary: Diary, *, now: datetime) -> list[ShownCare]:
    """Some measures alone; no query if there are none."""
    codes = {measure.code for measure in measures}
    return [care for care in care_for(diary, now=now) if care.code in codes] if codes else []


def _care(diary: Diary, *, now: datetime) -> tuple[Care, ...]:
    today = local_today(diary.owner.profile, now)
    values = values_of(diary, since=today - LOOK_BACK)
    return insights.selfcare(values, day_to_judge(values, today=today))


def _shown(care: Care) -> ShownCare:
    return ShownCare(
        code=care.measure.code,
        title=_(care.measure.title),
        how=_(care.measure.how),
        is_open=care.is_open,
        against=[_(insights.reason_words(code)) for code in care.against],
        unanswered=[_(insights.reason_words(code)) for code in care.unanswered],
        source=_(care.measure.source),
    )
