"""The diary as calf-diary/1, written entry by entry: the same diary gives the same bytes."""

import json
from collections.abc import Iterator, Mapping
from typing import Any


def pieces_of(document: Mapping[str, Any]) -> Iterator[bytes]:
    """A calf-diary/1 document as UTF-8, piece by piece, one entry on a line."""
    head = {key: document[key] for key in ("format", "diary", "patient")}
    yield _line(head)[:-1] + b',\n"walks":['
    yield from _rows(document["walks"])
    yield b'],\n"checkins":['
    yield from _rows(document["checkins"])
    yield b"]}\n"


def _rows(bodies: list[dict[str, Any]]) -> Iterator[bytes]:
    for at, body in enumerate(bodies):
        yield (b",\n" if at else b"\n") + _line(body)


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
