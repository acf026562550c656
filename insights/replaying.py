"""Goes through a diary day by day, as a person lived it, and notes when each finding first came."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from insights.diary.values import CheckIn, Diary, Walk
from insights.judging import judged, rooms_for_days


def replay(diary: Diary) -> dict[str, date]:
    """The local day on which each finding was first raised, by its id.

    Every day from the first to the last is judged, with only what had been entered by then, by
    the same code as `assess`, but for the rules that lacked an answer.
    """
    rooms = rooms_for_days(diary)
    first_raised: dict[str, date] = {}
    for day, known in days_as_known(diary):
        for finding in judged(known, day, rooms).findings:
            first_raised.setdefault(finding.id, day)
    return first_raised


def days_as_known(diary: Diary) -> Iterator[tuple[date, Diary]]:
    """Each local day from the first to the last with the diary as it stood at its end."""
    last = diary.last_day
    if last is None:
        return
    arriving = _by_arrival(diary)
    day = first_day(diary)
    known = replace(diary, walks=(), checkins=())
    while day <= last:
        if day in arriving:
            known = _with(known, arriving[day])
        yield day, known
        day += timedelta(days=1)


def first_day(diary: Diary) -> date:
    """The earliest local day of anything that happened or was entered in a diary with entries."""
    days = [d for w in diary.walks for d in (w.day, w.entered_day)]
    days += [d for c in diary.checkins for d in (c.date, c.entered_day)]
    return min(days)


def _by_arrival(diary: Diary) -> dict[date, list[Walk | CheckIn]]:
    """The entries by the day on which they are known: entered, and not still to come."""
    arriving: dict[date, list[Walk | CheckIn]] = defaultdict(list)
    for walk in diary.walks:
        arriving[max(walk.day, walk.entered_day)].append(walk)
    for checkin in diary.checkins:
        arriving[max(checkin.date, checkin.entered_day)].append(checkin)
    return arriving


def _with(known: Diary, entries: list[Walk | CheckIn]) -> Diary:
    walks = [entry for entry in entries if isinstance(entry, Walk)]
    checkins = [entry for entry in entries if isinstance(entry, CheckIn)]
    return replace(
        known,
        walks=tuple(sorted((*known.walks, *walks), key=lambda w: (w.occurred_at, w.id))),
        checkins=tuple(sorted((*known.checkins, *checkins), key=lambda c: c.date)),
    )
