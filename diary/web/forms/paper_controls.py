"""The controls of the grid: those of a walk and those of a day, named by their place in it."""

from functools import cache
from typing import Any, Final

from django.utils.translation import gettext_noop as _

from diary.web.forms import paper_words as p
from diary.web.forms import walk_words as w
from diary.web.forms.checkin_words import NO_WALK, SIDES
from diary.web.forms.controls import Control

DAYS: Final = 14
MOST_WALKS: Final = 6
"""So many walks of one day the grid takes."""
OF_A_WALK: Final = ("pain", "far", "unit", "severity", "eased")
OF_THE_SHEET: Final = ("entered_by", "remember_writer")


def walk_prefix(day: int, walk: int) -> str:
    """What the names of one walk's controls begin with."""
    return f"walk.{day}.{walk}."


def day_prefix(day: int) -> str:
    """What the names of one day's controls begin with."""
    return f"day.{day}."


def _select(name: str, label: str, words: w.Words) -> Control:
    return Control(name=name, label=label, words=words, shape="select")


def _many(name: str, label: str, words: w.Words) -> Control:
    return Control(name=name, label=label, words=words, many=True, shape="ticks")


@cache
def controls_of_a_walk(day: int, walk: int, *, yards: bool) -> tuple[Control, ...]:
    """Leg, how far in which unit, how bad, and what eased it."""
    at = walk_prefix(day, walk)
    return (
        _select(f"{at}pain", _("Which leg"), p.LEGS),
        Control(name=f"{at}far", label=_("How far"), shape="text", mode="decimal"),
        _select(f"{at}unit", _("In what"), p.UNITS_IN_YARDS if yards else p.UNITS),
        _select(f"{at}severity", _("How bad (of 10)"), _NUMBERS),
        _select(f"{at}eased", _("What eased it"), p.EASED),
    )


@cache
def controls_of_a_day(day: int) -> tuple[Control, ...]:
    """Why there was no walk, and what was new."""
    at = day_prefix(day)
    return (
        _select(f"{at}no_walk", _("No walk because of"), NO_WALK),
        _many(f"{at}new", _("Is anything new?"), p.NOTHING),
        _many(f"{at}sign", _("New that day"), p.TICKS),
        _select(f"{at}side", _("In which leg"), SIDES),
    )


@cache
def controls_of_the_sheet() -> tuple[Control, ...]:
    """Who types it in."""
    over: dict[str, Any] = {"entered_by": {"look": "three"}, "remember_writer": {"many": True}}
    words = {"entered_by": w.ENTERED_BY, "remember_writer": w.REMEMBER_WRITER}
    return tuple(
        Control(name=name, label=w.LABELS[name], words=words[name], **over[name])
        for name in OF_THE_SHEET
    )


_NUMBERS: Final[w.Words] = tuple((f"{number}", f"{number}") for number in range(11))
