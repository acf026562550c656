"""The tables of the red flags as plain data, so that the same rules judge where no Python runs."""

from dataclasses import asdict, fields
from functools import cache
from typing import Any, Final

from insights.diary.vocabulary import EVENTS, OUTCOMES, SELFCARE, SIDED_SIGNS, SIGNS, URGENCIES
from insights.red_flags import rules, wordings
from insights.rules.kinds import Question
from insights.rules.rows import STANDS_LONGER, Rule
from insights.rules.spread import USUAL_LOG_SPREAD, USUAL_PAIN_SPREAD, WEIGHT
from insights.rules.standing import ABOUT_CLOTS, ABOUT_FLOW, SCANS
from insights.rules.terms import LONGEST_LOOK_BACK, TERMS
from insights.rules.triggers import groups_of, triggers_of
from insights.rules.walk_asking import DATED_PAIN_ON_WALKING, HARDER, NOT_THE_MUSCLE
from insights.words import sign_words

FORMAT: Final = "calf-rules/1"


@cache
def rules_as_data() -> dict[str, Any]:
    """Every red flag with its question, its words and the numbers that the questions share."""
    return {
        "format": FORMAT,
        "urgencies": list(URGENCIES),
        "terms": asdict(TERMS),
        "numbers": {
            "longest_look_back": LONGEST_LOOK_BACK,
            "stands_longer": STANDS_LONGER,
            "usual_log_spread": USUAL_LOG_SPREAD,
            "usual_pain_spread": USUAL_PAIN_SPREAD,
            "spread_weight": WEIGHT,
        },
        "words": {
            "outcomes": sorted(OUTCOMES),
            "selfcare": sorted(SELFCARE),
            "spoken": sorted(SIGNS | EVENTS),
            "events": sorted(EVENTS),
            "sided": sorted(SIDED_SIGNS),
            "scans": sorted(SCANS),
            "about_clots": sorted(ABOUT_CLOTS),
            "about_flow": sorted(ABOUT_FLOW),
            "harder": sorted(HARDER),
            "not_the_muscle": sorted(NOT_THE_MUSCLE),
        },
        "dated_pain_on_walking": question_as_data(DATED_PAIN_ON_WALKING),
        "rules": [_rule(rule) for rule in rules()],
        "wordings": {id_: asdict(wording) for id_, wording in wordings().items()},
        "sign_words": {code: sign_words(code) for code in sorted(SIGNS | EVENTS)},
    }


def question_as_data(question: Question) -> dict[str, Any]:
    """A question with its kind; what stands at an empty default is left out."""
    said: dict[str, Any] = {"kind": type(question).__name__}
    for part in fields(question):  # type: ignore[arg-type]  # every kind is a dataclass
        value = getattr(question, part.name)
        if not (value == part.default and value in (None, False, ())):
            said[part.name] = _plain(value)
    return said


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "about": rule.about,
        "urgency": rule.urgency,
        "when": question_as_data(rule.when),
        "asks": list(rule.asks),
        "yields_to": list(rule.yields_to),
        "stands": rule.stands,
        "triggers": sorted(triggers_of(rule.when)),
        "groups": [sorted(group) for group in groups_of(rule.when)],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Question):
        return question_as_data(value)
    return [_plain(part) for part in value] if isinstance(value, tuple) else value
