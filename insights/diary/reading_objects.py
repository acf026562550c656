"""The readers of lists and objects: they gather every fault of their parts before refusing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from insights.diary.faults import DiaryError, Fault, shown, step
from insights.diary.reading_fields import Reader, one_of, refusal

Rules = Callable[[dict[str, Any]], Iterable[Fault]]
"""What must hold between the keys; it sees only those whose values were fit to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The keys that an object may have, each with the reader of its value."""

    name: str
    keys: Mapping[str, Reader]
    required: frozenset[str] = frozenset()
    rules: Rules | None = None

    def __call__(self, value: Any, *, also: Rules | None = None) -> dict[str, Any]:
        """The values by key; raises DiaryError with every fault of the object."""
        if not isinstance(value, dict):
            raise refusal(f"{shown(value)} is not {self.name}")
        fields, faults = self._read(value)
        if not self.required <= value.keys():
            faults += [Fault(key, "is missing") for key in sorted(self.required - value.keys())]
        if self.rules is not None:
            faults += self.rules(fields)
        if also is not None:
            faults += also(fields)
        if faults:
            raise DiaryError(faults)
        return fields

    def _read(self, value: dict[Any, Any]) -> tuple[dict[str, Any], list[Fault]]:
        readers = self.keys
        fields: dict[str, Any] = {}
        faults: list[Fault] = []
        for key, part in value.items():
            if key in readers:
                try:
                    fields[key] = readers[key](part)
                except DiaryError as error:
                    faults += error.within(step(key)).faults
            else:
                faults.append(Fault(step(key), f"is not a key of {self.name}"))
        return fields, faults


def list_of(reader: Reader, *, most: int | None = None) -> Reader:
    """A list, each part read by `reader`, as a tuple."""

    def read(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise refusal(f"{shown(value)} is not a list")
        if most is not None and len(value) > most:
            raise refusal(f"{len(value)} is more than {most}")
        parts, faults = read_each(value, reader)
        if faults:
            raise DiaryError(faults)
        return tuple(parts)

    return read


def read_each(value: list[Any], reader: Reader) -> tuple[list[Any], list[Fault]]:
    """Each part as read, None in the place of one that is refused, and the faults of those."""
    parts: list[Any] = []
    faults: list[Fault] = []
    for at, part in enumerate(value):
        try:
            parts.append(reader(part))
        except DiaryError as error:
            parts.append(None)
            faults += error.within(f"[{at}]").faults
    return parts, faults


def some_of(words: frozenset[str]) -> Reader:
    """A list of words of a closed list, as a set."""
    each = list_of(one_of(words))

    def read(value: Any) -> frozenset[str]:
        try:  # the usual case at once: every word is known
            found = frozenset(value) if isinstance(value, list) else None
        except TypeError:
            found = None
        return found if found is not None and found <= words else frozenset(each(value))

    return read


def answers_of(words: frozenset[str], reader: Reader, *, name: str) -> Reader:
    """An object whose keys are words of a closed list."""
    return Shape(name=name, keys=dict.fromkeys(words, reader))
