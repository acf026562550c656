"""Weighs the clues of each pattern, and names those that the diary looks like, likeliest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from insights.diary.values import Diary
from insights.findings import Clue, Finding, NotJudged
from insights.patterns import walk_answers
from insights.patterns.answering import Answer, answer
from insights.patterns.conditions import all_patterns
from insights.patterns.facts import Facts, facts_of
from insights.patterns.rows import ClueRow, Pattern

ADULT: Final = 18
FEWEST_WALKS: Final = 5
FEWEST_DAYS: Final = 4
"""No walking pattern before so many painful walks on so many days."""
MOST: Final = 4
MOST_EVIDENCE: Final = 8

Verdict = tuple[tuple[Finding, ...], tuple[NotJudged, ...]]
__all__ = ["named_patterns", "walk_answers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A pattern as it stands in one diary, for one leg or both."""

    pattern: Pattern
    facts: Facts
    answers: dict[str, Answer]

    @property
    def score(self) -> int:
        """The points of the clues that fit, less those of the clues that do not."""
        return sum(_weight(c, self.answers[c.id]) for c in self.pattern.clues)

    @property
    def named(self) -> bool:
        """Whether the diary looks like it; that each must has a clue is known already."""
        return self.score >= self.pattern.points


def named_patterns(diary: Diary, as_of: date) -> Verdict:
    """At most four patterns, the likeliest first, and the walking ones that have too few walks."""
    legs = facts_of(diary, as_of)
    if legs[0].age is not None and legs[0].age < ADULT:
        return (), ()
    waiting = [] if enough_walks(legs[0]) else [p for p in all_patterns() if p.walking]
    judged = [p for p in all_patterns() if not (waiting and p.walking)]
    weighed = [w for w in (_weighed(p, legs) for p in judged) if w]
    best = sorted(weighed, key=lambda w: (-w[0].score, w[0].pattern.id))[:MOST]
    told = waiting if legs[0].painful else []
    return (
        tuple(_finding(*found) for found in best),
        tuple(NotJudged(id=p.id, needs=("walks",)) for p in told),
    )


def enough_walks(facts: Facts) -> bool:
    """Five painful walks on four days: fewer name no walking pattern."""
    return facts.counts.walks >= FEWEST_WALKS and len(facts.counts.days) >= FEWEST_DAYS


def _weighed(pattern: Pattern, legs: tuple[Facts, ...]) -> tuple[Weighed, str | None] | None:
    """The pattern where it is named: its strongest leg, and the side that it is named for."""
    read = legs[1:] if pattern.by_leg else legs[:1]
    found = [w for w in (_weigh(pattern, facts) for facts in read) if w and w.named]
    if not found:
        return None
    sides = [w.facts.leg for w in found]
    return max(found, key=lambda w: w.score), "both" if len(sides) == 2 else sides[0]


def _weigh(pattern: Pattern, facts: Facts) -> Weighed | None:
    """All clues, or None as soon as a must is missing."""
    if pattern.walking and not enough_walks(facts):
        return None
    rows = pattern.by_id
    answers: dict[str, Answer] = {}
    for group in pattern.must:
        answers |= {i: answer(rows[i].asks, facts) for i in group}
        if not any(answers[i].yes for i in group):
            return None
    answers |= {i: answer(row.asks, facts) for i, row in rows.items() if i not in answers}
    return Weighed(pattern=pattern, facts=facts, answers=answers)


def _weight(row: ClueRow, found: Answer) -> int:
    if found.yes is None:
        return 0
    return row.fits if found.yes else -row.spoils


def _finding(weighed: Weighed, side: str | None) -> Finding:
    clues = tuple(_clues(weighed))
    verdicts = [clue.verdict for clue in clues]
    references = {r: None for a in weighed.answers.values() if a.yes for r in a.evidence}
    if weighed.pattern.walking:
        references |= {f"walk:{w.id}": None for w in reversed(weighed.facts.painful)}
    return Finding(
        id=weighed.pattern.id,
        kind="pattern",
        about=weighed.pattern.about,
        urgency=weighed.pattern.urgency,
        side=side,
        figures={
            "fits": verdicts.count("for"),
            "answered": verdicts.count("for") + verdicts.count("against"),
            "open": verdicts.count("unknown"),
            "walks": weighed.facts.counts.walks,
        },
        evidence=tuple(references)[:MOST_EVIDENCE],
        not_asked=tuple({code: None for clue in clues for code in clue.asks}),
        clues=clues,
    )


def _clues(weighed: Weighed) -> Iterable[Clue]:
    """The clues worth showing: a yes or a no that weighs nothing is left out."""
    for row in weighed.pattern.clues:
        found = weighed.answers[row.id]
        clue_id = f"{weighed.pattern.about}.{row.id}"
        if found.yes is None:
            yield Clue(id=clue_id, verdict="unknown", figures=found.figures, asks=row.codes)
        elif _weight(row, found):
            verdict = "for" if _weight(row, found) > 0 else "against"
            yield Clue(id=clue_id, verdict=verdict, figures=found.figures)
