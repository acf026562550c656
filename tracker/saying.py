"""How any entry is kept, removed and brought back, with every earlier version of it."""

import hashlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, TypeVar

from tracker.checkins.models import CheckIn
from tracker.walks.models import Walk

SomeEntry = TypeVar("SomeEntry", Walk, CheckIn)


def keep_said(
    entry: SomeEntry, *, body: dict[str, Any], etag: str, day: date, now: datetime
) -> SomeEntry:
    """Keeps what was said of an entry, new, known or removed, as its newest version."""
    entry.body, entry.etag, entry.day = body, etag, day
    entry.deleted_at = None
    return _keep_version(entry, body=body, now=now)


def keep_removal(entry: SomeEntry, *, now: datetime) -> SomeEntry:
    """Leaves a tombstone: the row without its words. The earlier versions stay."""
    entry.body, entry.deleted_at = {}, now
    entry.etag = hashlib.sha256(f"removed after version {entry.version}".encode()).hexdigest()
    return _keep_version(entry, body=None, now=now)


def last_words(entry: SomeEntry) -> dict[str, Any]:
    """The body as it was last said, of an entry that may be removed since."""
    newest = entry.versions.exclude(body=None).order_by("-version")
    body: dict[str, Any] = newest.values_list("body", flat=True)[0]
    return body


def words_of_version(entry: SomeEntry, version: int) -> dict[str, Any] | None:
    """What was said of an entry in one version; None if that was a removal."""
    body: dict[str, Any] | None = entry.versions.values_list("body", flat=True).get(version=version)
    return body


def words_over_time(entry: SomeEntry) -> Iterator[dict[str, Any]]:
    """Every body that was ever said of an entry, the newest first; an empty one for a removal."""
    bodies = entry.versions.order_by("-version").values_list("body", flat=True)
    yield from (body or {} for body in bodies.iterator(chunk_size=10))


def _keep_version(entry: SomeEntry, *, body: dict[str, Any] | None, now: datetime) -> SomeEntry:
    entry.version = entry.version + 1 if entry.pk else 1
    entry.saved_at = now
    entry.save()
    entry.versions.create(version=entry.version, body=body, said_at=now)
    return entry
