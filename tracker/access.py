"""The one door: who may read whose rows. What is not opened here stays shut.

A patient reads their own diary and nobody else's. Clinicians and staff read none: an account
is no consent. A reader who may not see a row is told that it is not there.
"""

from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404

from tracker.checkins.models import CheckIn
from tracker.findings.models import Chart, Finding, Reading
from tracker.reviews.models import Diary
from tracker.walks.models import Walk

Row = TypeVar("Row", bound=Model)


class NoDiary(Http404):
    """This reader keeps no diary; answered as a page that is not there."""


def diary_of(user: Any) -> Diary:
    """The reader's own diary, to write in; NoDiary for whoever keeps none.

    The profile and the owner ride along on the diary, so that nothing is asked twice.
    """
    if not _keeps_a_diary(user):
        raise NoDiary
    try:
        diary: Diary = user.diary
    except Diary.DoesNotExist:
        raise NoDiary from None
    diary.owner = user
    return diary


def walks_readable_by(reader: Any, *, with_removed: bool = False) -> QuerySet[Walk]:
    """The walks this reader may see, newest first; tombstones only when asked for."""
    walks = _own(Walk.objects.all(), reader).order_by("-occurred_at", "-id")
    return walks if with_removed else walks.filter(deleted_at=None)


def checkins_readable_by(reader: Any, *, with_removed: bool = False) -> QuerySet[CheckIn]:
    """The check-ins this reader may see, newest first; tombstones only when asked for."""
    checkins = _own(CheckIn.objects.all(), reader).order_by("-day")
    return checkins if with_removed else checkins.filter(deleted_at=None)


def findings_readable_by(reader: Any, *, with_gone: bool = False) -> QuerySet[Finding]:
    """The findings this reader may see, worst first; those that are gone only when asked for."""
    findings = _own(Finding.objects.all(), reader).order_by("rank", "place", "id")
    return findings if with_gone else findings.filter(gone_at=None)


def readings_readable_by(reader: Any) -> QuerySet[Reading]:
    """The newest whole judgement of each diary this reader may see."""
    return _own(Reading.objects.all(), reader)


def charts_readable_by(reader: Any) -> QuerySet[Chart]:
    """The kept drawings this reader may see."""
    return _own(Chart.objects.all(), reader)


def _own(rows: QuerySet[Row], reader: Any) -> QuerySet[Row]:
    """Rows of the reader's own diary, or none at all."""
    return rows.filter(diary__owner=reader) if _keeps_a_diary(reader) else rows.none()


def _keeps_a_diary(user: Any) -> bool:
    return bool(user.is_authenticated and user.is_active and user.is_patient)
