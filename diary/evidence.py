"""From the references of a finding to the entries a person can open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from diary.rows import walk_line
from diary.telling import short_date
from tracker.access import walks_readable_by
from tracker.findings.models import Finding


@dataclass(frozen=True, kw_only=True)
class EntryLink:
    """One entry behind a finding: its day, its words, and where it can be read."""

    day: str
    words: str
    address: str


def entries_behind(
    findings: Sequence[Finding], *, reader: Any, units: str, most: int
) -> dict[int, list[EntryLink]]:
    """By finding, its newest entries, at most `most` of each; one query in all."""
    wanted = {row.pk: _newest(row.evidence, most) for row in findings}
    keys = {key for refs in wanted.values() for kind, key in refs if kind == "walk"}
    walks = {w.key: w for w in walks_readable_by(reader).filter(key__in=keys)} if keys else {}
    return {
        pk: [link for kind, key in refs if (link := _link(kind, key, walks, units)) is not None]
        for pk, refs in wanted.items()
    }


def _newest(references: list[str], most: int) -> list[tuple[str, str]]:
    """The last references that are entries, newest first: the reader lists them oldest first."""
    entries = [tuple(ref.split(":", 1)) for ref in references if not ref.startswith("background:")]
    return [(kind, key) for kind, key in reversed(entries)][:most]


def _link(kind: str, key: str, walks: dict[str, Any], units: str) -> EntryLink | None:
    """A link to one entry; None of a walk that was removed since."""
    if kind == "checkin":
        address = reverse("checkin_day", args=[date.fromisoformat(key)])
        return EntryLink(day=short_date(key), words=_("How is my leg?"), address=address)
    walk = walks.get(key)
    if walk is None:
        return None
    words = walk_line(walk.body, units=units)
    return EntryLink(
        day=short_date(walk.day), words=words, address=reverse("walk_edit", args=[key])
    )
