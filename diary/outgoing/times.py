"""When a time of the day comes next on a person's own clock, across clock changes."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

EVERY_DAY: Final = range(1, 8)
"""Days of the week as ISO counts them: Monday is 1."""


class Somewhere(Protocol):
    """Whoever has a clock: a profile, or a plan of their own."""

    time_zone: str


def next_moment(
    at: time, where: Somewhere, *, after: datetime, days: Collection[int] = EVERY_DAY
) -> datetime:
    """The first moment after `after` at which the person's clock shows this time on such a day.

    Once a local day: of a time that comes twice the first counts; a time that the clock leaps
    over comes as long after the leap as it lies behind its beginning, or before the leap where
    that would be another day.
    """
    zone = ZoneInfo(where.time_zone)
    day = after.astimezone(zone).date() - timedelta(days=1)
    while True:
        moment = _moment(day, at, zone)
        if moment > after and day.isoweekday() in days:
            return moment
        day += timedelta(days=1)


def _moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    meant = datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
    if meant.astimezone(zone).date() == day:
        return meant
    return datetime.combine(day, at.replace(fold=1), tzinfo=zone).astimezone(UTC)
