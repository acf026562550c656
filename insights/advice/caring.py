"""Which self-care is open on a day, and exactly why the rest is shut."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from insights.advice.gates import REASONS, Facts
from insights.advice.measures import MEASURES, Measure
from insights.diary.values import Diary
from insights.diary.vocabulary import rank
from insights.findings import Finding
from insights.judging import judge_red_flags, known_on
from insights.spoken import WORDS

OF_ARTERIES: Final = frozenset(
    {"arterial_claudication", "entrapment", "limb_threatening_ischaemia", "diabetic_foot"}
)
"""Patterns beside which nothing may be pressed, cooled or raised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """One measure as it stands on a day. Reasons are codes; `reason_words` says them."""

    measure: Measure
    against: tuple[str, ...] = ()
    """What is known against it."""
    unanswered: tuple[str, ...] = ()
    """What nobody has answered singly."""

    @property
    def is_open(self) -> bool:
        """True if nothing speaks against it and nothing is unknown."""
        return not (self.against or self.unanswered)


def selfcare(diary: Diary, as_of: date) -> tuple[Care, ...]:
    """Every measure as of a local day, open or shut, in one lasting order.

    Nothing is open while a warning of tier today or above stands. Nothing that could harm a leg
    is open beside one of tier soon, or beside a pattern of narrowed arteries.
    """
    known = known_on(diary, as_of)
    found = [*judge_red_flags(known, as_of=as_of).findings, *_patterns(known, as_of)]
    facts = Facts(known, as_of)
    return tuple(_care(measure, facts, _held_by(measure, found)) for measure in MEASURES.values())


def reason_words(code: str) -> str:
    """A reason of `Care` in plain English: "diabetes", "a wound", "a warning stands"."""
    return REASONS.get(code) or WORDS.get(code, code.replace("_", " "))


def _patterns(diary: Diary, as_of: date) -> Iterable[Finding]:
    from insights.patterns import judge

    return judge(diary, as_of)[0]


def _held_by(measure: Measure, found: Iterable[Finding]) -> tuple[str, ...]:
    """What stands in the diary against a measure as a whole."""
    held = {reason for finding in found if (reason := _holds(finding, measure))}
    return tuple(sorted(held, reverse=True))


def _holds(finding: Finding, measure: Measure) -> str:
    risky = bool(measure.gates) and not measure.despite_arteries
    if rank(finding.urgency) <= rank("soon" if risky and finding.kind == "red_flag" else "today"):
        return "warning"
    return "arteries" if risky and finding.about in OF_ARTERIES else ""


def _care(measure: Measure, facts: Facts, held: tuple[str, ...]) -> Care:
    answers = [(gate, gate.holds(facts)) for gate in measure.gates]
    return Care(
        measure=measure,
        against=(*held, *(gate.reason for gate, holds in answers if holds is False)),
        unanswered=tuple(gate.question for gate, holds in answers if holds is None),
    )


@cache
def reasons() -> frozenset[str]:
    """Every reason that a measure may bring."""
    codes = {c for m in MEASURES.values() for g in m.gates for c in (g.reason, g.question)}
    return frozenset(codes | set(REASONS))
