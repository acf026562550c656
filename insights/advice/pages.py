"""A page to read about one condition: the shape of its words, and where all pages are found."""

import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Final

from insights.advice.examinations import EXAMINATIONS
from insights.advice.measures import MEASURES
from insights.diary.vocabulary import ABOUTS

FIRST_WRITTEN: Final = date(2026, 11, 24)

GROUPS: Final = MappingProxyType(
    {
        "urgent": "What cannot wait",
        "walking": "Pain that comes with walking",
        "muscles": "Muscles, tendons, bones and knee",
        "veins": "Veins and water",
        "nerves": "Nerves and feet",
        "changes": "Changes, and the diary",
    }
)
"""How the pages are shelved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page. Its texts are whole sentences, each short enough for a twelve-year-old."""

    about: str
    group: str
    """A key of GROUPS."""
    title: str
    doctors_say: str = ""
    """The clinical name, for the phone; empty where there is none."""
    found_by: str
    """More words that people may search for, apart from those of the page itself."""
    what: str
    feels: str
    eases: str
    examined: tuple[str, ...]
    """What a doctor may do, as keys of EXAMINATIONS."""
    at_once: tuple[str, ...]
    """Each ends the sentence "Ring the emergency number at once for"."""
    same_day: tuple[str, ...]
    """Each ends the sentence "Get help the same day for"."""
    otherwise: str
    yourself: str
    measures: tuple[str, ...] = ()
    """Self-care that may suit, as keys of MEASURES; each behind its own gates."""
    say: str
    """A question to put on the phone, in the person's own voice."""
    ask: tuple[str, ...]
    """Questions for the visit, in the person's own voice."""
    sources: tuple[str, ...]
    written: date = FIRST_WRITTEN

    def __post_init__(self) -> None:
        """Refuse what would only show when somebody opens the page."""
        _check(self.about in ABOUTS, f"{self.about}: unknown condition")
        _check(self.group in GROUPS, f"{self.about}: group {self.group!r}")
        _check(set(self.examined) <= set(EXAMINATIONS), f"{self.about}: examined")
        _check(set(self.measures) <= set(MEASURES), f"{self.about}: measures")
        _check(bool(self.ask and self.sources), f"{self.about}: no questions or no sources")


@cache
def learn_pages() -> Mapping[str, Page]:
    """Every page by its condition, in order of title; adding a file adds a page."""
    from insights.advice import conditions

    names = [module.name for module in pkgutil.iter_modules(conditions.__path__)]
    pages = [import_module(f"{conditions.__name__}.{name}").PAGE for name in names]
    by_title = sorted(pages, key=lambda page: page.title)
    return MappingProxyType({page.about: page for page in by_title})


def _check(holds: bool, problem: str) -> None:
    if not holds:
        raise ValueError(problem)
