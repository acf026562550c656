"""How much a person's own values go up and down, steadied by what is usual where they are few."""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean
from typing import Final

USUAL_LOG_SPREAD: Final = 0.23
"""Of the way until the pain, on the log scale (a coefficient of variation of 0.15 to 0.40)."""
USUAL_PAIN_SPREAD: Final = 1.3
"""Of the worst pain of a walk, in points of 10."""
WEIGHT: Final = 4
"""So many values' worth the usual spread counts."""


def own_spread(*groups: Sequence[float], usual: float) -> float:
    """The standard deviation within the groups, pooled and shrunk towards the usual one."""
    squares = sum(square for group in groups if group for square in _about_the_mean(group))
    freedom = sum(len(group) - 1 for group in groups if group)
    return sqrt((WEIGHT * usual**2 + squares) / (WEIGHT + freedom))


def _about_the_mean(group: Sequence[float]) -> list[float]:
    mean = fmean(group)
    return [(value - mean) ** 2 for value in group]


def error_of_difference(one: Sequence[float], other: Sequence[float], *, usual: float) -> float:
    """The standard error of the difference of two means."""
    return own_spread(one, other, usual=usual) * sqrt(1 / len(one) + 1 / len(other))
