"""What one walk says in each series, and what becomes of the walks of one day."""

from dataclasses import replace
from datetime import timedelta
from math import log

import pytest

from insights.diary.values import LegPart
from insights.rules.examples import day, example, walked
from insights.trends.numbers import TELLING
from insights.trends.series import all_series, by_day, level_of


def series(*walks):
    """The values of each series by what it is until and its unit."""
    found = all_series(example(*walks))
    return {(key.subject, key.until, key.unit): entries for key, entries in found.items()}


def values(*walks):
    return {key: [e.value for e in entries] for key, entries in series(*walks).items()}


METRES = ("walking", "pain", "m")
STOP = ("walking", "stop", "m")
PAIN = ("pain", "worst", "points")


def test_a_painful_walk_says_when_the_pain_came_and_how_bad_it_was():
    said = values(walked(0, onset_m=200, onset_s=150, severity=6, walked_m=900))
    assert said == {METRES: [200], ("walking", "pain", "s"): [150], PAIN: [6]}


@pytest.mark.parametrize(("why", "counts"), [(None, True), ("leg", True), ("breath", False)])
def test_the_way_to_a_stop_of_the_legs_counts(why, counts):
    walk = walked(0, walked_m=300, had_to_stop=True, stopped_for=why)
    assert values(walk) == ({STOP: [300]} if counts else {})


def test_a_stop_says_nothing_where_the_beginning_is_known_or_nobody_stopped():
    assert values(walked(0, walked_m=300, had_to_stop=True, onset_m=100)) == {METRES: [100]}
    assert values(walked(0, walked_m=300, had_to_stop=False)) == {}


def test_a_walk_without_pain_is_at_least_that_far_beside_one_that_hurt():
    free = walked(-1, pain="none", walked_m=700)
    entries = series(free, walked(0, onset_m=200))[METRES]
    assert [(e.value, e.at_least) for e in entries] == [(700, True), (200, False)]
    assert series(free) == {}


def test_the_leg_that_hurts_first_gives_the_distance():
    legs = {"left": LegPart(onset_m=120), "right": LegPart()}
    assert values(walked(0, onset_m=200, by_leg=legs)) == {METRES: [120]}
    assert values(walked(0, by_leg={"right": LegPart(onset_m=90)})) == {METRES: [90]}
    assert values(walked(0, by_leg={"right": LegPart()})) == {}


@pytest.mark.parametrize(
    ("more", "activity"),
    [({}, "walk"), ({"conditions": ["run"]}, "run"), ({"conditions": ["uphill"]}, "walk")],
)
def test_a_run_is_no_walk(more, activity):
    (key,) = all_series(example(walked(0, onset_m=200, **more)))
    assert key.activity == activity


def test_method_and_aid_part_the_distances():
    (bare,) = all_series(example(walked(0, onset_m=200, method=None)))
    assert (bare.method, bare.aid) == ("unsaid", "none")
    (key,) = all_series(example(walked(0, onset_m=200, method="gps", aid="stick")))
    assert (key.method, key.aid) == ("gps", "stick")


def test_pain_is_one_series_however_the_way_was_measured():
    keys = all_series(example(walked(0, severity=5, method="gps"), walked(-1, severity=4)))
    assert [key.method for key in keys] == ["any"]


def weight(subject, **more):
    walk = replace(walked(0, onset_m=200, severity=5), **more)
    return series(walk)[subject][0].weight


@pytest.mark.parametrize(("hours", "expected"), [(48, 1), (49, TELLING.late_weight)])
def test_an_entry_more_than_two_days_late_counts_less(hours, expected):
    late = walked(0).occurred_at + timedelta(hours=hours)
    assert weight(METRES, entered_at=late) == expected


def test_a_carer_counts_less_for_pain_alone():
    assert weight(PAIN, entered_by="carer") == TELLING.carer_weight
    assert weight(METRES, entered_by="carer") == 1
    assert weight(PAIN, entered_by="clinician") == 1


def test_what_is_trusted_less_weighs_less_than_one():
    assert 0 < TELLING.carer_weight < 1
    assert 0 < TELLING.late_weight < 1


def test_an_entry_is_known_once_it_has_come_and_was_typed():
    (typed,) = series(replace(walked(-3, onset_m=200), entered_day=day(-1)))[METRES]
    (to_come,) = series(replace(walked(2, onset_m=200), entered_day=day(0)))[METRES]
    assert (typed.known, to_come.known) == (day(-1), day(2))


def one_day(*walks):
    ((key, entries),) = all_series(example(*walks)).items()
    (value,) = by_day(key, entries)
    return value


def test_a_day_is_the_mean_of_what_was_measured():
    walks = walked(0, onset_m=100), walked(0, hour=15, onset_m=400)
    free = walked(0, hour=17, pain="none", walked_m=5000)
    value = one_day(*walks, free)
    assert value.level == pytest.approx((log(100) + log(400)) / 2)
    assert (value.at_least, value.weight, len(value.entries)) == (False, 1, 3)


def test_a_late_walk_of_the_day_pulls_less():
    late = replace(walked(0, hour=15, onset_m=400), entered_at=walked(9).entered_at)
    value = one_day(walked(0, onset_m=100), late)
    assert value.level == pytest.approx((2 * log(100) + log(400)) / 3)
    assert value.weight == 1


def test_a_day_without_pain_is_as_far_as_its_furthest_walk():
    free = [walked(0, hour=h, pain="none", walked_m=m) for h, m in ((9, 300), (15, 900))]
    ((key, entries),) = all_series(example(walked(-1, onset_m=50), *free)).items()
    *_, value = by_day(key, entries)
    assert (value.level, value.at_least) == (pytest.approx(log(900)), True)


@pytest.mark.parametrize(("metres", "least"), [(2, 5), (5, 5), (80, 80)])
def test_a_level_is_the_logarithm_of_a_distance_of_some_metres_at_least(metres, least):
    (key,) = all_series(example(walked(0, onset_m=200)))
    assert level_of(key, metres) == pytest.approx(log(least))


def test_more_pain_is_a_lower_level():
    (key,) = all_series(example(walked(0, severity=5)))
    assert level_of(key, 9) == pytest.approx(-9 / TELLING.points)


def test_relief_that_takes_four_times_as_long_counts_like_half_as_far():
    keys = all_series(example(walked(0, onset_m=None, relief_s=60)))
    (key,) = (key for key in keys if key.subject == "relief")
    assert level_of(key, 60) - level_of(key, 240) == pytest.approx(log(2))
