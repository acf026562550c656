"""What is wrong with a diary that cannot be read: each fault with its place."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST_SHOWN = 60
BIGGEST_SHOWN = 10**15


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: `place` is a path such as "walks[3].severity", `problem` says what is wrong."""

    place: str
    problem: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}"

    def within(self, outer: str) -> "Fault":
        """The same fault, seen from one level further out."""
        if not self.place:
            return Fault(outer, self.problem)
        joint = "" if self.place.startswith("[") else "."
        return Fault(f"{outer}{joint}{self.place}", self.problem)


class DiaryError(ValueError):
    """A diary, or a part of one, that breaks the format; `faults` holds every fault found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(str(self))

    def __str__(self) -> str:
        more = len(self.faults) - 1
        rest = f" (and {more} more)" if more else ""
        return f"{self.faults[0]}{rest}"

    def within(self, outer: str) -> "DiaryError":
        """The same error, each place seen from one level further out."""
        return DiaryError([fault.within(outer) for fault in self.faults])


def shown(value: object) -> str:
    """A value as a message may show it: JSON on one short line, safe to print anywhere."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    if isinstance(value, int) and abs(value) > BIGGEST_SHOWN:
        return "so large a number"
    if not isinstance(value, str | int | float | None):
        return f"a {type(value).__name__}"
    if isinstance(value, str) and len(value) > LONGEST_SHOWN:
        value = value[:LONGEST_SHOWN] + "…"
    plain = not isinstance(value, str) or value.isprintable()
    return json.dumps(value, ensure_ascii=not plain)


def step(key: object) -> str:
    """A key as one step of a place; a strange one is quoted, so that a place stays one line."""
    if isinstance(key, str) and key.isidentifier() and key.isascii() and len(key) <= LONGEST_SHOWN:
        return key
    return f"[{shown(key)}]"
