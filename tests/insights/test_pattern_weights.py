"""How the clues of a pattern weigh: its points at their edge, the published ratios behind them."""

from dataclasses import replace
from itertools import pairwise
from math import log

import pytest

from insights.patterns import judge
from insights.patterns.conditions import all_patterns
from insights.rules.examples import JUDGED_ON

PATTERNS = {pattern.about: pattern for pattern in all_patterns()}
ONE_SIGN_IS_ENOUGH = {"bakers_cyst", "cramp", "plantar_fasciitis", "varicose_veins"}
"""Named by the one sign that must be there: a point less would name nothing more."""

RATIOS = {
    "arterial_claudication.stand_still": (4.85, 0.36),
    "arterial_claudication.calf": (3.08, 0.31),
    "neurogenic_claudication.bend": (6.4, 0.52),
    "neurogenic_claudication.both_legs": (6.3, 0.54),
    "neurogenic_claudication.sit": (3.3, 0.58),
    "neurogenic_claudication.standing": (2.3, 0.05),
    "neurogenic_claudication.age": (2.5, 0.40),
}
"""Likelihood ratios of a yes and of a no: Nadeau 2013 and the same group; Suri, JAMA 2010."""


def named_with(pattern, monkeypatch):
    """For each example of the pattern, whether it alone is named."""
    monkeypatch.setattr("insights.patterns.naming.all_patterns", lambda: (pattern,))
    return [bool(judge(diary, JUDGED_ON)[0]) for diary in (*pattern.fires, *pattern.quiet)]


def as_meant(pattern):
    return [True] * len(pattern.fires) + [False] * len(pattern.quiet)


@pytest.mark.parametrize("about", PATTERNS)
def test_one_point_more_than_a_pattern_asks_for_is_noticed(about, monkeypatch):
    pattern = PATTERNS[about]
    assert named_with(pattern, monkeypatch) == as_meant(pattern)
    assert named_with(replace(pattern, points=pattern.points + 1), monkeypatch) != as_meant(pattern)


@pytest.mark.parametrize("about", sorted(PATTERNS.keys() - ONE_SIGN_IS_ENOUGH))
def test_one_point_less_than_a_pattern_asks_for_is_noticed(about, monkeypatch):
    pattern = PATTERNS[about]
    assert named_with(replace(pattern, points=pattern.points - 1), monkeypatch) != as_meant(pattern)


def clue_of(clue_id):
    about, name = clue_id.split(".")
    return next(clue for clue in PATTERNS[about].clues if clue.id == name)


@pytest.mark.parametrize("clue_id", RATIOS)
def test_a_clue_weighs_about_as_its_published_ratio(clue_id):
    clue, (if_yes, if_no) = clue_of(clue_id), RATIOS[clue_id]
    assert abs(clue.fits - 2.2 * log(if_yes)) < 1.5
    assert abs(clue.spoils + 2.2 * log(if_no)) < 1.75


@pytest.mark.parametrize("about", ["arterial_claudication", "neurogenic_claudication"])
@pytest.mark.parametrize("of_a_no", [False, True])
def test_the_stronger_of_two_published_clues_never_weighs_less(about, of_a_no):
    ratios = {name: r for name, r in RATIOS.items() if name.startswith(about)}
    strength = {name: abs(log(ratio[of_a_no])) for name, ratio in ratios.items()}
    weakest_first = [clue_of(name) for name in sorted(strength, key=lambda name: strength[name])]
    points = [clue.spoils if of_a_no else clue.fits for clue in weakest_first]
    assert all(weaker <= stronger for weaker, stronger in pairwise(points)), points
