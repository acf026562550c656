"""A sheet of paper typed in afterwards: all of its entries at once or none, and the way back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from diary.log.acts import Told, locked, standing
from diary.log.checkins import log_checkin, remove_checkin
from diary.log.walks import log_walk, remove_walk
from tracker.checkins.models import CheckIn
from tracker.checkins.queries import checkins_by_day
from tracker.findings.models import Finding
from tracker.reviews.models import Diary
from tracker.saying import words_over_time
from tracker.walks.queries import walks_by_key

Body = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Sheet(Told):
    """What a sheet has put in: etags by the walk's id and by the check-in's day."""

    walks: Mapping[str, str]
    checkins: Mapping[str, str]


def log_sheet(
    diary: Diary,
    *,
    walks: Sequence[Body],
    checkins: Sequence[tuple[Body, str | None]],
    now: datetime,
) -> Sheet:
    """Logs each entry as if by itself. Raises Conflict or Removed where something stands there.

    A check-in comes with the etag of the words that it goes on from, if there are any.
    """
    with locked(diary) as held:
        walked = [log_walk(held, body, now=now) for body in walks]
        checked = [log_checkin(held, body, now=now, if_match=known) for body, known in checkins]
        told = standing(held).told
        new = {row.pk for logged in (*walked, *checked) for row in logged.new}
        return Sheet(
            told=told,
            new=_still_new(told, new),
            walks={logged.entry.key: logged.entry.etag for logged in walked},
            checkins={f"{logged.entry.day}": logged.entry.etag for logged in checked},
        )


def take_sheet_back(
    diary: Diary, *, walks: Mapping[str, str], checkins: Mapping[str, str], now: datetime
) -> int:
    """Removes what a sheet put in; how much was left, because it was changed since then."""
    with locked(diary) as held:
        kept_walks = walks_by_key(held, walks)
        rows = checkins_by_day(held, [date.fromisoformat(day) for day in checkins])
        left = 0
        for key, walk in kept_walks.items():
            if walk.etag == walks[key]:
                remove_walk(held, key, now=now)
            else:
                left += walk.deleted_at is None
        for day, checkin in rows.items():
            if checkin.etag == checkins[f"{day}"]:
                _take_answers_back(held, checkin, now=now)
            else:
                left += checkin.deleted_at is None
        return left


def _take_answers_back(diary: Diary, checkin: CheckIn, *, now: datetime) -> None:
    """A day stands again as it did before the sheet, which may have been not at all."""
    _now, *before = islice(words_over_time(checkin), 2)
    if before and before[0]:
        log_checkin(diary, before[0], now=now, if_match=checkin.etag)
    else:
        remove_checkin(diary, checkin.day, now=now)


def _still_new(told: tuple[Finding, ...], new: set[int]) -> tuple[Finding, ...]:
    """What the sheet raised and a later line of it has not taken back; worst first."""
    return tuple(row for row in told if row.pk in new)
