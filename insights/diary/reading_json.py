"""From text or bytes to plain JSON values: what JSON itself lets through but a diary must not."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final, NoReturn

from insights.diary.faults import DiaryError, Fault, step

WHOLE: Final = "diary"
"""The place of a fault that concerns the file as a whole."""
DEEPEST: Final = 32
TOO_DEEP: Final = f"nested deeper than {DEEPEST} levels"
LONGEST_NUMBER: Final = 400


class Doubled(dict[str, object]):
    """A JSON object in which a key stood twice; it exists only to be refused."""

    keys_twice: tuple[str, ...] = ()


def json_values(text: str | bytes) -> object:
    """The plain values of one JSON text; raises DiaryError on what no diary may hold."""
    found: list[Doubled] = []
    value = _parsed(_decoded(text), _object_maker(found))
    if found and (faults := faults_of_form(value)):
        raise DiaryError(faults)
    return value


def faults_of_form(value: object) -> list[Fault]:
    """Keys that stand twice and nesting that is too deep; ends at the first that is too deep."""
    faults: list[Fault] = []
    waiting: list[tuple[str, int, object]] = [("", 1, value)]
    while waiting:
        place, depth, here = waiting.pop()
        if not isinstance(here, dict | list):
            continue
        if depth > DEEPEST:
            return [Fault(WHOLE, TOO_DEEP)]
        if isinstance(here, Doubled):
            faults += [Fault(_join(place, step(k)), "stands twice") for k in here.keys_twice]
        inner = [(_join(place, name), depth + 1, part) for name, part in _parts(here)]
        waiting.extend(reversed(inner))
    return faults


def _parts(value: dict[str, object] | list[object]) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        return ((step(key), part) for key, part in value.items())
    return ((f"[{at}]", part) for at, part in enumerate(value))


def _join(place: str, name: str) -> str:
    return f"{place}.{name}" if place and not name.startswith("[") else f"{place}{name}"


def _decoded(text: str | bytes) -> str:
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            _refuse(f"byte {error.start + 1} is not UTF-8")
    if text.startswith("\ufeff"):
        _refuse("begins with a byte order mark; save it as UTF-8 without one")
    if not text.strip(" \t\r\n"):
        _refuse("there is nothing in it")
    return text


def _parsed(text: str, make_object: Callable[..., object]) -> object:
    try:
        return _loaded(text, object_pairs_hook=make_object)
    except DiaryError:
        raise
    except ValueError:  # Python refuses to read whole numbers of thousands of digits
        return _loaded(text, object_pairs_hook=make_object, parse_int=_cut_number)


def _loaded(text: str, **hooks: Any) -> object:
    try:
        return json.loads(text, **hooks)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        _refuse(f"not JSON at {where}: {error.msg[:1].lower()}{error.msg[1:]}")
    except RecursionError:
        _refuse(TOO_DEEP)


def _refuse(problem: str) -> NoReturn:
    raise DiaryError([Fault(WHOLE, problem)]) from None


def _cut_number(digits: str) -> int:
    """A number far too long for any field is cut; the field it stands in refuses it by name."""
    return int(digits[:LONGEST_NUMBER])


def _object_maker(found: list[Doubled]) -> Callable[[list[tuple[str, object]]], object]:
    """A hook for the JSON reader that also notes each object in which a key stands twice."""

    def make(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        doubled = Doubled(made)
        times = Counter(key for key, _ in pairs)
        doubled.keys_twice = tuple(key for key, seen in times.items() if seen > 1)
        found.append(doubled)
        return doubled

    return make
