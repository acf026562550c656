"""The patient's clock: which local day an instant belongs to, and what lies in the future."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from insights.diary.faults import Fault, shown
from insights.diary.reading_fields import refusal, text

NO_PLACES: Final = ("localtime", "posixrules", "Factory")
"""Names that a system may know although they say nothing about where a person is."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Makes local days in the patient's time zone, or as written without one."""

    zone: tzinfo | None
    now: datetime | None = None

    def day_of(self, instant: datetime) -> date:
        """The local day of an instant."""
        return (instant if self.zone is None else instant.astimezone(self.zone)).date()

    def future(self, place: str, said: date | None) -> Iterator[Fault]:
        """A fault if a time or a date lies more than a day after now; none if now is unknown."""
        if self.now is None or said is None:
            return
        latest = self.now + timedelta(days=1)
        late = said > latest if isinstance(said, datetime) else said > self.day_of(latest)
        if late:
            yield Fault(place, f"{said.isoformat()} lies in the future")


def clock_of(time_zone: str | None, now: datetime | None = None) -> Clock:
    """The clock of a time zone's name; raises DiaryError when there is no such zone."""
    return Clock(None if time_zone is None else zone_of(time_zone), now)


def time_zone(value: Any) -> str:
    """The name of a time zone, such as Europe/London."""
    name: str = text(100, shortest=1)(value)
    zone_of(name)
    return name


@cache
def zone_of(name: str) -> tzinfo:
    """The time zone of a name; raises DiaryError when there is no such zone."""
    try:
        known = name not in NO_PLACES and not name.startswith(("posix/", "right/"))
        zone = ZoneInfo(name) if known else None
    except (ValueError, KeyError, OSError):  # what zoneinfo raises for odd names and folders
        zone = None
    if zone is None:
        raise refusal(f"{shown(name)} is not a time zone such as Europe/London")
    return zone
