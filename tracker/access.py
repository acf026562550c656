"""The one door: who may read whose rows. What is not opened here stays shut.

A patient reads their own diary and nobody else's. Clinicians and staff read none by themselves:
an account is no consent. Whoever reads by a link sees the parts and the days that this link shows,
and a member of a team those that the patient lets this team see, until either of them ends. A
reader who may not see a row is told that it is not there.
"""

from datetime import date
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet
from django.http import Http404

from tracker.audit.models import AuditRow
from tracker.care.models import Following, Team
from tracker.care.queries import membership_of
from tracker.care.reader import TeamReader
from tracker.checkins.models import CheckIn
from tracker.findings.models import Chart, Finding, Reading
from tracker.imports.models import Import
from tracker.landmarks.models import Landmark
from tracker.medicines.models import Medicine
from tracker.programmes.models import Answers, Programme, WalkTest
from tracker.reminders.models import PushAddress, Reminder
from tracker.reviews.models import Diary
from tracker.sharing.models import Link
from tracker.sharing.reader import LinkReader, said_in, shared_rows
from tracker.walks.models import Walk

Row = TypeVar("Row", bound=Model)


class NoDiary(Http404):
    """This reader keeps no diary; answered as a page that is not there."""


class NoTeam(Http404):
    """This reader is in no team; answered as a page that is not there."""


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


def landmarks_readable_by(reader: Any, *, with_removed: bool = False) -> QuerySet[Landmark]:
    """The places this reader may see, by name; removed ones only when asked for."""
    landmarks = _own(Landmark.objects.all(), reader).order_by("name", "pk")
    return landmarks if with_removed else landmarks.filter(removed_at=None)


def imports_readable_by(reader: Any) -> QuerySet[Import]:
    """What this reader brought in from files, newest first."""
    return _own(Import.objects.all(), reader).order_by("-made_at", "-pk")


def reminders_readable_by(reader: Any) -> QuerySet[Reminder]:
    """The times at which this reader wants to be reminded, early ones first."""
    return _own(Reminder.objects.all(), reader).order_by("at")


def browsers_readable_by(reader: Any) -> QuerySet[PushAddress]:
    """The browsers that remind this reader, newest first."""
    return _own(PushAddress.objects.all(), reader).order_by("-made_at", "-pk")


def medicines_readable_by(reader: Any, *, with_ended: bool = False) -> QuerySet[Medicine]:
    """The reader's own list, oldest first; those that have ended only when asked for."""
    medicines = _own(Medicine.objects.all(), reader).order_by("since", "pk")
    return medicines if with_ended else medicines.filter(ended_at=None)


def links_readable_by(reader: Any) -> QuerySet[Link]:
    """The links that this reader has given out, newest first."""
    return _own(Link.objects.all(), reader).order_by("-made_at", "-pk")


def team_of(user: Any) -> Team:
    """The team that a clinician is in now, asked anew each time; NoTeam for everybody else."""
    member = membership_of(user) if _is_a_clinician(user) else None
    if member is None:
        raise NoTeam
    return member.team


def followings_readable_by(user: Any) -> QuerySet[Following]:
    """For a patient the teams that they let in, ended ones too, newest first; for a member of a
    team the patients who let it in and have not withdrawn."""
    rows = Following.objects.order_by("-given_at", "-pk")
    if _keeps_a_diary(user):
        return rows.filter(diary__owner=user)
    if not _is_a_clinician(user):
        return rows.none()
    in_their_team = {"team__members__user": user, "team__members__removed_at": None}
    return rows.filter(ended_at=None, diary__owner__is_active=True, **in_their_team)


def reader_of(following: Following, *, today: date) -> TeamReader:
    """What a team may see of a diary that `followings_readable_by` gave to one of its members."""
    return TeamReader(link=following, today=today)


def programmes_followed_by(reader: TeamReader) -> QuerySet[Programme]:
    """The walking programmes that run, or ran within the days that a team may see, newest first."""
    lately = Q(ended_at=None) | Q(ended_at__gte=reader.begins_at)
    return Programme.objects.filter(lately, diary_id=reader.link.diary_id).order_by("-pk")


def walk_tests_followed_by(reader: TeamReader) -> QuerySet[WalkTest]:
    """The six-minute walks of the days that a team may see, the newest first."""
    inside = WalkTest.objects.filter(diary_id=reader.link.diary_id, day__gte=reader.first_day)
    return inside.order_by("-day", "-pk")


def answers_followed_by(reader: TeamReader) -> QuerySet[Answers]:
    """The months' answers of the days that a team may see, the newest first."""
    inside = Answers.objects.filter(diary_id=reader.link.diary_id, day__gte=reader.first_day)
    return inside.order_by("-day")


def programmes_readable_by(reader: Any) -> QuerySet[Programme]:
    """The walking programmes this reader may see, the newest first."""
    return _own(Programme.objects.all(), reader).order_by("-pk")


def walk_tests_readable_by(reader: Any) -> QuerySet[WalkTest]:
    """The six-minute walks this reader may see, the newest first."""
    return _own(WalkTest.objects.all(), reader).order_by("-day", "-pk")


def answers_readable_by(reader: Any) -> QuerySet[Answers]:
    """The months' answers this reader may see, the newest first."""
    return _own(Answers.objects.all(), reader).order_by("-day")


def walks_shared_with(reader: LinkReader) -> QuerySet[Walk, dict[str, Any]]:
    """The walks that a link shows, as values, newest first: `day`, `occurred_at`, `said`."""
    walks = Walk.objects.order_by("-occurred_at", "-pk")
    return said_in(walks, reader, "day", "occurred_at")


def checkins_shared_with(reader: LinkReader) -> QuerySet[CheckIn, dict[str, Any]]:
    """The check-ins that a link shows, as values, newest first: `day`, `said`."""
    return said_in(CheckIn.objects.order_by("-day"), reader, "day")


def trail_readable_by(reader: Any) -> QuerySet[AuditRow]:
    """The reader's own part of the audit trail, newest first."""
    rows = AuditRow.objects.all()
    own = rows.filter(pseudonym=reader.pseudonym) if _keeps_a_diary(reader) else rows.none()
    return own.order_by("-number")


def _own(rows: QuerySet[Row], reader: Any) -> QuerySet[Row]:
    """Rows of the reader's own diary, or what their link shows, or none at all."""
    if isinstance(reader, LinkReader):
        return shared_rows(rows, reader)
    return rows.filter(diary__owner=reader) if _keeps_a_diary(reader) else rows.none()


def _keeps_a_diary(user: Any) -> bool:
    return bool(user.is_authenticated and user.is_active and user.is_patient)


def _is_a_clinician(user: Any) -> bool:
    return bool(user.is_authenticated and user.is_active and user.is_clinician)
