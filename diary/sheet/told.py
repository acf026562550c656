"""What the words of a sheet are made from: a report, its owner's profile, and what was told."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from diary.telling import FindingWords, words_of
from insights.charts.asked import Span
from insights.report import Report, Told
from tracker.findings.models import Finding
from tracker.people.models import Profile

PARTS = frozenset({"charts", "findings", "entries", "notes"})
"""What a person may choose to show beside the figures."""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A report with all that its words need, and which parts of it may be shown."""

    report: Report
    name: str
    profile: Profile
    parts: frozenset[str]
    rows: Mapping[int, Finding]
    """The kept findings by the key of what was told."""
    read_up_to: Any
    """The local day as of which the diary was last judged; None if it never was."""
    is_behind: bool
    """Whether something was written since."""
    programmes: tuple[Span, ...] = ()
    """The days of each walking programme that reaches into its time, if charts are shown."""

    def told(self, *kinds: str) -> list[Told]:
        """What was told of these kinds."""
        return [row for row in self.report.told if row.finding.kind in kinds]

    def words_of(self, told: Told) -> FindingWords:
        """The words in which the person was told it."""
        return words_of(self.rows[told.key], profile=self.profile)
