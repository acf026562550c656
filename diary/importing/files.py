"""A file of calf-diary/1 or of our tables as a document, or every fault with its place."""

import io
import zipfile
import zlib
from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext as _

import insights
from diary.exporting.columns import TABLES
from diary.importing.rows import Sheet, document_of, sheet_of
from diary.log.documents import walks_by_uuid

LARGEST: Final = 20 * 1024 * 1024
"""Bytes of a file, and of what is packed in a zip."""
WHOLE: Final = "diary"
UNOPENED: Final = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError),  # packed in another way, or behind a password
)


def read_file(content: bytes, *, now: datetime) -> dict[str, Any]:
    """The document of a file, its walks with UUIDs; raises DiaryError with every fault."""
    document = _document(content, now)
    document["walks"] = walks_by_uuid(document)
    return document


def _document(content: bytes, now: datetime) -> dict[str, Any]:
    if content.startswith(b"PK"):
        return document_of(_packed(content), now=now)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        document: Any = insights.json_values(content.removeprefix(b"\xef\xbb\xbf"))
        insights.diary_from(document, now=now)
        return dict(document)
    return document_of([sheet_of(content)], now=now)


def _packed(content: bytes) -> list[Sheet]:
    """The tables in a zip; other files in it, such as the dictionary, are left alone."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _sheets(archive)
    except UNOPENED:
        raise refused(_("This zip file cannot be opened.")) from None


def _sheets(archive: zipfile.ZipFile) -> list[Sheet]:
    files = {info.filename: info for info in archive.infolist()}
    found = [files[table.file] for table in TABLES if table.file in files]
    if not found:
        raise refused(_("There is no walks.csv, checkins.csv or profile.csv in this zip file."))
    sheets = []
    for info in found:
        with archive.open(info) as packed:
            content = packed.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise refused(_("What is packed in this zip file is too large."))
        sheets.append(sheet_of(content, file=info.filename))
    return sheets


def refused(problem: str, *, place: str = WHOLE) -> insights.DiaryError:
    """The error of a file as a whole."""
    return insights.DiaryError([insights.Fault(place, problem)])
