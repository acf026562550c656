"""The median of a few figures, some of which are only known to be larger, and how sure it is."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

SURENESS: Final = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Middle:
    """The median of some figures, in their own unit."""

    value: float
    at_least: bool
    """True if figures that are only known to be larger could have moved the median up."""
    low: float | None
    """The 95% interval of the median by order statistics (Conover 1999, section 3.2): free of
    any assumed shape. None for fewer than six figures, which give no such interval."""
    high: float | None
    """None where `low` is None, and where only figures known to be larger bound it."""
    count: int
    larger: int
    """How many of the figures are only known to be larger."""


def middle_of(values: Iterable[tuple[float, bool]]) -> Middle | None:
    """The middle of figures, each with whether it is only a lower bound; None of none.

    Such a figure counts as it stands, as everywhere in the diary: the median is then a lower
    bound too, and says so.
    """
    figures = list(values)
    if not figures:
        return None
    lowest = sorted(value for value, _ in figures)
    highest = sorted(math.inf if larger else value for value, larger in figures)
    low, high = _interval(lowest, highest)
    value = median(lowest)
    return Middle(
        value=value,
        at_least=median(highest) != value,
        low=low,
        high=high,
        count=len(figures),
        larger=sum(larger for _, larger in figures),
    )


def _interval(
    lowest: Sequence[float], highest: Sequence[float]
) -> tuple[float | None, float | None]:
    """The bounds: the low one from the figures at their smallest, the high one at their largest."""
    rank = outer_rank(len(lowest))
    if rank is None:
        return None, None
    high = highest[-rank]
    return lowest[rank - 1], (None if math.isinf(high) else high)


def outer_rank(count: int) -> int | None:
    """The largest rank r with P(median outside the r-th from either end) at most 5%."""
    tail, rank = 0.0, None
    for below in range(count // 2):
        tail += math.comb(count, below) / 2**count
        if 2 * tail > 1 - SURENESS:
            break
        rank = below + 1
    return rank
