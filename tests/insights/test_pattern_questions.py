"""Where each question of the patterns ends, and what it says in the person's own counts."""

from dataclasses import dataclass

import pytest

from insights.patterns import questions as ask_of
from insights.patterns import walk_answers  # noqa: F401 - it answers the questions about walks
from insights.patterns.answering import answer, mostly
from insights.patterns.facts import facts_of
from insights.patterns.walk_questions import eased, not_eased
from insights.rules.examples import JUDGED_ON, day, event, example, said, sign, walked
from insights.rules.kinds import Question

LEGS = {None: 0, "left": 1, "right": 2}


def found(question, *entries, leg=None, **person):
    return answer(question, facts_of(example(*entries, **person), JUDGED_ON)[LEGS[leg]])


def yes(question, *entries, leg=None, **person):
    return found(question, *entries, leg=leg, **person).yes


@pytest.mark.parametrize(
    ("seen", "asked", "expected"),
    [(67, 100, True), (66, 100, None), (34, 100, None), (33, 100, False), (2, 2, None)],
)
def test_mostly_is_two_thirds_and_no_is_one_third(seen, asked, expected):
    assert mostly(seen=seen, asked=asked, percent=67, walks=3).yes is expected


def test_mostly_of_nothing_has_no_counts():
    assert dict(mostly(seen=0, asked=0, percent=67, walks=3).figures) == {}
    assert dict(mostly(seen=1, asked=2, percent=67, walks=3).figures) == {"seen": 1, "asked": 2}


@pytest.mark.parametrize(("on", "expected"), [(-13, True), (-14, None)])
def test_what_was_said_counts_for_its_days(on, expected):
    asked = ask_of.said("stiff", days=14)
    assert yes(asked, said(sign("stiff"), on=on)) is expected


def test_the_first_day_of_what_was_said_is_told():
    lines = sign("pain", "left", since=-9), sign("pain", "right", since=-30)
    assert dict(found(ask_of.said("pain"), said(*lines)).figures) == {"since": str(day(-30))}
    assert dict(found(ask_of.said("pain"), said(sign("pain", "left"))).figures) == {}


@pytest.mark.parametrize(
    ("sides", "one", "both"),
    [
        (["left"], True, None),
        (["left", "right"], None, True),
        (["both"], None, True),
        (["both", "left"], None, True),
    ],
)
def test_one_leg_and_both_are_told_apart(sides, one, both):
    checkin = said(*(sign("pain", side) for side in sides))
    assert yes(ask_of.said("pain", side="one"), checkin) is one
    assert yes(ask_of.said("pain", side="both"), checkin) is both


@pytest.mark.parametrize(
    ("asked", "given", "expected"),
    [
        ({"sites": ["calf"]}, {"site": "calf"}, True),
        ({"sites": ["calf"]}, {}, None),
        ({"when": ["night"]}, {"when": "night"}, True),
        ({"when": ["night"]}, {"when": "rest"}, None),
        ({"eased_by": ["sit"]}, {"eased_by": ["sit", "stretch"]}, True),
        ({"eased_by": ["sit"]}, {"eased_by": ["stretch"]}, None),
        ({"most_minutes": 10}, {"minutes": 10}, True),
        ({"most_minutes": 10}, {"minutes": 10.5}, None),
        ({"most_minutes": 10}, {}, True),
    ],
)
def test_a_sign_counts_where_it_was_said_in_that_way(asked, given, expected):
    assert yes(ask_of.said("pain", **asked), said(sign("pain", "left", **given))) is expected


def test_each_leg_has_its_own_signs():
    checkin = said(sign("pain", "left"))
    assert yes(ask_of.said("pain"), checkin, leg="left") is True
    assert yes(ask_of.said("pain"), checkin, leg="right") is None


def test_a_no_needs_each_of_the_codes():
    asked = ask_of.said("pain", "stiff")
    assert yes(asked, said(no=["pain", "stiff"])) is False
    assert yes(asked, said(no=["pain"])) is None


def test_known_is_no_only_if_each_was_denied():
    asked = ask_of.known("diabetes", "smoker")
    assert dict(found(asked, has=["smoker", "diabetes"]).figures) == {"known": "diabetes"}
    assert yes(asked, has_not=["smoker", "diabetes"]) is False
    assert yes(asked, has_not=["smoker"]) is None


@pytest.mark.parametrize(
    ("on", "expected"), [(0, True), (-13, True), (-14, None), (1, None), (-1, True)]
)
def test_an_event_counts_from_its_day_for_its_days(on, expected):
    assert yes(ask_of.came("blow", days=14), said(events=[event("blow", on)])) is expected


def test_an_event_is_denied_for_as_long():
    asked = ask_of.came("blow", days=14)
    assert yes(asked, said(on=-13, no=["blow"])) is False
    assert yes(asked, said(on=-14, no=["blow"])) is None


@pytest.mark.parametrize(
    ("tried", "on", "expected"),
    [
        ({"rest": True}, -6, True),
        ({"rest": True}, -7, None),
        ({"rest": False}, 0, False),
        ({"rest": None}, 0, None),
        ({"heat": True}, 0, None),
    ],
)
def test_self_care_helped_or_did_not_or_nobody_said(tried, on, expected):
    assert yes(ask_of.helped("rest", days=7), said(on=on, tried=tried)) is expected


@pytest.mark.parametrize(
    ("born", "young", "old"),
    [(1982, True, False), (1981, False, False), (1966, False, None), (1961, False, True)],
)
def test_age_is_that_of_the_end_of_the_year(born, young, old):
    assert yes(ask_of.younger(45), born=born) is young
    assert yes(ask_of.older(65, no_under=60), born=born) is old


def test_without_a_birth_year_nobody_is_young_or_old():
    assert yes(ask_of.younger(45), born=None) is None
    assert yes(ask_of.older(65, no_under=60), born=None) is None


def test_a_no_to_all_of_several_is_told_as_the_first_of_them():
    asked = ask_of.any_of(ask_of.older(65, no_under=60), ask_of.said("stiff"))
    answered = found(asked, said(no=["stiff"]), born=1982)
    assert answered.yes is False
    assert dict(answered.figures) == dict(found(asked.parts[0], born=1982).figures) != {}


def test_any_of_is_no_only_if_all_are():
    asked = ask_of.any_of(ask_of.said("pain"), ask_of.said("stiff"))
    assert yes(asked, said(sign("stiff"), no=["pain"])) is True
    assert yes(asked, said(no=["pain", "stiff"])) is False
    assert yes(asked, said(no=["pain"])) is None


def test_a_single_no_turns_yes_and_no_round_and_leaves_the_unknown():
    asked = ask_of.single_no(ask_of.said("stiff"))
    assert yes(asked, said(no=["stiff"])) is True
    assert yes(asked, said(sign("stiff"))) is False
    assert yes(asked, said()) is None


def test_relief_is_read_from_the_walks_on_which_it_was_tried():
    tried = [walked(-n, relief={"sit": True, "stand_still": False}) for n in range(1, 4)]
    untried = walked(-9, relief={"raise_leg": True})
    assert dict(found(eased("sit"), untried, *tried).figures) == {"seen": 3, "asked": 3}
    assert yes(eased("stand_still"), *tried) is False
    assert yes(not_eased("stand_still"), *tried) is True


@dataclass(frozen=True)
class Nameless(Question):
    """A question that no room answers."""


def test_a_question_that_nobody_answers_is_an_error():
    with pytest.raises(TypeError, match="Nameless"):
        found(Nameless())
