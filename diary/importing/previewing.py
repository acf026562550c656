"""What a file would do to a diary: how many entries are new, the same, different, removed here."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from diary.exporting.columns import CHECKINS, WALKS, value_at
from diary.log.comparing import DIFFERENT, FATES, REMOVED, Brought, Known, entries_of, known_of
from diary.rows import checkin_line, walk_line
from diary.timeline import local_day
from tracker.imports.models import WALK, Import
from tracker.imports.services import keep_preview
from tracker.people.models import Profile
from tracker.reviews.models import Diary

MOST_SHOWN: Final = 50
"""So many are asked about one by one; for the rest one answer is given."""
MOST_PARTS: Final = 4
LONGEST_NOTE: Final = 80


@dataclass(frozen=True, slots=True)
class Pair:
    """One entry that differs: its place in the file, its day, and both versions in a line each."""

    place: int
    day: str
    here: str
    """Nothing of an entry that was deleted here."""
    there: str
    parts: tuple[str, ...]
    """What the two say otherwise, the first few, in words."""
    may_be_both: bool
    """Two walks may stand beside each other; a day has one check-in."""


def preview(diary: Diary, document: dict[str, Any], *, now: datetime) -> Import:
    """Keeps a document that was read, with what it would do."""
    entries = entries_of(document)
    known = known_of(diary, entries)
    fates = [known.fate(entry) for entry in entries]
    counted = Counter(fates)
    differing = [at for at, fate in enumerate(fates) if fate in {DIFFERENT, REMOVED}]
    return keep_preview(
        diary,
        now=now,
        document=document,
        counts={fate: counted[fate] for fate in FATES},
        differing=differing[:MOST_SHOWN],
        total=len(entries),
    )


def pairs_of(brought: Import) -> list[Pair]:
    """The first entries that differ, both versions in words."""
    if not brought.differing or brought.document is None:
        return []
    every = entries_of(brought.document)
    entries = {at: every[at] for at in brought.differing}
    known = known_of(brought.diary, entries.values())
    return [_pair(brought.diary, at, entry, known) for at, entry in entries.items()]


def left_out(brought: Import) -> int:
    """How many more differ than are shown."""
    differing = sum(brought.counts.get(fate, 0) for fate in (DIFFERENT, REMOVED))
    return max(differing - len(brought.differing), 0)


def _pair(diary: Diary, at: int, entry: Brought, known: Known) -> Pair:
    profile, current = diary.owner.profile, known.of(entry)
    stands = current is not None and current.deleted_at is None
    here = current.body if current is not None and stands else {}
    return Pair(
        place=at,
        day=_day(entry, profile),
        here=_line(entry.kind, here, profile) if here else "",
        there=_line(entry.kind, entry.body, profile),
        parts=tuple(_parts(entry, here))[:MOST_PARTS] if here else (),
        may_be_both=entry.kind == WALK and bool(here),
    )


def _parts(entry: Brought, here: dict[str, Any]) -> Iterator[str]:
    """What two versions say otherwise; when they were typed is no such thing."""
    columns = WALKS if entry.kind == WALK else CHECKINS
    for column in columns:
        if column.name != "entered_at":
            both = (value_at(body, column.place) or None for body in (here, entry.body))
            if len({json.dumps(value, sort_keys=True) for value in both}) > 1:
                yield str(column.meaning)


def _day(entry: Brought, profile: Profile) -> str:
    if entry.kind != WALK:
        day = datetime.fromisoformat(entry.key).date()
    else:
        day = local_day(datetime.fromisoformat(entry.body["occurred_at"]), profile)
    return date_format(day, "WEEKDAY_YEAR")


def _line(kind: str, body: dict[str, Any], profile: Profile) -> str:
    line = walk_line(body, units=profile.units) if kind == WALK else checkin_line(body)
    note = Truncator(body.get("note", "")).chars(LONGEST_NOTE)
    return _("%(line)s, “%(note)s”") % {"line": line, "note": note} if note else line
