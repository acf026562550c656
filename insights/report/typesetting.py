"""Sets the sheet with Typst: data goes in beside the template and is never read as markup."""

import json
import unicodedata
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import typst

from insights.report.glyphs import FAMILY, MISSING, all_showable, fonts
from insights.report.sheet import Sheet

TEMPLATE: Final = Path(__file__).with_name("sheet.typ")
RIGHT_TO_LEFT, LEFT_TO_RIGHT = "\N{RIGHT-TO-LEFT MARK}", "\N{LEFT-TO-RIGHT MARK}"
NO_TEXT: Final = frozenset({"wide", "narrow", "language"})
"""Keys of what is no text: drawings and codes."""
STANDARD: Final = "ua-1"
"""PDF/UA-1: Typst refuses a picture without words, a heading out of order, a lost language."""


def typeset(sheet: Sheet, *, paper: str) -> bytes:
    """The PDF. It holds no time but the end of the period, and so is the same each time."""
    said, replaced = all_showable(asdict(sheet))
    said = directed(said, right_to_left=sheet.right_to_left)
    said["replaced"] = sheet.replaced_words.format(sign=MISSING) if replaced else ""
    day = datetime(*sheet.date, tzinfo=UTC)
    made: bytes = typst.compile(
        str(TEMPLATE),
        format="pdf",
        root=str(TEMPLATE.parent),
        sys_inputs={"sheet": json.dumps(said), "paper": paper, "family": FAMILY},
        pdf_standards=[STANDARD],
        font_paths=[str(fonts())],
        ignore_system_fonts=True,
        timestamp=int(day.timestamp()),
    )
    return made


def directed(part: Any, *, right_to_left: bool) -> Any:
    """Plain JSON in which a text that runs against the page begins with its direction's mark."""
    if isinstance(part, str):
        return _mark_of(part, right_to_left=right_to_left) + part
    if isinstance(part, dict):
        return {
            key: value if key in NO_TEXT else directed(value, right_to_left=right_to_left)
            for key, value in part.items()
        }
    if isinstance(part, list):
        return [directed(inner, right_to_left=right_to_left) for inner in part]
    return part


def _mark_of(text: str, *, right_to_left: bool) -> str:
    """The mark a text needs, by its first letter that has a direction; empty for none."""
    if text.isascii() and not right_to_left:
        return ""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    first = next((kind for kind in kinds if kind in {"L", "R", "AL"}), None)
    if first is None or (first != "L") == right_to_left:
        return ""
    return LEFT_TO_RIGHT if right_to_left else RIGHT_TO_LEFT
