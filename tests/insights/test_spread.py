"""How much a person goes up and down, and how sure a difference of two means is."""

import pytest

from insights.rules.spread import WEIGHT, error_of_difference, own_spread


def test_without_values_the_usual_spread_stands():
    assert own_spread(usual=0.3) == pytest.approx(0.3)
    assert own_spread([], [], usual=0.3) == pytest.approx(0.3)


def test_few_values_move_it_a_little():
    assert WEIGHT == 4
    assert own_spread([1, 3], usual=1) == pytest.approx((6 / 5) ** 0.5)
    assert own_spread([1, 3], [10, 12], usual=1) == pytest.approx((8 / 6) ** 0.5)


def test_values_alike_make_it_narrower():
    assert own_spread([5] * 13, usual=2) == pytest.approx((4 * 4 / 16) ** 0.5)


def test_the_error_of_a_difference_falls_with_the_counts():
    assert error_of_difference([5] * 7, [2] * 7, usual=2) == pytest.approx((2 / 7) ** 0.5)
