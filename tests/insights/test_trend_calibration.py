"""On invented years: steady people are left in peace, and a real change is found in time."""

from datetime import timedelta
from statistics import median

from calibration.years import (
    BETTER_30,
    FALL_30,
    FIRST_DAY,
    STEADY,
    SUDDEN_40,
    years,
)
from insights.trends import each_day

SEED = 20261122
"""Not the seeds that the threshold was set with. A few dozen years only: the bounds leave room
for chance, and are still far from what a detector that errs daily would do."""


def first_told(diary, way):
    """The first day of the year on which the trend is told, or None."""
    judge = each_day(diary)
    for n in range(365):
        day = FIRST_DAY + timedelta(days=n)
        if any(f.id == f"trend.walking.{way}" for f in judge(diary, day)[0]):
            return day
    return None


def days_to_find(change, count):
    """Days from the beginning of a change to its being told, for those in whom it was."""
    told = [(first_told(y.diary, "worse"), y.began) for y in years(change, count, seed=SEED)]
    return [(day - began).days for day, began in told if day and day >= began]


def test_at_most_one_steady_year_in_twenty_is_told_it_got_worse():
    told = [first_told(year.diary, "worse") for year in years(STEADY, 160, seed=SEED)]
    assert sum(day is not None for day in told) <= 8


def test_a_fall_of_three_tenths_over_eight_weeks_is_found():
    found = days_to_find(FALL_30, 60)
    assert len(found) >= 55
    assert median(found) <= 68


def test_a_sudden_fall_of_four_tenths_is_found_within_weeks():
    found = days_to_find(SUDDEN_40, 60)
    assert len(found) >= 56
    assert median(found) <= 18


def test_who_improves_is_not_told_worse_but_mostly_told_better():
    improving = list(years(BETTER_30, 40, seed=SEED))
    assert sum(first_told(y.diary, "worse") is not None for y in improving) <= 1
    better = [first_told(y.diary, "better") for y in improving]
    assert sum(day is not None for day in better) >= 28
