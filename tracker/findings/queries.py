"""Findings of one diary, for the shell's own work. What a reader may see is asked of `access`."""

from tracker.findings.models import Finding, Reading
from tracker.reviews.models import Diary


def standing_red_flags(diary: Diary) -> tuple[Finding, ...]:
    """The red flags that stand, worst first."""
    rows = Finding.objects.filter(diary=diary, gone_at=None, kind="red_flag")
    return tuple(rows.order_by("rank", "place", "id"))


def standing_trends(diary: Diary) -> tuple[Finding, ...]:
    """The trends that stand, worst first."""
    rows = Finding.objects.filter(diary=diary, gone_at=None, kind="trend")
    return tuple(rows.order_by("rank", "place", "id"))


def every_finding(diary: Diary) -> tuple[Finding, ...]:
    """All that was ever told of a diary, worst first, gone or not; habits of logging left out."""
    rows = Finding.objects.filter(diary=diary).exclude(kind="habit")
    return tuple(rows.order_by("rank", "place", "id"))


def reading_of(diary: Diary) -> Reading | None:
    """The newest whole judgement of a diary; None before the first."""
    return Reading.objects.filter(diary=diary).first()
