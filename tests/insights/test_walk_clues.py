"""The questions of the patterns about painful walks, each on both sides of its bounds."""

from dataclasses import replace

import pytest

from insights.diary.values import LegPart
from insights.patterns.answering import answer
from insights.patterns.facts import MOST_WALKS, facts_of
from insights.patterns.naming import named_patterns  # noqa: F401 - it brings the answers along
from insights.patterns.walk_questions import (
    BothLegs,
    ComesAfterDistance,
    Exercised,
    GoneWithin,
    Lately,
    LeansOnAid,
    SameDistance,
    SoonerInHaste,
    Stopped,
    eased,
    felt_as,
    felt_in,
    pain_free,
)
from insights.rules.examples import JUDGED_ON, example, walked

SAME = SameDistance(percent=35, no_percent=90, walks=4)
HASTE = SoonerInHaste(percent=85, walks=2)
LEGS = {None: 0, "left": 1, "right": 2}


def found(question, walks, leg=None):
    return answer(question, facts_of(example(*walks), JUDGED_ON)[LEGS[leg]])


def alike(count=3, **more):
    return [walked(-n, **more) for n in range(1, count + 1)]


def at(*metres, **more):
    return [walked(-n, **({"onset_m": m} | more)) for n, m in enumerate(metres, start=1)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"had_to_stop": True}, True),
        ({"slowed": True}, True),
        ({"had_to_stop": False, "slowed": True}, True),
        ({"had_to_stop": False}, False),
        ({"slowed": False}, False),
        ({}, None),
    ],
)
def test_stopping_or_slowing_down_counts(said, expected):
    assert found(Stopped(), alike(**said)).yes is expected


@pytest.mark.parametrize(
    ("seconds", "expected"), [(600, True), (601, False), (0, True), (None, None)]
)
def test_gone_within_ten_minutes_is_ten_minutes(seconds, expected):
    assert found(GoneWithin(seconds=600), alike(relief_s=seconds)).yes is expected


@pytest.mark.parametrize(
    ("relief", "upright"),
    [
        ({"stand_still": True}, True),
        ({"stand_still": True, "sit": True}, True),
        ({"stand_still": False, "sit": True}, None),
        ({"sit": True}, None),
        ({"sit": False}, True),
        ({}, True),
    ],
)
def test_upright_leaves_out_what_only_another_posture_eased(relief, upright):
    walks = alike(relief=relief, relief_s=60)
    assert found(GoneWithin(seconds=600, upright=True), walks).yes is upright
    assert found(GoneWithin(seconds=600), walks).yes is True


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"onset_m": 200}, True),
        ({"onset_s": 200}, True),
        ({"onset_m": 0}, False),
        ({"onset_m": 200, "pain_at_start": True}, False),
        ({"pain_at_start": True}, False),
        ({}, None),
    ],
)
def test_pain_comes_after_a_distance_or_from_the_first_step(said, expected):
    assert found(ComesAfterDistance(), alike(**said)).yes is expected


@pytest.mark.parametrize(
    ("metres", "expected"),
    [
        ((165, 165, 200, 235, 235), True),
        ((164, 164, 200, 236, 236), None),
        ((110, 110, 200, 290, 290), None),
        ((109, 109, 200, 291, 291), False),
        ((824, 824, 1000, 1176, 1176), None),
        ((548, 548, 1000, 1452, 1452), False),
        ((200, 200, 200), None),
        ((200, 200, 200, 200), True),
        ((0, 0, 0, 0), False),
    ],
)
def test_the_same_distance_is_a_narrow_middle_half(metres, expected):
    assert found(SAME, at(*metres)).yes is expected


def test_the_commonest_way_of_measuring_gives_the_distances():
    walks = [*at(100, 900, 100), *(walked(-n, onset_s=60, method="timer") for n in range(4, 8))]
    figures = found(SAME, walks).figures
    assert (figures["unit"], figures["low"], figures["asked"]) == ("s", 60, 4)


def test_each_leg_has_its_own_distance():
    legs = {"left": LegPart(onset_m=100), "right": LegPart(onset_m=300)}
    walks = alike(4, pain="both", onset_m=100, by_leg=legs)
    assert [found(SAME, walks, leg).figures["low"] for leg in LEGS] == [100, 100, 300]


