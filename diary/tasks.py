"""Ways in for the worker. Arguments are ids alone; each task may come ten times or never."""

import logging
from collections.abc import Iterable
from typing import Final

from celery import Task, shared_task
from django.conf import settings
from django.utils import timezone

from diary import doorbell
from diary.leaving import erase_and_tell, tell_who_asked
from diary.letters.claiming import claim_letters
from diary.reminders.claiming import claim_due
from diary.review import review_diary
from tracker.imports.queries import imports_waiting
from tracker.imports.services import forget_undecided
from tracker.letters.models import MorningLetter
from tracker.outgoing.leases import forget_old, give_up_lost, waiting
from tracker.reminders.models import Sending
from tracker.reviews.queries import diaries_undrawn, diaries_waiting
from tracker.reviews.services import count_undrawn
from tracker.theirs.erasing import people_to_erase

MOST_REVIEWS_A_SWEEP: Final = 1000
"""Far under what a worker reads in a minute, so that the queue cannot grow by sweeping."""
MOST_DRAWINGS_A_SWEEP: Final = 20
MOST_IMPORTS_A_SWEEP: Final = 20
MOST_REMINDERS_A_SWEEP: Final = 2000
MOST_ERASED_A_SWEEP: Final = 20
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


@shared_task(acks_late=True, ignore_result=True, soft_time_limit=60, time_limit=90)
def bring_in(import_id: int) -> None:
    """Takes a file into a diary, or back out of it, as far as one spell reaches."""
    from diary.importing.working import work_on

    work_on(import_id, clock=timezone.now)


@shared_task(acks_late=True, ignore_result=True, soft_time_limit=10, time_limit=30)
def sweep() -> None:
    """Rings again for whatever waits: a lost message, a killed worker, a new day.

    Its rings expire when the next sweep comes, so that the queue never fills with them.
    """
    now = timezone.now()
    _ring_for(review, diaries_waiting(now=now, limit=MOST_REVIEWS_A_SWEEP))
    _ring_for(draw, diaries_undrawn(limit=MOST_DRAWINGS_A_SWEEP))
    _ring_for(bring_in, imports_waiting(limit=MOST_IMPORTS_A_SWEEP))
    forget_undecided(now=now)


@shared_task(acks_late=True, ignore_result=True, soft_time_limit=40, time_limit=55)
def remind() -> None:
    """Claims what is due, and rings for every reminder and letter that is to go out."""
    now = timezone.now()
    claim_due(now=now)
    claim_letters(now=now)
    for kind, task in ((Sending, send_reminder), (MorningLetter, send_letter)):
        if lost := give_up_lost(kind, now=now):
            name = kind.__name__
            log.warning("%s rows of %s may not have gone out: their worker ended.", lost, name)
        forget_old(kind, now=now)
        _ring_for(task, waiting(kind, now=now, limit=MOST_REMINDERS_A_SWEEP))


@shared_task(acks_late=True, ignore_result=True, soft_time_limit=240, time_limit=300)
def erase() -> None:
    """Deletes everything of whoever asked for it a day ago; writes to who asked and who is gone."""
    now = timezone.now()
    for user_id in people_to_erase(now=now, limit=MOST_ERASED_A_SWEEP):
        try:
            erase_and_tell(user_id, now=now)
        except Exception:
            log.exception("One person is to be deleted and could not be; the next sweep tries.")
    tell_who_asked(now=now, limit=MOST_ERASED_A_SWEEP)


@shared_task(acks_late=True, ignore_result=True, soft_time_limit=45, time_limit=60)
def send_reminder(sending_id: int) -> None:
    """Sends one reminder by one road, if it waits for it."""
    from diary.reminders.delivering import deliver

    deliver(sending_id, now=timezone.now())


@shared_task(acks_late=True, ignore_result=True, soft_time_limit=45, time_limit=60)
def send_letter(letter_id: int) -> None:
    """Sends one colleague's morning letter, if it waits for it and the list has news."""
    from diary.letters.delivering import deliver

    deliver(letter_id, now=timezone.now())


def _ring_for(task: Task, diary_ids: Iterable[int]) -> None:
    """Rings for each, and stops at the first that the broker did not take."""
    expires = float(settings.SWEEP_SECONDS)
    all(doorbell.send(task, diary_id, expires=expires) for diary_id in diary_ids)
