"""Spells of walking for the patterns' own examples, written tersely."""

from typing import Any

from insights.diary.values import Walk
from insights.rules.examples import walked


def walks(count: int = 8, **more: Any) -> tuple[Walk, ...]:
    """So many walks alike, one a day, the last one yesterday."""
    return tuple(walked(-n, **more) for n in range(count, 0, -1))
