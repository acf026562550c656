"""A programme as the reader's values: its prescription, its weeks, what of it was walked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from diary.timeline import local_day
from insights.programmes.progress import Walked, Week, weeks_of
from insights.programmes.templates import Prescription
from tracker.people.models import Profile
from tracker.programmes.models import Bout, Hold, Programme
from tracker.programmes.queries import bouts_of, every_hold

FIELDS = ("minutes", "most", "step", "sessions", "weeks", "scale", "stop_at", "rest_minutes")
NO_WEEK = 0


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How a programme stands on a day."""

    weeks: tuple[Week, ...]
    bouts: tuple[Walked, ...]
    today: date

    @property
    def week(self) -> Week | None:
        """The week that runs; None before the first and after the last."""
        return self.weeks[-1] if self.weeks and self.today <= self.weeks[-1].last else None

    @property
    def minutes(self) -> int:
        """The minutes that today's session asks for."""
        return self.weeks[-1].minutes if self.weeks else NO_WEEK

    @property
    def seconds_today(self) -> int:
        """Seconds walked of today's session."""
        return sum(bout.seconds for bout in self.bouts if bout.day == self.today)


def plan_of(programme: Programme) -> Prescription:
    """What was prescribed."""
    return Prescription(**{name: getattr(programme, name) for name in FIELDS})


def progress_of(programme: Programme, profile: Profile, *, today: date) -> Progress:
    """The weeks of a programme up to a local day; two queries."""
    bouts = tuple(_walked(bout) for bout in bouts_of(programme))
    weeks = weeks_of(
        plan_of(programme),
        starts_on=programme.starts_on,
        bouts=bouts,
        today=today,
        rested=_rested(every_hold(programme), profile, today=today),
    )
    return Progress(weeks=weeks, bouts=bouts, today=today)


def _walked(bout: Bout) -> Walked:
    body: dict[str, Any] = bout.walk.body
    return Walked(
        day=bout.walk.day,
        seconds=body.get("walked_s", 0),
        onset_s=None if bout.by_hand else body.get("onset_s"),
        onset_m=None if bout.by_hand else body.get("onset_m"),
        metres=body.get("walked_m"),
        method=body.get("method"),
    )


def _rested(holds: Iterable[Hold], profile: Profile, *, today: date) -> Iterable[date]:
    """Every local day on which it was held, be it for an hour."""
    for row in holds:
        first = local_day(row.since, profile)
        last = local_day(row.ended_at, profile) if row.ended_at else today
        yield from (first + timedelta(days=count) for count in range((last - first).days + 1))
