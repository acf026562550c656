"""Notes of a team: to the patient, who reads them, and for the team alone."""

from datetime import date, datetime

from tracker.care.models import Following, TeamNote
from tracker.people.models import User
from tracker.reviews.models import Diary


def write_note(
    following: Following, text: str, *, for_patient: bool, by: User, now: datetime
) -> TeamNote:
    """Keeps a note with who wrote it and when."""
    return TeamNote.objects.create(
        following=following, text=text, for_patient=for_patient, by=by, at=now
    )


def remove_note(following: Following, pk: int, *, now: datetime) -> bool:
    """Takes a note back; False if there is no such note."""
    rows = TeamNote.objects.filter(following=following, pk=pk, removed_at=None)
    return bool(rows.update(removed_at=now))


def notes_of(following: Following) -> list[TeamNote]:
    """Both kinds, the newest first, for the team."""
    rows = TeamNote.objects.filter(following=following, removed_at=None)
    return list(rows.select_related("by").order_by("-at", "-pk"))


def notes_for_patient(diary: Diary, *, since: date = date.min) -> list[TeamNote]:
    """What teams wrote to the patient, ended consents included, the newest first."""
    rows = TeamNote.objects.filter(following__diary=diary, for_patient=True, removed_at=None)
    rows = rows.filter(at__date__gte=since) if since > date.min else rows
    return list(rows.select_related("by", "following__team").order_by("-at", "-pk"))
