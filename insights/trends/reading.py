"""Reads the trends of one diary as of any of its days, each from what was known by then."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from insights.findings import NotJudged
from insights.trends.cleaning import Cleaned, cleaned
from insights.trends.series import BREAKS, all_series, by_day
from insights.trends.showing import finding_of
from insights.trends.telling import enough, states

if TYPE_CHECKING:
    from collections.abc import Iterable

    from insights.diary.values import Diary
    from insights.findings import Finding
    from insights.trends.series import DayValue, Entry, SeriesKey
    from insights.trends.telling import State

SUBJECTS = {
    "walking": ("onset_m", "onset_s"),
    "pain": ("severity",),
    "relief": ("relief_s",),
    "swelling": ("calf_cm",),
}
"""What is judged, and the answers that it needs."""

_known = attrgetter("known")
Verdict = tuple[tuple["Finding", ...], tuple[NotJudged, ...]]


@dataclass(frozen=True, slots=True)
class Run:
    """One series gone through once: its days and the state after each."""

    days: list[DayValue]
    states: list[State]
    told: CleanedOnce
    """What `cleaned` makes of the days; made when a trend is first shown."""
    since: date
    """The last break that was known: nothing is compared across it."""


class CleanedOnce:
    """The cleaned days of one series, made once for all days on which it is shown."""

    def __init__(self, days: list[DayValue]) -> None:
        self._days = days
        self._data: Cleaned | None = None

    def upto(self, count: int) -> Cleaned:
        """Those of the first days, which do not depend on later ones."""
        return self.whole().upto(count)

    def whole(self) -> Cleaned:
        """Those of all days."""
        if self._data is None:
            self._data = cleaned(self._days)
        return self._data


@dataclass(frozen=True, slots=True)
class OpenTrend:
    """A trend that is open on a day, with the days of its series that were known."""

    key: SeriesKey
    days: list[DayValue]
    state: State
    told: CleanedOnce


class TrendReader:
    """The trends of one diary, day by day.

    A series is gone through once, and again only when an entry comes in late or a new break
    becomes known: whatever comes in order cannot change what was told before it.
    """

    def __init__(self, diary: Diary) -> None:
        self._series = {key: _Lane(entries) for key, entries in all_series(diary).items()}
        self._breaks = [
            (max(checkin.date, checkin.entered_day), event.date)
            for checkin in diary.checkins
            for event in checkin.events
            if event.code in BREAKS
        ]

    def judge(self, as_of: date) -> Verdict:
        """The open trends, and the subjects with too few entries to judge."""
        known = self.runs(as_of)
        findings: list[Finding] = []
        missing: list[NotJudged] = []
        for subject, needs in SUBJECTS.items():
            runs = {k: r for k, r in known.items() if k.subject == subject}
            findings += _findings(runs, as_of)
            if runs and not any(enough(run.days) for run in runs.values()):
                missing.append(NotJudged(id=f"trend.{subject}.worse", needs=needs))
        return tuple(findings), tuple(missing)

    def judge_known(self, _known: Diary, as_of: date) -> Verdict:
        """`judge`, as one of the rooms that are handed the diary as it was known on the day."""
        return self.judge(as_of)

    def runs(self, as_of: date) -> dict[SeriesKey, Run]:
        """Every series of which anything was known on a day."""
        known = {key: self._known(key, as_of) for key in sorted(self._series)}
        return {key: run for key, run in known.items() if run.days}

    def _known(self, key: SeriesKey, as_of: date) -> Run:
        breaks = tuple(sorted({day for known, day in self._breaks if known <= as_of}))
        return self._series[key].known(key, as_of, breaks)


class _Lane:
    """The entries of one series by when they became known, and the last run through them."""

    def __init__(self, entries: list[Entry]) -> None:
        self._entries = entries
        self._late = _late(entries)
        self._kept: tuple[object, Run] | None = None

    def known(self, key: SeriesKey, as_of: date, breaks: tuple[date, ...]) -> Run:
        """The days known by a day and the states after each."""
        come = frozenset(said for said, known in self._late.items() if known <= as_of)
        if self._kept is None or self._kept[0] != (come, breaks):
            days = by_day(key, (e for e in self._entries if self._counts(e, come)))
            once, since = CleanedOnce(days), max(breaks, default=date.min)
            self._kept = (come, breaks), Run(days, states(days, breaks, once.whole), once, since)
        run = self._kept[1]
        last = bisect_right(run.days, as_of, key=lambda d: max(e.known for e in d.entries))
        return Run(run.days[:last], run.states[:last], run.told, run.since)

    def _counts(self, entry: Entry, come: frozenset[str]) -> bool:
        return entry.reference not in self._late or entry.reference in come


def _late(entries: Iterable[Entry]) -> dict[str, date]:
    """Entries known only after one of the same or a later day, with the day they became known."""
    late: dict[str, date] = {}
    latest_before = latest = known = date.min
    for entry in sorted(entries, key=_known):
        if entry.known != known:
            known, latest_before = entry.known, latest
        if entry.day <= latest_before:
            late[entry.reference] = known
        latest = max(latest, entry.day)
    return late


def _findings(runs: dict[SeriesKey, Run], as_of: date) -> list[Finding]:
    """At most one finding each way: of the series in which it was told first."""
    told: dict[str, OpenTrend] = {}
    for key, run in runs.items():
        state = run.states[-1]
        if state is None or not state.open_on(as_of):
            continue
        best = told.get(state.way)
        if best is None or best.state is None or state.opened < best.state.opened:
            told[state.way] = OpenTrend(key, run.days, state, run.told)
    return [
        finding_of(t.key, t.days, t.state, data=t.told.upto(len(t.days)), as_of=as_of)
        for t in told.values()
        if t.state
    ]
