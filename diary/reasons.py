"""Why a finding was told and what to do about it, in the reader's language."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

import insights
from insights.advice.advising import Advice
from insights.explaining import Line


@dataclass(frozen=True, kw_only=True)
class Reasons:
    """The rule behind a finding, and what would make the finding go away."""

    rule: tuple[Line, ...]
    """In English, as on the page that clinicians sign; empty where the rule is no list."""
    is_of_clues: bool
    ends: list[str]


def reasons_of(finding: Any) -> Reasons:
    """The reasons of a kept finding."""
    ends = insights.goes_away(finding.rule, finding.kind)
    return Reasons(
        rule=insights.rule_in_words(finding.rule),
        is_of_clues=finding.kind == "pattern",
        ends=[_(sentence.template).format(**sentence.figures) for sentence in ends],
    )


def advice_on(finding: Any) -> Advice:
    """What to do about a kept finding, beside what its own rule says."""
    return insights.advice_for(finding.about, finding.urgency)