@pytest.mark.parametrize(("fast", "expected"), [(170, True), (171, False)])
def test_sooner_in_haste_is_sooner_by_a_share(fast, expected):
    hasty = [walked(-n, onset_m=fast, conditions=["uphill"]) for n in (1, 2)]
    calm = [walked(-n, onset_m=200, conditions=["level"]) for n in (3, 4)]
    assert found(HASTE, [*hasty, *calm]).yes is expected
    assert found(HASTE, [*hasty[:1], *calm]).yes is None
    assert found(HASTE, [*hasty, *calm[:1]]).yes is None


def test_a_walk_whose_ground_nobody_told_is_not_taken_for_level():
    hasty = [walked(-n, onset_m=100, conditions=["uphill"]) for n in (1, 2)]
    assert found(HASTE, [*hasty, *(walked(-n, onset_m=200) for n in (3, 4))]).yes is None


def test_haste_and_calm_are_compared_in_one_unit_alone():
    hasty = [walked(-n, onset_s=60, conditions=["stairs"]) for n in (1, 2)]
    calm = [walked(-n, onset_m=200, conditions=["level"]) for n in (3, 4)]
    assert found(HASTE, [*hasty, *calm]).yes is None


def test_distances_measured_in_different_ways_are_never_put_together():
    hasty = [
        walked(-n, onset_m=100, conditions=["stairs"], method=m) for n, m in ((1, "gps"), (2, None))
    ]
    calm = [walked(-n, onset_m=200, conditions=["level"]) for n in (3, 4)]
    assert found(HASTE, [*hasty, *calm]).yes is None
    assert found(HASTE, [*(replace(w, method="gps") for w in hasty), *calm]).yes is True


def test_an_activity_may_be_free_of_pain():
    rides = [walked(0, pain="none", conditions=["cycle"])]
    assert found(pain_free("cycle"), rides).yes is True
    assert found(pain_free("cycle"), [walked(0, conditions=["cycle"])]).yes is False
    assert found(pain_free("cycle"), [walked(0, pain="none")]).yes is None


@pytest.mark.parametrize(("aid", "leans"), [("rollator", True), ("stick", False), (None, False)])
def test_a_stick_is_nothing_to_lean_on(aid, leans):
    assert found(LeansOnAid(), alike(aid=aid)).yes is leans


@pytest.mark.parametrize(
    ("on", "lately", "exercised"), [(-13, True, True), (-14, None, None), (0, True, True)]
)
def test_lately_counts_its_days(on, lately, exercised):
    walks = [walked(on, conditions=["run"], sites=["calf"])]
    assert found(Lately(days=14), walks).yes is lately
    assert found(Exercised(days=14), walks).yes is exercised


def test_the_last_three_exercises_are_named():
    runs = alike(4, conditions=["run"])
    evidence = found(Exercised(days=14), runs).evidence
    assert len(evidence) == 3
    assert set(evidence) < {f"walk:{run.id}" for run in runs}


def test_a_walk_is_helped_by_any_of_what_was_tried():
    mixed = alike(3, relief={"stand_still": False, "sit": True})
    assert found(eased("stand_still", "sit"), mixed).yes is True


def test_a_walk_on_the_level_is_no_exercise():
    assert found(Exercised(days=14), alike(conditions=["level"])).yes is None
    assert found(Exercised(days=14), alike()).yes is None


def test_lately_asks_for_a_place_where_one_is_named():
    walks = [walked(0, sites=["calf"])]
    assert found(Lately(days=14, sites=("calf", "shin")), walks).yes is True
    assert found(Lately(days=14, sites=("shin",)), walks).yes is None


def test_the_last_three_walks_stand_as_evidence():
    evidence = found(Lately(days=14), alike(5)).evidence
    assert evidence == ("walk:-3.10", "walk:-2.10", "walk:-1.10")


def test_both_legs_count_and_each_leg_by_itself():
    mixed = [*alike(2, pain="both"), walked(-5, pain="right")]
    assert dict(found(BothLegs(), mixed).figures) == {"seen": 2, "asked": 3}
    assert dict(found(BothLegs(), mixed, "left").figures) == {"seen": 2, "asked": 2}


def test_where_and_how_it_hurt_are_counted_of_the_walks_that_say():
    walks = [*alike(3, sites=["calf"], feel=["cramp"]), walked(-9)]
    assert dict(found(felt_in("calf", "shin"), walks).figures) == {"seen": 3, "asked": 3}
    assert found(felt_as("burning"), walks).yes is False


def test_only_the_latest_walks_speak():
    walks = [walked(-n, pain="both") for n in range(1, MOST_WALKS + 5)]
    assert found(BothLegs(), walks).figures["asked"] == MOST_WALKS
