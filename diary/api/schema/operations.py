"""Notes on each view which operation of the description it is; they are read when somebody asks.

So a web process need not carry what writes OpenAPI, until the first who wants to read it.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from diary.api.schema.entries import ENTRY_OPERATIONS
from diary.api.schema.operation import Operation
from diary.api.schema.others import OTHER_OPERATIONS

Viewed = TypeVar("Viewed")


def described(name: str) -> Callable[[Viewed], Viewed]:
    """A view's method is the operation of that name."""
    noted = name, OTHER_OPERATIONS[name]
    return lambda method: _with(method, "operation", noted)


def described_entries(called: str, which: str) -> Callable[[Viewed], Viewed]:
    """A whole view of walks or check-ins: its list, one entry, or its restoring."""
    noted = ENTRY_OPERATIONS[called, which]
    return lambda view: _with(view, "operations", noted)


def noted_on(view: Any, method: str) -> tuple[str, Operation]:
    """The name of what a view does by this method, and the operation."""
    whole: dict[str, tuple[str, Operation]] = getattr(view, "operations", {})
    return whole.get(method) or getattr(view, method).operation


def _with(noted: Viewed, name: str, value: Any) -> Viewed:
    setattr(noted, name, value)
    return noted
