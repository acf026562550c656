"""The Edinburgh-style screen: per leg, from the diary, with what is open said as open."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from insights import walking_screen
from insights.edinburgh.words import GRADES, LIMITS, NAME, QUESTIONS, RESULTS
from insights.judging import known_on
from insights.patterns.examples import walks
from insights.rules.examples import JUDGED_ON, example, said, sign, walked
from tests.insights.strategies import diaries

UPHILL = {
    "sites": ["calf"],
    "conditions": ["uphill"],
    "relief": {"stand_still": True},
    "relief_s": 180,
}
NEVER_AT_REST = said(no=["pain_standing", "pain_sitting"])


def leg(*entries, side="left", **person):
    """The screen of one leg of a small diary."""
    screen = walking_screen(example(*entries, **person), JUDGED_ON)
    return next(found for found in screen.legs if found.side == side)


def item(screened, name):
    return next(found for found in screened.items if found.id == name)


def test_calf_pain_uphill_that_standing_still_ends_is_definite():
    found = leg(*walks(5, **UPHILL), NEVER_AT_REST)
    assert (found.result, found.few_walks) == ("definite", False)


def test_the_other_leg_is_judged_by_itself():
    found = leg(*walks(5, **UPHILL), NEVER_AT_REST, side="right")
    assert found.result == "not_this_pattern"
    assert item(found, "walking").figures == {"seen": 0, "asked": 5}


@pytest.mark.parametrize(
    ("level", "grade"),
    [
        ([walked(-20, conditions=["level"])], 2),
        ([walked(-n, pain="none", conditions=["level"]) for n in (20, 21, 22)], 1),
        ([walked(-n, pain="none", conditions=["level"]) for n in (20, 21)], None),
    ],
)
def test_the_grade_is_two_on_the_level_one_if_not_and_open_if_not_known(level, grade):
    found = leg(*walks(5, **UPHILL), *level, NEVER_AT_REST)
    assert (found.result, found.grade) == ("definite", grade)


def test_the_thigh_without_the_calf_is_atypical():
    assert leg(*walks(5, **UPHILL | {"sites": ["thigh"]}), NEVER_AT_REST).result == "atypical"


def test_the_calf_and_the_thigh_together_are_definite():
    both = UPHILL | {"sites": ["calf", "thigh"]}
    assert leg(*walks(5, **both), NEVER_AT_REST).result == "definite"


@pytest.mark.parametrize(
    ("changed", "checkin"),
    [
        ({"sites": ["foot"]}, NEVER_AT_REST),
        ({"relief_s": 601}, NEVER_AT_REST),
        ({"relief": {"stand_still": False, "sit": True}}, NEVER_AT_REST),
        ({}, said(sign("pain_standing", "left"))),
        ({}, said(sign("pain_sitting", "both"))),
    ],
)
def test_one_answer_that_does_not_fit_makes_it_another_pattern(changed, checkin):
    assert leg(*walks(5, **UPHILL | changed), checkin).result == "not_this_pattern"


def test_ten_minutes_to_the_second_still_fit():
    assert leg(*walks(5, **UPHILL | {"relief_s": 600}), NEVER_AT_REST).result == "definite"


def test_three_hasty_walks_without_pain_make_it_another_pattern():
    level = walks(5, **UPHILL | {"conditions": ["level"]})
    hasty = [walked(-n, pain="none", conditions=["fast"]) for n in (20, 21, 22)]
    assert leg(*level, *hasty, NEVER_AT_REST).result == "not_this_pattern"
    assert leg(*level, *hasty[:2], NEVER_AT_REST).result == "cannot_say"


@pytest.mark.parametrize(
    ("walk", "checkin", "open_"),
    [
        (UPHILL, said(), ("pain_standing", "pain_sitting")),
        (UPHILL, said(no=["pain_standing"]), ("pain_standing", "pain_sitting")),
        (UPHILL, said(no_together=["pain_standing", "pain_sitting"]), ("pain_standing",)),
        (UPHILL, said(cannot_tell=["pain_standing", "pain_sitting"]), ("pain_sitting",)),
        (UPHILL | {"conditions": ["level"]}, NEVER_AT_REST, ("conditions",)),
        (UPHILL | {"relief_s": None}, NEVER_AT_REST, ("stand_still", "relief_s")),
        (UPHILL | {"sites": []}, NEVER_AT_REST, ("sites",)),
    ],
)
def test_an_open_answer_leaves_it_open_and_says_what_is_missing(walk, checkin, open_):
    found = leg(*walks(5, **walk), checkin)
    assert found.result == "cannot_say"
    assert set(open_) <= set(found.open)


def test_four_painful_walks_are_too_few_and_five_on_four_days_are_enough():
    assert leg(*walks(4, **UPHILL), NEVER_AT_REST).result == "cannot_say"
    twice = walked(-1, hour=15, **UPHILL)
    assert leg(*walks(4, **UPHILL), twice, NEVER_AT_REST).result == "definite"


def test_five_walks_without_pain_say_no_and_fewer_say_nothing():
    assert leg(*walks(5, pain="none")).result == "not_this_pattern"
    assert leg(*walks(4, pain="none")).result == "cannot_say"
    assert leg().result == "cannot_say"


def test_a_bicycle_ride_is_no_walk():
    rides = walks(5, pain="none", conditions=["cycle"])
    assert item(leg(*rides), "walking").yes is None


def test_a_child_is_not_screened_and_an_adult_is():
    born = JUDGED_ON.year - 17
    assert walking_screen(example(born=born), JUDGED_ON).legs == ()
    assert len(walking_screen(example(born=born - 1), JUDGED_ON).legs) == 2
    assert len(walking_screen(example(born=None), JUDGED_ON).legs) == 2


@settings(max_examples=40, deadline=None)
@given(diaries(), st.integers(0, 60))
def test_the_screen_of_a_day_uses_nothing_that_was_entered_later(diary, back):
    day = (diary.last_day or JUDGED_ON) - timedelta(days=back)
    assert walking_screen(diary, day) == walking_screen(known_on(diary, day), day)


STANCES = st.sampled_from(["fits", "open", "against"])
RESTING = {"fits": NEVER_AT_REST, "open": said(), "against": said(sign("pain_standing", "left"))}
EASING = {"fits": 180, "open": None, "against": 900}
SITES = {"fits": ["calf"], "open": [], "against": ["foot"]}


@settings(max_examples=60, deadline=None)
@given(STANCES, STANCES, STANCES)
def test_an_open_answer_never_acts_like_a_no_nor_like_a_yes(resting, easing, place):
    walk = UPHILL | {"relief_s": EASING[easing], "sites": SITES[place]}
    found = leg(*walks(5, **walk), RESTING[resting])
    stances = {resting, easing, place}
    if "against" in stances:
        assert found.result == "not_this_pattern"
    else:
        assert found.result == ("cannot_say" if "open" in stances else "definite")


def test_the_words_own_up_to_what_the_screen_misses():
    assert NAME == "Edinburgh-style screen (own wording, not the validated form)"
    assert "52" in LIMITS[0]
    assert "25" in LIMITS[1]
    assert "rules nothing out" in LIMITS[2]
    assert "rules nothing out" in RESULTS["not_this_pattern"]


def test_every_item_result_and_grade_has_words():
    found = leg(*walks(5, **UPHILL), NEVER_AT_REST)
    assert [i.id for i in found.items] == list(QUESTIONS)
    assert set(RESULTS) == {"definite", "atypical", "not_this_pattern", "cannot_say"}
    assert set(GRADES) == {1, 2}
