"""Rules as plain JSON values, so that the same tables can be judged without Python."""

from dataclasses import fields
from typing import Any

from insights.rules.kinds import Question
from insights.rules.rows import Rule


def rule_as_plain(rule: Rule) -> dict[str, Any]:
    """A rule without its examples; templates and numbers as they are."""
    return {
        "id": rule.id,
        "about": rule.about,
        "urgency": rule.urgency,
        "when": question_as_plain(rule.when),
        "look_back": rule.look_back,
        "stands": rule.stands,
        "asks": list(rule.asks),
        "yields_to": list(rule.yields_to),
        "headline": rule.headline,
        "why": rule.why,
        "do": rule.do,
        "source": rule.source,
    }


def question_as_plain(question: Question) -> dict[str, Any]:
    """A question as {"ask": kind, ...}; what is left at its default is left out."""
    plain: dict[str, Any] = {"ask": type(question).__name__}
    for field in fields(question):  # type: ignore[arg-type]
        value = getattr(question, field.name)
        if value != field.default:
            plain[field.name] = _plain(value)
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, Question):
        return question_as_plain(value)
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value
