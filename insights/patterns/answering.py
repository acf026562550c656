"""Answers the questions of the patterns: yes, no or unknown, with the person's own counts."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import singledispatch
from types import MappingProxyType
from typing import Final

from insights.diary.values import CheckIn, Sign
from insights.findings import Figures
from insights.patterns.facts import Facts
from insights.patterns.questions import AnyOf, Came, Helped, Known, Not, Older, Said, Younger
from insights.rules.questions import Question

NONE: Final[Figures] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Answer:
    """`yes` is None for unknown; `evidence` are references to what was said."""

    yes: bool | None = None
    figures: Figures = field(default_factory=lambda: NONE)
    evidence: tuple[str, ...] = ()


UNKNOWN: Final = Answer()


@singledispatch
def answer(question: Question, facts: Facts) -> Answer:
    """The answer of one question; each kind has its own reading."""
    raise TypeError(f"no reading for {type(question).__name__} of {facts.as_of}")


@answer.register
def _(question: Said, facts: Facts) -> Answer:
    for checkin in () if facts.mentioned.isdisjoint(question.codes) else facts.told:
        if (facts.as_of - checkin.date).days >= question.days:
            break
        found = _found(question, checkin, facts.leg)
        if found:
            return Answer(True, _since(found), (f"checkin:{checkin.date}",))
        if checkin.denied.issuperset(question.codes):
            return Answer(False, evidence=(f"checkin:{checkin.date}",))
    return UNKNOWN


def _found(question: Said, checkin: CheckIn, leg: str | None) -> list[Sign]:
    signs = [s for s in checkin.signs if s.code in question.codes and _fits(question, s)]
    sides = {s.side for s in signs}
    if question.side == "both" and "both" not in sides and not sides >= {"left", "right"}:
        return []
    if question.side == "one" and (len(sides & {"left", "right"}) != 1 or "both" in sides):
        return []
    return [s for s in signs if leg is None or s.side in {leg, "both", None}]


def _fits(question: Said, sign: Sign) -> bool:
    long = question.most_minutes is not None and (sign.minutes or 0) > question.most_minutes
    return (
        not long
        and (not question.sites or sign.site in question.sites)
        and (not question.when or sign.when in question.when)
        and (not question.eased_by or not sign.eased_by.isdisjoint(question.eased_by))
    )


def _since(signs: Iterable[Sign]) -> Figures:
    dates = [s.since for s in signs if s.since]
    return {"since": min(dates).isoformat()} if dates else NONE


@answer.register
def _(question: Known, facts: Facts) -> Answer:
    known = sorted(facts.patient.background.intersection(question.codes))
    if known:
        return Answer(True, {"known": known[0]}, tuple(f"background:{code}" for code in known))
    if facts.patient.background_denied.issuperset(question.codes):
        return Answer(False)
    return UNKNOWN


@answer.register
def _(question: Came, facts: Facts) -> Answer:
    for checkin in facts.checkins:
        for event in checkin.events:
            on_leg = facts.leg is None or event.side in {facts.leg, "both", None}
            age = (facts.as_of - event.date).days
            if event.code in question.codes and on_leg and 0 <= age < question.days:
                figures = {"event": event.code, "date": event.date.isoformat()}
                return Answer(True, figures, (f"checkin:{checkin.date}",))
    recent = (c for c in facts.checkins if (facts.as_of - c.date).days < question.days)
    denied = any(c.denied.issuperset(question.codes) for c in recent)
    return Answer(False) if denied else UNKNOWN


@answer.register
def _(question: Helped, facts: Facts) -> Answer:
    recent = [c for c in facts.checkins if (facts.as_of - c.date).days < question.days]
    told = [
        (care.helped, checkin)
        for checkin in recent
        for care in checkin.selfcare
        if care.code in question.codes and care.helped is not None
    ]
    helped = [checkin for good, checkin in told if good]
    if helped:
        return Answer(True, {"seen": len(helped)}, (f"checkin:{helped[0].date}",))
    return Answer(False) if told else UNKNOWN


@answer.register
def _(question: Younger, facts: Facts) -> Answer:
    return UNKNOWN if facts.age is None else Answer(facts.age < question.years, {"age": facts.age})


@answer.register
def _(question: Older, facts: Facts) -> Answer:
    if facts.age is None or question.no_under <= facts.age < question.years:
        return UNKNOWN
    return Answer(facts.age >= question.years, {"age": facts.age})


@answer.register
def _(question: AnyOf, facts: Facts) -> Answer:
    answers = [answer(part, facts) for part in question.parts]
    yes = [a for a in answers if a.yes]
    if yes:
        return yes[0]
    return answers[0] if all(a.yes is False for a in answers) else UNKNOWN


@answer.register
def _(question: Not, facts: Facts) -> Answer:
    found = answer(question.part, facts)
    return UNKNOWN if found.yes is None else Answer(not found.yes, found.figures, found.evidence)


def mostly(*, seen: int, asked: int, percent: int, walks: int, figures: Figures = NONE) -> Answer:
    """Yes if so many percent of those asked, no if as few, else unknown."""
    if not asked:
        return UNKNOWN
    counts = {"seen": seen, "asked": asked, **figures}
    if asked < walks:
        return Answer(None, counts)
    share = 100 * seen
    if share >= percent * asked:
        return Answer(True, counts)
    return Answer(False if share <= (100 - percent) * asked else None, counts)
