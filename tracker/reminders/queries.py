"""What is due, what waits, and whether a day is logged; for the shell's own work."""

from datetime import date, datetime

from django.db.models import Max, QuerySet

from tracker.checkins.models import CheckIn
from tracker.checkins.queries import says_anything
from tracker.outgoing.claims import due
from tracker.reminders.models import PushAddress, Reminder, ReminderPlan, Sending
from tracker.reviews.models import Diary
from tracker.walks.models import Walk


def reminders_due(*, now: datetime, limit: int) -> list[Reminder]:
    """Reminders whose moment has come, the longest waiting first, with owner and profile."""
    rows = Reminder.objects.select_related("diary__owner__profile")
    return due(rows, now=now, limit=limit)


def reminders_of(diary: Diary) -> QuerySet[Reminder]:
    """All times of one diary, early ones first."""
    return Reminder.objects.filter(diary=diary).order_by("at")


def plan_of(diary: Diary) -> ReminderPlan | None:
    """The person's wishes, if they have said any."""
    return ReminderPlan.objects.filter(diary=diary).first()


def plan_with_diary(plan_id: int) -> ReminderPlan | None:
    """A plan by its number, with its diary."""
    return ReminderPlan.objects.select_related("diary").filter(pk=plan_id).first()


def push_addresses_of(diary: Diary) -> list[PushAddress]:
    """The browsers to remind."""
    return list(PushAddress.objects.filter(diary=diary).order_by("pk"))


def sending_answered_by(sending_id: int) -> Sending | None:
    """One reminder with the diary that it speaks of, its owner and profile."""
    rows = Sending.objects.select_related("diary__owner__profile", "diary__reminder_plan")
    return rows.filter(pk=sending_id).first()


def last_logged_day(diary: Diary, *, until: date) -> date | None:
    """The newest local day, `until` at the latest, with a walk or a check-in that says anything.

    A check-in that holds nothing but medicines is no answer to how the legs are.
    """
    walks = Walk.objects.filter(diary=diary, deleted_at=None, day__lte=until)
    walked: date | None = walks.aggregate(day=Max("day"))["day"]
    rows = CheckIn.objects.filter(diary=diary, deleted_at=None, day__lte=until)
    newest = rows.order_by("-day").only("day", "body").iterator(chunk_size=50)
    checked = next((row.day for row in newest if says_anything(row.body)), None)
    return max(filter(None, (walked, checked)), default=None)
