"""The diary as tables: a zip of walks, check-ins and the profile, with a data dictionary."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from diary.exporting.columns import TABLES, Column, value_at
from diary.exporting.words import OF_KEY, spoken
from insights.spoken import BODY, DOING, EVENTS, LEG, PAIN

DICTIONARY: Final = "dictionary.csv"
BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
"""Every file is as old as a zip can say, so that the same diary gives the same bytes."""
OF_WALKS: Final = ("sites", "feel", "conditions", "method", "aid", "stopped_for")
MARK: Final = "\ufeff"
"""By it spreadsheets know that a file is UTF-8."""
CODES: Final = (
    *(("checkins.csv", "signs", code) for code in LEG | PAIN | BODY | DOING),
    *(("checkins.csv", "events", code) for code in EVENTS),
    *(("checkins.csv", key, code) for key in ("selfcare", "no_walk") for code in OF_KEY[key]),
    *(("walks.csv", key, code) for key in OF_WALKS for code in OF_KEY[key]),
    *(("profile.csv", key, code) for key in ("background", "sex") for code in OF_KEY[key]),
)
"""Every code that a cell may hold: its file, its column, itself."""


def archive_of(document: Mapping[str, Any]) -> bytes:
    """A calf-diary/1 document as a zip of tables; the same document gives the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in TABLES:
            rows = rows_of(table.bodies_in(document), table.columns)
            _add(archive, table.file, [[column.name for column in table.columns], *rows])
        _add(archive, DICTIONARY, dictionary())
    return packed.getvalue()


def rows_of(
    bodies: Iterable[Mapping[str, Any]], columns: tuple[Column, ...]
) -> Iterator[list[str]]:
    """One row of cells for each entry; what was not said is an empty cell."""
    return ([_cell(body, column) for column in columns] for body in bodies)


def dictionary() -> Iterator[list[str]]:
    """What every column holds and every code means, in the reader's language."""
    yield [_("file"), _("column or code"), _("holds"), _("means")]
    for table in TABLES:
        for column in table.columns:
            yield [table.file, column.name, column.kind.name, str(column.meaning)]
    for file, key, code in CODES:
        yield [file, code, key, spoken(code, key)]


def _cell(body: Mapping[str, Any], column: Column) -> str:
    value = value_at(body, column.place)
    return "" if value is None or value == [] else column.kind.write(value)


def _add(archive: zipfile.ZipFile, name: str, rows: Iterable[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n").writerows(rows)
    entry = zipfile.ZipInfo(name, BEGINNING)
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    archive.writestr(entry, (MARK + written.getvalue()).encode())
