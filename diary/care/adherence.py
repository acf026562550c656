"""How a walking programme goes, as the morning list says it: its week, its sessions, its pause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from diary.care.programme_words import BECAUSE
from diary.spelling import in_a_row
from diary.timeline import local_day
from insights.programmes.holding import CLINICIAN
from tracker.people.models import Profile

WEEK: Final = timedelta(days=7)
KNOWN_FOR: Final = timedelta(days=15)
"""So far back pauses must be known, to say whether the last whole week was one of rest."""
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adherence:
    """One programme on one day; `number` is past the last week when its weeks are over."""

    number: int
    weeks: int
    done: int
    """Sessions walked in the week that runs."""
    planned: int
    missed: int | None
    """Sessions walked in the last whole week if they were under half of the plan, unrested."""
    missed_since: datetime
    """When that week had ended."""
    paused_since: date | None
    paused_at: datetime | None
    """The newest pause that nobody of a clinic made by hand; None without one."""
    because: str

    @property
    def words(self) -> str:
        """ "Programme, week 3 of 12: 1 of 3 sessions this week", or that it rests or is over."""
        if self.number > self.weeks:
            return _over(self.weeks, get_language() or "")
        if self.paused_since:
            return _paused(self.number, self.weeks, get_language() or "")
        return _week(self.number, self.weeks, self.done, self.planned, get_language() or "")


@lru_cache(maxsize=4000)
def _over(weeks: int, _language: str) -> str:
    said = ngettext("Programme: its week is over", "Programme: its %(weeks)d weeks are over", weeks)
    return said % {"weeks": weeks}


@lru_cache(maxsize=4000)
def _paused(number: int, weeks: int, _language: str) -> str:
    said = _("Programme, week %(number)d of %(weeks)d: paused")
    return said % {"number": number, "weeks": weeks}


@lru_cache(maxsize=4000)
def _week(*said: int | str) -> str:
    words = _("Programme, week %(number)d of %(weeks)d: %(done)d of %(planned)d sessions this week")
    return words % dict(zip(("number", "weeks", "done", "planned"), said, strict=False))


def adherence_of(
    programme: Row, holds: Sequence[Row], sessions: Sequence[str], *, profile: Profile, today: date
) -> Adherence:
    """How a programme stands. `sessions` are the days on which it was walked, as ISO dates."""
    starts_on, planned = programme["starts_on"], programme["sessions"]
    number = (today - starts_on).days // 7
    first = starts_on + WEEK * number
    before = _walked(sessions, first - WEEK)
    standing = [row for row in holds if row["ended_at"] is None]
    is_whole = 0 < number <= programme["weeks"] and not standing
    is_whole = is_whole and not any(_rests(row, first - WEEK, profile) for row in holds)
    return Adherence(
        number=number + 1,
        weeks=programme["weeks"],
        done=_walked(sessions, first),
        planned=planned,
        missed=before if is_whole and before * 2 < planned else None,
        missed_since=datetime.combine(first, time(), UTC),
        paused_since=min((local_day(row["since"], profile) for row in standing), default=None),
        paused_at=max(
            (row["since"] for row in standing if row["reason"] != CLINICIAN), default=None
        ),
        because=in_a_row(dict.fromkeys(str(BECAUSE[row["reason"]]) for row in standing)),
    )


def _walked(sessions: Sequence[str], first: date) -> int:
    """On how many days of the seven from then on."""
    if not sessions:
        return 0
    begins, ends = first.isoformat(), (first + WEEK).isoformat()
    return sum(begins <= day < ends for day in sessions)


def _rests(hold: Row, first: date, profile: Profile) -> bool:
    """True of a pause that touched one of the seven days from then on."""
    began = local_day(hold["since"], profile)
    ended = local_day(hold["ended_at"], profile) if hold["ended_at"] else None
    return began < first + WEEK and (ended is None or ended >= first)
