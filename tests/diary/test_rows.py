"""One line of words for a walk and for a check-in."""

import pytest

from diary.rows import checkin_line, lasting, walk_line
from tests.builders import a_checkin, a_painless_walk, a_sign, a_walk


def test_a_walk_says_leg_time_and_how_bad():
    assert walk_line(a_walk(), units="metric") == "Left leg, pain after 3 min, 5 of 10"


def test_a_walk_without_pain_says_how_far_it_was():
    assert walk_line(a_painless_walk(), units="metric") == "No pain, 20 min"


def test_no_severity_is_not_a_severity_of_none():
    assert walk_line(a_walk(severity=None), units="metric") == "Left leg, pain after 3 min"
    assert walk_line(a_walk(severity=0), units="metric").endswith("0 of 10")


def test_a_length_is_shown_as_it_was_typed():
    typed = a_walk(onset_s=None, onset_m=201, as_entered={"value": 220, "unit": "yd"})
    assert "220 yards" in walk_line(typed, units="metric")


@pytest.mark.parametrize(("units", "words"), [("metric", "200 m"), ("imperial", "219 yards")])
def test_metres_are_turned_into_yards_for_who_counts_in_them(units, words):
    assert words in walk_line(a_walk(onset_s=None, onset_m=200), units=units)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"onset_steps": 300}, "300 steps"),
        ({"onset_blocks": 1.5}, "1.5 blocks"),
        ({"place": "the church"}, "the church"),
        ({"pain_at_start": True}, "from the first step"),
        ({}, "Both legs, pain"),
    ],
)
def test_every_measure_has_its_words(said, words):
    assert words in walk_line(a_walk(pain="both", onset_s=None, **said), units="metric")


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (40, "40 s"), (60, "1 min"), (150, "2 min 30 s")]
)
def test_seconds_are_spoken_as_minutes(seconds, words):
    assert lasting(seconds) == words


def test_a_checkin_says_how_much_was_noticed_and_never_what_it_means():
    signs = [a_sign("swelling", side="left"), a_sign("fever")]
    assert checkin_line(a_checkin(signs=signs)) == "2 things noticed"
    assert checkin_line(a_checkin()) == "Nothing new"
    assert checkin_line(a_checkin(nothing_new=None)) == "Answered"
    began = {"code": "new_exercise", "date": "2026-05-01"}
    assert checkin_line(a_checkin(nothing_new=None, events=[began])) == "Something has happened"
