"""What can be done with a person's wishes for reminders."""

import hashlib
from datetime import date, datetime, time
from typing import Final

from tracker.people.models import User
from tracker.reminders.models import PushAddress, Reminder, ReminderPlan
from tracker.reviews.models import Diary

MOST_TIMES: Final = 6
MOST_BROWSERS: Final = 10


class TooMany(Exception):  # noqa: N818 - it is an answer, not an error
    """More than anybody should want."""


def open_plan(diary: Diary, *, today: date) -> ReminderPlan:
    """The plan of a diary, made if there is none yet."""
    fresh = {"quiet_counts_from": today}
    return ReminderPlan.objects.get_or_create(diary=diary, defaults=fresh)[0]


def add_time(diary: Diary, at: time, *, next_at: datetime) -> Reminder:
    """One more time of the day; the same time twice is one. The caller holds the diary's lock."""
    times = Reminder.objects.filter(diary=diary)
    if not times.filter(at=at).exists() and times.count() >= MOST_TIMES:
        raise TooMany
    return times.get_or_create(diary=diary, at=at, defaults={"next_at": next_at})[0]


def remove_time(reminder: Reminder) -> None:
    """No reminder at that time any more."""
    reminder.delete()


def remind_by_email(plan: ReminderPlan, *, wanted: bool) -> None:
    """Whether reminders also come by e-mail."""
    ReminderPlan.objects.filter(pk=plan.pk).update(by_email=wanted)


def stop_email(plan_id: int) -> bool:
    """No e-mail reminders any more; False if there is no such plan."""
    return bool(ReminderPlan.objects.filter(pk=plan_id).update(by_email=False))


def pause(plan: ReminderPlan, *, until: date) -> None:
    """No reminders before that local day, and no silent days counted before it."""
    ReminderPlan.objects.filter(pk=plan.pk).update(
        paused_until=until, quiet_counts_from=until, asked_on=None
    )


def go_on(plan: ReminderPlan, *, today: date) -> None:
    """Reminders again from now: the pause is over, the question is answered."""
    ReminderPlan.objects.filter(pk=plan.pk).update(
        paused_until=None, quiet_counts_from=today, asked_on=None
    )


def ask_once(plan: ReminderPlan, *, day: date) -> bool:
    """Marks that the gentle question goes out on this day; False if it was marked already."""
    same = ReminderPlan.objects.filter(pk=plan.pk, asked_on=plan.asked_on)
    return bool(same.update(asked_on=day))


def question_is_over(plan: ReminderPlan) -> None:
    """Something was logged since; after the next silent days the question may come again."""
    ReminderPlan.objects.filter(pk=plan.pk).update(asked_on=None)


def let_in_browser(
    diary: Diary, *, endpoint: str, p256dh: str, auth: str, name: str, now: datetime
) -> PushAddress:
    """Keeps a browser to remind; whoever was reminded there before no longer is."""
    fingerprint = _fingerprint(endpoint)
    others = PushAddress.objects.filter(diary=diary).exclude(fingerprint=fingerprint)
    if others.count() >= MOST_BROWSERS:
        raise TooMany
    PushAddress.objects.filter(fingerprint=fingerprint).exclude(diary=diary).delete()
    said = {"diary": diary, "p256dh": p256dh, "auth": auth, "name": name, "made_at": now}
    kept, _ = PushAddress.objects.update_or_create(
        fingerprint=fingerprint, defaults=said | {"endpoint": endpoint}
    )
    return kept


def move_browser(address: PushAddress, *, endpoint: str, p256dh: str, auth: str) -> None:
    """The same browser at another address; what waits for it goes there."""
    fingerprint = _fingerprint(endpoint)
    PushAddress.objects.filter(fingerprint=fingerprint).exclude(pk=address.pk).delete()
    PushAddress.objects.filter(pk=address.pk).update(
        endpoint=endpoint, fingerprint=fingerprint, p256dh=p256dh, auth=auth
    )


def drop_browser(address: PushAddress) -> None:
    """Reminds a browser no more."""
    address.delete()


def drop_browsers(owner: User) -> None:
    """Reminds none of a person's browsers any more."""
    PushAddress.objects.filter(diary__owner=owner).delete()


def _fingerprint(endpoint: str) -> str:
    return hashlib.sha256(endpoint.encode()).hexdigest()
