"""Counts of the entries of a period: sides, sites, what eased it, days, medicines, lateness."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from insights.diary.values import CheckIn, Event, Walk
from insights.report.middles import Middle, middle_of
from insights.report.periods import Period
from insights.report.values import Days, Measured, Noted, Tried

SPANS: Final = (120, 300, 600)
"""Seconds by which the pain had gone: up to 2, 5 and 10 minutes."""
TWO_DAYS: Final = timedelta(days=2)


def by_count(codes: Iterable[str]) -> dict[str, int]:
    """How often each stands, the most frequent first."""
    counts = Counter(codes)
    return dict(sorted(counts.items(), key=lambda row: (-row[1], row[0])))


def methods_of(walks: Iterable[Walk]) -> dict[str, int]:
    """How the length of the walks was known; a walk without any length is left out."""
    return by_count(w.method or "unsaid" for w in walks if _says_a_length(w))


def sites_of(walks: Iterable[Walk]) -> dict[str, int]:
    """On how many walks each place hurt."""
    return by_count(
        site
        for walk in walks
        for site in walk.sites.union(*(leg.sites for leg in walk.by_leg.values()))
    )


def eased_by(walks: Iterable[Walk]) -> tuple[Tried, ...]:
    """What was tried against the pain on how many walks, and on how many it helped."""
    return _tried((code, helped) for walk in walks for code, helped in walk.relief.items())


def selfcare_of(checkins: Iterable[CheckIn]) -> tuple[Tried, ...]:
    """What was tried at home on how many days, and on how many it helped."""
    return _tried((care.code, care.helped) for c in checkins for care in c.selfcare)


def medicines_of(checkins: Iterable[CheckIn]) -> tuple[Tried, ...]:
    """On how many days each medicine was answered for, and on how many it was taken."""
    return _tried((row.name, row.taken) for c in checkins for row in c.medicines)


def relief_of(walks: Iterable[Walk]) -> tuple[Middle | None, dict[int, int]]:
    """How soon the pain had gone: the middle, and by span."""
    times = [w.relief_s for w in walks if w.relief_s is not None and not w.still_there]
    spans = dict.fromkeys((*SPANS, 0), 0)
    for seconds in times:
        spans[next((span for span in SPANS if seconds <= span), 0)] += 1
    return middle_of((seconds, False) for seconds in times), spans


def pain_of(walks: Sequence[Walk], period: Period) -> Measured:
    """The worst pain of painful walks, 0 to 10."""
    return Measured(
        lately=_pain_in(walks, period.lately),
        before=_pain_in(walks, period.before) if period.before else None,
    )


def _pain_in(walks: Iterable[Walk], period: Period) -> Middle | None:
    return middle_of(
        (w.severity, False) for w in walks if w.severity is not None and w.day in period
    )


def days_with(code: str, checkins: Sequence[CheckIn], period: Period) -> tuple[Days, Days]:
    """On how many of the days that answer it a sign was there: lately, and before."""
    before = _days_in(code, checkins, period.before) if period.before else Days(yes=0, answered=0)
    return _days_in(code, checkins, period.lately), before


def _days_in(code: str, checkins: Iterable[CheckIn], period: Period) -> Days:
    inside = [c for c in checkins if c.date in period]
    yes = sum(any(sign.code == code for sign in c.signs) for c in inside)
    no = sum(code in c.denied | c.denied_together for c in inside)
    return Days(yes=yes, answered=yes + no)


def walks_a_week(walks: Iterable[Walk], period: Period) -> tuple[float, float | None]:
    """Walks written down a week: lately, and before."""
    days = [walk.day for walk in walks]
    lately, before = (_a_week(days, part) for part in (period.lately, period.before))
    return lately or 0.0, before


def _a_week(days: Iterable[date], period: Period | None) -> float | None:
    if period is None:
        return None
    return round(7 * sum(day in period for day in days) / period.days, 1)


def events_of(checkins: Iterable[CheckIn]) -> list[Event]:
    """Every event once, oldest first."""
    found = dict.fromkeys(event for c in checkins for event in c.events)
    return sorted(found, key=lambda event: (event.date, event.code))


def noted_of(walks: Iterable[Walk], checkins: Iterable[CheckIn]) -> Noted:
    """How late the entries were typed."""
    late = [w.entered_day - w.day for w in walks] + [c.entered_day - c.date for c in checkins]
    by = [w.entered_by for w in walks] + [c.entered_by for c in checkins]
    return Noted(
        same_day=sum(delay <= timedelta() for delay in late),
        two_days=sum(timedelta() < delay <= TWO_DAYS for delay in late),
        later=sum(delay > TWO_DAYS for delay in late),
        by_others=sum(who != "self" for who in by),
    )


def _tried(said: Iterable[tuple[str, bool | None]]) -> tuple[Tried, ...]:
    """Each code with how often it was tried and how often it helped, the most tried first."""
    tried: Counter[str] = Counter()
    helped: Counter[str] = Counter()
    for code, did in said:
        tried[code] += 1
        helped[code] += bool(did)
    rows = sorted(tried, key=lambda code: (-tried[code], code))
    return tuple(Tried(code=code, tried=tried[code], helped=helped[code]) for code in rows)


def _says_a_length(walk: Walk) -> bool:
    lengths: Mapping[str, object] = {
        name: getattr(walk, name)
        for name in ("onset_m", "onset_s", "onset_steps", "onset_blocks", "walked_m", "walked_s")
    }
    return any(value is not None for value in lengths.values())
