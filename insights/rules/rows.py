"""A rule: one row that reads as a sentence, with its words, its source and its own examples."""

from dataclasses import dataclass, fields
from typing import Any, Final

from insights.diary.values import Diary
from insights.diary.vocabulary import ABOUTS, URGENCIES
from insights.findings import Wording
from insights.rules.kinds import Follows, GirthDifference, Happened, Present, Question
from insights.rules.terms import LONGEST_LOOK_BACK, TERMS

STANDS_DAYS: Final = 7
"""A warning stands so many days after the last check-in that says it."""
STANDS_LONGER: Final = 28
"""The same for rest pain and wounds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `id` lives for ever; `fires` and `quiet` are small diaries judged on day 0.

    `look_back` is declared and must reach as far as the condition does; `asks` are the codes to
    ask next when the rule speaks; `yields_to` names rules, at least as urgent, beside which this
    one would only repeat the news.
    """

    id: str
    about: str
    urgency: str
    when: Question
    headline: str
    why: str
    do: str
    source: str
    fires: tuple[Diary, ...]
    quiet: tuple[Diary, ...]
    look_back: int = 14
    asks: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    stands: int = STANDS_DAYS

    def __post_init__(self) -> None:
        """Refuse what would only show when somebody is in need of the rule."""
        _check(self.about in ABOUTS, f"{self.id}: about {self.about!r}")
        _check(self.urgency in URGENCIES, f"{self.id}: urgency {self.urgency!r}")
        _check(bool(self.fires and self.quiet), f"{self.id}: no examples")
        reach = max(reach_of(self.when), TERMS.new_days)
        _check(
            reach <= self.look_back <= LONGEST_LOOK_BACK,
            f"{self.id}: looks back {reach} days, declares {self.look_back}",
        )

    @property
    def wording(self) -> Wording:
        """The templates that people read."""
        return Wording(headline=self.headline, why=self.why, do=self.do, source=self.source)


def reach_of(question: Any) -> int:
    """How many days back a condition looks: the longest span it names."""
    own = 0
    if isinstance(question, Happened | Follows):
        own = question.days
    elif isinstance(question, Present):
        own = max(question.lasting or 0, TERMS.lately_days)
    elif isinstance(question, GirthDifference):
        own = TERMS.new_days
    elif isinstance(question, Question):
        own = sum(getattr(question, name, 0) for name in ("days", "before"))
    return max([own, *(reach_of(part) for part in parts_of(question))])


def parts_of(question: Any) -> tuple[Any, ...]:
    """The questions directly inside a question."""
    values = [getattr(question, f.name) for f in fields(question)]
    inside = [v for value in values for v in (value if isinstance(value, tuple) else (value,))]
    return tuple(value for value in inside if isinstance(value, Question))


def _check(holds: bool, problem: str) -> None:
    if not holds:
        raise ValueError(problem)
