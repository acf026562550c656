"""The sheet in words: what the page and the PDF both show, part by part, in one order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and what stands behind it."""

    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One large figure: what it is, lately, and what it is set against."""

    label: str
    value: str
    sure: str
    """How sure it is, and from how many walks."""
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under a head; each row as long as the head."""

    widths: tuple[int, ...]
    """Of the columns, beside each other."""
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawing, as two SVG files of one height, and what it shows in words."""

    wide: str
    narrow: str
    """For the width of a phone."""
    title: str
    """What its figures are, with their unit."""
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the sheet under its heading."""

    key: str
    title: str
    verdict: str = ""
    """The one sentence that is set large."""
    figures: tuple[Figure, ...] = ()
    chart: Chart | None = None
    facts: tuple[Fact, ...] = ()
    lines_title: str = ""
    lines: tuple[str, ...] = ()
    table: Table | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The whole: the first page, and what follows for who wants more."""

    language: str
    right_to_left: bool
    date: tuple[int, int, int]
    """Year, month and day of the period's end: the only date in the file."""
    title: str
    name: str
    lead: str
    parts: tuple[Part, ...]
    """The six points, which stand on one screen and on one side of paper."""
    more: tuple[Part, ...] = ()
    more_title: str = ""
    foot: str = ""
    page_words: str = "{page} / {pages}"
    replaced_words: str = ""
    """Said at the foot where a sign cannot be shown; "{sign}" is what stands in its place."""
