"""What a judgement brings back: findings as ids and figures, never finished prose."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from insights.diary.vocabulary import rank

Figure = str | int | float | bool | None
Figures = Mapping[str, Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """One clue of a pattern, as it stands in this diary.

    `verdict` is "for", "against" or "unknown"; `figures` are the person's own numbers
    ("seen" of "asked" walks); `asks` are the codes that would settle an unknown clue.
    """

    id: str
    verdict: str
    figures: Figures = field(default_factory=lambda: MappingProxyType({}))
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing noticed. Its words live with its rule (`insights.wording`), found by `id`."""

    id: str
    kind: str
    about: str
    urgency: str
    side: str | None = None
    figures: Figures = field(default_factory=lambda: MappingProxyType({}))
    evidence: tuple[str, ...] = ()
    """References such as "walk:<id>", "checkin:2026-05-01" and "background:diabetes"."""
    not_asked: tuple[str, ...] = ()
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotJudged:
    """A rule whose question was not asked, and the codes it needs."""

    id: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendReading:
    """What can be said of one subject since the last break: no finding, no alarm."""

    subject: str
    status: str
    """"worse", "better", "no_clear_change" or "too_few"; of walks a week "fewer" or "more"."""
    measured_to: str
    unit: str
    method: str
    entries: int
    now: float | None
    """The middle of the last 14 days, in `unit`."""
    would_have_seen: Figure
    """The smallest lasting change of the last four weeks that would have been told by now:
    percent, points of pain or centimetres. None while there is too little to compare."""
    entries_missing: int
    """How many more entries with a measurement it takes; 0 when there are enough."""
    days_missing: int
    """How many more days those must span; 0 when they do."""
    needs: tuple[str, ...]
    """The answers that count, any one of them."""
    before: float | None = None
    """The level before the change; only where no finding tells of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """All that is found in one diary as of one local day, worst first."""

    diary: str
    as_of: date
    findings: tuple[Finding, ...] = ()
    not_judged: tuple[NotJudged, ...] = ()
    trends: tuple[TrendReading, ...] = ()
    """Where each subject stands, also without a change; no findings."""

    @property
    def urgency(self) -> str:
        """The highest urgency among the findings, "none" if there are none."""
        return min((f.urgency for f in self.findings), key=rank, default="none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The English words of a finding or clue, as templates with {figure} places.

    The shell translates the template first and fills it second.
    """

    headline: str
    why: str
    do: str
    source: str
