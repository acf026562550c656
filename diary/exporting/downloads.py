"""The three files that a person takes away; pages and API hand out the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.http import StreamingHttpResponse
from django.utils import translation

from diary import log
from diary.exporting.documents import pieces_of
from diary.exporting.fhir import bundle
from diary.exporting.tables import archive_of
from tracker.reviews.models import Diary


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the diary: the file's name and its media type."""

    file: str
    media_type: str


DOCUMENT: Final = Form("calf-diary.json", "application/json")
TABLES: Final = Form("calf-diary.zip", "application/zip")
FHIR: Final = Form("calf-diary-fhir.json", "application/fhir+json")


def document_of(diary: Diary) -> StreamingHttpResponse:
    """All that was said, as calf-diary/1."""
    return _download(DOCUMENT, pieces_of(log.export_document(diary)))


def tables_of(diary: Diary) -> StreamingHttpResponse:
    """Walks and check-ins as tables, with a data dictionary."""
    return _download(TABLES, [archive_of(log.export_document(diary))])


def bundle_of(diary: Diary, findings: Iterable[Any]) -> StreamingHttpResponse:
    """A FHIR Bundle; `findings` are those that the reader may see."""
    pieces = bundle.pieces_of(
        log.export_document(diary),
        name=diary.owner.name,
        findings=list(findings),
        profile=diary.owner.profile,
        as_of=diary.changed_at or diary.owner.date_joined,
    )
    return _download(FHIR, _spoken_in(translation.get_language(), pieces))


def _download(form: Form, pieces: Iterable[bytes]) -> StreamingHttpResponse:
    response = StreamingHttpResponse(pieces, content_type=form.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{form.file}"'
    return response


def _spoken_in(language: str | None, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces are written when the view has ended, yet in the language of whoever asked."""
    with translation.override(language):
        yield from pieces
