"""An entry of a file beside what the diary holds: new, the same, different, or removed here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid5

import insights
from diary.log.acts import etag_of
from tracker.checkins.models import CheckIn
from tracker.checkins.queries import checkins_by_day
from tracker.imports.models import CHECKIN, WALK
from tracker.imports.queries import versions_of_undoing
from tracker.reviews.models import Diary
from tracker.walks.models import Walk
from tracker.walks.queries import walks_by_key

NEW, SAME, DIFFERENT, REMOVED = "new", "same", "different", "removed"
FATES: Final = (NEW, SAME, DIFFERENT, REMOVED)


@dataclass(frozen=True, slots=True)
class Brought:
    """One entry of a file: its kind, its key (a walk's id, a check-in's day), and its words."""

    kind: str
    key: str
    body: dict[str, Any]

    @property
    def beside(self) -> str:
        """The key under which a walk is kept beside another of the same id."""
        return str(uuid5(NAMESPACE_OID, f"{self.key}/{etag_of(self.body)}"))


@dataclass(frozen=True, slots=True)
class Known:
    """What a diary holds of some entries, by kind and key, and removals that say nothing."""

    entries: Mapping[tuple[str, str], Walk | CheckIn]
    undone: set[tuple[str, str, int]] = field(default_factory=set)

    def of(self, brought: Brought) -> Walk | CheckIn | None:
        """What stands under an entry's key, tombstone or not."""
        return self.entries.get((brought.kind, brought.key))

    def fate(self, brought: Brought) -> str:
        """What an entry of a file is to this diary."""
        current = self.of(brought)
        if current is None:
            return NEW
        if current.deleted_at is not None:
            told = (brought.kind, brought.key, current.version)
            return NEW if told in self.undone else REMOVED
        if current.etag == etag_of(brought.body) or meaning(current.body) == meaning(brought.body):
            return SAME
        return SAME if self._stands_beside(brought) else DIFFERENT

    def _stands_beside(self, brought: Brought) -> bool:
        """True of a walk that was kept beside the other by an earlier import."""
        other = self.entries.get((brought.kind, brought.beside)) if brought.kind == WALK else None
        return other is not None and other.deleted_at is None


def entries_of(document: Mapping[str, Any]) -> list[Brought]:
    """Every entry of a document whose walks have UUIDs: the walks, then the check-ins."""
    walks = [Brought(WALK, body["id"], body) for body in document["walks"]]
    return walks + [Brought(CHECKIN, body["date"], body) for body in document["checkins"]]


def known_of(diary: Diary, entries: Iterable[Brought]) -> Known:
    """What the diary holds of these entries; three queries."""
    of_kind: dict[str, list[Brought]] = {WALK: [], CHECKIN: []}
    for entry in entries:
        of_kind[entry.kind].append(entry)
    keys = {key for walk in of_kind[WALK] for key in (walk.key, walk.beside)}
    days = {date.fromisoformat(checkin.key) for checkin in of_kind[CHECKIN]}
    walks = walks_by_key(diary, keys) if keys else {}
    checkins = checkins_by_day(diary, days) if days else {}
    found: dict[tuple[str, str], Walk | CheckIn] = {(WALK, k): row for k, row in walks.items()}
    found |= {(CHECKIN, day.isoformat()): row for day, row in checkins.items()}
    return Known(found, versions_of_undoing(diary))


def meaning(body: Mapping[str, Any]) -> bytes:
    """What an entry says, however it is spelt: what is empty says nothing, and codes have no order.

    Times stay as they were written.
    """
    return insights.canonical(_told(body))


def _told(value: Any) -> Any:
    if isinstance(value, Mapping):
        parts = {key: _told(part) for key, part in value.items()}
        return {key: part for key, part in parts.items() if part not in ("", [], {})}
    if isinstance(value, list):
        told = [_told(part) for part in value]
        return sorted(set(told)) if all(isinstance(part, str) for part in told) else told
    return value
