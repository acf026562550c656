"""Values that were made from a body before are not made again: they never change.

A review reads a year of entries of which one is new. The etag says which words an entry has,
so the value made from them may be kept in this process and shared: it is frozen.
"""

import json
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Remembered(Generic[Value]):
    """The values of one kind of entry: at most so many, of about two kilobytes each.

    The oldest are forgotten first.
    """

    def __init__(self, make: Callable[..., Value], *, most: int) -> None:
        self._make = make
        self._most = most
        self._known: dict[tuple[str, str], Value] = {}

    def values_of(self, texts: Iterable[tuple[str, str]], zone: str) -> list[Value]:
        """The value of each body, given with its etag, in its order."""
        known = self._known
        return [known.get((etag, zone)) or self._new(etag, text, zone) for etag, text in texts]

    def _new(self, etag: str, text: str, zone: str) -> Value:
        value = self._known[etag, zone] = self._make(json.loads(text), time_zone=zone)
        while len(self._known) > self._most:
            self._known.pop(next(iter(self._known), None), None)
        return value
