"""The last seven days of a diary: what was logged, what to try, what to ask."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import dropwhile
from typing import Any, Final
from zoneinfo import ZoneInfo

import insights
from diary.caring import ShownCare
from tracker.access import checkins_readable_by, walks_readable_by
from tracker.findings.models import Finding
from tracker.people.models import Profile

Body = dict[str, Any]
DAYS: Final = 7
WEEKS: Final = 6
"""So many of them the picture of keeping going shows."""
MOST_QUESTIONS: Final = 4
OF_EACH: Final = 2
"""Questions that one finding brings along."""
FOR_ANYBODY: Final = ("warm_up", "shoes", "look")
"""What to try when no finding suggests anything."""
NO_TRIAL: Final = frozenset({"painkiller"})


@dataclass(frozen=True, kw_only=True)
class Week:
    """Seven days as the picture of keeping going shows them. What is missing is not counted."""

    first: date
    last: date
    marks: tuple[bool, ...]
    """For each day, whether anything was logged."""
    minutes: int
    """Walked at least, as far as it was timed."""

    @property
    def days(self) -> int:
        """On how many days something was logged."""
        return sum(self.marks)


@dataclass(frozen=True, kw_only=True)
class Logged:
    """What was written of seven days."""

    first: date
    last: date
    days: int
    """On how many of them."""
    walks: int
    painless: int
    minutes: int
    """Walked at least, as far as it was timed."""
    checkins: int
    weeks: tuple[Week, ...]
    """These seven days and those before, from the first week with an entry on; newest last."""


def logged_by(reader: Any, *, last: date) -> Logged:
    """What a person wrote of the seven days up to `last`; two queries."""
    first = last - timedelta(days=DAYS - 1)
    inside = {"day__gt": last - timedelta(days=DAYS * WEEKS), "day__lte": last}
    all_walks = list(walks_readable_by(reader).filter(**inside).values_list("day", "body"))
    all_checked = list(checkins_readable_by(reader).filter(**inside).values_list("day", flat=True))
    walks = [(day, body) for day, body in all_walks if day >= first]
    checked = [day for day in all_checked if day >= first]
    return Logged(
        first=first,
        last=last,
        days=len({day for day, _body in walks} | set(checked)),
        walks=len(walks),
        painless=sum(body["pain"] == "none" for _day, body in walks),
        minutes=_minutes(walks),
        checkins=len(checked),
        weeks=_weeks(all_walks, all_checked, last=last),
    )


def _weeks(
    walks: Sequence[tuple[date, Body]], checked: Sequence[date], *, last: date
) -> tuple[Week, ...]:
    logged = {day for day, _body in walks} | {*checked}
    made = []
    for back in reversed(range(WEEKS)):
        days = [last - timedelta(days=DAYS * back + ago) for ago in reversed(range(DAYS))]
        marks = tuple(day in logged for day in days)
        minutes = _minutes([(day, body) for day, body in walks if days[0] <= day <= days[-1]])
        made.append(Week(first=days[0], last=days[-1], marks=marks, minutes=minutes))
    return tuple(dropwhile(lambda week: not week.days, made))


def beginning_of(day: date, profile: Profile) -> datetime:
    """The moment at which a local day begins."""
    return datetime.combine(day, time(), tzinfo=ZoneInfo(profile.time_zone))


def to_try(
    care: Sequence[ShownCare], findings: Iterable[Finding], *, week: int
) -> ShownCare | None:
    """One open measure that suits what stands, another one each week; None if none is open."""
    open_now = {measure.code: measure for measure in care if measure.is_open}
    suiting = [code for row in findings for code in insights.learn_pages()[row.about].measures]
    wanted = [code for code in dict.fromkeys(suiting) if code in open_now.keys() - NO_TRIAL]
    wanted = wanted or [code for code in FOR_ANYBODY if code in open_now]
    return open_now[wanted[week % len(wanted)]] if wanted else None


def questions_from(findings: Iterable[Finding]) -> list[str]:
    """Questions for the next visit that go with what stands, the most urgent first."""
    abouts = dict.fromkeys(row.about for row in findings if row.kind != "habit")
    asked = [q for about in abouts for q in insights.learn_pages()[about].ask[:OF_EACH]]
    return list(dict.fromkeys(asked))[:MOST_QUESTIONS]


def _minutes(walks: Iterable[tuple[date, Body]]) -> int:
    return round(sum(_seconds(body) for _day, body in walks) / 60)


def _seconds(body: dict[str, Any]) -> int:
    """How long a walk lasted, or at least until the pain began; 0 if nobody timed it."""
    return int(body.get("walked_s") or body.get("onset_s") or 0)
