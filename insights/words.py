"""What people read: the words of findings and clues by their ids, and a judgement in English."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from string import Formatter
from typing import Any, Final

from insights.findings import Clue, Finding, Judgement, Wording
from insights.spoken import ANSWERS, WORDS

EMERGENCY_NUMBER: Final = "112"
ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
MEASURED: Final = ("before", "now")
"""Figures of a trend that carry its unit."""
LEGS: Final = {"left": "your left leg", "right": "your right leg", "both": "both legs"}
"""The leg as a sentence says it; "a leg" where nobody said which."""


def wording(id: str) -> Wording:  # noqa: A002 - the public name
    """The templates of a finding; raises KeyError for an id that no rule has."""
    return wordings()[id]


@cache
def wordings() -> Mapping[str, Wording]:
    """The templates of all findings that can be raised, by id."""
    from insights.habits.words import WORDINGS as HABITS
    from insights.patterns.words import wordings as patterns
    from insights.red_flags import wordings as red_flags
    from insights.trends.words import WORDINGS as TRENDS

    return {**red_flags(), **patterns(), **TRENDS, **HABITS}


def clue_wording(id: str, figures: Collection[str] | None = None) -> str:  # noqa: A002 - as above
    """The template of a clue; raises KeyError for an id that no pattern has.

    With the names of the figures that are known: the template if they fill it, else its topic
    alone ("Eased by sitting"), for a clue that nobody has answered has no figures.
    """
    from insights.patterns.words import clue_words

    template = clue_words()[id]
    asked = {name for _, name, _, _ in Formatter().parse(template) if name}
    return template if figures is None or asked <= set(figures) else _topic(template)


def clue_source(id: str) -> str:  # noqa: A002 - as above
    """Where a clue's weight comes from; raises KeyError for an id that no pattern has."""
    from insights.patterns.words import clue_sources

    return clue_sources()[id]


def _topic(template: str) -> str:
    """The words before the first figure, without the beginning of what the figure says."""
    before = template.partition("{")[0]
    for joint in (": ", " ("):
        before = before.rpartition(joint)[0] or before
    return before.strip()


def sign_words(code: str) -> str:
    """A code of a sign, event, background or answer in plain English; others as they are."""
    return WORDS.get(code) or ANSWERS.get(code, code.replace("_", " "))


def render(judgement: Judgement) -> dict[str, Any]:
    """A judgement in English, as calf-findings/1."""
    return {
        "format": "calf-findings/1",
        "diary": judgement.diary,
        "as_of": judgement.as_of.isoformat(),
        "urgency": judgement.urgency,
        "findings": [_rendered(finding) for finding in judgement.findings],
        "not_judged": [{"id": n.id, "needs": list(n.needs)} for n in judgement.not_judged],
    }


def _rendered(finding: Finding) -> dict[str, Any]:
    words, figures = wording(finding.id), spoken_figures(finding)
    rendered: dict[str, Any] = {
        "id": finding.id,
        "kind": finding.kind,
        "about": finding.about,
        "urgency": finding.urgency,
        "headline": words.headline.format_map(figures).strip(),
        "why": words.why.format_map(figures).strip(),
        "do": words.do.format_map(figures).strip(),
        "evidence": list(finding.evidence),
        "source": words.source,
        "not_asked": list(finding.not_asked),
    }
    if finding.side:
        rendered["side"] = finding.side
    if finding.clues:
        rendered["clues"] = [_clue(clue) for clue in finding.clues]
    return rendered


def _clue(clue: Clue) -> dict[str, Any]:
    said = {name: str(value) for name, value in clue.figures.items()}
    return {
        "id": clue.id,
        "verdict": clue.verdict,
        "words": clue_wording(clue.id, said).format_map(said),
        "asks": list(clue.asks),
    }


def spoken_figures(finding: Finding) -> dict[str, str]:
    """The figures of a finding as words that fill its templates."""
    said = {name: _spoken(name, value) for name, value in finding.figures.items()}
    if "unit" in finding.figures:
        said |= {name: _length(finding.figures[name], said["unit"]) for name in MEASURED}
    side, leg = finding.side or "not said", LEGS.get(finding.side or "", "a leg")
    return {"emergency_number": EMERGENCY_NUMBER, "side": side, "leg": leg} | said


def _spoken(name: str, value: Any) -> str:
    if name == "signs":
        return ", ".join(sign_words(code) for code in str(value).split(","))
    if isinstance(value, str) and ISO_DAY.fullmatch(value):
        day = date.fromisoformat(value)
        return f"{day.day} {day:%B}"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _length(value: Any, unit: str) -> str:
    """A length of a trend: seconds as "4 min 30 s", the rest with its unit."""
    if value is None or unit != "s":
        return f"{'not known' if value is None else value} {unit}".strip()
    minutes, seconds = divmod(round(value), 60)
    return " ".join(([f"{minutes} min"] if minutes else []) + ([f"{seconds} s"] if seconds else []))
