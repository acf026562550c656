"""Advice: every tier and condition has it, and it never sounds milder than its tier."""

import itertools

import pytest

from insights import advice_for
from insights.diary.vocabulary import ABOUTS, URGENCIES

ALL = list(itertools.product(sorted(ABOUTS), URGENCIES))


@pytest.mark.parametrize(("about", "urgency"), ALL)
def test_every_condition_has_advice_at_every_tier(about, urgency):
    advice = advice_for(about, urgency)
    assert advice.page.about == about
    assert all((advice.how_soon, advice.bring, advice.examined, advice.ask))


@pytest.mark.parametrize("urgency", ["emergency", "today", "soon", "routine"])
def test_who_is_rung_hears_how_urgent_it_is_first(urgency):
    opening, question, *_rest = advice_for("deep_vein_thrombosis", urgency).say
    assert opening.startswith(("I need", "I would like"))
    assert "clot" in question


@pytest.mark.parametrize("urgency", ["self_care", "none"])
def test_nobody_is_rung_about_what_asks_for_nobody(urgency):
    assert advice_for("cramp", urgency).say == ()


def test_today_is_within_hours_and_not_on_monday():
    how_soon = advice_for("infection", "today").how_soon
    assert "hours" in how_soon
    assert "Do not wait for Monday" in how_soon


def test_home_care_ends_with_when_to_be_seen():
    assert "See a doctor if" in advice_for("cramp", "self_care").how_soon


def test_an_unknown_condition_has_no_advice():
    with pytest.raises(KeyError):
        advice_for("housemaids_knee", "routine")
