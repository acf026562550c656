"""Which patterns does a diary look like? Clues for and against, never a diagnosis."""

from datetime import date

from insights.diary.values import Diary
from insights.findings import Finding, NotJudged

__all__ = ["judge"]


def judge(diary: Diary, as_of: date) -> tuple[tuple[Finding, ...], tuple[NotJudged, ...]]:
    """The patterns named on a day, likeliest first, from what was known by then."""
    from insights.patterns.naming import named_patterns

    return named_patterns(diary, as_of)
