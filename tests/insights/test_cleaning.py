"""How days are made comparable: outliers pulled in, "at least" weighed, the spread learnt."""

import pytest
from scipy.stats import norm

from insights.rules.examples import day
from insights.trends.cleaning import FAR, _at_least, _bend, _middle, _Neighbours, cleaned
from insights.trends.numbers import DETECTOR
from insights.trends.series import DayValue


def days(*levels, at_least=(), weight=1.0):
    return [DayValue(day(n), y, n in at_least, weight, ()) for n, y in enumerate(levels)]


@pytest.mark.parametrize(
    ("values", "middle"), [([3], 3), ([1, 5], 3), ([9, 1, 5], 5), ([4, 1, 9, 2], 3)]
)
def test_the_middle_is_the_median(values, middle):
    assert _middle(sorted(values)) == middle


@pytest.mark.parametrize("bound", [-1.0, 0.0, 0.5, 1.2])
def test_at_least_stands_for_the_score_of_a_value_somewhere_above(bound):
    level, weight = _at_least(bound, 0.0, 0.5)
    z = bound / 0.5
    hazard = norm.pdf(z) / norm.sf(z)
    assert weight == pytest.approx(hazard * (hazard - z))
    assert weight * level == pytest.approx(0.5 * hazard)


def test_a_walk_far_beyond_ones_own_says_no_more_than_one_just_beyond():
    assert _at_least(9.0, 0.0, 1.0) == pytest.approx(_at_least(FAR, 0.0, 1.0))
    assert _at_least(-99.0, 0.0, 1.0)[1] == pytest.approx(1e-6)


@pytest.mark.parametrize(
    ("level", "near", "expected"),
    [
        (5.0, [0.0] * 15, 1.0),
        (-5.0, [0.0] * 15, -1.0),
        (0.5, [0.0] * 15, 0.5),
        (5.0, [*[0.0] * 12, 5.0, 5.0], 5.0),
        (5.0, [*[0.0] * 13, 5.0], 1.0),
    ],
)
def test_an_outlier_is_pulled_in_but_three_of_five_alike_are_none(level, near, expected):
    neighbours = _Neighbours(15)
    for said in (*near, level):
        neighbours.add(said)
    assert neighbours.pulled_in(level, 1.0) == expected


def test_the_neighbours_in_order_are_the_last_fifteen_said():
    neighbours, said = _Neighbours(15), [n * 7 % 10 / 10 for n in range(40)]
    for at, level in enumerate(said, start=1):
        neighbours.add(level)
        neighbours.forget()
        assert neighbours.ordered == sorted(said[max(at - 15, 0) : at])


def test_a_bend_is_blind_to_a_steady_fall():
    assert _bend(5.0, 4.0, 3.0) == 0
    assert _bend(0.0, 3.0, 0.0) == pytest.approx(6)


def test_days_alike_keep_their_levels_and_narrow_the_spread():
    result = cleaned(days(*[5.0] * 30))
    assert result.levels == [5.0] * 30
    assert result.weights == [1.0] * 30
    assert result.spreads[0] == result.spreads[5] == DETECTOR.spread
    given = DETECTOR.spread_entries
    assert result.spreads[-1] == pytest.approx(DETECTOR.spread * (given / (given + 24)) ** 0.5)


def test_likeness_is_shrunk_towards_most_peoples_by_the_bends_seen():
    result = cleaned(days(*[5.0] * 30))
    usual = 1 - (4 * DETECTOR.likeness - DETECTOR.likeness**2) / 3
    near = DETECTOR.likeness_entries * usual / (DETECTOR.likeness_entries + 28)
    assert result.likenesses[-1] == pytest.approx(2 - (1 + 3 * near) ** 0.5)


def test_neighbours_that_take_turns_are_unlike():
    turns = cleaned(days(*(5 + 0.3 * (n % 2) for n in range(60))))
    waves = cleaned(days(*(5 + 0.3 * (n // 6 % 2) for n in range(60))))
    assert turns.likenesses[-1] < DETECTOR.likeness / 2
    assert waves.likenesses[-1] > DETECTOR.likeness
    assert turns.likenesses[0] == DETECTOR.likeness


def test_one_wild_day_widens_the_spread_only_so_far():
    steady = [5.0, 5.1] * 10
    wild = cleaned(days(*steady, 50.0, *steady))
    assert max(wild.spreads) < 2 * DETECTOR.spread
    assert wild.levels[20] < 6


def test_a_wild_day_teaches_no_more_than_an_odd_one():
    steady = [5.0] * 20
    odd, wild = (cleaned(days(*steady, level, *steady)) for level in (7.0, 50.0))
    assert wild.spreads == odd.spreads
    assert wild.likenesses == odd.likenesses


def test_after_a_long_quiet_an_odd_day_widens_the_spread_by_a_few_of_its_squares():
    spreads = cleaned(days(*[5.0] * 60, 7.0, *[5.0] * 3)).spreads
    given, before, after = DETECTOR.spread_entries, spreads[62], spreads[63]
    gain = (given + 64 - 6) * after**2 - (given + 63 - 6) * before**2
    assert gain == pytest.approx(DETECTOR.jump * before**2)


def test_a_walk_without_pain_weighs_less_and_teaches_no_spread():
    result = cleaned(days(*[5.0] * 20, 9.0, at_least={20}))
    assert result.weights[-1] == pytest.approx(_at_least(9.0, 5.0, result.spreads[-1])[1])
    assert result.levels[-1] > 5
    assert result.spreads[-1] == result.spreads[-2]


def test_a_first_walk_without_pain_is_its_own_measure():
    result = cleaned(days(6.0, at_least={0}))
    assert result.levels[0] == pytest.approx(_at_least(6.0, 6.0, DETECTOR.spread)[0])


def test_what_counts_less_counts_less():
    assert cleaned(days(5.0, 5.0, weight=0.5)).weights == [0.5, 0.5]


def test_what_comes_later_changes_no_earlier_day():
    levels = [5.0, 4.2, 5.5, 5.1, 4.0, 5.2, 5.0, 3.9, 4.4, 6.0]
    early, late = cleaned(days(*levels[:6])), cleaned(days(*levels))
    assert late.upto(6) == early
