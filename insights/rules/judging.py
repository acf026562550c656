"""Judges a table of rules on one day: what stands, what could not be judged, what could not run."""

import logging
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from traceback import extract_tb
from typing import Final

from insights.diary.values import Diary
from insights.diary.vocabulary import OUTCOMES, SELFCARE
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
        self.triggers = [triggers_of(rule.when) for rule in self.rules]
        self.by_trigger: dict[str, set[int]] = {}
        for number, codes in enumerate(self.triggers):
            for code in codes:
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
        codes = self.known.said | self.known.events | ALWAYS_POSSIBLE
        groups, said = self.table.groups, self._days_by_code()
        spoken_to = {n for code in said for n in self.table.by_trigger.get(code, ())}
        able = [n for n in sorted(spoken_to) if all(not codes.isdisjoint(g) for g in groups[n])]
        found = (self._finding(self.table.rules[n], self._days_of(n, said)) for n in able)
        return tuple(finding for finding in found if finding)

    def _days_by_code(self) -> dict[str, list[date]]:
        """The days, in order, whose entries say a code that could make a rule speak."""
        said: dict[str, list[date]] = {}
        told = not self.known.events.isdisjoint(OUTCOMES)
        back = LONGEST_LOOK_BACK if told else STANDS_LONGER + self.table.terms.new_days
        for day, codes in sorted(said_by_day(self.known, self.as_of, back=back).items()):
            for code in codes:
                said.setdefault(code, []).append(day)
        return said

    def _days_of(self, number: int, said: dict[str, list[date]]) -> list[date]:
        """The days, in order, whose entries could make one rule speak."""
        spans = [said[code] for code in self.table.triggers[number] if code in said]
        return spans[0] if len(spans) == 1 else sorted(set().union(*spans))

    def _finding(self, rule: Rule, days: list[date]) -> Finding | None:
        first = self.as_of - timedelta(days=rule.stands)
        lately = self._sayings(rule, self._news_since(first, days))
        if not lately:
            return None
        if outcomes_for(rule.about, self.known, self.as_of):
            lately = self._sayings(rule, days)
        stands = standing(rule, lately, self.known, self.as_of)
        return _finding(rule, stands, self) if stands else None

    def _news_since(self, first: date, days: list[date]) -> list[date]:
        """The days of which something was said, or typed, on the first day or later."""
        oldest = first - timedelta(days=self.table.terms.new_days)
        begin, end = bisect_left(days, oldest), bisect_left(days, first)
        return [d for d in days[begin:end] if self.known.told_on(d) >= first] + days[end:]

    def _sayings(self, rule: Rule, days: list[date]) -> list[Saying]:
        found = (self._saying(rule, day) for day in days)
        return [saying for saying in found if saying is not None]

    def _saying(self, rule: Rule, day: date) -> Saying | None:
        """What a rule says on a day; kept with the answers, from which alone it is made."""
        said = self.kept.said_on(day)
        if rule.id in said:
            return said[rule.id]
        answer, saying = self.ask(rule, day), None
        if answer.truth and newest(answer.spoke) == day:
            saying = Saying(day, answer, bool(self.known.rows(WORSE, day, back=0)))
        if rule.id not in self.crashed:
            said[rule.id] = saying
        return saying

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
    since = min((saying.since for saying in stands if saying.since), default=None)
    until = last.day + timedelta(days=rule.stands)
    figures = {
        "side": SIDES[legs] or "not said",
        "signs": ",".join(dict.fromkeys(code for saying in stands for code in saying.signs)),
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
        evidence=tuple(dict.fromkeys(ref for saying in stands for ref in saying.refs)),
        not_asked=tuple(_open_questions(rule, day)),
    )


def _open_questions(rule: Rule, day: _Day) -> list[str]:
    return day.known.unasked(rule.asks, day.as_of, back=day.table.terms.recent_days)


def _log_crash(rule: Rule, error: Exception) -> None:
    """The place of a crash, without its message: that could hold what a person said."""
    places = "; ".join(f"{f.filename}:{f.lineno}" for f in extract_tb(error.__traceback__)[-3:])
    log.error("The rule %s could not be checked: %s at %s", rule.id, type(error).__name__, places)
