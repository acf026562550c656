"""What is gathered of a diary for the patterns: which walks and check-ins speak, for which leg."""

from dataclasses import replace

import pytest

from insights.diary.values import LegPart
from insights.patterns.facts import MOST_WALKS, facts_of, onsets_of, sites_of
from insights.rules.examples import JUDGED_ON, day, example, said, sign, walked


def facts(*entries, **person):
    return facts_of(example(*entries, **person), JUDGED_ON)


@pytest.mark.parametrize(("on", "counts"), [(-89, 1), (-90, 0), (0, 1), (1, 0)])
def test_ninety_days_speak(on, counts):
    both, *_ = facts(walked(on), said(on=on))
    assert (len(both.painful), len(both.checkins)) == (counts, counts)


def test_what_is_entered_later_does_not_speak():
    later = {"entered_day": day(1)}
    both, *_ = facts(replace(walked(-1), **later), replace(said(on=-1), **later))
    assert (both.painful, both.activities, both.checkins) == ((), (), ())


def test_a_leg_has_its_own_walks_and_those_of_both():
    walks = [walked(-3, pain="left"), walked(-2, pain="right"), walked(-1, pain="both")]
    both, left, right = facts(*walks, walked(0, pain="none"))
    assert [len(f.painful) for f in (both, left, right)] == [3, 2, 2]
    assert [len(f.activities) for f in (both, left, right)] == [4, 4, 4]
    assert [f.leg for f in (both, left, right)] == [None, "left", "right"]


def test_the_latest_thirty_walks_speak():
    both, *_ = facts(*(walked(-n) for n in range(40)))
    assert MOST_WALKS == 30
    assert [both.painful[0].day, both.painful[-1].day] == [day(-29), day(0)]


def test_check_ins_come_latest_first():
    both, *_ = facts(said(on=-2), said(on=-1))
    assert [c.date for c in both.checkins] == [day(-1), day(-2)]


def test_mentioned_is_what_was_said_or_denied_singly():
    both, left, _ = facts(said(sign("cold"), no=["pale"], no_together=["numb"]))
    assert both.mentioned == left.mentioned == {"cold", "pale"}


def test_counts_are_of_walks_days_and_what_was_told():
    told = walked(-1, sites=["calf"], feel=["cramp"])
    both, *_ = facts(told, walked(-1, hour=15, pain="both"), walked(0, conditions=["level"]))
    counts = both.counts
    assert (counts.walks, counts.days, counts.both_legs) == (3, {day(-1), day(0)}, 1)
    assert dict(counts.said) == {"site": 1, "feel": 1, "condition": 1}


@pytest.mark.parametrize(("born", "age"), [(1958, 68), (None, None)])
def test_age_is_that_of_the_years_end(born, age):
    assert facts(born=born)[0].age == age


def test_where_the_legs_differ_each_has_its_own_places_and_distances():
    part = LegPart(onset_m=80, sites=frozenset({"shin"}))
    walk = walked(0, pain="both", sites=["calf"], onset_m=200, onset_s=150, by_leg={"left": part})
    assert [sites_of(walk, leg) for leg in (None, "left", "right")] == [
        {"calf"},
        {"shin"},
        {"calf"},
    ]
    metres = [onsets_of(walk, leg)[0] for leg in (None, "left", "right")]
    assert metres == [200, 80, 200]
    assert onsets_of(walk, "left")[1] == 150
    assert sites_of(replace(walk, by_leg={"left": LegPart()}), "left") == {"calf"}
