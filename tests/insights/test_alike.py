"""Hills and cold like with like: what they cost is learnt, and never taken for a worsening."""

from dataclasses import replace

import numpy as np
import pytest

from calibration.grounds import hilly_year
from calibration.runs import first_told
from insights.rules.examples import day, example, walked
from insights.trends import judge
from insights.trends.alike import ALIKE, alike
from insights.trends.grounds import ground_of
from insights.trends.series import all_series, by_day

SEED = 20261122


def days_of(*walks):
    ((key, entries),) = all_series(example(*walks)).items()
    return by_day(key, entries)


def in_turn(first, last, *, usual=300, hill=200, **more):
    """Usual ground and a hill on every other day."""
    hills = {"onset_m": hill, "conditions": ["uphill"]}
    return [
        walked(n, **(more | (hills if n % 2 else {"onset_m": usual}))) for n in range(first, last)
    ]


def shifts(*walks):
    before = days_of(*walks)
    return [round(b.level - a.level, 3) for a, b in zip(before, alike(before), strict=True)]


@pytest.mark.parametrize(
    ("more", "ground"),
    [
        ({}, ""),
        ({"conditions": ["level"]}, ""),
        ({"conditions": ["cold", "uphill"]}, "cold+uphill"),
        ({"conditions": ["run"]}, ""),
        ({"incline_pct": 4.0}, "uphill"),
        ({"incline_pct": 0.0}, ""),
    ],
)
def test_a_walk_has_the_ground_that_was_said(more, ground):
    assert ground_of(walked(0, **more)) == ground


def test_usual_ground_is_left_as_it_is():
    days = days_of(*in_turn(-20, 0, hill=200))
    kept = [d for d in alike(days) if not d.entries[0].ground]
    assert kept == [d for d in days if not d.entries[0].ground]


def test_what_a_hill_costs_is_learnt_and_nearly_made_up_for():
    made_up = shifts(*in_turn(-60, 1))[1::2]
    assert made_up[0] == 0
    assert 0.3 < made_up[-1] <= ALIKE.cap
    assert made_up == sorted(made_up)


def test_one_odd_hill_teaches_no_more_than_half_as_far():
    quarter = [*in_turn(-10, -5), walked(-4, onset_m=75, conditions=["uphill"])]
    half = [*in_turn(-10, -5), walked(-4, onset_m=149, conditions=["uphill"])]
    then = [walked(-3, onset_m=300), walked(-2, onset_m=200, conditions=["uphill"])]
    assert shifts(*quarter, *then) == shifts(*half, *then)
    assert shifts(*in_turn(-10, -5), walked(-4, onset_m=300), *then) != shifts(*half, *then)


def test_a_hill_counts_less_until_it_was_compared_often_enough():
    hills = [d.weight for d in alike(days_of(*in_turn(-60, 1))) if d.entries[0].ground]
    assert hills[: ALIKE.enough] == [ALIKE.weight] * ALIKE.enough
    assert set(hills[ALIKE.enough + 1 :]) == {1.0}


def test_what_was_learnt_on_a_day_does_not_change_with_later_days():
    walks = in_turn(-60, 1)
    assert shifts(*walks)[:30] == shifts(*walks[:30])


def test_a_fall_that_goes_on_meanwhile_is_not_taken_for_the_ground():
    metres = np.geomspace(400, 200, 61)
    hilly = [
        walked(n - 60, onset_m=round(m), conditions=["cold"] if n % 2 else [])
        for n, m in enumerate(metres)
    ]
    assert max(map(abs, shifts(*hilly))) < 0.03


def test_cold_from_one_day_on_has_nothing_beside_it_and_explains_nothing():
    usual = [walked(n, onset_m=300) for n in range(-60, -30)]
    cold = [walked(n, onset_m=150, conditions=["cold"]) for n in range(-30, 1)]
    assert set(shifts(*usual, *cold)) == {0.0}
    assert [f.id for f in judge(example(*usual, *cold), day(0))[0]] == ["trend.walking.worse"]


def test_a_hill_is_compared_within_two_weeks_alone():
    far = [walked(-40, onset_m=300), walked(-20, onset_m=200, conditions=["uphill"])]
    assert set(shifts(*far, walked(0, onset_m=300))) == {0.0}


def test_a_day_of_both_grounds_is_made_up_for_by_half():
    both = walked(0, hour=9, onset_m=300), walked(0, hour=15, onset_m=200, conditions=["uphill"])
    *_, hill = shifts(*in_turn(-59, 0))
    *_, half = shifts(*in_turn(-59, 0), *both)
    assert half == pytest.approx(hill / 2, abs=0.01)


def test_a_walk_without_pain_on_a_hill_says_at_least_so_far():
    free = replace(walked(0, pain="none", walked_m=900), conditions=frozenset({"uphill"}))
    assert shifts(*in_turn(-59, 0), free)[-1] == 0


def told(row, people):
    return sum(first_told(hilly_year(row, seed=SEED + n).diary) is not None for n in range(people))


def test_steady_people_who_walk_more_hills_are_left_in_peace_and_a_fall_is_still_found():
    assert told("steady, hills from 10% to 50% of walks, ground said", 40) <= 4
    assert told("30% over 8 weeks, hills from 10% to 50%, ground said", 20) >= 17
