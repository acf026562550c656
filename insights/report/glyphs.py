"""Which signs the file's own type can show, and what stands in the place of the others."""

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

FAMILY: Final = "DejaVu Sans"
FACES: Final = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
MISSING: Final = "\N{WHITE SQUARE}"
KEPT: Final = frozenset("\n\t \u200c\u200d\u200e\u200f")
"""Spaces, and the unseen signs that join letters and say a direction. The others are dropped:
with some of them a text could be made to read otherwise than it was written."""


@cache
def fonts() -> Path:
    """The folder of the type: it comes with matplotlib, which is found and never loaded."""
    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        raise RuntimeError("The type of the report comes with matplotlib, which is not installed.")
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"


@cache
def shown() -> frozenset[int]:
    """The signs that every face of the type can show."""
    from fontTools.ttLib import TTFont

    faces = [TTFont(fonts() / name, lazy=True).getBestCmap().keys() for name in FACES]
    return frozenset(faces[0]).intersection(*faces[1:])


def showable(text: str) -> str:
    """The text with a square for each sign that the type lacks, and without control signs.

    Letters are put together first (NFC), so that an accent typed by itself finds its letter.
    """
    if text.isascii() and text.isprintable():
        return text
    whole = unicodedata.normalize("NFC", text)
    return "".join(_sign(sign) for sign in whole)


def all_showable(value: Any) -> tuple[Any, bool]:
    """Every text of plain JSON made showable, and whether any sign had to be replaced."""
    replaced = False

    def walk(part: Any) -> Any:
        nonlocal replaced
        if isinstance(part, str):
            said = showable(part)
            replaced = replaced or said.count(MISSING) > part.count(MISSING)
            return said
        if isinstance(part, dict):
            return {key: walk(inner) for key, inner in part.items()}
        return [walk(inner) for inner in part] if isinstance(part, list | tuple) else part

    return walk(value), replaced


def _sign(sign: str) -> str:
    if sign in KEPT:
        return sign
    if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co"}:
        return ""
    return sign if ord(sign) in shown() else MISSING
