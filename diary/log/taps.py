"""Answers of one tap: nothing to report, no walk, a medicine; each can be taken back."""

from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from diary.log.acts import ANY, Logged, locked, standing
from diary.log.checkins import log_checkin, remove_checkin
from tracker.checkins.models import CheckIn
from tracker.checkins.queries import checkin_of_day, says_how_it_is
from tracker.reviews.models import Diary
from tracker.saying import words_over_time

Body = dict[str, Any]
FRAME: Final = frozenset({"date", "entered_at", "entered_by"})


def log_nothing_new(
    diary: Diary, day: date, *, now: datetime, by: str | None = None
) -> Logged[CheckIn]:
    """Keeps that there is nothing to report of that day; changes no day that says how it is.

    It denies nothing: the day holds the quick answer and not a single *no*. `by` is who says
    so, where that is not the person.
    """
    with locked(diary) as held:
        checkin = checkin_of_day(held, day)
        body = _said(checkin)
        if checkin is not None and says_how_it_is(body):
            return Logged(entry=checkin, change="unchanged", told=standing(held).told)
        return _log(held, body | {"nothing_new": True} | _written(by), day, now=now)


def take_nothing_back(diary: Diary, day: date, *, now: datetime) -> None:
    """The quick answer is not said any more; a day that holds no more than it is removed."""
    with locked(diary) as held:
        body = _said(checkin_of_day(held, day))
        if body.pop("nothing_new", None):
            _log_or_remove(held, body, day, now=now)


def log_no_walk(
    diary: Diary, reason: str, day: date, *, now: datetime, by: str | None = None
) -> Logged[CheckIn]:
    """Keeps why there was no walk on that day; whatever else the day says stays."""
    with locked(diary) as held:
        body = _said(checkin_of_day(held, day))
        return _log(held, body | {"no_walk": reason} | _written(by), day, now=now)


def take_no_walk_back(diary: Diary, day: date, *, now: datetime) -> None:
    """Why there was no walk is not said any more; a day that holds no more is removed."""
    with locked(diary) as held:
        body = _said(checkin_of_day(held, day))
        if body.pop("no_walk", None):
            _log_or_remove(held, body, day, now=now)


def log_medicine(
    diary: Diary, name: str, day: date, *, taken: bool, now: datetime
) -> Logged[CheckIn]:
    """Keeps that a medicine was taken on that day, or was not."""
    with locked(diary) as held:
        body = _with_mark(_said(checkin_of_day(held, day)), name, taken)
        return _log(held, body, day, now=now)


def take_medicine_back(diary: Diary, name: str, day: date, *, now: datetime) -> None:
    """What was said of a medicine before its last change, which may be nothing, stands again."""
    with locked(diary) as held:
        checkin = checkin_of_day(held, day)
        body = _said(checkin)
        stands = taken_by_name(body).get(name)
        if checkin is None or stands is None:
            return
        marks = (taken_by_name(said).get(name) for said in words_over_time(checkin))
        before = next((mark for mark in marks if mark is not stands), None)
        _log_or_remove(held, _with_mark(body, name, before), day, now=now)


def taken_by_name(body: Body) -> dict[str, bool]:
    """What a check-in says of each medicine."""
    return {row["name"]: row["taken"] for row in body.get("medicines", ())}


def _written(by: str | None) -> Body:
    return {"entered_by": by} if by else {}


def _said(checkin: CheckIn | None) -> Body:
    """The words that stand, to be changed; none of a removed check-in."""
    return dict(checkin.body) if checkin is not None and checkin.deleted_at is None else {}


def _with_mark(body: Body, name: str, taken: bool | None) -> Body:
    """The body with one medicine marked in its place, or without it."""
    rows = list(body.get("medicines", ()))
    names = [row["name"] for row in rows]
    at = names.index(name) if name in names else len(rows)
    rows[at : at + 1] = [] if taken is None else [{"name": name, "taken": taken}]
    kept = {key: body[key] for key in body if key != "medicines"}
    return kept | ({"medicines": rows} if rows else {})


def _log_or_remove(diary: Diary, body: Body, day: date, *, now: datetime) -> None:
    if body.keys() <= FRAME:
        remove_checkin(diary, day, now=now)
    else:
        _log(diary, body, day, now=now)


def _log(diary: Diary, body: Body, day: date, *, now: datetime) -> Logged[CheckIn]:
    """Keeps the whole of a day, typed now. The caller holds the lock."""
    local = now.astimezone(ZoneInfo(diary.owner.profile.time_zone))
    typed = {"date": day.isoformat(), "entered_at": local.isoformat(timespec="seconds")}
    return log_checkin(diary, body | typed, now=now, if_match=ANY)
