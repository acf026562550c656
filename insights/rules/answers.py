"""What a question is answered with: yes, no or unknown, which leg, who spoke, what is missing."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

LEFT: Final = 1
RIGHT: Final = 2
LEGS: Final = {None: 0, "left": LEFT, "right": RIGHT, "both": LEFT | RIGHT, "none": 0}
SIDES: Final = {0: None, LEFT: "left", RIGHT: "right", LEFT | RIGHT: "both"}


class Spoke(NamedTuple):
    """One entry that made a question be answered yes."""

    code: str
    ref: str
    said: date | None = None
    """The day of the entry; None for what is known of the person."""
    since: date | None = None
    weight: float = 0
    """How bad it was: the level or pain that was said, to notice a worsening."""


class Answer(NamedTuple):
    """`truth` is True, False or None for unknown; `legs` the legs it holds for, as bits."""

    truth: bool | None
    legs: int = 0
    spoke: tuple[Spoke, ...] = ()
    needs: tuple[str, ...] = ()


NO: Final = Answer(False)


def yes(legs: int, spoke: Iterable[Spoke]) -> Answer:
    """Answered yes, of these legs, by these entries."""
    return Answer(True, legs, tuple(spoke))


def unknown(needs: Iterable[str]) -> Answer:
    """Not to be answered without these codes."""
    return Answer(None, 0, (), tuple(needs))


def all_of(answers: Iterable[Answer]) -> Answer:
    """Yes if all are; the legs that all of those with legs share, or else all they name."""
    legs, open_ = 0, False
    spoke: list[Spoke] = []
    needs: list[str] = []
    for answer in answers:
        if answer.truth is False:
            return NO
        open_ = open_ or answer.truth is None
        legs = (legs & answer.legs) or (legs | answer.legs)
        spoke += answer.spoke
        needs += answer.needs
    return unknown(dict.fromkeys(needs)) if open_ else yes(legs, dict.fromkeys(spoke))


def any_of(answers: Iterable[Answer]) -> Answer:
    """Yes if one is, with all that say so; no only if all are."""
    return some_of(1, answers)


def some_of(count: int, answers: Iterable[Answer]) -> Answer:
    """Yes if so many are; no if that cannot be any more."""
    legs, agreed, still_open = 0, 0, 0
    spoke: list[Spoke] = []
    needs: list[str] = []
    for answer in answers:
        if answer.truth:
            agreed += 1
            legs |= answer.legs
            spoke += answer.spoke
        elif answer.truth is None:
            still_open += 1
            needs += answer.needs
    if agreed >= count:
        return yes(legs, dict.fromkeys(spoke))
    return unknown(dict.fromkeys(needs)) if agreed + still_open >= count else NO
