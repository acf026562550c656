"""What can be done with a programme: prescribe, end, hold, resume, keep a bout, a test, answers.

The caller holds the diary's lock.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from tracker.findings.models import Finding
from tracker.people.models import User
from tracker.programmes.models import Answers, Bout, Hold, Programme, WalkTest
from tracker.reviews.models import Diary
from tracker.walks.models import Walk


def prescribe(
    diary: Diary, said: dict[str, Any], *, starts_on: date, by: User | None, now: datetime
) -> Programme:
    """A new programme in the place of the one that runs. `by` is the clinician, if one did it."""
    for row in Programme.objects.filter(diary=diary, ended_at=None):
        end_programme(row, now=now)
    return Programme.objects.create(
        diary=diary,
        starts_on=starts_on,
        made_at=now,
        by_clinician=by is not None,
        prescriber=by,
        prescriber_name=by.name if by else "",
        **said,
    )


def end_programme(programme: Programme, *, now: datetime, by: User | None = None) -> None:
    """Ends it; what was walked stays. `by` is the clinician, if one ended it."""
    programme.ended_at, programme.ended_by = now, by
    programme.save(update_fields=["ended_at", "ended_by"])


def hold(
    programme: Programme,
    reason: str,
    ground: str,
    *,
    now: datetime,
    finding: Finding | None = None,
    by: User | None = None,
    words: str = "",
) -> Hold:
    """Holds it on this ground, once. `by` is the clinician who paused it by hand, with `words`."""
    held, _made = Hold.objects.get_or_create(
        programme=programme,
        ground=ground,
        ended_at=None,
        defaults={"reason": reason, "finding": finding, "since": now, "by": by, "words": words},
    )
    return held


def carry_over(holds: Iterable[Hold], programme: Programme) -> None:
    """The same rests, since the same moments, for the programme that comes after."""
    for row in holds:
        hold(programme, row.reason, row.ground, now=row.since, by=row.by, words=row.words)


def end_hold(
    held: Hold, outcome: str, *, now: datetime, by: User | None = None, words: str = ""
) -> None:
    """One reason less to rest: because of what the person told, or by a clinician's word."""
    held.ended_at, held.outcome, held.ended_by, held.ended_words = now, outcome, by, words
    held.save(update_fields=["ended_at", "outcome", "ended_by", "ended_words"])


def keep_bout(programme: Programme, walk: Walk, pain: int | None, *, by_hand: bool) -> Bout:
    """Says of a walk that it was a bout, and at what pain it ended; again, it changes that."""
    said = {"programme": programme, "pain": pain, "by_hand": by_hand}
    return Bout.objects.update_or_create(walk=walk, defaults=said)[0]


def keep_walk_test(diary: Diary, said: dict[str, Any], *, now: datetime) -> WalkTest:
    """A six-minute walk."""
    return WalkTest.objects.create(diary=diary, said_at=now, **said)


def keep_answers(diary: Diary, day: date, said: dict[str, Any], *, now: datetime) -> Answers:
    """The month's answers; on one day the last ones stand."""
    fields = {"said": said, "said_at": now}
    return Answers.objects.update_or_create(diary=diary, day=day, defaults=fields)[0]
