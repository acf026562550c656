"""Sharing with a doctor: a link is made, somebody opens it, and the person is told of it."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from diary.log.acts import locked
from diary.timeline import local_today
from tracker.audit.services import record
from tracker.reminders.models import CLOSED, MAIL, OPENED
from tracker.reminders.sending import new_sending, queue_sendings
from tracker.reviews.models import Diary
from tracker.sharing.models import COMPUTER, PHONE, TABLET, Link
from tracker.sharing.opening import Tried, open_link
from tracker.sharing.services import make_link

TABLETS: Final = ("iPad", "Tablet")
PHONES: Final = ("iPhone", "Mobi")
COMPUTERS: Final = ("Windows", "Macintosh", "CrOS", "X11", "Linux")


def share(
    diary: Diary,
    *,
    label: str,
    parts: Collection[str],
    period: str,
    days: int,
    with_code: bool,
    now: datetime,
) -> tuple[Link, str, str]:
    """A new link, its token and its code. Raises TooManyLinks."""
    with locked(diary) as held:
        said = {"label": label, "parts": parts, "period": period, "days": days}
        made = make_link(held, with_code=with_code, now=now, **said)
        record_link(made[0], "created", actor=held.owner, now=now)
        return made


@transaction.atomic
def open_shared(token: str, *, code: str, agent: str, now: datetime) -> Tried:
    """Somebody pressed *Open*. The person is told of the first time, and of a closed link."""
    tried = open_link(token, code=code, device=device_of(agent), now=now)
    if tried.is_open and tried.link:
        record_link(tried.link, "opened", actor=None, now=now)
    if tried.is_first and tried.link:
        _tell(tried.link, OPENED, now=now)
    if tried.was_closed:
        record_link(tried.was_closed, "closed", actor=None, now=now)
        _tell(tried.was_closed, CLOSED, now=now)
    return tried


def record_link(link: Link, verb: str, *, actor: Any, now: datetime) -> None:
    """Keeps in the trail what was done with a link, once its own row is held or changed."""
    number = link.pk
    record(link.diary, actor=actor, verb=verb, object_kind="link", object_id=number, now=now)


def device_of(agent: str) -> str:
    """The kind of device, by what its browser says of itself; "" if that tells nothing."""
    if any(word in agent for word in TABLETS) or ("Android" in agent and "Mobi" not in agent):
        return TABLET
    if any(word in agent for word in PHONES):
        return PHONE
    return COMPUTER if any(word in agent for word in COMPUTERS) else ""


def _tell(link: Link, kind: str, *, now: datetime) -> None:
    """An e-mail to whoever is reminded by e-mail; Today tells everybody, from the link itself."""
    if not _takes_mail(link.diary):
        return
    day = local_today(link.diary.owner.profile, now)
    of = f"{kind} {link.prefix}"
    queue_sendings([new_sending(link.diary, kind=kind, road=MAIL, of=of, due_at=now, day=day)])


def _takes_mail(diary: Diary) -> bool:
    try:
        return bool(diary.reminder_plan.by_email)
    except ObjectDoesNotExist:
        return False
