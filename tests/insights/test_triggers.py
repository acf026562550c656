"""Which entries can make a rule speak at all; no other day is asked."""

import pytest

from insights.rules.examples import JUDGED_ON, day, event, example, said, sign, walked
from insights.rules.known import Known
from insights.rules.questions import (
    background,
    both,
    denied,
    either,
    follows,
    girth_difference,
    happened,
    present,
    same_leg,
    some,
    tried,
)
from insights.rules.triggers import GIRTH, NO_WALK, WALK, groups_of, said_by_day, triggers_of
from insights.rules.walk_questions import ChestStopped, DaysWithoutWalking, PainfulWalks

COLD, NUMB = present("cold"), present("numb", "weak")


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        (NUMB, {"numb", "weak"}),
        (both(COLD, NUMB), {"cold", "numb", "weak"}),
        (follows(COLD, "injury", weeks=4, gap=1), {"cold", "injury"}),
        (happened("blow", days=3), {"blow"}),
        (tried("rest"), {"rest"}),
        (girth_difference(3), {GIRTH}),
        (DaysWithoutWalking(count=4, days=14), {NO_WALK}),
        (ChestStopped(), {WALK}),
        (PainfulWalks(on_days=3, days=7), {WALK}),
        (background("diabetes"), set()),
        (denied("cold"), set()),
    ],
)
def test_a_question_is_triggered_by_what_could_answer_it_yes(question, codes):
    assert triggers_of(question) == codes


@pytest.mark.parametrize(
    ("question", "groups"),
    [
        (both(COLD, NUMB), [{"cold"}, {"numb", "weak"}]),
        (same_leg(COLD, NUMB), [{"cold"}, {"numb", "weak"}]),
        (either(COLD, NUMB), [{"cold", "numb", "weak"}]),
        (some(2, COLD, NUMB), [{"cold", "numb", "weak"}]),
        (either(COLD, background("diabetes")), []),
        (both(COLD, background("diabetes")), [{"cold"}]),
        (follows(COLD, "injury", weeks=4, gap=1), [{"cold"}, {"cold", "injury"}]),
    ],
)
def test_each_group_must_have_been_said_before_a_rule_is_asked(question, groups):
    assert [set(group) for group in groups_of(question)] == groups


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        (said(sign("cold", "left"), events=[event("blow")]), {"cold", "blow"}),
        (said(tried={"rest": False}), {"rest"}),
        (said(calf_cm=(36, 36)), {GIRTH}),
        (said(no_walk="leg"), {NO_WALK}),
        (walked(), {WALK}),
        (walked(pain="none", stopped_for="chest"), {WALK}),
    ],
)
def test_a_day_says_what_its_entries_say(entry, codes):
    known = Known(example(entry), JUDGED_ON)
    assert said_by_day(known, JUDGED_ON, back=7) == {JUDGED_ON: codes}


@pytest.mark.parametrize("entry", [said(no=["cold"]), walked(pain="none")])
def test_a_day_that_says_nothing_is_not_asked(entry):
    assert said_by_day(Known(example(entry), JUDGED_ON), JUDGED_ON, back=7) == {}


def test_days_further_back_are_not_asked():
    known = Known(example(*(said(sign("cold", "left"), on=n) for n in (-8, -7, 0))), JUDGED_ON)
    assert set(said_by_day(known, JUDGED_ON, back=7)) == {day(-7), day(0)}
