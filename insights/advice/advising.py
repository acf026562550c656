"""Advice for one finding: its tier's haste, its condition's words for the phone and the visit."""

from dataclasses import dataclass

from insights.advice.examinations import EXAMINATIONS, Examination
from insights.advice.measures import MEASURES, Measure
from insights.advice.pages import Page, learn_pages
from insights.advice.tiers import TIERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What to do about a condition at a tier; what the rule itself says to do comes first."""

    page: Page
    how_soon: str
    say: tuple[str, ...]
    """What to say on the phone, sentence by sentence; empty where nobody need be rung."""
    bring: tuple[str, ...]
    examined: tuple[Examination, ...]
    ask: tuple[str, ...]
    measures: tuple[Measure, ...]
    """Self-care that may suit the condition; whether it is open `selfcare` tells."""


def advice_for(about: str, urgency: str) -> Advice:
    """The advice for a condition at a tier; raises KeyError for an unknown word."""
    page, tier = learn_pages()[about], TIERS[urgency]
    spoken = (tier.opening, page.say, tier.closing) if tier.opening else ()
    return Advice(
        page=page,
        how_soon=tier.how_soon,
        say=tuple(filter(None, spoken)),
        bring=tier.bring,
        examined=tuple(EXAMINATIONS[code] for code in page.examined),
        ask=page.ask,
        measures=tuple(MEASURES[code] for code in page.measures),
    )
