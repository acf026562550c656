"""Deleting everything of a person: asked for, taken back, done once its day has come."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from tracker.audit.services import record
from tracker.people.models import User
from tracker.people.sessions import end_every_session
from tracker.reviews.models import Diary
from tracker.reviews.services import lock_diary
from tracker.theirs.erased_list import add_to_erased

GRACE: Final = timedelta(days=1)


@transaction.atomic
def ask_erasure(user: User, *, now: datetime) -> datetime:
    """From when it is deleted. Asked again, the first moment stays."""
    _record(user, "asked", now=now)
    asked = User.objects.filter(pk=user.pk, erase_at=None)
    asked.update(erase_at=now + GRACE, erase_told_at=None)
    user.refresh_from_db(fields=["erase_at"])
    return user.erase_at


@transaction.atomic
def keep_everything(user: User, *, now: datetime) -> bool:
    """Takes that back; False if nothing was asked for."""
    asked = User.objects.filter(pk=user.pk).exclude(erase_at=None).update(erase_at=None)
    if asked:
        _record(user, "taken_back", now=now)
    user.erase_at = None
    return bool(asked)


def people_to_tell(*, limit: int) -> list[int]:
    """Who has asked and had no letter about it yet."""
    waiting = User.objects.exclude(erase_at=None).filter(erase_told_at=None).order_by("erase_at")
    return list(waiting.values_list("pk", flat=True)[:limit])


def claim_telling(user_id: int, *, now: datetime) -> User | None:
    """The person, for whoever is first to write to them; None for everybody after."""
    waiting = User.objects.filter(pk=user_id, erase_told_at=None).exclude(erase_at=None)
    return User.objects.get(pk=user_id) if waiting.update(erase_told_at=now) else None


def give_telling_back(user: User) -> None:
    """The letter was not taken: it is to be tried again."""
    User.objects.filter(pk=user.pk).update(erase_told_at=None)


def people_to_erase(*, now: datetime, limit: int) -> list[int]:
    """Whose day has come, the longest waiting first."""
    due = User.objects.filter(erase_at__lte=now).order_by("erase_at", "pk")
    return list(due.values_list("pk", flat=True)[:limit])


def erase_if_due(user_id: int, *, now: datetime) -> bool:
    """Deletes one person, once; False if somebody did already, or the person thought again."""
    with transaction.atomic():
        _lock_diary_of(user_id)
        due = User.objects.select_for_update().filter(pk=user_id, erase_at__lte=now).first()
        if due is not None:
            _erase(due, now=now)
        return due is not None


def erase_again(pseudonyms: Iterable[str], *, now: datetime) -> int:
    """Deletes whoever of these is here, as after a restore; how many that were."""
    here = User.objects.filter(pseudonym__in=tuple(pseudonyms)).order_by("pk")
    with transaction.atomic():
        people = list(here)
        for user in people:
            _lock_diary_of(user.pk)
            _erase(user, now=now)
    return len(people)


def _erase(user: User, *, now: datetime) -> None:
    """The list is written first: who is gone from here must be gone from every backup too."""
    add_to_erased(user.pseudonym)
    _record(user, "erased", now=now)
    end_every_session(user)
    user.delete()


def _lock_diary_of(user_id: int) -> None:
    """Whoever writes in the diary ends first; they lock it before anything else, and so do we."""
    diary_id = Diary.objects.filter(owner=user_id).values_list("pk", flat=True).first()
    with suppress(Diary.DoesNotExist):  # another worker was quicker
        lock_diary(diary_id or 0)


def _record(user: User, verb: str, *, now: datetime) -> None:
    diary = Diary.objects.filter(owner=user).first()
    if diary is not None:
        record(diary, actor=user, verb=verb, object_kind="erasure", now=now)
