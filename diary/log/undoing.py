"""An import taken back, in steps: each entry says again what it said before the file came."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from diary.log.acts import Deed, judged_change, locked
from diary.log.comparing import Brought
from diary.log.documents import fill_profile
from diary.log.imports import STEP, write_entry
from tracker.checkins.models import CheckIn
from tracker.checkins.queries import checkin_of_day
from tracker.checkins.services import remove_checkin
from tracker.imports.models import UNDOING, WALK, Import, ImportedEntry
from tracker.imports.queries import entries_to_undo, import_at_work
from tracker.imports.services import end, go_on, note_undone
from tracker.reviews.models import Diary
from tracker.saying import words_of_version
from tracker.walks.models import Walk
from tracker.walks.queries import walk_by_key
from tracker.walks.services import remove_walk


def undo_step(import_id: int, *, now: datetime) -> bool:
    """Takes the next entries back; True while there is more. What was changed since is left."""
    with transaction.atomic():
        found = import_at_work(import_id)
        if found is None or found.state != UNDOING:
            return False
        with locked(found.diary) as diary:
            brought = import_at_work(import_id)
            return brought is not None and _undo_step(diary, brought, now=now)


def _undo_step(diary: Diary, brought: Import, *, now: datetime) -> bool:
    rows = entries_to_undo(brought, limit=STEP)
    for row in rows:
        note_undone(row, version=_undo(diary, row, now=now))
    emptied = not rows and _empty_profile(diary, brought, now=now)
    go_on(brought, by=len(rows))
    if rows or emptied:
        judged_change(diary, Deed(verb="taken_back", kind="diary"), now=now)
    if rows:
        return True
    end(brought, now=now)
    return False


def _undo(diary: Diary, row: ImportedEntry, *, now: datetime) -> int:
    """The version by which an entry is as before; 0 if it says something newer and is left."""
    current = _entry_of(diary, row)
    if current is None or current.version != row.version_after:
        return 0
    body = words_of_version(current, row.version_before) if row.version_before else None
    if body is None:
        return _remove(current, now=now).version
    return write_entry(diary, current, Brought(row.kind, row.key, body), now=now).version


def _entry_of(diary: Diary, row: ImportedEntry) -> Walk | CheckIn | None:
    if row.kind == WALK:
        return walk_by_key(diary, row.key)
    return checkin_of_day(diary, date.fromisoformat(row.key))


def _remove(entry: Walk | CheckIn, *, now: datetime) -> Walk | CheckIn:
    if isinstance(entry, Walk):
        return remove_walk(entry, now=now)
    return remove_checkin(entry, now=now)


def _empty_profile(diary: Diary, brought: Import, *, now: datetime) -> bool:
    """What the file filled is empty again, unless the person has said something else since."""
    profile = diary.owner.profile
    fields: dict[str, Any] = {
        name: brought.profile_before[name]
        for name, after in brought.profile_after.items()
        if getattr(profile, name) == after
    }
    return fill_profile(diary, fields, now=now)
