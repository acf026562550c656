"""The one summary row of each diary, and the kept findings that the list is ranked by."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db.models import F, Q

from tracker.care.models import Summary
from tracker.findings.models import Finding
from tracker.programmes.models import Hold, Programme
from tracker.reviews.models import Diary

FINDING_COLUMNS = ("diary_id", "rule", "kind", "urgency", "rank", "side", "changed_at", "figures")


def keep_summary(
    diary: Diary,
    *,
    as_of: date,
    last_entry: date | None,
    logged: list[str],
    weeks: list[int | None],
    sessions: list[str],
) -> None:
    """Keeps it in place of the one before. The caller holds the diary's lock."""
    kept = {"as_of": as_of, "last_entry": last_entry, "logged": logged, "weeks": weeks}
    kept |= {"sessions": sessions}
    if not Summary.objects.filter(diary=diary).update(**kept):
        Summary.objects.create(diary=diary, **kept)


def standing_needs(diaries: Collection[int]) -> list[dict[str, Any]]:
    """Red flags and trends that stand in these diaries, as values, the worst first."""
    rows = Finding.objects.filter(diary_id__in=diaries, gone_at=None)
    rows = rows.filter(kind__in=("red_flag", "trend")).order_by("rank", "place", "pk")
    return list(rows.values(*FINDING_COLUMNS))


def programmes_that_run(diaries: Collection[int]) -> list[dict[str, Any]]:
    """The walking programme of each of these diaries that has one, as values."""
    rows = Programme.objects.filter(diary_id__in=diaries, ended_at=None)
    return list(rows.values("diary_id", "sessions", "weeks", "starts_on"))


def pauses_since(diaries: Collection[int], moment: datetime) -> list[dict[str, Any]]:
    """Pauses of those programmes that stand or ended since then, as values."""
    rows = Hold.objects.filter(programme__diary_id__in=diaries, programme__ended_at=None)
    rows = rows.filter(Q(ended_at=None) | Q(ended_at__gte=moment)).order_by("pk")
    return list(rows.values("reason", "since", "ended_at", diary_id=F("programme__diary_id")))
