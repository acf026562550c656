"""The numbers behind the words that many rules share: "new", "severe", "lately"."""

from dataclasses import dataclass
from typing import Final

LONGEST_LOOK_BACK: Final = 90
"""Days. No rule may look further back: the tables must stay able to run on a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the shared words mean, in days or on the scales of the diary."""

    new_days: int = 14
    """New: it began at most so many days ago (or no beginning is known and it is not usual)."""
    severe_level: int = 3
    severe_pain: int = 7
    """Severe: level 3 of 3, or pain of 7 and more of 10."""
    recent_days: int = 2
    """An answer is read together with those of so many days before it."""
    lately_days: int = 7
    """The same for what builds up over days, such as a clot."""


TERMS: Final = Terms()
