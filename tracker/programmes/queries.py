"""Programmes of one diary, for the shell's own work. What a reader may see is asked of `access`."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from tracker.findings.models import Finding
from tracker.programmes.models import Answers, Bout, Hold, Programme, WalkTest
from tracker.reviews.models import Diary


def programme_that_runs(diary: Diary) -> Programme | None:
    """The programme that was not ended, held or not."""
    return Programme.objects.filter(diary=diary, ended_at=None).first()


def newest_programme(diary: Diary) -> Programme | None:
    """The one that was begun last, ended or not, with the clinicians of its beginning and end."""
    rows = Programme.objects.filter(diary=diary).select_related("prescriber", "ended_by")
    return rows.order_by("-pk").first()


def programme_of(diary: Diary, pk: int) -> Programme | None:
    """A programme of this diary, ended or not."""
    return Programme.objects.filter(diary=diary, pk=pk).first()


def holds_that_stand(programme: Programme) -> list[Hold]:
    """Why it rests now, the oldest reason first; empty while it runs."""
    rows = programme.holds.filter(ended_at=None).select_related("finding", "by")
    return list(rows.order_by("pk"))


def last_hold_ended_by_a_clinician(programme: Programme, *, since: datetime) -> Hold | None:
    """The last time since then that a clinician let it go on."""
    rows = programme.holds.filter(ended_at__gte=since).exclude(ended_by=None)
    return rows.select_related("ended_by").order_by("-ended_at", "-pk").first()


def holds_of_finding(diary: Diary, finding: Finding) -> list[Hold]:
    """The rests that stand because of this warning."""
    rows = Hold.objects.filter(programme__diary=diary, finding=finding, ended_at=None)
    return list(rows)


def every_hold(programme: Programme) -> QuerySet[Hold]:
    """Each time that it rested, the newest first."""
    return programme.holds.order_by("-since", "-pk")


def grounds_before(programme: Programme) -> set[tuple[str, int | None]]:
    """What it rested on and went on from, each with its warning: it does not hold it twice."""
    rows = programme.holds.exclude(ended_at=None)
    return set(rows.values_list("ground", "finding"))


def bouts_of(programme: Programme) -> list[Bout]:
    """Its bouts whose walks stand in the diary, in the order in which they were walked."""
    rows = Bout.objects.filter(programme=programme, walk__deleted_at=None)
    return list(rows.select_related("walk").order_by("walk__occurred_at", "pk"))


def session_days(diary: Diary, *, since: date) -> list[date]:
    """The local days from then on with a bout of the programme that runs, each once."""
    rows = Bout.objects.filter(programme__diary=diary, programme__ended_at=None)
    rows = rows.filter(walk__deleted_at=None, walk__day__gte=since)
    return sorted(set(rows.values_list("walk__day", flat=True)))


def programmes_of(diary: Diary) -> Iterable[Programme]:
    """Every programme of a diary, the oldest first."""
    return Programme.objects.filter(diary=diary).order_by("pk")


def walk_tests_of(diary: Diary) -> list[WalkTest]:
    """Its six-minute walks, the oldest first."""
    return list(WalkTest.objects.filter(diary=diary).order_by("day", "pk"))


def answers_of(diary: Diary) -> list[Answers]:
    """Its months' answers, the oldest first."""
    return list(Answers.objects.filter(diary=diary).order_by("day"))


def programmes_as_said(diary: Diary) -> dict[str, Any]:
    """All of it as plain values, for *download everything*."""
    return {
        "programmes": [_as_said(row) for row in programmes_of(diary)],
        "six_minute_walks": [
            {"date": f"{row.day}", "metres": row.metres, "rests": row.rests}
            | ({"aid": row.aid} if row.aid else {})
            | ({"course_m": row.course_m} if row.course_m else {})
            for row in walk_tests_of(diary)
        ],
        "monthly_answers": [{"date": f"{row.day}", **row.said} for row in answers_of(diary)],
    }


def _as_said(row: Programme) -> dict[str, Any]:
    names = ("template", "minutes", "most", "step", "sessions", "weeks", "scale", "stop_at")
    names += ("rest_minutes", "hold_also", "by_clinician", "prescriber_name", "yes_from")
    return {name: getattr(row, name) for name in names} | {
        "starts_on": row.starts_on.isoformat(),
        "ended_at": row.ended_at and row.ended_at.isoformat(),
        "bouts": [{"walk": bout.walk.key, "pain": bout.pain} for bout in bouts_of(row)],
        "holds": [_hold_as_said(hold) for hold in every_hold(row)],
    }


def _hold_as_said(hold: Hold) -> dict[str, Any]:
    return {
        "reason": hold.reason,
        "ground": hold.ground,
        "since": hold.since.isoformat(),
        "ended_at": hold.ended_at and hold.ended_at.isoformat(),
        "outcome": hold.outcome,
    }
