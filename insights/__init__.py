"""The reader: what does a diary mean? This file is its whole public surface.

Each name is imported when it is first asked for, so that `import insights` costs nothing and
a web process never loads what only the worker needs. No module of this package may bear the
name of a function below (so the wordings live in `insights/words.py`): it would hide it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

_HOMES: Final = {
    "insights.diary.faults": ("DiaryError", "Fault"),
    "insights.diary.reading": (
        *("read_diary", "diary_from", "patient_from", "walk_from", "checkin_from"),
    ),
    "insights.diary.reading_json": ("json_values",),
    "insights.diary.writing": (
        *("diary_as_json", "patient_as_json", "walk_as_json", "checkin_as_json", "canonical"),
    ),
    "insights.diary.values": (
        *("Diary", "Patient", "Walk", "LegPart", "AsEntered", "CheckIn", "Sign", "Event"),
        *("SelfCare", "Medicine"),
    ),
    "insights.findings": ("Finding", "Clue", "NotJudged", "Judgement", "Wording", "TrendReading"),
    "insights.judging": ("assess", "judge_red_flags"),
    "insights.replaying": ("replay",),
    "insights.words": ("wording", "clue_wording", "clue_source", "sign_words", "render"),
    "insights.sources": ("last_checked",),
    "insights.edinburgh.screen": ("walking_screen", "WalkingScreen", "LegScreen"),
    "insights.edinburgh.items": ("Item",),
    "insights.trends.standing": ("trend_readings",),
    "insights.red_flags": ("red_flag_questions",),
    "insights.exporting": ("rules_as_data",),
    "insights.explaining": ("rule_in_words", "rule_terms", "goes_away", "Sentence"),
    "insights.advice.advising": ("advice_for",),
    "insights.advice.pages": ("learn_pages",),
    "insights.advice.searching": ("find_pages",),
    "insights.advice.caring": ("selfcare", "reason_words"),
}
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names}

__all__ = list(_HOME_OF)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """The public name, loaded from its home."""
        if name not in _HOME_OF:
            raise AttributeError(f"insights has no {name!r}")
        return getattr(import_module(_HOME_OF[name]), name)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
