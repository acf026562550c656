"""Judges a table of rules on one day: what stands, what could not be judged, what could not run."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from traceback import extract_tb
from typing import Final

from insights.diary.values import Diary
from insights.diary.vocabulary import EVENTS, OUTCOMES, SELFCARE, SIGNS
from insights.findings import Finding, NotJudged
from insights.rules import walk_asking  # noqa: F401 - its questions are answered from here on
from insights.rules.answers import SIDES, Answer
from insights.rules.asking import ask
from insights.rules.keeping import Kept
from insights.rules.known import Known, Moment
from insights.rules.rows import STANDS_LONGER, Rule
from insights.rules.standing import Saying, newest, outcomes_for, standing
from insights.rules.terms import LONGEST_LOOK_BACK, TERMS, Terms
from insights.rules.triggers import GIRTH, NO_WALK, WALK, groups_of, said_by_day, triggers_of

Verdict = tuple[tuple[Finding, ...], tuple[NotJudged, ...]]

SPOKEN: Final = SIGNS | EVENTS
ALWAYS_POSSIBLE: Final = SELFCARE | {WALK, GIRTH, NO_WALK}
"""What is not worth looking up before a rule is asked."""
NOT_CHECKED: Final = "other.could_not_check"
WORSE: Final = "getting_worse"
log = logging.getLogger(__name__)


class Table:
    """A table of rules, indexed once by what can make each speak."""

    def __init__(self, rules: Sequence[Rule], *, terms: Terms = TERMS) -> None:
        self.rules = tuple(rules)
        self.terms = terms
        self.yields_to = {rule.id: rule.yields_to for rule in self.rules}
        self.groups = [groups_of(rule.when) for rule in self.rules]
        self.by_trigger: dict[str, set[int]] = {}
        for number, rule in enumerate(self.rules):
            for code in triggers_of(rule.when):
                self.by_trigger.setdefault(code, set()).add(number)

    def judge(self, diary: Diary, as_of: date, *, kept: Kept | None = None) -> Verdict:
        """What stands on a day, and the rules that lacked an answer.

        `kept` holds what was answered on earlier days of the same diary.
        """
        kept = kept or Kept()
        kept.turn_to(as_of)
        day = _Day(self, Known(diary, as_of), as_of, kept)
        shown, fired = self._shown(day)
        open_ = tuple(n for n in day.not_judged() if n.id not in fired)
        return (*shown, *day.not_checked()), open_

    def warnings(
        self, diary: Diary, as_of: date, *, kept: Kept | None = None
    ) -> tuple[Finding, ...]:
        """What stands on a day, alone: no rule is asked that nothing said could make speak."""
        kept = kept or Kept()
        kept.turn_to(as_of)
        day = _Day(self, Known(diary, as_of), as_of, kept)
        shown, _ = self._shown(day)
        return (*shown, *day.not_checked())

    def _shown(self, day: "_Day") -> tuple[tuple[Finding, ...], dict[str, str]]:
        """The findings to show, and of all that spoke the day on which it was last said."""
        found = day.findings()
        fired = {finding.id: str(finding.figures["said_on"]) for finding in found}
        return tuple(f for f in found if not self._is_told_by_another(f, fired)), fired

    def _is_told_by_another(self, finding: Finding, fired: dict[str, str]) -> bool:
        """Whether a rule to which this one yields was said as lately."""
        others = self.yields_to[finding.id]
        return any(fired.get(other, "") >= fired[finding.id] for other in others)


@dataclass(slots=True)
class _Day:
    """One judging of a table: the days that say something, and what crashed on the way."""

    table: Table
    known: Known
    as_of: date
    kept: Kept
    crashed: set[str] = field(default_factory=set)

    def findings(self) -> tuple[Finding, ...]:
        said = self._said_by_rule()
        codes = self.known.said | self.known.events | ALWAYS_POSSIBLE
        groups = self.table.groups
        able = (n for n in sorted(said) if all(not codes.isdisjoint(group) for group in groups[n]))
        found = (self._finding(self.table.rules[number], sorted(said[number])) for number in able)
        return tuple(finding for finding in found if finding)

    def _said_by_rule(self) -> dict[int, set[date]]:
        """For each rule, the days whose entries could make it speak."""
        said: dict[int, set[date]] = {}
        told = any(code in self.known.events for code in OUTCOMES)
        back = LONGEST_LOOK_BACK if told else STANDS_LONGER + self.table.terms.new_days
        for day, codes in said_by_day(self.known, self.as_of, back=back).items():
            for code in codes:
                for number in self.table.by_trigger.get(code, ()):
                    said.setdefault(number, set()).add(day)
        return said

    def _finding(self, rule: Rule, days: list[date]) -> Finding | None:
        first = self.as_of - timedelta(days=rule.stands)
        late = [day for day in days if self._is_news_since(first, day)]
        lately = self._sayings(rule, late)
        if not lately:
            return None
        if outcomes_for(rule.about, self.known, self.as_of):
            lately = self._sayings(rule, days)
        stands = standing(rule, lately, self.known, self.as_of)
        return _finding(rule, stands, self) if stands else None

    def _is_news_since(self, first: date, day: date) -> bool:
        """Whether what was said of a day was said, or typed, on the first day or later."""
        oldest = first - timedelta(days=self.table.terms.new_days)
        return day >= first or (day >= oldest and self.known.told_on(day) >= first)

    def _sayings(self, rule: Rule, days: list[date]) -> list[Saying]:
        sayings = []
        for day in days:
            answer = self.ask(rule, day)
            if answer.truth and newest(answer.spoke) == day:
                worse = bool(self.known.rows(WORSE, day, back=0))
                sayings.append(Saying(day, answer, worse))
        return sayings

    def ask(self, rule: Rule, day: date) -> Answer:
        """The answer of one rule; a crash is written down, logged and told, never swallowed."""
        answers = self.kept.of(day)
        if rule.id in answers:
            return answers[rule.id]
        try:
            answer = ask(rule.when, Moment(self.known, day, terms=self.table.terms))
        except Exception as error:  # noqa: BLE001 - whatever it is, the person must be told
            if rule.id not in self.crashed:
                _log_crash(rule, error)
            self.crashed.add(rule.id)
            return Answer(None)
        answers[rule.id] = answer
        return answer

    def not_judged(self) -> list[NotJudged]:
        answers = [(rule, self.ask(rule, self.as_of)) for rule in self.table.rules]
        return [
            NotJudged(id=rule.id, needs=answer.needs)
            for rule, answer in answers
            if answer.truth is None and answer.needs
        ]

    def not_checked(self) -> tuple[Finding, ...]:
        if not self.crashed:
            return ()
        figures = {"rules": ", ".join(sorted(self.crashed))}
        return (
            Finding(
                id=NOT_CHECKED, kind="red_flag", about="other", urgency="today", figures=figures
            ),
        )


def _finding(rule: Rule, stands: list[Saying], day: _Day) -> Finding:
    last, legs = stands[-1], 0
    for saying in stands:
        legs |= saying.answer.legs
    spoke = [s for saying in stands for s in saying.answer.spoke]
    since = min((s.since for s in spoke if s.since), default=None)
    until = last.day + timedelta(days=rule.stands)
    figures = {
        "side": SIDES[legs] or "not said",
        "signs": ",".join(dict.fromkeys(s.code for s in spoke if s.code in SPOKEN)),
        "said_on": last.day.isoformat(),
        "since": since.isoformat() if since else None,
        "days": (day.as_of - since).days if since else None,
        "until": until.isoformat(),
        "times": len(stands),
    }
    return Finding(
        id=rule.id,
        kind="red_flag",
        about=rule.about,
        urgency=rule.urgency,
        side=SIDES[legs],
        figures=figures,
        evidence=tuple(dict.fromkeys(s.ref for s in spoke)),
        not_asked=tuple(_open_questions(rule, day)),
    )


def _open_questions(rule: Rule, day: _Day) -> list[str]:
    return day.known.unasked(rule.asks, day.as_of, back=day.table.terms.recent_days)


def _log_crash(rule: Rule, error: Exception) -> None:
    """The place of a crash, without its message: that could hold what a person said."""
    places = "; ".join(f"{f.filename}:{f.lineno}" for f in extract_tb(error.__traceback__)[-3:])
    log.error("The rule %s could not be checked: %s at %s", rule.id, type(error).__name__, places)
