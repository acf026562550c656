"""The questions of the screen, answered for one leg from what the diary already holds."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from insights.diary.values import Walk
from insights.findings import Figures
from insights.patterns.answering import UNKNOWN, Answer, answer
from insights.patterns.facts import Facts, sites_of
from insights.patterns.naming import FEWEST_WALKS
from insights.patterns.questions import any_of, said
from insights.patterns.walk_answers import HASTE
from insights.patterns.walk_questions import SAYING, GoneWithin, eased

TEN_MINUTES: Final = 600
"""Seconds. Edinburgh: usually gone in ten minutes or less of standing still."""
HIGHER_UP: Final = frozenset({"thigh", "buttock"})
AT_REST: Final = any_of(said("pain_standing"), said("pain_sitting"))
GONE_STANDING: Final = GoneWithin(seconds=TEN_MINUTES, upright=True)
STOOD_STILL: Final = eased("stand_still")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question of the screen: `yes` is None while it is open.

    `figures` are the person's own counts; `asks` are the answers that would settle it.
    """

    id: str
    yes: bool | None
    figures: Figures = field(default_factory=lambda: MappingProxyType({}))
    asks: tuple[str, ...] = ()


def items_of(facts: Facts) -> tuple[Item, ...]:
    """The questions in the order in which they are asked; `facts` are those of one leg."""
    return (
        _item("walking", _walking(facts), asks=("walks",)),
        _item("at_rest", answer(AT_REST, facts), asks=("pain_standing", "pain_sitting")),
        _item("haste", _brings_pain(facts, _hasty(facts)), asks=("conditions",)),
        _item("level", _brings_pain(facts, _level(facts)), asks=("conditions",)),
        _item("soon_gone", _soon_gone(facts), asks=("stand_still", "relief_s")),
        _item("calf", _place(facts, frozenset({"calf"})), asks=("sites",)),
        _item("higher_up", _place(facts, HIGHER_UP), asks=("sites",)),
    )


def _item(name: str, found: Answer, *, asks: tuple[str, ...]) -> Item:
    return Item(
        id=name, yes=found.yes, figures=found.figures, asks=asks if found.yes is None else ()
    )


def _on_foot(facts: Facts) -> list[Walk]:
    """A bicycle is no walk."""
    return [walk for walk in facts.activities if "cycle" not in walk.conditions]


def _hurts(walk: Walk, facts: Facts) -> bool:
    return walk.pain in {facts.leg, "both"}


def _hasty(facts: Facts) -> list[Walk]:
    return [walk for walk in _on_foot(facts) if walk.conditions & HASTE]


def _level(facts: Facts) -> list[Walk]:
    """At an ordinary pace: said to be level, and nothing harder besides."""
    return [walk for walk in _on_foot(facts) if walk.conditions == {"level"}]


def _counts(walks: list[Walk], facts: Facts) -> dict[str, int]:
    return {"seen": sum(_hurts(walk, facts) for walk in walks), "asked": len(walks)}


def _walking(facts: Facts) -> Answer:
    """One painful walk is a yes; a no needs several walks of which none hurt."""
    counts = _counts(_on_foot(facts), facts)
    if counts["seen"]:
        return Answer(True, counts)
    return Answer(False if counts["asked"] >= FEWEST_WALKS else None, counts)


def _brings_pain(facts: Facts, walks: list[Walk]) -> Answer:
    """Such a walk has hurt: yes. At least three, and none hurt: no."""
    counts = _counts(walks, facts)
    if counts["seen"]:
        return Answer(True, counts)
    return Answer(False if counts["asked"] >= SAYING else None, counts)


def _soon_gone(facts: Facts) -> Answer:
    """Usually gone within ten minutes of standing; standing that does not help is a no."""
    stood = answer(STOOD_STILL, facts)
    return stood if stood.yes is False else answer(GONE_STANDING, facts)


def _place(facts: Facts, wanted: frozenset[str]) -> Answer:
    """Named on any painful walk; at least three that name other places only: no."""
    named = [sites for sites in (sites_of(walk, facts.leg) for walk in facts.painful) if sites]
    seen = sum(bool(sites & wanted) for sites in named)
    if not named:
        return UNKNOWN
    counts = {"seen": seen, "asked": len(named)}
    return Answer(True if seen else (False if len(named) >= SAYING else None), counts)
