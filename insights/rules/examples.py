"""Small diaries, written tersely: what a rule's own examples and the tests are made of.

Days are counted from the day of judging, which is day 0: -3 is three days before.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any, Final

from insights.diary.values import CheckIn, Diary, Event, Patient, SelfCare, Sign, Walk

JUDGED_ON: Final = date(2026, 5, 10)
"""Day 0 of every example."""
BORN: Final = 1958


def day(offset: int) -> date:
    """The date so many days from the day of judging."""
    return JUDGED_ON + timedelta(days=offset)


def sign(code: str, side: str | None = None, *, since: int | None = None, **more: Any) -> Sign:
    """A yes answer; `since` is a day offset."""
    if "eased_by" in more:
        more["eased_by"] = frozenset(more["eased_by"])
    return Sign(code=code, side=side, since=None if since is None else day(since), **more)


def event(code: str, offset: int = 0, *, side: str | None = None) -> Event:
    """Something that happened on a day."""
    return Event(code=code, date=day(offset), side=side)


def said(
    *signs: Sign,
    on: int = 0,
    no: Iterable[str] = (),
    no_together: Iterable[str] = (),
    cannot_tell: Iterable[str] = (),
    events: Iterable[Event] = (),
    tried: Mapping[str, bool | None] = MappingProxyType({}),
    calf_cm: tuple[float, float] | None = None,
    no_walk: str | None = None,
) -> CheckIn:
    """A check-in; `calf_cm` is left and right."""
    return CheckIn(
        date=day(on),
        entered_at=_at(on, 20),
        entered_day=day(on),
        signs=signs,
        denied=frozenset(no),
        denied_together=frozenset(no_together),
        cannot_tell=frozenset(cannot_tell),
        events=tuple(events),
        selfcare=tuple(SelfCare(code=code, helped=helped) for code, helped in tried.items()),
        calf_cm=dict(zip(("left", "right"), calf_cm or (), strict=False)),
        no_walk=no_walk,
    )


def walked(on: int = 0, *, pain: str = "left", hour: int = 10, **more: Any) -> Walk:
    """A walk; metres by landmark unless said otherwise."""
    for name in ("sites", "feel", "conditions"):
        if name in more:
            more[name] = frozenset(more[name])
    return Walk(
        id=f"{on}.{hour}",
        occurred_at=_at(on, hour),
        entered_at=_at(on, hour + 1),
        day=day(on),
        entered_day=day(on),
        pain=pain,
        **({"method": "landmark"} | more),
    )


def example(
    *entries: CheckIn | Walk,
    has: Iterable[str] = (),
    has_not: Iterable[str] = (),
    born: int | None = BORN,
) -> Diary:
    """One small diary of a person born in 1958 unless said otherwise."""
    return Diary(
        id="example",
        patient=Patient(
            birth_year=born, background=frozenset(has), background_denied=frozenset(has_not)
        ),
        walks=tuple(sorted((e for e in entries if isinstance(e, Walk)), key=_when)),
        checkins=tuple(
            sorted((e for e in entries if isinstance(e, CheckIn)), key=lambda c: c.date)
        ),
    )


def _when(walk: Walk) -> datetime:
    return walk.occurred_at


def _at(offset: int, hour: int) -> datetime:
    return datetime.combine(day(offset), time(hour), tzinfo=UTC)
