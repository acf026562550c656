"""Where each question of the rules ends: the last day, the last year, the other leg."""

from dataclasses import dataclass, replace

import pytest

from insights.rules.answers import LEFT, RIGHT
from insights.rules.asking import ask
from insights.rules.examples import JUDGED_ON, day, event, example, said, sign
from insights.rules.kinds import Question
from insights.rules.known import Known, Moment
from insights.rules.questions import (
    at_least_years,
    background,
    both,
    denied,
    follows,
    girth_difference,
    happened,
    present,
    same_leg,
    tried,
    younger_than,
)


def answer(question, *entries, **person):
    return ask(question, Moment(Known(example(*entries, **person), JUDGED_ON), JUDGED_ON))


def truth(question, *entries, **person):
    return answer(question, *entries, **person).truth


@pytest.mark.parametrize(("memory", "days"), [("today", 0), ("recent", 2), ("lately", 7)])
def test_a_sign_is_remembered_for_its_days_and_not_one_more(memory, days):
    cold = present("cold", memory=memory)
    assert truth(cold, said(sign("cold", "left"), on=-days)) is True
    assert truth(cold, said(sign("cold", "left"), on=-days - 1)) is None


def test_a_single_no_is_remembered_for_two_days_and_the_latest_is_named():
    found = answer(denied("cold"), said(on=-2, no=["cold"]), said(on=-1, no=["cold"]))
    assert [spoke.ref for spoke in found.spoke] == [f"checkin:{day(-1)}"]
    assert found.legs == 0
    assert truth(denied("cold"), said(on=-3, no=["cold"])) is None


def test_a_no_of_the_same_day_does_not_outlast_a_later_yes():
    refused, back_again = said(on=-1, no=["cold"]), said(sign("cold", "left"))
    assert truth(present("cold"), refused, back_again) is True
    assert truth(denied("cold"), refused, back_again) is False


def test_a_sign_of_both_legs_is_not_of_one():
    one = present("cold", side="one")
    assert truth(one, said(sign("cold", "both"))) is False
    assert answer(one, said(sign("cold", "both"), sign("cold", "left"))).legs == LEFT


def test_both_legs_may_be_said_in_two_lines():
    each = present("cold", side="both")
    assert truth(each, said(sign("cold", "left"), sign("cold", "right"))) is True
    assert truth(each, said(sign("cold", "left"))) is False


def test_a_leg_is_only_asked_of_its_own_lines():
    found = answer(
        same_leg(present("cold"), present("numb")),
        said(sign("cold", "left"), sign("cold", "right"), sign("numb", "right")),
    )
    assert (found.truth, found.legs) == (True, RIGHT)
    assert len(found.spoke) == 2


def test_a_detail_that_was_not_said_leaves_the_sign_open():
    sudden = present("cold", onset="sudden")
    assert answer(sudden, said(sign("cold", "left"))).needs == ("cold",)
    assert truth(sudden, said(sign("cold", "left", onset="gradual"))) is False


def test_an_event_counts_to_its_last_day_and_for_its_own_leg():
    blow = happened("blow", days=3)
    assert answer(blow, said(events=[event("blow", -3, side="right")])).legs == RIGHT
    assert truth(blow, said(events=[event("blow", -4)])) is False
    assert truth(blow, said()) is None
    assert truth(blow, said(no=["blow"])) is False


def test_an_event_said_before_it_happened_waits_for_its_day():
    assert truth(happened("surgery", days=9), said(events=[event("surgery", 1)])) is not True


@pytest.mark.parametrize(("since", "expected"), [(-3, True), (-4, False), (None, True)])
def test_a_sign_follows_an_event_by_the_gap_or_more(since, expected):
    after = follows(present("pain"), "injury", weeks=4, gap=1)
    told = said(sign("pain", "left", since=since), events=[event("injury", -4)])
    assert truth(after, told) is expected


def test_what_follows_is_open_while_the_event_is():
    after = follows(present("pain"), "injury", weeks=4, gap=1)
    assert answer(after, said(sign("pain", "left"))).needs == ("injury",)


@pytest.mark.parametrize(
    ("girths", "legs"),
    [((39, 36), LEFT), ((36, 39), RIGHT), ((36, 38.9), 0), ((36, 36), 0), (None, 0)],
)
def test_the_thicker_calf_is_named(girths, legs):
    assert answer(girth_difference(3), said(calf_cm=girths)).legs == legs


@pytest.mark.parametrize(
    ("before", "girths", "expected"),
    [
        (-15, (39, 36), False),
        (-14, (39, 36), True),
        (-91, (39, 36), False),
        (-92, (39, 36), True),
        (-15, (36, 39), True),
    ],
)
def test_a_calf_that_was_as_thick_before_is_not_news(before, girths, expected):
    entries = [said(on=before, calf_cm=girths), said(calf_cm=(39, 36))]
    assert truth(girth_difference(3), *entries) is expected


def test_girth_is_asked_of_the_leg_in_question():
    sore = same_leg(girth_difference(3), present("pain"))
    assert truth(sore, said(sign("pain", "left"), calf_cm=(39, 36))) is True
    assert truth(sore, said(sign("pain", "right"), calf_cm=(39, 36))) is not True


@pytest.mark.parametrize(
    ("helped", "asked", "expected"),
    [(True, None, True), (False, False, True), (True, False, False), (None, False, False)],
)
def test_self_care_counts_by_what_came_of_it(helped, asked, expected):
    found = answer(tried("rest", helped=asked), said(tried={"rest": helped}))
    assert (found.truth, found.legs) == (expected, 0)


def test_self_care_is_remembered_for_a_week():
    assert truth(tried("rest"), said(on=-7, tried={"rest": None})) is True
    assert truth(tried("rest"), said(on=-8, tried={"rest": None})) is False


def test_background_names_what_is_still_unknown():
    found = answer(background("diabetes", "neuropathy"), has_not=["diabetes"])
    assert (found.truth, found.needs) == (None, ("neuropathy",))


@pytest.mark.parametrize(("born", "young"), [(1981, True), (1980, False)])
def test_who_may_not_have_had_the_birthday_yet_is_young(born, young):
    assert truth(younger_than(45), born=born) is young


@pytest.mark.parametrize(("born", "old"), [(1981, True), (1982, False)])
def test_who_may_have_had_the_birthday_is_old(born, old):
    assert truth(at_least_years(45), born=born) is old


def test_the_order_of_the_entries_is_no_matter():
    refused, said_again = said(on=-1, no=["cold"]), said(sign("cold", "left"))
    diary = example(refused, said_again)
    turned = replace(diary, checkins=(said_again, refused))
    cold = present("cold")
    assert ask(cold, Moment(Known(turned, JUDGED_ON), JUDGED_ON)).truth is True


@dataclass(frozen=True)
class Nameless(Question):
    """A question that no room answers."""


def test_a_question_that_nobody_answers_is_an_error_also_within_another():
    with pytest.raises(TypeError, match="Nameless"):
        answer(both(present("cold"), Nameless()), said(sign("cold", "left")))
