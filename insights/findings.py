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
class Judgement:
    """All that is found in one diary as of one local day, worst first."""

    diary: str
    as_of: date
    findings: tuple[Finding, ...] = ()
    not_judged: tuple[NotJudged, ...] = ()

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
