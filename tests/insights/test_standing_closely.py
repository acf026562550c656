"""A warning as it goes through the days: what it remembers, what closes it, what opens it again."""

import pytest

from insights.rules.answers import LEFT, RIGHT, Spoke, yes
from insights.rules.examples import JUDGED_ON, day, event, example, said
from insights.rules.known import Known
from insights.rules.standing import CALLED, SEEN, Saying, Warned, newest, outcomes_for


def saying(on, *codes, legs=LEFT, weight=0.0, worse=False):
    spoke = [Spoke(code, "checkin", day(on), None, weight) for code in codes or ("swelling",)]
    return Saying(day(on), yes(legs, spoke), worse)


def warned(*sayings, gap=7):
    told = Warned()
    for one in sayings:
        told.hear(one, gap=gap)
    return told


def closed_by(kind, *, on, after):
    told = warned(*after)
    told.learn(kind, day(on))
    return told


def opens(told, news):
    told.hear(news, gap=7)
    return told.closed == 0


@pytest.mark.parametrize(("later", "episode"), [(7, 2), (8, 1)])
def test_a_gap_longer_than_it_stands_begins_a_new_episode(later, episode):
    assert len(warned(saying(0), saying(later)).sayings) == episode


def test_a_new_episode_remembers_nothing_of_the_old_one():
    told = warned(saying(0, "warm", legs=RIGHT, weight=9), saying(8, weight=2))
    assert (told.codes, told.legs, told.weight) == ({"swelling"}, LEFT, 2)


def test_a_new_episode_is_of_its_own_leg_and_as_mild_as_it_is():
    told = warned(saying(0, legs=LEFT, weight=9), saying(8, legs=RIGHT, weight=0.5))
    assert (told.legs, told.weight) == (RIGHT, 0.5)


def test_an_episode_gathers_signs_legs_and_the_worst():
    told = warned(saying(0, "warm", legs=RIGHT, weight=9), saying(1, weight=2))
    assert (told.codes, told.legs, told.weight) == ({"warm", "swelling"}, LEFT | RIGHT, 9)


@pytest.mark.parametrize(("first", "other"), [(LEFT, RIGHT), (RIGHT, LEFT)])
def test_the_other_leg_is_news_whichever_was_first(first, other):
    told = closed_by(SEEN, on=2, after=[saying(0, legs=first)])
    assert told.legs == first
    assert opens(told, saying(3, legs=other))


def test_an_episode_is_as_bad_as_its_worst_however_mild():
    assert warned(saying(0, weight=0.5)).weight == 0.5


def test_background_is_no_sign_of_the_day():
    answer = yes(LEFT, [Spoke("swelling", "checkin", day(0)), Spoke("cancer", "background")])
    assert Saying(day(0), answer, worse=False).codes == {"swelling"}


def test_a_warning_that_no_sign_speaks_for_weighs_nothing():
    assert Saying(day(0), yes(LEFT, []), worse=False).weight == 0


@pytest.mark.parametrize(
    ("news", "again"),
    [
        (saying(3), False),
        (saying(3, "warm"), True),
        (saying(3, legs=RIGHT), True),
        (saying(3, legs=LEFT | RIGHT), True),
        (saying(3, weight=5), False),
        (saying(3, weight=5.1), True),
        (saying(3, worse=True), True),
    ],
)
def test_what_was_seen_opens_again_on_news_alone(news, again):
    assert opens(closed_by(SEEN, on=2, after=[saying(0, weight=5)]), news) is again


def test_worse_is_news_once():
    told = closed_by(SEEN, on=2, after=[saying(0, worse=True)])
    assert not opens(told, saying(3, worse=True))


@pytest.mark.parametrize(("on", "again"), [(2, False), (3, True)])
def test_after_a_call_it_opens_with_a_later_day_unchanged(on, again):
    assert opens(closed_by(CALLED, on=2, after=[saying(0)]), saying(on)) is again


def test_an_outcome_before_anything_was_said_closes_nothing():
    assert closed_by(SEEN, on=2, after=[]).closed == 0
    assert closed_by(SEEN, on=-1, after=[saying(0)]).closed == 0
    assert closed_by(SEEN, on=0, after=[saying(0)]).closed == SEEN
    assert closed_by(SEEN, on=1, after=[saying(0), saying(3)]).closed == 0


def test_a_call_after_a_visit_takes_nothing_back():
    told = closed_by(SEEN, on=1, after=[saying(0)])
    told.learn(CALLED, day(2))
    assert told.closed == SEEN


@pytest.mark.parametrize(
    ("about", "code", "kind"),
    [
        ("deep_vein_thrombosis", "scan_clear", SEEN),
        ("deep_vein_thrombosis", "scan_clot", SEEN),
        ("acute_limb_ischaemia", "scan_clear", CALLED),
        ("acute_limb_ischaemia", "seen", SEEN),
        ("acute_limb_ischaemia", "called", CALLED),
        ("limb_threatening_ischaemia", "ankle_pressure", SEEN),
        ("deep_vein_thrombosis", "ankle_pressure", CALLED),
    ],
)
def test_an_outcome_counts_by_what_it_looked_at(about, code, kind):
    known = Known(example(said(events=[event(code, -2)])), JUDGED_ON)
    assert outcomes_for(about, known, JUDGED_ON) == [(day(-2), kind)]


def test_outcomes_come_in_the_order_of_their_days():
    told = said(events=[event("seen", -1), event("called", -5)])
    outcomes = outcomes_for("infection", Known(example(told), JUDGED_ON), JUDGED_ON)
    assert outcomes == [(day(-5), CALLED), (day(-1), SEEN)]


def test_the_newest_day_is_that_of_an_entry():
    spoke = [Spoke("a", "r", day(-3)), Spoke("b", "r", day(-1)), Spoke("c", "background")]
    assert newest(spoke) == day(-1)
    assert newest([Spoke("c", "background")]) is None
