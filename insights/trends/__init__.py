"""Is it getting worse? The series of a diary, and a detector that may be asked every day."""

from collections.abc import Callable
from datetime import date

from insights.diary.values import Diary
from insights.findings import Finding, NotJudged

__all__ = ["each_day", "judge"]

Verdict = tuple[tuple[Finding, ...], tuple[NotJudged, ...]]


def judge(diary: Diary, as_of: date) -> Verdict:
    """The trends that are open on a day, from what had happened and been entered by then."""
    return each_day(diary)(diary, as_of)


def each_day(diary: Diary) -> Callable[[Diary, date], Verdict]:
    """A `judge` for many days of one diary, which does the work of a year once.

    It answers as `judge` would for the diary as it was known on each day.
    """
    from insights.trends.reading import TrendReader

    return TrendReader(diary).judge_known
