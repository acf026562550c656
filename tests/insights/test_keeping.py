"""Answers of earlier days are kept only while nothing new can change them."""

from dataclasses import replace

import pytest

from insights.rules.answers import NO
from insights.rules.examples import day, event, example, said, walked
from insights.rules.keeping import Kept, KeptForDays


def kept_after(*entries, answered, first=-1, then=0):
    """The days whose answers outlast the turn from one day of judging to another."""
    kept = KeptForDays(example(*entries))
    kept.turn_to(day(first))
    for n in answered:
        kept.of(day(n))["a rule"] = NO
    kept.turn_to(day(then))
    return [n for n in answered if kept.of(day(n))]


def test_one_judging_keeps_answers_and_the_next_forgets_them():
    kept = Kept()
    kept.of(day(0))["a rule"] = NO
    assert kept.of(day(0)) == {"a rule": NO}
    kept.turn_to(day(1))
    assert kept.of(day(0)) == {}


def test_what_a_rule_says_on_a_day_is_forgotten_with_its_answer():
    typed_late = replace(said(on=-5), entered_day=day(0))
    kept = KeptForDays(example(typed_late))
    kept.turn_to(day(-1))
    for n in (-6, -5):
        kept.said_on(day(n))["a rule"] = None
    kept.turn_to(day(0))
    assert kept.said_on(day(-6)) == {"a rule": None}
    assert kept.said_on(day(-5)) == {}


def test_days_too_old_to_be_answered_from_all_they_may_look_at_are_forgotten():
    assert kept_after(said(), answered=[-84, -83, -1]) == [-83, -1]


@pytest.mark.parametrize("late", [said(on=-5), walked(-5)])
def test_an_entry_that_comes_in_late_makes_its_day_and_later_ones_new(late):
    typed = replace(late, entered_day=day(0))
    assert kept_after(typed, answered=[-6, -5, -4]) == [-6]
    assert kept_after(typed, answered=[-6, -5, -4], first=0, then=1) == [-6, -5, -4]
    assert kept_after(typed, answered=[-6, -5, -4], first=-3, then=-1) == [-6, -5, -4]


def test_going_back_in_time_keeps_nothing():
    assert kept_after(said(), answered=[-6], first=0, then=-1) == []


@pytest.mark.parametrize(("ahead", "kept"), [(97, [-6]), (98, [])])
def test_an_event_told_long_before_it_happens_keeps_nothing(ahead, kept):
    foretold = said(on=-9, events=[event("surgery", -9 + ahead)])
    assert kept_after(foretold, answered=[-6]) == kept
