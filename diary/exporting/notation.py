"""Rows inside one cell: signs, events and self-care as "swelling side=left level=2; cold …"."""

from collections.abc import Mapping
from typing import Any, Final

from diary.exporting.cells import NUMBERS, TRUTH, WORD, Kind, UnreadableCellError

EASED: Final = Kind("words", "+".join, lambda text: text.split("+"))
SIGN_KEYS: Final[Mapping[str, Kind]] = {
    **dict.fromkeys(("side", "site", "extent", "onset"), WORD),
    **dict.fromkeys(("now", "usual"), TRUTH),
    "level": NUMBERS,
    "since": WORD,
    **dict.fromkeys(("cm", "minutes"), NUMBERS),
    "when": WORD,
    "severity": NUMBERS,
    "eased_by": EASED,
}
EVENT_KEYS: Final[Mapping[str, Kind]] = {"date": WORD, "side": WORD, "value": NUMBERS}
SELFCARE_KEYS: Final[Mapping[str, Kind]] = {"helped": TRUTH}


def rows_of(keys: Mapping[str, Kind], name: str) -> Kind:
    """The kind of a cell that holds rows with these keys."""
    return Kind(
        name,
        lambda rows: "; ".join(_written(row, keys) for row in rows),
        lambda text: [_read(part, keys) for part in text.split(";") if part.strip()],
    )


def _written(row: Mapping[str, Any], keys: Mapping[str, Kind]) -> str:
    said = [f"{key}={kind.write(row[key])}" for key, kind in keys.items() if _says(row, key)]
    return " ".join([row["code"], *said])


def _says(row: Mapping[str, Any], key: str) -> bool:
    """An empty list says nothing."""
    return row.get(key) not in (None, [])


def _read(part: str, keys: Mapping[str, Kind]) -> dict[str, Any]:
    code, *rest = part.split()
    row: dict[str, Any] = {"code": code}
    for word in rest:
        key, is_said, text = word.partition("=")
        if not is_said:
            raise UnreadableCellError(f'"{word}" is not written as key=value')
        row[key] = keys[key].read(text) if key in keys else text
    return row
