"""One cell of a table: out as text that no spreadsheet takes for a formula, and in again."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

DANGER: Final = r"=+\-@\t\r'＝＋－＠"  # noqa: RUF001 - spreadsheets take the wide ones too
EDGES: Final = r";,|\t\r\n"
"""Behind these a careless spreadsheet may see a new cell begin."""
MAY_RUN: Final = re.compile(rf"(?:\A|(?<=[{EDGES}]))(?=[{DANGER}])")
GUARDED: Final = re.compile(rf"(?:\A|(?<=[{EDGES}]))'(?=[{DANGER}])")
NUMBER: Final = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)
TRUTHS: Final = {"true": True, "false": False, "yes": True, "no": False, "1": True, "0": False}
"""Some spreadsheets write TRUE; people write yes."""


class UnreadableCellError(ValueError):
    """A cell that holds no such value; the message says why."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of value is written and read, and what the dictionary calls it."""

    name: str
    write: Callable[[Any], str]
    read: Callable[[str], Any]


def guarded(text: str) -> str:
    """Text with an apostrophe before whatever a spreadsheet would run."""
    return MAY_RUN.sub("'", text)


def unguarded(text: str) -> str:
    """The text as it was before `guarded`."""
    return GUARDED.sub("", text)


def number_text(value: float) -> str:
    """A number without needless decimals."""
    whole = isinstance(value, float) and value.is_integer()
    return json.dumps(int(value) if whole else value)


def number_of(text: str) -> int | float:
    """A number, with a point or a comma before its decimals."""
    plain = text.strip()
    if NUMBER.fullmatch(plain):
        plain = plain.replace(",", ".")
        return float(plain) if "." in plain else int(plain)
    try:
        return float(plain)  # such as 1e-05
    except ValueError:
        raise UnreadableCellError(f"{_shown(text)} is not a number") from None


def truth_of(text: str) -> bool:
    """True or false."""
    try:
        return TRUTHS[text.strip().lower()]
    except KeyError:
        raise UnreadableCellError(f"{_shown(text)} is not true or false") from None


def json_of(text: str) -> Any:
    """A list written as JSON."""
    try:
        return json.loads(unguarded(text))
    except (ValueError, RecursionError):
        raise UnreadableCellError(f"{_shown(text)} is not JSON") from None


def _shown(text: str) -> str:
    return json.dumps(text if len(text) <= 60 else text[:60] + "…", ensure_ascii=True)


TEXT: Final = Kind("text", guarded, unguarded)
WORD: Final = Kind("word", str, str.strip)
WORDS: Final = Kind("words", " ".join, str.split)
NUMBERS: Final = Kind("number", number_text, number_of)
TRUTH: Final = Kind("true or false", json.dumps, truth_of)
JSON: Final = Kind("JSON", lambda value: guarded(json.dumps(value, ensure_ascii=False)), json_of)
