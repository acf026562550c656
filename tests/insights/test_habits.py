"""Habits: a kind word about the diary itself, and never more urgent than that."""

import pytest

from insights.habits import HABITS, judge
from insights.habits.words import wordings
from insights.rules.examples import day, example, said, walked


def habits(diary, as_of=0):
    return {finding.id: finding for finding in judge(diary, day(as_of))[0]}


def painful(count):
    return [walked(-n, onset_m=200) for n in range(count)]


def test_a_few_painful_walks_are_told_how_many_are_needed():
    found = habits(example(*painful(4)))["habit.too_few_entries"]
    assert (found.figures["walks"], found.figures["walks_needed"]) == (4, 5)
    assert (found.kind, found.about, found.urgency) == ("habit", "logging", "none")


def test_five_on_four_days_are_enough():
    assert habits(example(*painful(4), walked(0, hour=15))) == {}


def test_five_on_three_days_are_too_few():
    walks = [*painful(3), walked(0, hour=15), walked(-1, hour=15)]
    assert "habit.too_few_entries" in habits(example(*walks))


def test_a_diary_without_painful_walks_lacks_nothing():
    assert habits(example(walked(0, pain="none"), said())) == {}


def test_what_would_say_most_is_named():
    told = walked(0, sites=["calf"], relief={"sit": True})
    assert habits(example(told))["habit.too_few_entries"].not_asked == ("onset_m",)


@pytest.mark.parametrize(("days", "silent"), [(13, False), (14, True)])
def test_two_weeks_without_an_entry_are_a_long_silence(days, silent):
    found = habits(example(*painful(5)), as_of=days)
    assert ("habit.long_silence" in found) == silent


def test_a_check_in_breaks_the_silence():
    assert habits(example(*painful(5), said(on=10)), as_of=14) == {}


def test_an_empty_diary_is_not_reproached():
    assert habits(example(), as_of=100) == {}


def test_old_walks_no_longer_count():
    assert habits(example(*painful(3)), as_of=HABITS.within + 5).keys() == {"habit.long_silence"}


@pytest.mark.parametrize("found_in", [example(*painful(2)), example(*painful(9))])
def test_the_words_need_only_the_figures(found_in):
    for as_of in (0, 40):
        for name, found in habits(found_in, as_of).items():
            for text in (wordings()[name].headline, wordings()[name].why, wordings()[name].do):
                assert "{" not in text.format(**found.figures)
