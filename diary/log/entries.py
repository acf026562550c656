"""What logging, removing and bringing back have in common, for walks and check-ins alike."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from diary.log.acts import (
    Deed,
    Logged,
    SomeEntry,
    judged_change,
    locked,
    refuse_conflict,
    standing,
    stands_already,
)
from tracker.checkins.models import CheckIn
from tracker.people.models import User
from tracker.reviews.models import Diary
from tracker.saying import last_words
from tracker.walks.models import Walk

Key = TypeVar("Key")


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[SomeEntry, Key]):
    """How one kind of entry is read, found, saved and removed.

    `key_of` raises `insights.DiaryError` where the body is not calf-diary/1; `save` says, beside
    the row, which references say something new of the leg.
    """

    model: type[SomeEntry]
    key_of: Callable[..., Key]
    find: Callable[[Diary, Key], SomeEntry | None]
    save: Callable[..., tuple[SomeEntry, frozenset[str]]]
    remove: Callable[..., SomeEntry]

    def log(
        self,
        diary: Diary,
        body: dict[str, Any],
        *,
        now: datetime,
        if_match: str | None,
        by: User | None = None,
    ) -> Logged[SomeEntry]:
        """Keeps an entry under the key that its body names, or confirms that it stands already.

        `by` is who does it, if not the person.
        """
        with locked(diary) as held:
            key = self.key_of(body, time_zone=held.owner.profile.time_zone, now=now)
            current = self.find(held, key)
            if current is not None and stands_already(current, body, if_match=if_match):
                return _unchanged(held, current)
            refuse_conflict(current, if_match=if_match)
            change = "changed" if current else "created"
            return self._keep(held, current, body, change=change, now=now, by=by)

    def take_out(
        self, diary: Diary, key: Key, *, now: datetime, if_match: str | None
    ) -> Logged[SomeEntry]:
        """Leaves a tombstone; a second removal changes nothing. DoesNotExist if never there.

        Without `if_match` it is removed whatever it says.
        """
        with locked(diary) as held:
            entry = self._existing(held, key)
            if entry.deleted_at is not None:
                return _unchanged(held, entry)
            if if_match is not None:
                refuse_conflict(entry, if_match=if_match)
            entry = self.remove(entry, now=now)
            told = judged_change(held, _deed("removed", entry), now=now)
            return Logged(entry=entry, change="removed", told=told.told, new=told.new)

    def bring_back(self, diary: Diary, key: Key, *, now: datetime) -> Logged[SomeEntry]:
        """Takes a removal back: the entry says again what it said last."""
        with locked(diary) as held:
            entry = self._existing(held, key)
            if entry.deleted_at is None:
                return _unchanged(held, entry)
            return self._keep(held, entry, last_words(entry), change="restored", now=now)

    def _existing(self, diary: Diary, key: Key) -> SomeEntry:
        entry = self.find(diary, key)
        if entry is None:
            raise self.model.DoesNotExist
        return entry

    def _keep(
        self,
        diary: Diary,
        entry: SomeEntry | None,
        body: dict[str, Any],
        *,
        change: str,
        now: datetime,
        by: User | None = None,
    ) -> Logged[SomeEntry]:
        kept, said_anew = self.save(diary, entry, body, now=now)
        told = judged_change(diary, _deed(change, kept, by), now=now, said_anew=said_anew)
        return Logged(entry=kept, change=change, told=told.told, new=told.new)


def _deed(verb: str, entry: Walk | CheckIn, by: User | None = None) -> Deed:
    kind = "walk" if isinstance(entry, Walk) else "checkin"
    return Deed(verb=verb, kind=kind, number=entry.pk, by=by)


def _unchanged(diary: Diary, entry: SomeEntry) -> Logged[SomeEntry]:
    return Logged(entry=entry, change="unchanged", told=standing(diary).told)
