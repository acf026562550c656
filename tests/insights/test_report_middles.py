"""The median of the report, and how sure it is."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insights.report.middles import middle_of, outer_rank


def exact(*values):
    return middle_of((value, False) for value in values)


def test_nothing_has_no_middle():
    assert middle_of([]) is None


def test_the_middle_is_the_median_of_what_was_measured():
    assert exact(60, 240, 180).value == 180
    assert not exact(60, 240, 180).at_least


@pytest.mark.parametrize(
    ("count", "rank"), [(5, None), (6, 1), (8, 1), (9, 2), (12, 3), (15, 4), (25, 8), (100, 40)]
)
def test_the_ranks_are_those_of_the_tables(count, rank):
    """Conover 1999, and every table of the sign test's 95% interval."""
    assert outer_rank(count) == rank


def test_five_figures_give_no_interval():
    middle = exact(1, 2, 3, 4, 5)
    assert (middle.low, middle.high, middle.count) == (None, None, 5)


def test_nine_figures_are_sure_from_the_second_to_the_eighth():
    middle = exact(*range(1, 10))
    assert (middle.low, middle.value, middle.high) == (2, 5, 8)


def test_walks_without_pain_that_could_move_the_median_make_it_a_lower_bound():
    middle = middle_of([(100, False), (200, True), (300, False)])
    assert (middle.value, middle.at_least, middle.larger) == (200, True, 1)


def test_a_long_walk_without_pain_beyond_the_median_moves_nothing():
    middle = middle_of([(100, False), (200, False), (900, True)])
    assert (middle.value, middle.at_least) == (200, False)


def test_an_interval_that_only_painless_walks_bound_is_open():
    middle = middle_of([(value, value > 3) for value in range(1, 10)])
    assert (middle.low, middle.high) == (2, None)


def test_the_interval_holds_the_true_median_as_often_as_it_says():
    chance = random.Random(3)
    held = 0
    for _ in range(2000):
        middle = exact(*(chance.lognormvariate(5, 0.5) for _ in range(14)))
        held += middle.low <= 148.413 <= middle.high
    assert held / 2000 > 0.94


@given(st.lists(st.tuples(st.integers(1, 5000), st.booleans()), min_size=1, max_size=30))
def test_the_middle_lies_inside_its_interval(values):
    middle = middle_of(values)
    assert middle.low is None or middle.low <= middle.value
    assert middle.high is None or middle.value <= middle.high
