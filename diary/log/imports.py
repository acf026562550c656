"""A file taken into the diary in steps, and taken back: each step is one judged transaction."""

from collections import Counter
from datetime import date, datetime
from typing import Any, Final

from django.db import transaction

from diary.log.acts import Deed, etag_of, judged_change, locked
from diary.log.comparing import NEW, REMOVED, SAME, Brought, Known, entries_of, known_of
from diary.log.documents import fill_profile, profile_fields
from diary.timeline import local_day
from tracker.checkins.models import CheckIn
from tracker.checkins.services import save_checkin
from tracker.imports.models import BOTH, RUNNING, TAKE, WALK, Import, ImportedEntry
from tracker.imports.queries import import_at_work
from tracker.imports.services import end, go_on, note_entries
from tracker.reviews.models import Diary
from tracker.walks.models import Walk
from tracker.walks.services import save_walk

STEP: Final = 100
"""Entries of one transaction: short enough that a save from a phone does not wait for it."""


def take_step(import_id: int, *, now: datetime) -> bool:
    """Takes the next entries of an import in; True while there is more to take.

    Delivered twice it takes nothing twice: what was taken is read under the diary's lock.
    """
    with transaction.atomic():
        found = import_at_work(import_id)
        if found is None or found.state != RUNNING:
            return False
        with locked(found.diary) as diary:
            brought = import_at_work(import_id)
            return brought is not None and _take_step(diary, brought, now=now)


def _take_step(diary: Diary, brought: Import, *, now: datetime) -> bool:
    document: dict[str, Any] = brought.document or {}
    filled = not brought.taken and _fill_profile(diary, brought, now=now)
    entries = entries_of(document)[brought.taken : brought.taken + STEP]
    known = known_of(diary, entries)
    fates: Counter[str] = Counter(brought.fates)
    rows = []
    for place, entry in enumerate(entries, brought.taken):
        choice = brought.chosen.get(str(place), brought.choice)
        fate, kept_as = _decided(entry, known, choice=choice)
        fates[fate] += 1
        if kept_as is not None:
            rows.append(_write(diary, kept_as, known, brought=brought, now=now))
    note_entries(rows)
    brought.fates = dict(fates)
    go_on(brought, by=len(entries))
    if rows or filled:
        judged_change(diary, Deed(verb="imported", kind="diary"), now=now)
    if brought.taken < brought.total:
        return True
    end(brought, now=now)
    return False


def _decided(entry: Brought, known: Known, *, choice: str) -> tuple[str, Brought | None]:
    """What becomes of an entry, and as what it is written; None if it is not."""
    fate = known.fate(entry)
    if fate == SAME:
        return "unchanged", None
    if fate == NEW:
        return "created", entry
    if fate == REMOVED:
        return ("brought_back", entry) if choice == TAKE else ("kept", None)
    if choice == BOTH and entry.kind == WALK:
        return "created", Brought(WALK, entry.beside, entry.body | {"id": entry.beside})
    return ("changed", entry) if choice == TAKE else ("kept", None)


def _write(
    diary: Diary, entry: Brought, known: Known, *, brought: Import, now: datetime
) -> ImportedEntry:
    current = known.of(entry)
    before = current.version if current else 0
    kept = write_entry(diary, current, entry, now=now)
    return ImportedEntry(
        brought_by=brought,
        kind=entry.kind,
        key=entry.key,
        version_before=before,
        version_after=kept.version,
    )


def write_entry(diary: Diary, current: Any, entry: Brought, *, now: datetime) -> Walk | CheckIn:
    """Keeps the words of an entry, in the row in which it stands already if there is one."""
    said: dict[str, Any] = {"diary": diary, "body": entry.body, "etag": etag_of(entry.body)}
    if entry.kind == WALK:
        occurred_at = datetime.fromisoformat(entry.body["occurred_at"])
        day = local_day(occurred_at, diary.owner.profile)
        return save_walk(current, day=day, occurred_at=occurred_at, now=now, **said)
    return save_checkin(current, day=date.fromisoformat(entry.key), now=now, **said)


def _fill_profile(diary: Diary, brought: Import, *, now: datetime) -> bool:
    """Fills what the profile does not say, and keeps what it said before."""
    profile = diary.owner.profile
    fields = profile_fields(diary, (brought.document or {}).get("patient", {}))
    before = {name: getattr(profile, name) for name in fields}
    changed = {name for name in fields if fields[name] != before[name]}
    brought.profile_before = {name: before[name] for name in changed}
    brought.profile_after = {name: fields[name] for name in changed}
    return fill_profile(diary, fields, now=now)
