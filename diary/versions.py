"""Two versions of one entry between which the person has not chosen yet: judged together.

Neither may hide what the other says, so their yes answers are put together; a *no* counts only
where both say it, and each version is judged by itself too. Nothing of this is kept.
"""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from django.db import DatabaseError

import insights
from diary.judging import NOT_JUDGED, tellings_of
from diary.timeline import LOOK_BACK, day_to_judge, local_today, values_of
from insights.diary.vocabulary import rank
from tracker.findings.services import Telling
from tracker.reviews.models import Diary

Body = dict[str, Any]
LISTS: Final = ("signs", "events", "selfcare")
JUDGED_BY_NOBODY: Final = ("note", "medicines")
log = logging.getLogger(__name__)


def flags_of_both(diary: Diary, kind: str, body: Body, *, now: datetime) -> list[Telling]:
    """The red flags while `body` waits beside the diary's own version, worst first.

    Where the judging itself breaks, the person reads that it could not be checked.
    """
    try:
        return tellings_of(_flags(diary, kind, body, now=now))
    except DatabaseError:
        raise
    except Exception:
        log.exception("Two versions in diary %s could not be judged.", diary.pk)
        return tellings_of([NOT_JUDGED])


def beside(
    diary: Diary, kind: str, body: Body, theirs: Body | None, *, now: datetime
) -> Body | None:
    """What a phone judges while it waits: of a check-in both in one, of a walk the other one.

    With the local days that a reader makes; None where the diary holds no other version.
    """
    if theirs is None:
        return None
    mine, other = _value(diary, kind, body, now=now), _value(diary, kind, theirs, now=now)
    if kind == "walk":
        days = {"day": other.day.isoformat(), "entered_day": other.entered_day.isoformat()}
        return _bare(insights.walk_as_json(other)) | days
    both = together(mine, other)
    return _bare(insights.checkin_as_json(both)) | {"entered_day": both.entered_day.isoformat()}


def together(mine: insights.CheckIn, other: insights.CheckIn) -> insights.CheckIn:
    """Every yes of both; a no, given singly, that both say."""
    said = {name: _once(getattr(mine, name), getattr(other, name)) for name in LISTS}
    yes = {row.code for row in (*said["signs"], *said["events"])}
    return replace(
        max(mine, other, key=lambda checkin: checkin.entered_at),
        **said,
        denied=(mine.denied & other.denied) - yes,
        denied_together=frozenset(),
        cannot_tell=(mine.cannot_tell | other.cannot_tell) - yes,
        calf_cm={**other.calf_cm, **mine.calf_cm},
        no_walk=mine.no_walk or other.no_walk,
        nothing_new=False,
    )


def _flags(diary: Diary, kind: str, body: Body, *, now: datetime) -> list[insights.Finding]:
    today = local_today(diary.owner.profile, now)
    values = values_of(diary, since=today - LOOK_BACK)
    mine = _value(diary, kind, body, now=now)
    found: dict[tuple[str, str | None], insights.Finding] = {}
    for version in _versions(values, mine):
        as_of = day_to_judge(version, today=today)
        for finding in insights.judge_red_flags(version, as_of=as_of).findings:
            found.setdefault((finding.id, finding.side), finding)
    return sorted(found.values(), key=lambda finding: rank(finding.urgency))


def _versions(values: insights.Diary, mine: Any) -> Iterator[insights.Diary]:
    """The diary with both in it, as it stands, and as it would be with the one that waits."""
    if isinstance(mine, insights.Walk):
        others = tuple(walk for walk in values.walks if walk.id != mine.id)
        yield replace(values, walks=_in_order((*values.walks, mine)))
        yield values
        yield replace(values, walks=_in_order((*others, mine)))
        return
    others = tuple(checkin for checkin in values.checkins if checkin.date != mine.date)
    both = [together(mine, other) for other in values.checkins if other.date == mine.date]
    yield replace(values, checkins=_by_date((*others, *(both or [mine]))))
    yield values
    yield replace(values, checkins=_by_date((*others, mine)))


def _value(diary: Diary, kind: str, body: Body, *, now: datetime) -> Any:
    read: Any = insights.walk_from if kind == "walk" else insights.checkin_from
    return read(body, time_zone=diary.owner.profile.time_zone, now=now)


def _once(*rows: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(row for said in rows for row in said))


def _in_order(walks: tuple[insights.Walk, ...]) -> tuple[insights.Walk, ...]:
    return tuple(sorted(walks, key=lambda walk: (walk.occurred_at, walk.id)))


def _by_date(checkins: tuple[insights.CheckIn, ...]) -> tuple[insights.CheckIn, ...]:
    return tuple(sorted(checkins, key=lambda checkin: checkin.date))


def _bare(said: dict[str, Any]) -> Body:
    return {key: said[key] for key in said if key not in JUDGED_BY_NOBODY}
