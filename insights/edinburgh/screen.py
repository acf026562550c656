"""What the answers of a leg come to: definite, atypical, not this pattern, or cannot say."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from insights.diary.values import Diary
from insights.edinburgh.items import Item, items_of
from insights.judging import known_on
from insights.patterns.facts import Facts, facts_of
from insights.patterns.naming import ADULT, enough_walks

DEFINITE: Final = "definite"
ATYPICAL: Final = "atypical"
NOT_THIS: Final = "not_this_pattern"
CANNOT_SAY: Final = "cannot_say"
RESULTS: Final = (DEFINITE, ATYPICAL, NOT_THIS, CANNOT_SAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegScreen:
    """The screen of one leg.

    `result` is one of RESULTS. `grade` is 1 (uphill or in haste only) or 2 (on the level at an
    ordinary pace too), and None while that is open or the result is neither definite nor
    atypical. `few_walks`: fewer than five painful walks on four days.
    """

    side: str
    result: str
    grade: int | None
    items: tuple[Item, ...]
    few_walks: bool

    @property
    def open(self) -> tuple[str, ...]:
        """The answers that are missing, each once."""
        return tuple({code: None for item in self.items for code in item.asks})


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkingScreen:
    """The screen of both legs on a day; no legs for a child."""

    as_of: date
    legs: tuple[LegScreen, ...]


def walking_screen(diary: Diary, as_of: date) -> WalkingScreen:
    """The Edinburgh-style screen as of a day, from the 90 days up to it.

    Uses nothing that happened or was entered after that day. Leng and Fowkes 1992 for the
    questions and what they come to; a "no" rules nothing out (see `insights.edinburgh.words`).
    """
    both, *legs = facts_of(known_on(diary, as_of), as_of)
    if both.age is not None and both.age < ADULT:
        return WalkingScreen(as_of=as_of, legs=())
    return WalkingScreen(as_of=as_of, legs=tuple(_leg(facts) for facts in legs))


def _leg(facts: Facts) -> LegScreen:
    items = items_of(facts)
    said = {item.id: item.yes for item in items}
    few = not enough_walks(facts)
    result = _result(said, few_walks=few)
    grade = _grade(said) if result in {DEFINITE, ATYPICAL} else None
    return LegScreen(side=facts.leg or "", result=result, grade=grade, items=items, few_walks=few)


def _result(said: dict[str, bool | None], *, few_walks: bool) -> str:
    """A single no where a yes is needed says "not this pattern"; an open answer says nothing."""
    needed = (said["walking"], _turned(said["at_rest"]), said["haste"], said["soon_gone"])
    if said["walking"] is False:
        return NOT_THIS
    if few_walks:
        return CANNOT_SAY
    if False in needed or (said["calf"] is False and said["higher_up"] is False):
        return NOT_THIS
    if None in needed:
        return CANNOT_SAY
    return _by_place(said)


def _turned(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


def _by_place(said: dict[str, bool | None]) -> str:
    if said["calf"]:
        return DEFINITE
    return ATYPICAL if said["calf"] is False and said["higher_up"] else CANNOT_SAY


def _grade(said: dict[str, bool | None]) -> int | None:
    return {True: 2, False: 1, None: None}[said["level"]]
