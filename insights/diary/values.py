"""The plain values a judgement is made from: one person's diary as they said it, no more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

Day = date
NOTHING: Mapping[str, bool] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """Who the diary is about. An absent birth year counts as young and as old."""

    birth_year: int | None = None
    sex: str | None = None
    time_zone: str | None = None
    background: frozenset[str] = frozenset()
    background_denied: frozenset[str] = frozenset()
    goal: str = ""
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LegPart:
    """What one leg did on a walk on which the legs differed."""

    onset_m: int | None = None
    onset_s: int | None = None
    severity: int | None = None
    sites: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class AsEntered:
    """A length as the person typed it, so that reading back never changes it."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """One walk or other spell of activity. Metres and seconds; None means not said."""

    id: str
    occurred_at: datetime
    entered_at: datetime
    day: date
    """The patient's local day of occurred_at, made once when the diary is read."""
    entered_day: date
    """The patient's local day of entered_at."""
    pain: str
    worse_side: str | None = None
    onset_m: int | None = None
    onset_s: int | None = None
    onset_steps: int | None = None
    onset_blocks: float | None = None
    place: str | None = None
    walked_m: int | None = None
    walked_s: int | None = None
    by_leg: Mapping[str, LegPart] = field(default_factory=lambda: MappingProxyType({}))
    had_to_stop: bool | None = None
    slowed: bool | None = None
    stopped_for: str | None = None
    pain_at_start: bool | None = None
    still_there: bool | None = None
    aid: str | None = None
    stockings: bool | None = None
    painkiller_before: bool | None = None
    speed_kmh: float | None = None
    incline_pct: float | None = None
    entered_by: str = "self"
    method: str | None = None
    conditions: frozenset[str] = frozenset()
    severity: int | None = None
    sites: frozenset[str] = frozenset()
    feel: frozenset[str] = frozenset()
    relief: Mapping[str, bool] = field(default_factory=lambda: NOTHING)
    relief_s: int | None = None
    note: str = ""
    outing: str | None = None
    as_entered: AsEntered | None = None
    also_entered: Mapping[str, AsEntered] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One yes answer of a check-in."""

    code: str
    side: str | None = None
    site: str | None = None
    onset: str | None = None
    now: bool | None = None
    usual: bool | None = None
    level: int | None = None
    since: date | None = None
    cm: float | None = None
    minutes: float | None = None
    when: str | None = None
    severity: int | None = None
    eased_by: frozenset[str] = frozenset()
    extent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on a date, which may lie before the diary begins."""

    code: str
    date: Day
    side: str | None = None
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCare:
    """Something the person tried; helped is None when they did not say."""

    code: str
    helped: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """A medicine of the person's own list and whether it was taken that day."""

    name: str
    taken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """The answers of one local day. A code stands in at most one of the four kinds of answer."""

    date: Day
    entered_at: datetime
    entered_day: Day
    signs: tuple[Sign, ...] = ()
    denied: frozenset[str] = frozenset()
    denied_together: frozenset[str] = frozenset()
    cannot_tell: frozenset[str] = frozenset()
    events: tuple[Event, ...] = ()
    selfcare: tuple[SelfCare, ...] = ()
    calf_cm: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    nothing_new: bool = False
    no_walk: str | None = None
    medicines: tuple[Medicine, ...] = ()
    entered_by: str = "self"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """One whole diary. Walks are in order of occurred_at, check-ins in order of date."""

    id: str
    patient: Patient
    walks: tuple[Walk, ...] = ()
    checkins: tuple[CheckIn, ...] = ()

    @property
    def last_day(self) -> date | None:
        """The latest local day of anything that happened or was entered; None if empty."""
        days = [d for w in self.walks for d in (w.day, w.entered_day)]
        days += [d for c in self.checkins for d in (c.date, c.entered_day)]
        return max(days, default=None)
