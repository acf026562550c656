"""Where a few entries become enough, and a pause a long silence."""

from dataclasses import replace

import pytest

from insights.habits import judge
from insights.rules.examples import JUDGED_ON, day, example, said, walked


def found(*entries):
    return {f.id: f for f in judge(example(*entries), JUDGED_ON)[0]}


def test_what_was_said_on_any_walk_is_not_missing():
    walks = walked(-1, onset_s=60, sites=["calf"]), walked(0, relief={"sit": True})
    assert found(*walks)["habit.too_few_entries"].not_asked == ()


def test_all_that_would_say_most_is_missing_from_a_bare_walk():
    missing = found(walked(0))["habit.too_few_entries"].not_asked
    assert missing == ("onset_m", "sites", "relief")


@pytest.mark.parametrize(("on", "counts"), [(-89, True), (-90, False), (1, False)])
def test_walks_of_ninety_days_count(on, counts):
    assert ("habit.too_few_entries" in found(walked(on), said())) is counts


def test_a_walk_that_is_entered_later_is_not_counted():
    later = replace(walked(-1), entered_day=day(1))
    assert found(later, walked(0))["habit.too_few_entries"].figures["walks"] == 1


def test_the_counts_and_the_evidence_are_those_of_the_painful_walks():
    finding = found(walked(-1), walked(-1, hour=15), walked(0, pain="none"))[
        "habit.too_few_entries"
    ]
    assert (finding.figures["walks"], finding.figures["days"]) == (2, 1)
    assert finding.evidence == ("walk:-1.15", "walk:-1.10")


@pytest.mark.parametrize(("entry", "silent"), [(walked(-13), False), (said(on=-14), True)])
def test_silence_is_long_after_fourteen_days(entry, silent):
    assert ("habit.long_silence" in found(entry)) is silent


def test_silence_counts_from_the_last_day_of_entering():
    typed = replace(said(on=-40), entered_day=day(-20))
    figures = found(typed, walked(-60))["habit.long_silence"].figures
    assert (figures["days"], figures["last"]) == (20, str(day(-20)))


def test_an_entry_still_to_come_breaks_no_silence():
    to_come = replace(walked(2), entered_day=day(2))
    assert "habit.long_silence" in found(walked(-14), to_come)
