"""Why a finding was told and what to do about it, in the reader's language."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import insights
from insights.advice.advising import Advice
from insights.explaining import Line

OPENINGS: Final = {
    "red_flag": gettext_lazy("It is told when your entries say:"),
    "pattern": gettext_lazy("It is named when enough of these fit and few speak against it:"),
    "trend": gettext_lazy("It is told when all of this is so:"),
}


@dataclass(frozen=True, kw_only=True)
class Reasons:
    """The rule behind a finding, and what would make the finding go away."""

    rule: tuple[Line, ...]
    """As on the page that clinicians sign; empty where the rule is no list."""
    opening: str
    """The sentence that the rule goes on."""
    meanings: list[str]
    """What the words of the rule mean, in numbers."""
    ends: list[str]
    checked: date | None
    """The month since which all its sources are checked; None where it is our own."""


def reasons_of(finding: Any) -> Reasons:
    """The reasons of a kept finding."""
    ends = insights.goes_away(finding.rule, finding.kind)
    return Reasons(
        rule=_lines(insights.rule_in_words(finding.rule)),
        opening=str(OPENINGS.get(finding.kind, "")),
        meanings=[_said(sentence) for sentence in insights.rule_terms(finding.rule)],
        ends=[_said(sentence) for sentence in ends],
        checked=insights.last_checked(_sources(finding)),
    )


def _lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of a rule in the reader's language."""
    return tuple(Line(_(line.words), _lines(line.parts)) for line in lines)


def _sources(finding: Any) -> list[str]:
    """What names the sources of a finding: its rule, and the clues that are shown."""
    clues = [insights.clue_source(clue["id"]) for clue in finding.clues]
    return [insights.wording(finding.rule).source, *clues]


def _said(sentence: insights.Sentence) -> str:
    """A sentence in the reader's language, then filled."""
    return _(sentence.template).format(**sentence.figures)


def advice_on(finding: Any) -> Advice:
    """What to do about a kept finding, beside what its own rule says."""
    return insights.advice_for(finding.about, finding.urgency)
