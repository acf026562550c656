"""Finding cards: a kept finding with its words and with what the person can do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from diary.telling import FindingWords, words_of
from diary.timeline import local_day, local_today
from insights.diary.vocabulary import rank

AT_ONCE: Final = rank("today")
"""Cards of this tier and above stand before everything else."""
SEEN: Final = (
    ("called", gettext_noop("I rang, and know what to do")),
    ("seen", gettext_noop("Yes, I have been seen")),
)
SCANNED: Final = (
    ("scan_clear", gettext_noop("A scan showed no clot")),
    ("scan_clot", gettext_noop("A scan showed a clot")),
)
OUTCOME_WORDS: Final = dict((*SEEN, *SCANNED)) | {
    "ankle_pressure": gettext_noop("The pressure at the ankle was measured")
}
ASKED_OF_A_SCAN: Final = frozenset({"deep_vein_thrombosis", "pulmonary_embolism"})


@dataclass(frozen=True, kw_only=True)
class Card:
    """One finding as it is shown."""

    finding: Any
    words: FindingWords
    read_on: str
    """When it was read, in the person's own time; empty if it was not."""
    outcomes: tuple[tuple[str, str], ...]
    """Buttons for "have you been seen?"; empty on the day it was told."""
    told_words: str
    """What the person told became of it; empty if nothing."""

    @property
    def is_urgent(self) -> bool:
        """True of what asks for help today or at once."""
        return bool(self.finding.rank <= AT_ONCE)

    @property
    def is_folded(self) -> bool:
        """True once it was read."""
        return bool(self.read_on)


def cards_of(findings: Iterable[Any], *, profile: Any, now: datetime) -> list[Card]:
    """Cards in the order of the findings."""
    return [card_of(finding, profile=profile, now=now) for finding in findings]


def card_of(finding: Any, *, profile: Any, now: datetime) -> Card:
    """A finding as the person whose profile it is sees it now."""
    return Card(
        finding=finding,
        words=words_of(finding, profile=profile),
        read_on=_moment(finding.read_at, profile) if finding.read_at else "",
        outcomes=outcomes_of(finding, profile=profile, now=now),
        told_words=_(OUTCOME_WORDS[finding.outcome]) if finding.outcome else "",
    )


def outcomes_of(finding: Any, *, profile: Any, now: datetime) -> tuple[tuple[str, str], ...]:
    """What may have become of a warning of an earlier day; nothing to ask if that was told."""
    asks = finding.kind == "red_flag" and finding.rank <= AT_ONCE and not finding.outcome
    if not asks or not _is_of_an_earlier_day(finding, local_today(profile, now), profile):
        return ()
    ways = (*SEEN, *SCANNED) if finding.about in ASKED_OF_A_SCAN else SEEN
    return tuple((code, _(words)) for code, words in ways)


def _is_of_an_earlier_day(finding: Any, today: date, profile: Any) -> bool:
    return local_day(finding.first_told_at, profile) < today


def _moment(moment: datetime, profile: Any) -> str:
    return date_format(moment.astimezone(ZoneInfo(profile.time_zone)), "WEEKDAY_TIME")
