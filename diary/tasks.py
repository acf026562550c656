"""Ways in for the worker. Arguments are ids alone; each task may come ten times or never."""

import logging
from collections.abc import Iterable
from typing import Final

from celery import Task, shared_task
from django.conf import settings
from django.utils import timezone

from diary import doorbell
from diary.review import review_diary
from tracker.reviews.queries import diaries_undrawn, diaries_waiting
from tracker.reviews.services import count_undrawn

MOST_REVIEWS_A_SWEEP: Final = 1000
"""Far under what a worker reads in a minute, so that the queue cannot grow by sweeping."""
MOST_DRAWINGS_A_SWEEP: Final = 20
log = logging.getLogger(__name__)


@shared_task(acks_late=True, ignore_result=True, soft_time_limit=30, time_limit=45)
def review(diary_id: int) -> None:
    """Reviews one diary, if it waits for it."""
    review_diary(diary_id, now=timezone.now())


@shared_task(acks_late=True, ignore_result=True, soft_time_limit=60, time_limit=90)
def draw(diary_id: int) -> None:
    """Draws the charts of one diary's newest review, if they are not drawn yet."""
    from diary.drawing import draw_charts

    try:
        draw_charts(diary_id, now=timezone.now())
    except Exception:
        log.exception("The charts of diary %s could not be drawn.", diary_id)
        count_undrawn(diary_id)


@shared_task(acks_late=True, ignore_result=True, soft_time_limit=10, time_limit=30)
def sweep() -> None:
    """Rings again for whatever waits: a lost message, a killed worker, a new day.

    Its rings expire when the next sweep comes, so that the queue never fills with them.
    """
    now = timezone.now()
    _ring_for(review, diaries_waiting(now=now, limit=MOST_REVIEWS_A_SWEEP))
    _ring_for(draw, diaries_undrawn(limit=MOST_DRAWINGS_A_SWEEP))


def _ring_for(task: Task, diary_ids: Iterable[int]) -> None:
    """Rings for each, and stops at the first that the broker did not take."""
    expires = float(settings.SWEEP_SECONDS)
    all(doorbell.send(task, diary_id, expires=expires) for diary_id in diary_ids)
