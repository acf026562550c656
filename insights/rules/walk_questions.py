"""Questions about walks, as frozen data. Numbers of red flags; patterns have files of their own."""

from dataclasses import dataclass

from insights.rules.kinds import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class SuddenlyShorter(Question):
    """Of the last `of` walks in `days` days, `low` ended under `percent` of the own median.

    The median is that of the `baseline` walks before those days (at least `at_least`), got by
    the same method and with the same aid. The near past is asked, not the year: a slow decline
    is a trend, a sudden one is a warning. Who goes up and down a lot must fall further: under
    the median by `spreads` of the own spread too.
    """

    low: int
    of: int
    days: int
    percent: int
    baseline: int
    at_least: int
    spreads: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPainSoonAfterStart(Question):
    """Walking pain that is at most so many days old and comes within a short distance or time.

    New is shown by `without` earlier walks without pain, or by a check-in that dates it.
    """

    days: int
    walks: int
    metres: int
    seconds: int
    without: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PainfulWalks(Question):
    """Walks that hurt on so many different days within the last `days` days."""

    on_days: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PainStayed(Question):
    """After a recent walk or exercise the pain was severe and had not gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysWithoutWalking(Question):
    """On so many of the last `days` days there was no walk because of the leg."""

    count: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PainUp(Question):
    """Mean worst pain of the last `days` days at least `points` above the `before` days before.

    Both from at least `walks` walks, and by `errors` standard errors of the difference.
    """

    points: int
    days: int
    before: int
    walks: int
    errors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChestStopped(Question):
    """A walk of the day ended because of the chest."""
