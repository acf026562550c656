"""The days of a diary's walking programmes, as charts mark them."""

from datetime import timedelta

from diary.timeline import local_day
from insights.charts.asked import Span
from tracker.people.models import Profile
from tracker.programmes.models import Programme
from tracker.programmes.queries import programmes_of
from tracker.reviews.models import Diary


def programme_spans(diary: Diary) -> tuple[Span, ...]:
    """The days of each walking programme, to its last week or to the day on which it ended; one
    that gave way on the very day of its start is none."""
    spans = [_span(row, diary.owner.profile) for row in programmes_of(diary)]
    return tuple(span for span in spans if span.first <= span.last)


def _span(row: Programme, profile: Profile) -> Span:
    last = row.starts_on + timedelta(days=7 * row.weeks - 1)
    if row.ended_at is not None:
        last = min(last, local_day(row.ended_at, profile) - timedelta(days=1))
    return Span(first=row.starts_on, last=last)
