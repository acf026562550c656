"""The questions of the red flags about walks, each on both sides of its bounds."""

import pytest

from insights.rules.answers import LEFT, RIGHT
from insights.rules.asking import ask
from insights.rules.examples import JUDGED_ON, example, said, sign, walked
from insights.rules.known import Known, Moment
from insights.rules.walk_asking import spoke_of_walk
from insights.rules.walk_questions import (
    ChestStopped,
    DaysWithoutWalking,
    NewPainSoonAfterStart,
    PainfulWalks,
    PainStayed,
    PainUp,
    SuddenlyShorter,
)

SHORTER = SuddenlyShorter(low=2, of=3, days=7, percent=50, baseline=5, at_least=4, spreads=0)
NEW = NewPainSoonAfterStart(days=14, walks=2, metres=200, seconds=180, without=3)
UP = PainUp(points=2, days=7, before=21, walks=3, errors=0)


def found(question, *entries):
    return ask(question, Moment(Known(example(*entries), JUDGED_ON), JUDGED_ON))


def truth(question, *entries):
    return found(question, *entries).truth


def steady(count=5, *, until=-7, metres=400, **more):
    """So many walks alike, one a day, the last one on the day `until`."""
    return [walked(until - n, onset_m=metres, **more) for n in range(count)]


def short(*days, metres=199, **more):
    return [walked(n, onset_m=metres, **more) for n in days]


@pytest.mark.parametrize(
    ("lately", "expected"),
    [
        (short(-1, 0), True),
        (short(-6, -5), True),
        (short(0), False),
        (short(-1, 0, metres=200), False),
        ([*short(-3, -2), walked(-1, onset_m=400), walked(0, onset_m=400)], False),
        ([*short(-3, -1), walked(0, onset_m=400)], True),
    ],
)
def test_suddenly_shorter_is_two_of_the_last_three_under_half(lately, expected):
    assert truth(SHORTER, *steady(), *lately) is expected


@pytest.mark.parametrize(("count", "expected"), [(4, True), (3, False)])
def test_without_enough_walks_before_nothing_is_shorter(count, expected):
    assert truth(SHORTER, *steady(count), *short(-1, 0)) is expected


def test_only_the_walks_just_before_are_the_measure():
    long_ago = steady(9, until=-30, metres=4000)
    assert truth(SHORTER, *long_ago, *steady(5), *short(-1, 0, metres=201)) is False


def test_walks_of_another_kind_are_no_measure():
    uphill = {"conditions": ["uphill"]}
    assert truth(SHORTER, *steady(), *short(-1, 0, **uphill)) is False
    assert truth(SHORTER, *steady(**uphill), *short(-1, 0, **uphill)) is True
    assert truth(SHORTER, *steady(), *short(-1, 0, aid="stick")) is False
    assert truth(SHORTER, *steady(), *short(-1, 0, method="gps")) is False


def test_a_ride_is_no_walk():
    cycle = {"conditions": ["cycle"]}
    assert truth(SHORTER, *steady(**cycle), *short(-1, 0, **cycle)) is False


def test_seconds_are_a_measure_too():
    before = [walked(-7 - n, onset_s=400) for n in range(5)]
    assert truth(SHORTER, *before, walked(-1, onset_s=150), walked(0, onset_s=150)) is True


def test_walks_without_pain_count_as_far_as_they_went_but_are_never_low():
    before = [walked(-7 - n, pain="none", walked_m=400) for n in range(5)]
    assert truth(SHORTER, *before, *short(-1, 0)) is True
    free = [walked(n, pain="none", walked_m=50) for n in (-1, 0)]
    assert truth(SHORTER, *steady(), *free) is False


def test_who_goes_up_and_down_a_lot_must_fall_further():
    spreads = SuddenlyShorter(low=2, of=3, days=7, percent=50, baseline=5, at_least=4, spreads=3)
    wild = [walked(-7 - n, onset_m=m) for n, m in enumerate((100, 1600, 400, 100, 1600))]
    assert truth(spreads, *wild, *short(-1, 0, metres=60)) is False
    assert truth(spreads, *steady(), *short(-1, 0, metres=199)) is True
    assert truth(spreads, *wild, *short(-1, 0, metres=3)) is True


FREE = [walked(n, pain="none") for n in (-20, -19, -18)]


@pytest.mark.parametrize(
    ("onset", "expected"),
    [
        ({"onset_m": 199}, True),
        ({"onset_m": 200}, False),
        ({"onset_s": 179}, True),
        ({"onset_s": 180}, False),
        ({"onset_m": 400, "onset_s": 100}, True),
        ({}, False),
    ],
)
def test_new_pain_soon_after_the_start_is_short_in_metres_or_seconds(onset, expected):
    assert truth(NEW, *FREE, walked(-1, **onset), walked(0, **onset)) is expected


@pytest.mark.parametrize(("first", "expected"), [(-14, True), (-15, False)])
def test_new_pain_is_so_many_days_old_at_most(first, expected):
    assert truth(NEW, *FREE, *short(first, -1, 0)) is expected


def test_pain_is_only_new_after_walks_without_it():
    assert truth(NEW, *FREE[1:], *short(-1, 0)) is False
    assert truth(NEW, *FREE, *short(0)) is False


def test_a_walk_without_pain_on_the_day_that_it_came_says_nothing_of_before():
    same_day = walked(-1, hour=7, pain="none")
    assert truth(NEW, *FREE[1:], same_day, *short(-1, 0)) is False


