"""What was said in a period to the questions of the red flags: yes, no, cannot tell, nothing."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from insights.diary.values import CheckIn
from insights.diary.vocabulary import EVENTS, SIGNS, rank
from insights.red_flags import rules, table
from insights.report.values import Answered, Given


@cache
def questions() -> tuple[str, ...]:
    """The codes that the red flags ask for: the most urgent first, then what most rules ask."""
    found: dict[str, tuple[int, int, str]] = {}
    for code, numbers in table().by_trigger.items():
        if code in SIGNS | EVENTS:
            ranks = [rank(rules()[number].urgency) for number in numbers]
            found[code] = (min(ranks), -ranks.count(min(ranks)), code)
    return tuple(sorted(found, key=lambda code: found[code]))


def answers_in(checkins: Sequence[CheckIn]) -> Answered:
    """The questions by the most that was said to them, those that most rests on first."""
    yes = _yes_days(checkins)
    alone = frozenset().union(*(c.denied for c in checkins))
    together = frozenset().union(*(c.denied_together for c in checkins))
    unsure = frozenset().union(*(c.cannot_tell for c in checkins))
    open_now = list(questions())
    given = tuple(
        Given(code=code, days=len(yes[code]), last=max(yes[code]))
        for code in _taken(open_now, yes.keys())
    )
    return Answered(
        yes=given,
        alone=_taken(open_now, alone),
        together=_taken(open_now, together),
        unsure=_taken(open_now, unsure),
        never=tuple(open_now),
    )


def _yes_days(checkins: Iterable[CheckIn]) -> dict[str, set[date]]:
    days: dict[str, set[date]] = {}
    for checkin in checkins:
        codes = {sign.code for sign in checkin.signs} | {event.code for event in checkin.events}
        for code in codes:
            days.setdefault(code, set()).add(checkin.date)
    return days


def _taken(open_now: list[str], said: Iterable[str]) -> tuple[str, ...]:
    """Those of the open questions to which this was said; they are open no more."""
    wanted = frozenset(said)
    found = tuple(code for code in open_now if code in wanted)
    open_now[:] = [code for code in open_now if code not in wanted]
    return found
