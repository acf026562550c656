"""What a person asks of reminders on their page, each kept in one transaction."""

from datetime import date, datetime, time

from diary.log.acts import locked
from diary.outgoing.times import next_moment
from diary.recording import recorded
from diary.timeline import local_today
from tracker.audit.services import record
from tracker.reminders.models import PushAddress, Reminder, ReminderPlan
from tracker.reminders.queries import plan_with_diary
from tracker.reminders.services import (
    add_time,
    go_on,
    let_in_browser,
    move_browser,
    open_plan,
    pause,
    remind_by_email,
    stop_email,
)
from tracker.reviews.models import Diary

FIRST_BROWSERS = (
    ("Edg", "Edge"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    *(("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "Chromebook")),
    *(("Windows", "Windows"), ("Macintosh", "Mac"), ("Linux", "Linux")),
)


def wish_time(diary: Diary, at: time, *, now: datetime) -> Reminder:
    """One more time at which to be reminded. Raises TooMany."""
    with locked(diary) as held:
        _plan(held, now=now)
        _record(held, "created", "reminder", now=now)
        return add_time(held, at, next_at=next_moment(at, held.owner.profile, after=now))


def wish_email(diary: Diary, *, wanted: bool, now: datetime) -> None:
    """Reminders by e-mail too, or not."""
    with locked(diary) as held:
        _record(held, "changed", "reminder", now=now)
        remind_by_email(_plan(held, now=now), wanted=wanted)


def wish_pause(diary: Diary, until: date, *, now: datetime) -> None:
    """To be left alone until that local day."""
    with locked(diary) as held:
        _record(held, "changed", "reminder", now=now)
        pause(_plan(held, now=now), until=until)


def wish_again(diary: Diary, *, now: datetime) -> None:
    """To be reminded again from now on."""
    with locked(diary) as held:
        _record(held, "changed", "reminder", now=now)
        go_on(_plan(held, now=now), today=local_today(held.owner.profile, now))


def wish_browser(
    diary: Diary, *, endpoint: str, p256dh: str, auth: str, agent: str, now: datetime
) -> None:
    """To be reminded in that browser. Raises TooMany."""
    with locked(diary) as held:
        _plan(held, now=now)
        _record(held, "let_in", "browser", now=now)
        let_in_browser(
            held, endpoint=endpoint, p256dh=p256dh, auth=auth, name=name_of(agent), now=now
        )


def renew_browser(
    diary: Diary, address: PushAddress, *, endpoint: str, p256dh: str, auth: str
) -> None:
    """To be reminded in the same browser, which has another address now."""
    with locked(diary):
        move_browser(address, endpoint=endpoint, p256dh=p256dh, auth=auth)


def name_of(agent: str) -> str:
    """What a browser is called, such as "Firefox, Android", by what it says of itself."""
    found = (
        next((name for word, name in words if word in agent), "")
        for words in (FIRST_BROWSERS, SYSTEMS)
    )
    return ", ".join(filter(None, found)) or "Browser"


def stop_emails(plan_id: int, *, now: datetime) -> None:
    """No e-mail reminders any more, for whoever holds the signed word of a letter."""
    plan = plan_with_diary(plan_id)
    if plan is not None:
        with recorded(plan.diary, actor=None, verb="ended", kind="reminder", now=now):
            stop_email(plan_id)


def _record(held: Diary, verb: str, kind: str, *, now: datetime) -> None:
    record(held, actor=held.owner, verb=verb, object_kind=kind, now=now)


def _plan(diary: Diary, *, now: datetime) -> ReminderPlan:
    return open_plan(diary, today=local_today(diary.owner.profile, now))
