"""Kind remarks about keeping the diary itself: too little to judge yet, or a long silence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from insights.diary.values import Diary, Walk
from insights.findings import Finding, NotJudged

__all__ = ["HABITS", "judge"]


@dataclass(frozen=True, slots=True)
class Habits:
    """When something is said about keeping the diary."""

    walks: int = 5
    days: int = 4
    """Walks that hurt, and days with one, before a walking pattern can be named."""
    within: int = 90
    silent_days: int = 14
    """So many days without any entry are a long silence."""


HABITS: Final = Habits()


def judge(diary: Diary, as_of: date) -> tuple[tuple[Finding, ...], tuple[NotJudged, ...]]:
    """What may be said about the logging on a day, from what was known by then."""
    found = (_too_few(diary, as_of), _silence(diary, as_of))
    return tuple(finding for finding in found if finding), ()


def _too_few(diary: Diary, as_of: date) -> Finding | None:
    """Some walks hurt, but too few were written down to compare them."""
    painful = [w for w in _known_walks(diary, as_of) if w.pain != "none"]
    days = {w.day for w in painful}
    if not painful or (len(painful) >= HABITS.walks and len(days) >= HABITS.days):
        return None
    return Finding(
        id="habit.too_few_entries",
        kind="habit",
        about="logging",
        urgency="none",
        figures={
            "walks": len(painful),
            "days": len(days),
            "walks_needed": HABITS.walks,
            "days_needed": HABITS.days,
        },
        evidence=tuple(f"walk:{w.id}" for w in painful),
        not_asked=tuple(_missing(painful)),
    )


def _missing(painful: list[Walk]) -> Iterable[str]:
    """What would say most about the pain, and has not been said on any walk."""
    if all(w.onset_m is None and w.onset_s is None for w in painful):
        yield "onset_m"
    if not any(w.sites for w in painful):
        yield "sites"
    if not any(w.relief for w in painful):
        yield "relief"


def _silence(diary: Diary, as_of: date) -> Finding | None:
    last = max(_entered(diary, as_of), default=None)
    if last is None or (as_of - last).days < HABITS.silent_days:
        return None
    return Finding(
        id="habit.long_silence",
        kind="habit",
        about="logging",
        urgency="none",
        figures={"days": (as_of - last).days, "last": last.isoformat()},
    )


def _known_walks(diary: Diary, as_of: date) -> Iterable[Walk]:
    return (
        w
        for w in reversed(diary.walks)
        if w.entered_day <= as_of and 0 <= (as_of - w.day).days < HABITS.within
    )


def _entered(diary: Diary, as_of: date) -> Iterable[date]:
    """The latest days on which something known was entered."""
    entered = [w.entered_day for w in diary.walks] + [c.entered_day for c in diary.checkins]
    return (day for day in entered if day <= as_of)
