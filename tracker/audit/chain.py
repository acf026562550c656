"""The chain: how a row is bound to the one before, and where a chain is broken."""

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from django.conf import settings

from tracker.audit.anchors import Anchor
from tracker.audit.models import AuditRow
from tracker.reviews.models import Diary

LAST_OF_THE_ERASED = "erased"
"""The verb that ends the chain of somebody who is gone."""

NO_ANCHORS: Final[Mapping[str, Anchor]] = MappingProxyType({})


@dataclass(frozen=True)
class Fault:
    """Where a chain is not what it was: a pseudonym, a row's number, and what is wrong."""

    pseudonym: str
    number: int
    problem: str

    def __str__(self) -> str:
        return f"{self.pseudonym} row {self.number}: {self.problem}"


def link_of(row: AuditRow, *, after: str) -> str:
    """Binds a row's content to the link before it."""
    moment = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    said = [after, row.pseudonym, row.number, moment]
    said += [row.actor, row.verb, row.object_kind, row.object_id]
    key = settings.AUDIT_KEY.encode()
    return hmac.new(key, json.dumps(said).encode(), hashlib.sha256).hexdigest()


def broken_chains(anchored: Mapping[str, Anchor] = NO_ANCHORS) -> Iterator[Fault]:
    """The first fault of each chain that was altered, cut or emptied.

    `anchored` is where chains ended when that was last written down outside the database.
    """
    ends = {owner: (number, link) for owner, number, link in _ends()}
    unseen = {name for name, (number, _link) in ends.items() if number} | set(anchored)
    rows = AuditRow.objects.order_by("pseudonym", "number").iterator(chunk_size=1000)
    for pseudonym, chain in groupby(rows, attrgetter("pseudonym")):
        unseen.discard(pseudonym)
        anchor = anchored.get(pseudonym)
        fault = _first_fault(pseudonym, chain, end=ends.get(pseudonym), anchor=anchor)
        if fault is not None:
            yield fault
    for pseudonym in sorted(unseen):
        yield Fault(pseudonym, 1, "every row of this chain is gone")


def _ends() -> Iterator[tuple[str, int, str]]:
    """Where the chain of each living diary ends, as the diary says."""
    rows = Diary.objects.values_list("owner__pseudonym", "trail_number", "trail_link")
    return rows.iterator(chunk_size=1000)


def _first_fault(
    pseudonym: str,
    chain: Iterator[AuditRow],
    *,
    end: tuple[int, str] | None,
    anchor: Anchor | None,
) -> Fault | None:
    number, link, verb = 0, "", ""
    for row in chain:
        number += 1
        if row.number != number:
            return Fault(pseudonym, number, "this row is gone")
        if not hmac.compare_digest(row.link, link_of(row, after=link)):
            return Fault(pseudonym, number, "this row, or one before it, was altered")
        if anchor is not None and anchor.number == number and anchor.link != row.link:
            return Fault(pseudonym, number, "another row stood here when its link was written down")
        link, verb = row.link, row.verb
    problem = _problem_of_end((number, link), verb=verb, end=end, anchor=anchor)
    return Fault(pseudonym, number + 1, problem) if problem else None


def _problem_of_end(
    last: tuple[int, str], *, verb: str, end: tuple[int, str] | None, anchor: Anchor | None
) -> str:
    """What is wrong with where a chain ends; nothing if it ends as it should."""
    if end is None and verb != LAST_OF_THE_ERASED:
        return "the end of this chain is gone, or its diary is"
    if end is not None and end != last:
        return "this chain does not end where its diary says"
    if anchor is not None and anchor.number > last[0]:
        return f"this chain had {anchor.number} rows when that was written down"
    return ""
