"""On invented years: steady people are left in peace, and a real change is found in time."""

from statistics import median

from calibration.runs import first_told
from calibration.years import (
    BETTER_30,
    FALL_20,
    FALL_30,
    FIRST_DAY,
    SLOW_24,
    STEADY,
    SUDDEN_40,
    years,
)

SEED = 20261122
"""Not the seeds that the threshold was set with. A few dozen years only: the bounds leave room
for chance, and are still far from what a detector that errs daily would do."""


def days_to_find(change, count):
    """Days from the beginning of a change to its being told, for those in whom it was."""
    told = [
        (first_told(y.diary), (y.began - FIRST_DAY).days) for y in years(change, count, seed=SEED)
    ]
    return [day - began for day, began in told if day is not None and day >= began]


def test_at_most_one_steady_year_in_twenty_is_told_it_got_worse():
    told = [first_told(year.diary) for year in years(STEADY, 160, seed=SEED)]
    assert sum(day is not None for day in told) <= 8


def test_a_fall_of_three_tenths_over_eight_weeks_is_found():
    found = days_to_find(FALL_30, 60)
    assert len(found) >= 55
    assert median(found) <= 72


def test_a_sudden_fall_of_four_tenths_is_found_within_weeks():
    found = days_to_find(SUDDEN_40, 60)
    assert len(found) >= 56
    assert median(found) <= 18


def test_a_fall_of_two_tenths_and_a_slow_one_are_found_in_most():
    assert len(days_to_find(FALL_20, 40)) >= 23
    assert len(days_to_find(SLOW_24, 40)) >= 23


def test_who_improves_is_not_told_worse_but_mostly_told_better():
    improving = list(years(BETTER_30, 40, seed=SEED))
    assert sum(first_told(y.diary) is not None for y in improving) <= 1
    better = [first_told(y.diary, "better") for y in improving]
    assert sum(day is not None for day in better) >= 28
