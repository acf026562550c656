"""Tables as a document of calf-diary/1; a fault is named by its file, line and column."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext as _

import insights
from diary.exporting.cells import UnreadableCellError
from diary.exporting.columns import TABLES, Column, Table

NAME: Final = "tables"
"""What a document made of tables is called; walks whose id is no UUID get one from it."""
PLACE: Final = re.compile(r"(walks|checkins|patient)(?:\[(\d+)\])?\.?(.*)")
SEPARATORS: Final = ",;\t"
Faults = list[insights.Fault]


@dataclass(slots=True)
class Sheet:
    """One table that was read: its entries, the line of each, and the faults of its cells."""

    table: Table
    bodies: list[dict[str, Any]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    faults: Faults = field(default_factory=list)

    def place(self, line: int, column: str = "") -> str:
        """Where a fault is, in words."""
        said = {"file": self.table.file, "line": line, "column": column}
        if not column:
            return _("%(file)s, line %(line)s") % said
        return _("%(file)s, line %(line)s, column %(column)s") % said


def document_of(sheets: Iterable[Sheet], *, now: datetime) -> dict[str, Any]:
    """The document of some tables; raises DiaryError with the faults of all."""
    by_entries = {sheet.table.entries: sheet for sheet in sheets}
    document: dict[str, Any] = {"format": "calf-diary/1", "diary": NAME}
    for table in TABLES:
        sheet = by_entries.get(table.entries)
        bodies = sheet.bodies if sheet else []
        document[table.entries] = next(iter(bodies), {}) if table.is_one_row else bodies
    faults = [fault for sheet in by_entries.values() for fault in sheet.faults]
    try:
        insights.diary_from(document, now=now)
    except insights.DiaryError as error:
        known = {fault.place for fault in faults}
        placed = (_placed(fault, by_entries) for fault in error.faults)
        faults += [fault for fault in placed if fault.place not in known]
    if faults:
        raise insights.DiaryError(faults)
    return document


def sheet_of(content: bytes, *, file: str = "") -> Sheet:
    """One table, known by its file's name or by its head."""
    text = _decoded(content, file)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        head = [name.strip() for name in next(lines, [])]
        sheet = Sheet(_table(file, head))
        if _read_head(sheet, head):
            _read_rows(sheet, head, lines)
    except csv.Error:
        place = _("line %(line)s") % {"line": lines.line_num}
        raise _refused(file, f"{place}: " + _("the quotation marks do not match")) from None
    return sheet


def _decoded(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        problem = _("is not UTF-8; save it as “CSV UTF-8”")
        raise _refused(file, problem) from None


def _separator(text: str) -> str:
    """A spreadsheet may have put semicolons or tabs in the place of commas."""
    head = text.partition("\n")[0]
    return max(SEPARATORS, key=head.count)


def _table(file: str, head: list[str]) -> Table:
    for table in TABLES:
        if table.file == file or (not file and table.known_by in head):
            return table
    raise _refused(file, _("is no file of this diary: its first line names no known column"))


def _read_head(sheet: Sheet, head: list[str]) -> bool:
    """Notes each column that is unknown or stands twice; False if there was one."""
    known = sheet.table.by_name
    for at, name in enumerate(head):
        if name not in known:
            problem = _("is no column of this table")
        elif name in head[:at]:
            problem = _("stands twice")
        else:
            continue
        sheet.faults.append(insights.Fault(sheet.place(1, name or str(at + 1)), problem))
    return not sheet.faults


def _read_rows(sheet: Sheet, head: list[str], lines: Any) -> None:
    columns = [sheet.table.by_name[name] for name in head]
    begins = lines.line_num + 1
    for row in lines:
        if any(cell.strip() for cell in row):
            if len(row) > len(columns):
                problem = _("has more cells than the first line")
                sheet.faults.append(insights.Fault(sheet.place(begins), problem))
            if sheet.table.is_one_row and sheet.bodies:
                problem = _("is one row too many: this table holds one")
                sheet.faults.append(insights.Fault(sheet.place(begins), problem))
            sheet.lines.append(begins)
            sheet.bodies.append(_body(sheet, columns, row, line=begins))
        begins = lines.line_num + 1


def _body(sheet: Sheet, columns: list[Column], row: list[str], *, line: int) -> dict[str, Any]:
    body: dict[str, Any] = {}
    for column, cell in zip(columns, row, strict=False):
        if cell == "":
            continue
        try:
            _put(body, column.place, column.kind.read(cell))
        except UnreadableCellError as error:
            sheet.faults.append(insights.Fault(sheet.place(line, column.name), str(error)))
    return body


def _put(body: dict[str, Any], place: tuple[str, ...], value: Any) -> None:
    *way, last = place
    for key in way:
        body = body.setdefault(key, {})
    body[last] = value


def _placed(fault: insights.Fault, sheets: dict[str, Sheet]) -> insights.Fault:
    """A fault of the document as a fault of a table."""
    found = PLACE.match(fault.place)
    if not found or found[1] not in sheets:
        return fault
    sheet, at = sheets[found[1]], int(found[2] or 0)
    column, rest = _column_at(sheet.table, found[3])
    problem = f"{rest}: {fault.problem}" if rest else fault.problem
    return insights.Fault(sheet.place(sheet.lines[at], column), problem)


def _column_at(table: Table, path: str) -> tuple[str, str]:
    """The column in which a path of an entry stands, and what is left of the path."""
    for column in table.columns:
        whole = ".".join(column.place)
        if path == whole or path.startswith((f"{whole}.", f"{whole}[")):
            return column.name, path.removeprefix(whole).lstrip(".")
    return path, ""


def _refused(file: str, problem: str) -> insights.DiaryError:
    return insights.DiaryError([insights.Fault(file or "CSV", problem)])