def test_a_dated_pain_is_new_without_any_walk_before():
    dated = said(sign("pain", "left", since=-5, when="walking"))
    assert truth(NEW, *short(-1, 0), dated) is True
    assert truth(NEW, *short(-1, 0), said(sign("pain", "left", when="walking"))) is False


def test_a_sore_joint_is_not_the_muscle():
    assert truth(NEW, *FREE, *short(-1, 0, sites=["knee"])) is False
    assert truth(NEW, *FREE, *short(-1, 0, sites=["knee", "calf"])) is True


@pytest.mark.parametrize(
    ("days", "expected"), [((-2, -1, 0), True), ((-1, 0), False), ((-7, -1, 0), False)]
)
def test_painful_walks_are_counted_by_the_day(days, expected):
    asked = PainfulWalks(on_days=3, days=7)
    assert truth(asked, *short(*days)) is expected
    assert truth(asked, *short(-1, 0), walked(0, hour=18)) is False


def test_the_legs_that_hurt_are_those_of_the_answer():
    found_legs = [
        found(PainfulWalks(on_days=1, days=7), walked(0, pain=p)).legs for p in ("left", "right")
    ]
    assert found_legs == [LEFT, RIGHT]
    assert found(PainfulWalks(on_days=1, days=7), walked(0, pain="both")).legs == LEFT | RIGHT


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ({"severity": 7, "still_there": True}, True),
        ({"severity": 6, "still_there": True}, False),
        ({"still_there": True}, False),
        ({"severity": 9}, False),
        ({"severity": 9, "relief": {"sit": False}}, True),
        ({"severity": 9, "relief": {"sit": False, "lie_down": True}}, False),
        ({"severity": 9, "relief": {"stand_still": False}}, False),
        ({"severity": 9, "relief": {"walk_on": False}}, False),
    ],
)
def test_pain_stayed_when_it_was_severe_and_nothing_helped(after, expected):
    assert truth(PainStayed(), walked(0, **after)) is expected


@pytest.mark.parametrize(("on", "expected"), [(-2, True), (-3, False)])
def test_pain_that_stayed_is_remembered_for_two_days(on, expected):
    assert truth(PainStayed(), walked(on, severity=9, still_there=True)) is expected


def test_days_without_walking_are_those_of_the_leg():
    asked = DaysWithoutWalking(count=2, days=14)
    kept_in = [said(on=n, no_walk="leg") for n in (-13, 0)]
    answer = found(asked, *kept_in)
    assert [spoke.ref for spoke in answer.spoke] == ["checkin:2026-04-27", "checkin:2026-05-10"]
    assert truth(asked, said(on=-14, no_walk="leg"), kept_in[1]) is False
    assert truth(asked, said(on=-1, no_walk="weather"), kept_in[1]) is False


def worst(*days, severity):
    return [walked(n, severity=severity) for n in days]


@pytest.mark.parametrize(
    ("before", "now", "expected"), [(4, 6, True), (4, 5, False), (6, 4, False)]
)
def test_pain_is_up_by_two_points(before, now, expected):
    walks = [*worst(-27, -8, -7, severity=before), *worst(-6, -1, 0, severity=now)]
    assert truth(UP, *walks) is expected


@pytest.mark.parametrize(
    ("before", "now", "expected"), [((0, 0, 0), (2, 2, 2), True), ((0, 0, 0), (0, 2, 3), False)]
)
def test_a_walk_with_no_pain_to_speak_of_counts_as_zero_points(before, now, expected):
    old, new = zip((-27, -8, -7), before, strict=True), zip((-6, -1, 0), now, strict=True)
    assert truth(UP, *(walked(n, severity=s) for n, s in (*old, *new))) is expected


def test_pain_is_compared_with_enough_walks_of_their_spans():
    now, before = worst(-6, -1, 0, severity=8), worst(-27, -8, -7, severity=2)
    assert truth(UP, *before[1:], *now) is False
    assert truth(UP, *before, *now[1:]) is False
    assert truth(UP, *worst(-28, -8, -7, severity=2), *now) is False
    assert truth(UP, *before[1:], walked(-27), *now) is False


def test_pain_that_goes_up_and_down_must_rise_by_more():
    strict = PainUp(points=2, days=7, before=21, walks=3, errors=5)
    steady_before, now = worst(-9, -8, -7, severity=2), worst(-2, -1, 0, severity=8)
    assert truth(strict, *steady_before, *now) is True
    assert truth(strict, *steady_before, *worst(-2, -1, 0, severity=5)) is False


def test_only_the_walks_of_lately_speak():
    walks = [*worst(-9, -8, -7, severity=2), *worst(-2, -1, 0, severity=8)]
    assert [s.ref for s in found(UP, *walks).spoke] == ["walk:-2.10", "walk:-1.10", "walk:0.10"]


def test_a_walk_that_the_chest_ended_is_one_of_the_day():
    assert truth(ChestStopped(), walked(0, stopped_for="chest")) is True
    assert truth(ChestStopped(), walked(0, stopped_for="breath")) is False
    assert truth(ChestStopped(), walked(-1, stopped_for="chest")) is False


def test_a_walk_speaks_with_its_worst_pain():
    assert spoke_of_walk(walked(0, severity=6)).weight == 6
    assert spoke_of_walk(walked(0)).weight == 0
