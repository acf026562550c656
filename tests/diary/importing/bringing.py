"""Bringing a file in as a worker does, without the pages."""

import csv
import io
import json
from typing import Any

from diary import log
from diary.exporting.documents import pieces_of
from diary.exporting.tables import archive_of
from diary.importing.files import read_file
from diary.importing.previewing import preview
from diary.importing.working import work_on
from tracker.imports.models import Import
from tracker.imports.services import begin, begin_undo


def looked_at(diary: Any, content: bytes | dict[str, Any], *, now: Any) -> Import:
    """The preview of a file, or of a document."""
    content = content if isinstance(content, bytes) else json.dumps(content).encode()
    return preview(diary, read_file(content, now=now), now=now)


def bring(diary: Any, content: bytes | dict[str, Any], *, now: Any, choice: str = "keep") -> Import:
    """The whole way of a file into a diary."""
    brought = looked_at(diary, content, now=now)
    assert begin(brought, choice=choice)
    return worked(brought, now=now)


def take_back(brought: Import, *, now: Any) -> Import:
    """The whole way out again."""
    assert begin_undo(brought)
    return worked(brought, now=now)


def worked(brought: Import, *, now: Any) -> Import:
    """What a worker does with it."""
    work_on(brought.pk, clock=lambda: now)
    brought.refresh_from_db()
    return brought


def json_of(diary: Any) -> bytes:
    """The diary as it is downloaded."""
    return b"".join(pieces_of(log.export_document(diary)))


def zip_of(diary: Any) -> bytes:
    """The tables as they are downloaded."""
    return archive_of(log.export_document(diary))


def a_table(*rows: dict[str, str], separator: str = ",") -> bytes:
    """A table as a spreadsheet writes it."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, names, delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode()


A_WALK = {
    "id": "6f0c1b46-9a53-4f0a-9d3c-0e2f6a1f0001",
    "occurred_at": "2026-05-01T10:12:00+01:00",
    "entered_at": "2026-05-01T10:40:00+01:00",
    "pain": "left",
    "severity": "5",
}
"""A walk as a row of cells."""
