"""What every change has in common: the lock, the conflict, the judgement, the answer."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

from django.db import transaction

import insights
from diary import doorbell
from diary.judging import judge_at_once
from diary.programme.holding import hold_programme
from tracker.audit.services import HEAD, append_row
from tracker.checkins.models import CheckIn
from tracker.findings.models import Finding
from tracker.findings.queries import standing_red_flags
from tracker.people.models import User
from tracker.reviews.models import Diary
from tracker.reviews.services import lock_diary, raise_version
from tracker.walks.models import Walk

SomeEntry = TypeVar("SomeEntry", Walk, CheckIn)
ANY: Final = "any"
"""As `if_match`: whatever stands there, the person at the form has looked at it. Its words are
replaced; a removed check-in comes back, so that the day can be answered anew. It is not the
`If-Match: *` of HTTP. Words that differ only in `entered_at` are then no change (sent twice)."""


class Conflict(Exception):  # noqa: N818 - it is an answer, not an error
    """Other words stand there than the writer knew; `current` is None if nothing does."""

    def __init__(self, current: Walk | CheckIn | None) -> None:
        super().__init__("This entry has changed since it was read.")
        self.current = current


class Removed(Exception):  # noqa: N818 - it is an answer, not an error
    """A tombstone stands there. Its etag as `if_match` writes over it all the same."""

    def __init__(self, current: Walk | CheckIn) -> None:
        super().__init__("This entry was removed.")
        self.current = current


@dataclass(frozen=True, kw_only=True)
class Told:
    """The red flags that stand now, worst first; those that this change raised or raised again."""

    told: tuple[Finding, ...]
    new: tuple[Finding, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Logged(Told, Generic[SomeEntry]):
    """An entry after a change: created, unchanged, changed, removed or restored."""

    entry: SomeEntry
    change: str


@dataclass(frozen=True, kw_only=True)
class Deed:
    """What the audit trail tells of a change: never what was said."""

    verb: str
    kind: str
    number: int | str = ""
    by: User | None = None
    """Who did it, if not the person whose diary it is."""


@contextmanager
def locked(diary: Diary) -> Iterator[Diary]:
    """A transaction in which nobody else changes this diary, and the diary as it is now."""
    with transaction.atomic():
        yield lock_diary(diary.pk)


def judged_change(
    diary: Diary, deed: Deed, *, now: datetime, said_anew: frozenset[str] = frozenset()
) -> Told:
    """Raises the version, judges the red flags, keeps them and the deed, and rings on commit.

    A walking programme that must rest for it is held at once. `said_anew` names entries whose
    words on the leg are others than before.
    """
    append_row(
        diary,
        actor=deed.by or diary.owner,
        verb=deed.verb,
        object_kind=deed.kind,
        object_id=deed.number,
        now=now,
    )
    raise_version(diary, now=now, also=HEAD)
    kept = judge_at_once(diary, now=now, said_anew=said_anew)
    hold_programme(diary, kept, now=now)
    doorbell.ring(diary.pk)
    return Told(told=kept.standing, new=kept.new)


def standing(diary: Diary) -> Told:
    """What is told already; nothing is judged."""
    return Told(told=standing_red_flags(diary))


def etag_of(body: dict[str, Any]) -> str:
    """SHA-256 of the canonical body, as a client can compute it."""
    return hashlib.sha256(insights.canonical(body)).hexdigest()


def stands_already(
    current: Walk | CheckIn | None, body: dict[str, Any], *, if_match: str | None
) -> bool:
    """True if these very words stand there; from a form, whenever they were typed."""
    if current is None or current.deleted_at is not None:
        return False
    if current.etag == etag_of(body):
        return True
    return if_match == ANY and _words(current.body) == _words(body)


def refuse_conflict(current: Walk | CheckIn | None, *, if_match: str | None) -> None:
    """Raises Conflict or Removed unless the writer knew what stands there."""
    if current is None:
        if if_match not in {None, ANY}:
            raise Conflict(None)
    elif current.deleted_at is not None:
        if if_match != current.etag and not (if_match == ANY and isinstance(current, CheckIn)):
            raise Removed(current)
    elif if_match not in {ANY, current.etag}:
        raise Conflict(current)


def _words(body: dict[str, Any]) -> bytes:
    return insights.canonical({key: body[key] for key in body if key != "entered_at"})
