"""The whole diary as one Bundle, written entry by entry."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from diary.exporting.fhir import checkins, walks
from diary.exporting.fhir.findings import note_of
from diary.exporting.fhir.observing import Subject
from diary.exporting.fhir.people import MADE_BY, background_of, patient_of, provenance
from diary.exporting.fhir.pieces import Json, entry, identity

HEAD: Final = b'{"resourceType":"Bundle","type":"collection","entry":['


def pieces_of(
    document: Mapping[str, Any],
    *,
    name: str,
    findings: Iterable[Any],
    profile: Any,
    as_of: datetime,
) -> Iterator[bytes]:
    """A Bundle as UTF-8, piece by piece; the same diary gives the same bytes."""
    told = resources_of(document, name=name, findings=findings, profile=profile, as_of=as_of)
    for at, resource in enumerate(told):
        yield (b",\n" if at else HEAD) + _bytes(entry(resource))
    yield b"]}\n"


def resources_of(
    document: Mapping[str, Any],
    *,
    name: str,
    findings: Iterable[Any],
    profile: Any,
    as_of: datetime,
) -> Iterator[Json]:
    """Every resource of a diary: the Patient first, then what was said, noted, and by whom."""
    diary = document["diary"]
    subject = Subject(diary, identity(diary, "patient"))
    authors: dict[str, list[str]] = defaultdict(list)
    authors["self"].append(subject.patient)
    yield patient_of(subject, document["patient"], name=name)
    for who, resource in _said(subject, document, as_of=as_of):
        authors[who].append(resource["id"])
        yield resource
    notes = [note_of(subject, finding, profile=profile) for finding in findings]
    yield from notes
    for who, targets in authors.items():
        yield provenance(subject, who=who, targets=targets, recorded=as_of)
    if notes:
        ids = [note["id"] for note in notes]
        yield provenance(subject, who=MADE_BY, targets=ids, recorded=as_of, computed=True)


def _said(
    subject: Subject, document: Mapping[str, Any], *, as_of: datetime
) -> Iterator[tuple[str, Json]]:
    """What was said, each with who wrote it down."""
    at = as_of.date().isoformat()
    for resource in background_of(subject, document["patient"], at=at):
        yield "self", resource
    for body in document["walks"]:
        for resource in walks.observations_of(subject, body):
            yield body.get("entered_by", "self"), resource
    for body in document["checkins"]:
        who = body.get("entered_by", "self")
        yield who, checkins.response_of(subject, body)
        for resource in checkins.observations_of(subject, body):
            yield who, resource


def _bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
