"""The series of a report: median time and distance to the pain and more, lately against before."""

from collections.abc import Iterable

from insights.report.middles import Middle, middle_of
from insights.report.periods import Period
from insights.report.values import SeriesFigure
from insights.trends.series import Entry, Series, SeriesKey

WALKING = (("walking", "pain", "s"), ("walking", "pain", "m"))
OTHERS = (("pain", "worst", "points"), ("relief", "gone", "s"))
Wanted = tuple[str, str, str]


def walking_figures(series: Series, period: Period) -> tuple[SeriesFigure, ...]:
    """Time first, then distance; a unit in which no walk with pain was measured is left out.

    Ways of measuring differ by half as much again, so each figure is of one way, one activity
    and one aid: the one with most walks lately, else in the whole period.
    """
    return _figures(series, WALKING, period)


def other_figures(series: Series, period: Period) -> tuple[SeriesFigure, ...]:
    """How bad the pain was on walks, and how soon it had gone."""
    return _figures(series, OTHERS, period)


def _figures(series: Series, wanted: Iterable[Wanted], period: Period) -> tuple[SeriesFigure, ...]:
    found = (_figure(_inside(series, one, period), period) for one in wanted)
    return tuple(figure for figure in found if figure is not None)


def _inside(series: Series, wanted: Wanted, period: Period) -> Series:
    """The series of this subject with their entries of the period, those that have any."""
    inside = {
        key: [entry for entry in entries if entry.day in period]
        for key, entries in series.items()
        if (key.subject, key.until, key.unit) == wanted
    }
    return {key: entries for key, entries in inside.items() if entries}


def _figure(inside: Series, period: Period) -> SeriesFigure | None:
    if not inside:
        return None
    key = max(inside, key=lambda key: (_recent(inside[key], period), len(inside[key]), key))
    entries = sorted(inside[key], key=lambda entry: (entry.day, entry.reference))
    return SeriesFigure(
        key=SeriesKey(*key),
        lately=_middle(entries, period.lately),
        before=_middle(entries, period.before) if period.before else None,
        points=tuple((e.day, e.value, e.at_least) for e in entries),
        others=sum(len(entries) for entries in inside.values()) - len(entries),
    )


def _recent(entries: Iterable[Entry], period: Period) -> int:
    return sum(entry.day in period.lately for entry in entries)


def _middle(entries: Iterable[Entry], period: Period) -> Middle | None:
    return middle_of((e.value, e.at_least) for e in entries if e.day in period)
