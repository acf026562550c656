"""Red flags: one file a condition, each a table of rules, found by itself. Never lowered."""

import sys
from collections.abc import Callable
from datetime import date
from functools import cache

from insights.diary.values import Diary
from insights.diary.vocabulary import EVENTS, SIGNS, rank
from insights.findings import Wording
from insights.rules.discovery import rules_of
from insights.rules.judging import NOT_CHECKED, Table, Verdict
from insights.rules.keeping import KeptForDays
from insights.rules.rows import Rule

COULD_NOT_CHECK = Wording(
    headline="We could not check this entry",
    why="A part of the program that looks for warning signs did not work. The entry is kept.",
    do=(
        "Do not take this as good news. If the leg is cold, pale, swollen, numb or weak, or you"
        " are short of breath, get help now. If anything else worries you, ring your surgery"
        " today; if it is closed, the out-of-hours line."
    ),
    source="ours",
)


@cache
def table() -> Table:
    """All rules of the red flags, sorted for asking."""
    return Table(rules_of(sys.modules[__name__]))


def rules() -> tuple[Rule, ...]:
    """All rules of the red flags."""
    return table().rules


def judge(diary: Diary, as_of: date) -> Verdict:
    """The warnings that stand on a day, and the rules that lacked an answer.

    Only entries of that day and before are read.
    """
    return table().judge(diary, as_of)


def warnings(diary: Diary, as_of: date) -> Verdict:
    """The warnings that stand on a day, alone; which rules lacked an answer is not asked."""
    return table().warnings(diary, as_of), ()


def each_day(diary: Diary) -> Callable[[Diary, date], Verdict]:
    """`warnings` for many days of one diary, each as it was known then; answers stay in hand."""
    kept = KeptForDays(diary)
    return lambda known, as_of: (table().warnings(known, as_of, kept=kept), ())


def red_flag_questions() -> tuple[str, ...]:
    """The codes of signs and events that the red flags ask for, the most urgent first."""
    urgency: dict[str, int] = {}
    for code, numbers in table().by_trigger.items():
        if code in SIGNS | EVENTS:
            urgency[code] = min(rank(rules()[number].urgency) for number in numbers)
    return tuple(sorted(urgency, key=lambda code: (urgency[code], code)))


@cache
def wordings() -> dict[str, Wording]:
    """The words of every red flag by its id."""
    return {rule.id: rule.wording for rule in rules()} | {NOT_CHECKED: COULD_NOT_CHECK}
