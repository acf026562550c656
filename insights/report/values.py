"""What a report holds: figures and codes of one diary in one period, never prose."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from insights.diary.values import CheckIn, Event, Patient, Walk
from insights.findings import Finding, TrendReading
from insights.report.middles import Middle
from insights.report.periods import Period
from insights.trends.series import SeriesKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A finding as the person was told it; days are local, None for what did not happen."""

    finding: Finding
    first: date
    key: int = 0
    """By which the caller knows it."""
    gone: date | None = None
    read: date | None = None
    outcome: str = ""
    outcome_on: date | None = None

    def was_so_in(self, period: Period) -> bool:
        """Whether it stood on any day of a period."""
        return self.first <= period.last and (self.gone is None or self.gone >= period.first)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesFigure:
    """One series, measured in one way with one aid: how far or how long until the pain, how bad
    it was, how soon it had gone."""

    key: SeriesKey
    """`unit` is "s", "m" or "points"."""
    lately: Middle | None
    before: Middle | None
    points: tuple[tuple[date, float, bool], ...]
    """Day, figure in `unit`, and whether no pain came within it."""
    others: int
    """Walks of the period that say something in this unit and are measured otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A question that was answered yes: on how many days, and on which last."""

    code: str
    days: int
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The red-flag questions by the most that was said to them in the period."""

    yes: tuple[Given, ...]
    alone: tuple[str, ...]
    """No, said to this very question."""
    together: tuple[str, ...]
    """No, said to a whole list with one tap, and never alone."""
    unsure: tuple[str, ...]
    never: tuple[str, ...]
    """Not answered on any day of the period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """Something tried against the pain: on how many walks, or days, and how often it helped."""

    code: str
    tried: int
    helped: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Of the days on which a question was answered, those with a yes."""

    yes: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Something with its figures of the last 14 days and of the days before."""

    lately: Middle | None
    before: Middle | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """When entries were typed: on their own day, within two days, later."""

    same_day: int
    two_days: int
    later: int
    by_others: int
    """How many of all were typed by a carer or a clinician."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One diary in one period, as figures."""

    period: Period
    patient: Patient
    logged_days: int
    began: date | None
    """The earliest day that any walk or sign gives for the trouble, however long ago."""
    methods: Mapping[str, int]
    """Of the walks that say how far or how long: how that was known."""
    aids: Mapping[str, int]
    results: tuple[Event, ...]
    """Scans and ankle pressures, of any time."""
    told: tuple[Told, ...]
    """What stood on any day of the period, worst first."""
    answered: Answered
    trends: tuple[TrendReading, ...]
    walking: tuple[SeriesFigure, ...]
    """Time to the pain, then distance."""
    others: tuple[SeriesFigure, ...]
    """How bad the pain was, then how soon it had gone."""
    walks: Mapping[str, int]
    """By `pain`: none, left, right, both."""
    sites: Mapping[str, int]
    eased: tuple[Tried, ...]
    gone_after: Middle | None
    """Seconds from stopping until the pain had gone."""
    gone_within: Mapping[int, int]
    """By the most seconds of each span, 0 for longer: on how many walks."""
    pain: Measured
    swollen: tuple[Days, Days]
    """Lately, and before."""
    limited: tuple[Days, Days]
    walks_a_week: tuple[float, float | None]
    medicines: tuple[Tried, ...]
    """`code` is the name, `tried` the days on which it was answered, `helped` those taken."""
    selfcare: tuple[Tried, ...]
    events: tuple[Event, ...]
    """What happened in the period, oldest first."""
    noted: Noted
    entries: tuple[Walk | CheckIn, ...]
    """Newest first."""
