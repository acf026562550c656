"""What a sheet typed in afterwards says that cannot wait: judged as of each of its days."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

import insights
from diary.judging import tellings_of
from tracker.findings.services import Telling

Entry = TypeVar("Entry", insights.Walk, insights.CheckIn)


@dataclass(frozen=True, kw_only=True)
class Noticed:
    """One red flag and the last day of the sheet on which it stood."""

    telling: Telling
    day: date


def noticed_on(
    values: insights.Diary, *, walks: Collection[str], checkins: Collection[date]
) -> list[Noticed]:
    """Red flags that rest on these entries, each once, the worst first.

    They are judged as if each had been entered on its own day, so that what a later line took
    back, or what is too long ago to be told of today, is shown all the same.
    """
    known = replace(
        values,
        walks=tuple(_at_once(w, w.day) if w.id in walks else w for w in values.walks),
        checkins=tuple(_at_once(c, c.date) if c.date in checkins else c for c in values.checkins),
    )
    ours = {f"walk:{w.id}": w.day for w in known.walks if w.id in walks}
    ours |= {f"checkin:{day}": day for day in checkins}
    found: dict[tuple[str, str], Noticed] = {}
    for day in sorted({*ours.values()}):
        for telling in tellings_of(insights.judge_red_flags(known, as_of=day).findings):
            _keep_worst(found, telling, ours)
    return sorted(found.values(), key=lambda row: (row.telling.rank, row.day))


def _keep_worst(
    found: dict[tuple[str, str], Noticed], telling: Telling, ours: Mapping[str, date]
) -> None:
    """The worst telling of a rule and leg; of equal ones the last."""
    days = [ours[reference] for reference in telling.evidence if reference in ours]
    before = found.get((telling.rule, telling.side))
    if days and (before is None or telling.rank <= before.telling.rank):
        found[telling.rule, telling.side] = Noticed(telling=telling, day=max(days))


def _at_once(entry: Entry, day: date) -> Entry:
    return replace(entry, entered_day=day)
