"""What was answered on earlier days of a diary, kept for as long as nothing new can change it."""

from datetime import date, timedelta
from typing import Final

from insights.diary.values import Diary
from insights.rules.answers import Answer
from insights.rules.standing import Saying
from insights.rules.terms import LONGEST_LOOK_BACK, TERMS

REACH: Final = timedelta(days=LONGEST_LOOK_BACK + TERMS.lately_days)
"""How far back an answer may look: before what was said lately, to what was said long before."""
HELD: Final = timedelta(days=2 * LONGEST_LOOK_BACK) - REACH
"""How old a day may be and still be answered from all it may look at (see `Known`)."""


class Kept:
    """The answers of the rules, by day and id of the rule, for one judging of one diary."""

    def __init__(self) -> None:
        self._answers: dict[date, dict[str, Answer]] = {}
        self._sayings: dict[date, dict[str, Saying | None]] = {}

    def of(self, day: date) -> dict[str, Answer]:
        """The answers about a day, to be read and added to."""
        return self._answers.setdefault(day, {})

    def said_on(self, day: date) -> dict[str, Saying | None]:
        """What each rule says on a day, None for nothing; made from the answers of that day."""
        return self._sayings.setdefault(day, {})

    def turn_to(self, as_of: date) -> None:
        """The judging of another day begins: what may have changed by then is forgotten."""
        self._answers.clear()
        self._sayings.clear()


class KeptForDays(Kept):
    """Answers for many days of one diary, as it was known on each.

    An answer about a day is made from the entries of that day and before. So it holds until
    one of those comes in late, or the day grows so old that not all of them are at hand.
    """

    def __init__(self, diary: Diary) -> None:
        super().__init__()
        entries = [(w.day, w.entered_day) for w in diary.walks]
        entries += [(c.date, c.entered_day) for c in diary.checkins]
        self._late = [(day, entered) for day, entered in entries if entered > day]
        self._foretold = any(e.date - c.date > REACH for c in diary.checkins for e in c.events)
        self._as_of = date.min

    def turn_to(self, as_of: date) -> None:
        """Forget days that are too old, and those at or after an entry that has come in since."""
        come = [day for day, entered in self._late if self._as_of < entered <= as_of]
        end = date.min if self._foretold or as_of < self._as_of else min(come, default=date.max)
        first = as_of - HELD
        self._answers = {d: kept for d, kept in self._answers.items() if first <= d < end}
        self._sayings = {d: kept for d, kept in self._sayings.items() if first <= d < end}
        self._as_of = as_of
