"""Whether a sign is said in the way that is asked for: yes, no, or not said."""

import pytest

from insights.rules.examples import JUDGED_ON, example, said, sign
from insights.rules.fitting import fits
from insights.rules.known import Known, Moment
from insights.rules.questions import present


def fit(asked, given, *before):
    """Whether a sign of today fits, after what was said before."""
    known = Known(example(*before, said(given)), JUDGED_ON)
    (row,) = known.rows(given.code, JUDGED_ON, back=0)
    return fits(row, present("pain", **asked), Moment(known, JUDGED_ON))


def pain(**manner):
    return sign("pain", "left", **manner)


@pytest.mark.parametrize(
    ("asked", "given", "expected"),
    [
        ({"onset": "sudden"}, {"onset": "sudden"}, True),
        ({"onset": "sudden"}, {"onset": "gradual"}, False),
        ({"onset": "sudden"}, {}, None),
        ({"extent": "calf"}, {"extent": "calf"}, True),
        ({"extent": "calf"}, {"extent": "ankle"}, False),
        ({"extent": "calf"}, {}, None),
        ({"now": True}, {"now": True}, True),
        ({"now": True}, {"now": False}, False),
        ({"now": False}, {"now": True}, False),
        ({"now": True}, {}, None),
        ({"when": ("night", "rest")}, {"when": "rest"}, True),
        ({"when": ("night", "rest")}, {"when": "walking"}, False),
        ({"when": ("night", "rest")}, {}, None),
        ({"not_when": ("walking",)}, {"when": "walking"}, False),
        ({"not_when": ("walking",)}, {"when": "night"}, True),
        ({"not_when": ("walking",)}, {}, True),
        ({"eased_by": "hang_leg"}, {"eased_by": ["hang_leg", "sit"]}, True),
        ({"eased_by": "hang_leg"}, {"eased_by": ["sit"]}, False),
        ({"eased_by": "hang_leg"}, {}, None),
        ({"sites": ("foot", "toes")}, {"site": "toes"}, True),
        ({"sites": ("foot", "toes")}, {"site": "calf"}, False),
        ({"sites": ("foot", "toes")}, {}, None),
        ({"not_sites": ("knee",)}, {"site": "knee"}, False),
        ({"not_sites": ("knee",)}, {}, True),
        ({"level": 2}, {"level": 2}, True),
        ({"level": 2}, {"level": 1}, False),
        ({"level": 2}, {}, None),
        ({"cm": 3}, {"cm": 3}, True),
        ({"cm": 3}, {"cm": 2.9}, False),
        ({"cm": 3}, {}, None),
        ({"minutes": 10}, {"minutes": 10.5}, True),
        ({"minutes": 10}, {"minutes": 10}, False),
        ({"minutes": 10}, {}, None),
        ({"severe": True}, {"severity": 7}, True),
        ({"severe": True}, {"severity": 6}, False),
        ({"severe": True}, {"level": 3}, True),
        ({"severe": True}, {"level": 2}, False),
        ({"severe": True}, {}, None),
    ],
)
def test_a_sign_fits_in_its_manner_or_not_or_nobody_said(asked, given, expected):
    assert fit(asked, pain(**given)) is expected


def test_one_thing_that_does_not_fit_outweighs_what_nobody_said():
    assert fit({"onset": "sudden", "sites": ("foot",)}, pain(site="calf")) is False


@pytest.mark.parametrize(
    ("manner", "new", "dated"),
    [
        ({"since": -14}, True, True),
        ({"since": -15}, False, False),
        ({}, True, False),
        ({"onset": "sudden"}, True, True),
        ({"onset": "sudden", "since": -15}, False, False),
        ({"usual": True}, False, False),
        ({"usual": True, "since": -3}, True, True),
    ],
)
def test_new_and_dated_are_told_apart(manner, new, dated):
    assert fit({"new": True}, pain(**manner)) is new
    assert fit({"dated": True}, pain(**manner)) is dated


def test_what_has_long_been_so_counts_where_it_is_asked_for():
    assert fit({"even_usual": True}, pain(usual=True)) is True


@pytest.mark.parametrize(("level", "expected"), [(1, True), (2, False), (3, False)])
def test_an_old_sign_is_new_again_once_it_is_worse_than_last(level, expected):
    before = said(pain(level=3), on=-30), said(pain(level=level), on=-20)
    assert fit({"new": True}, pain(level=2, since=-40), *before) is expected


def test_a_worse_other_leg_makes_this_one_no_worse():
    before = said(sign("pain", "right", level=1), on=-20)
    assert fit({"new": True}, pain(level=2, since=-40), before) is False


@pytest.mark.parametrize(("since", "expected"), [(-7, True), (-6, False), (None, False)])
def test_lasting_counts_from_the_day_it_began(since, expected):
    assert fit({"lasting": 7}, pain(since=since)) is expected


def test_lasting_counts_from_the_first_day_it_was_said():
    assert fit({"lasting": 7}, pain(since=-2), said(pain(), on=-7)) is True
    assert fit({"lasting": 7}, pain(since=-2), said(pain(), on=-6)) is False
