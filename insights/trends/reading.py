"""Reads the trends of one diary as of any of its days, each from what was known by then."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from insights.findings import NotJudged
from insights.trends.alike import alike
from insights.trends.cleaning import Cleaned, cleaned
from insights.trends.series import BREAKS, all_series, by_day
from insights.trends.showing import finding_of
from insights.trends.telling import enough, states

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_day_of = attrgetter("day")
Verdict = tuple[tuple["Finding", ...], tuple[NotJudged, ...]]


@dataclass(frozen=True, slots=True)
class Run:
    """One series gone through once: its days and the state after each."""

    days: list[DayValue]
    states: list[State]
    told: CleanedOnce
    """What `cleaned` makes of the days; made when it is first asked for."""
    since: date
    """The last break that was known: nothing is compared across it."""


class CleanedOnce:
    """The cleaned days of one series, made once for all that ask: the detector, each day on
    which a trend is shown, and the reading of where it stands."""

    def __init__(self, days: list[DayValue]) -> None:
        self._days = days
        self._data: dict[tuple[int, int], Cleaned] = {}

    def upto(self, count: int) -> Cleaned:
        """Those of the first days, which do not depend on later ones."""
        return self.between(0, len(self._days)).upto(count)

    def since(self, day: date, count: int) -> Cleaned:
        """Those of the first days without what lies before a day, the last break."""
        begin = bisect_left(self._days, day, key=_day_of)
        return self.between(begin, len(self._days)).upto(max(count - begin, 0))

    def between(self, begin: int, end: int) -> Cleaned:
        """Those of the days from one place to another, as if no other days had been."""
        if (begin, end) not in self._data:
            self._data[begin, end] = cleaned(self._days[begin:end])
        return self._data[begin, end]


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
        self.diary = diary
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
            days = alike(by_day(key, self._come(come)))
            once, since = CleanedOnce(days), max(breaks, default=date.min)
            self._kept = (come, breaks), Run(days, states(days, breaks, once.between), once, since)
        run = self._kept[1]
        last = bisect_right(run.days, as_of, key=lambda d: max(e.known for e in d.entries))
        return Run(run.days[:last], run.states[:last], run.told, run.since)

    def _come(self, come: frozenset[str]) -> list[Entry]:
        """The entries without those late ones that have not come yet."""
        if len(come) == len(self._late):
            return self._entries
        awaited = self._late.keys() - come
        return [e for e in self._entries if e.reference not in awaited]


def _late(entries: Sequence[Entry]) -> dict[str, date]:
    """Entries known only after one of the same or a later day, with the day they became known."""
    if all(entry.known == entry.day for entry in entries):
        return {}
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
