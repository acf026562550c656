"""The published sizes of change that stand beside a person's own, each with its source."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Seconds more until the pain begins, on a treadmill, that were called small to large."""

    small: int
    moderate: int
    large: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Metres more in six minutes of two groups, after six months. No size that people feel is
    confirmed for this test, so none is named."""

    trained: float
    felt_worse: float
    source: str


ONSET: Final = Sizes(
    small=35,
    moderate=87,
    large=138,
    source="Gardner, Vascular Medicine 2018, after 12 weeks",
)
SIX_MINUTES: Final = Groups(
    trained=39.8,
    felt_worse=-27.3,
    source="McDermott, Journal of the American Heart Association 2021",
)


def size_of(own: float) -> str:
    """Where seconds more until the pain stand: "large", "moderate", "small", "less" or "worse"."""
    if own <= -ONSET.small:
        return "worse"
    sizes = {"large": ONSET.large, "moderate": ONSET.moderate, "small": ONSET.small}
    return next((word for word, least in sizes.items() if own >= least), "less")
