"""How answers are put together: which leg is left, who spoke, and what is still needed."""

import pytest

from insights.rules.answers import LEFT, NO, RIGHT, Spoke, all_of, any_of, some_of, unknown, yes

BOTH = LEFT | RIGHT
COLD = Spoke("cold", "checkin:2026-05-10")
NUMB = Spoke("numb", "checkin:2026-05-10")


@pytest.mark.parametrize(
    ("one", "other", "legs"),
    [
        (LEFT, LEFT, LEFT),
        (LEFT, BOTH, LEFT),
        (BOTH, RIGHT, RIGHT),
        (LEFT, 0, LEFT),
        (0, RIGHT, RIGHT),
        (LEFT, RIGHT, BOTH),
        (0, 0, 0),
    ],
)
def test_all_of_keeps_the_legs_that_are_shared_or_else_all(one, other, legs):
    assert all_of([yes(one, [COLD]), yes(other, [NUMB])]).legs == legs


def test_all_of_is_yes_with_everybody_who_spoke_once():
    assert all_of([yes(0, [COLD]), yes(0, [NUMB, COLD])]) == yes(0, [COLD, NUMB])


def test_all_of_is_no_as_soon_as_one_is():
    assert all_of([unknown(["pale"]), NO, yes(0, [COLD])]) == NO


def test_all_of_is_open_while_one_is_and_names_each_need_once():
    found = all_of([unknown(["pale", "numb"]), yes(LEFT, [COLD]), unknown(["numb"])])
    assert found == unknown(["pale", "numb"])
    assert found.legs == 0


def test_any_of_takes_the_legs_of_all_that_agree_and_of_no_other():
    assert any_of([yes(LEFT, [COLD]), NO, yes(RIGHT, [NUMB])]) == yes(BOTH, [COLD, NUMB])
    assert any_of([yes(LEFT, [COLD]), unknown(["numb"])]) == yes(LEFT, [COLD])


def test_any_of_nothing_is_no():
    assert any_of([]) == NO
    assert any_of([NO, NO]) == NO
    assert any_of([NO, unknown(["cold"])]) == unknown(["cold"])


@pytest.mark.parametrize(
    ("agree", "stay_open", "truth"),
    [(2, 0, True), (3, 0, True), (1, 1, None), (0, 2, None), (1, 0, False), (0, 1, False)],
)
def test_two_of_some_is_open_only_while_it_can_still_come_true(agree, stay_open, truth):
    answers = [yes(LEFT, [COLD])] * agree + [unknown(["pale"])] * stay_open + [NO]
    assert some_of(2, answers).truth is truth
