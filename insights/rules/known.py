"""A diary sorted for asking: what was said of each code, and which questions were asked when."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeVar

from insights.diary.values import CheckIn, Diary, Event, Sign, Walk
from insights.rules.answers import LEGS
from insights.rules.terms import LONGEST_LOOK_BACK, TERMS, Terms

T = TypeVar("T")


class Row(NamedTuple):
    """A sign of one check-in."""

    day: date
    sign: Sign
    ref: str

    @property
    def legs(self) -> int:
        """The legs it was said of, as bits; 0 if it has no side."""
        return LEGS[self.sign.side]

    @property
    def weight(self) -> float:
        """How bad: severity where there is one, else the level in thirds of ten."""
        return max(self.sign.severity or 0, (self.sign.level or 0) * 10 / 3)


class Happening(NamedTuple):
    """An event and the check-in that told it."""

    told: date
    event: Event
    ref: str


class Known:
    """What a diary says up to a day. Nothing later is ever looked at."""

    def __init__(self, diary: Diary, as_of: date, *, reach: int = 2 * LONGEST_LOOK_BACK) -> None:
        self.patient = diary.patient
        first = as_of - timedelta(days=reach)
        said_of, walked_on = [c.date for c in diary.checkins], [w.day for w in diary.walks]
        self.checkins, self._days = _between(diary.checkins, said_of, first, as_of)
        self.walks, self._walk_days = _between(diary.walks, walked_on, first, as_of)
        self._rows: dict[str, list[Row]] = defaultdict(list)
        self._events: dict[str, list[Happening]] = defaultdict(list)
        self._as_of = as_of
        self.kept: dict[Any, Any] = {}
        """What a kind of question works out once for this diary, by a name of its own."""

        self._asked: dict[tuple[date, int], frozenset[str]] = {}
        self._lately: dict[tuple[date, int], frozenset[str]] = {}
        self._told: dict[date, date] = {}
        for checkin in self.checkins:
            self._take_in(checkin)
        self.said = frozenset(self._rows)
        self.events = frozenset(self._events)

    def _take_in(self, checkin: CheckIn) -> None:
        if not (checkin.signs or checkin.events):
            return
        ref = f"checkin:{checkin.date.isoformat()}"
        for sign in checkin.signs:
            self._rows[sign.code].append(Row(checkin.date, sign, ref))
        for event in checkin.events:
            self._events[event.code].append(Happening(checkin.date, event, ref))

    def checkins_of(self, day: date, *, back: int) -> list[CheckIn]:
        """The check-ins of a day and so many days before it, oldest first."""
        low = bisect_left(self._days, day - timedelta(days=back))
        return self.checkins[low : bisect_right(self._days, day)]

    def walks_of(self, day: date, *, back: int) -> list[Walk]:
        """The walks of a day and so many days before it, oldest first."""
        low = bisect_left(self._walk_days, day - timedelta(days=back))
        return self.walks[low : bisect_right(self._walk_days, day)]

    def rows(self, code: str, day: date, *, back: int) -> list[Row]:
        """What was said of a code in the last days, after the latest single no."""
        rows = self._rows.get(code, [])
        low = bisect_left(rows, day - timedelta(days=back), key=_day_of)
        found = rows[low : bisect_right(rows, day, lo=low, key=_day_of)]
        if not found:
            return found
        refused = [c.date for c in self.checkins_of(day, back=back) if code in c.denied]
        return [row for row in found if not refused or row.day > refused[-1]]

    def earlier(self, row: Row) -> list[Row]:
        """What was said of the same code and leg in the look-back before a row."""
        first = row.day - timedelta(days=LONGEST_LOOK_BACK)
        return [
            old
            for old in self._rows[row.sign.code]
            if first <= old.day < row.day and (old.legs & row.legs or not old.legs or not row.legs)
        ]

    def happenings(self, code: str, day: date, *, back: int) -> list[Happening]:
        """Events of the last days that had been told by that day."""
        first = day - timedelta(days=back)
        told = self._events.get(code, ())
        return [h for h in told if first <= h.event.date <= day and h.told <= day]

    def told_on(self, day: date) -> date:
        """The day on which what was said of a day was typed, at most new days later.

        What is typed late is news as well: its warning stands from then on.
        """
        if day not in self._told:
            latest = min(day + timedelta(days=TERMS.new_days), self._as_of)
            typed = [c.entered_day for c in self.checkins_of(day, back=0)]
            typed += [w.entered_day for w in self.walks_of(day, back=0)]
            self._told[day] = max([day, *(d for d in typed if d <= latest)])
        return self._told[day]

    def said_lately(self, day: date, *, back: int) -> frozenset[str]:
        """The codes of signs that were said in the last days; worked out once for a day."""
        if (day, back) not in self._lately:
            checkins = self.checkins_of(day, back=back)
            self._lately[day, back] = frozenset(s.code for c in checkins for s in c.signs)
        return self._lately[day, back]

    def unasked(self, codes: tuple[str, ...], day: date, *, back: int) -> list[str]:
        """Which of the codes nobody knows: not asked, or answered with "cannot tell"."""
        asked = self._asked_lately(day, back)
        return [code for code in codes if code not in asked]

    def _asked_lately(self, day: date, back: int) -> frozenset[str]:
        """The codes that had a yes or a no of any kind; worked out once for a day."""
        if (day, back) not in self._asked:
            answered = [_answered(checkin) for checkin in self.checkins_of(day, back=back)]
            self._asked[day, back] = frozenset().union(*answered)
        return self._asked[day, back]


class Moment(NamedTuple):
    """Where a question is asked: a diary, a day, and the leg in question (0: none)."""

    known: Known
    day: date
    leg: int = 0
    terms: Terms = TERMS

    def back(self, memory: str) -> int:
        """How many days before are read together with this one."""
        spans = {"today": 0, "recent": self.terms.recent_days, "lately": self.terms.lately_days}
        return spans[memory]


def _day_of(row: Row) -> date:
    return row.day


def _answered(checkin: CheckIn) -> frozenset[str]:
    yes = [sign.code for sign in checkin.signs] + [event.code for event in checkin.events]
    return checkin.denied.union(checkin.denied_together, yes)


def _between(
    entries: tuple[T, ...], days: list[date], first: date, last: date
) -> tuple[list[T], list[date]]:
    """The entries from one day to another, by day, and their days; those of one day stay as
    they are."""
    if days != sorted(days):
        order = sorted(range(len(days)), key=days.__getitem__)
        entries, days = tuple(entries[i] for i in order), sorted(days)
    kept = slice(bisect_left(days, first), bisect_right(days, last))
    return list(entries[kept]), days[kept]
