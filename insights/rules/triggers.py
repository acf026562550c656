"""Which codes can make a rule speak: only days that say one of them are asked at all."""

from datetime import date
from typing import Any, Final

from insights.diary.values import CheckIn
from insights.rules.kinds import (
    Both,
    Either,
    Follows,
    GirthDifference,
    Happened,
    Present,
    SameLeg,
    Some,
    TriedSelfCare,
)
from insights.rules.known import Known
from insights.rules.rows import parts_of
from insights.rules.walk_questions import (
    ChestStopped,
    DaysWithoutWalking,
    NewPainSoonAfterStart,
    PainfulWalks,
    PainStayed,
    PainUp,
    SuddenlyShorter,
)

ABOUT_WALKS: Final = (
    ChestStopped,
    NewPainSoonAfterStart,
    PainfulWalks,
    PainStayed,
    PainUp,
    SuddenlyShorter,
)
WALK: Final = "a walk"
GIRTH: Final = "calf_cm"
NO_WALK: Final = "no_walk"


def triggers_of(question: Any) -> frozenset[str]:
    """The codes of signs, events and self-care, and the marks for walks and measures."""
    own: frozenset[str] = frozenset()
    if isinstance(question, Present | Happened | TriedSelfCare):
        own = frozenset(question.codes)
    elif isinstance(question, Follows):
        own = frozenset(question.events)
    elif isinstance(question, GirthDifference):
        own = frozenset({GIRTH})
    elif isinstance(question, DaysWithoutWalking):
        own = frozenset({NO_WALK})
    elif isinstance(question, ABOUT_WALKS):
        own = frozenset({WALK})
    return own.union(*(triggers_of(part) for part in parts_of(question)))


def groups_of(question: Any) -> tuple[frozenset[str], ...]:
    """Of each group at least one code must ever have been said, or the rule cannot speak."""
    if isinstance(question, Both | SameLeg):
        return tuple(group for part in question.parts for group in groups_of(part))
    if isinstance(question, Follows):
        return (*groups_of(question.sign), triggers_of(question))
    if isinstance(question, Either | Some) and not all(triggers_of(p) for p in question.parts):
        return ()
    codes = triggers_of(question)
    return (codes,) if codes else ()


def said_by_day(known: Known, as_of: date, *, back: int) -> dict[date, set[str]]:
    """For each of the last days, what its entries say that could make a rule speak."""
    said: dict[date, set[str]] = {}
    for walk in known.walks_of(as_of, back=back):
        if walk.pain != "none" or walk.stopped_for == "chest":
            said.setdefault(walk.day, set()).add(WALK)
    for checkin in known.checkins_of(as_of, back=back):
        codes = said_in(checkin)
        if codes:
            said.setdefault(checkin.date, set()).update(codes)
    return said


def said_in(checkin: CheckIn) -> set[str]:
    """What a check-in says that could make a rule speak."""
    codes = {sign.code for sign in checkin.signs} | {event.code for event in checkin.events}
    codes |= {care.code for care in checkin.selfcare}
    if checkin.calf_cm:
        codes.add(GIRTH)
    if checkin.no_walk:
        codes.add(NO_WALK)
    return codes
