"""The time that a report is about, and the last two weeks of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

LATELY: Final = 14
"""The last days of a period, which are set beside the days before them."""


@dataclass(frozen=True, slots=True)
class Period:
    """From one local day to another, both counted."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Raises ValueError for a period that ends before it begins."""
        if self.last < self.first:
            raise ValueError("a period ends on or after the day on which it begins")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many local days it has."""
        return (self.last - self.first).days + 1

    @property
    def lately(self) -> "Period":
        """Its last 14 days, or all of a shorter one."""
        return Period(max(self.first, self.last - timedelta(days=LATELY - 1)), self.last)

    @property
    def before(self) -> "Period | None":
        """All days before the last 14; None of a period that has no more."""
        last = self.last - timedelta(days=LATELY)
        return Period(self.first, last) if last >= self.first else None
