"""What is said of the weeks under "Better or worse?": figures, what is missing, never a warning."""

import pytest

from diary.standing import SUBJECTS, standing_lines
from diary.standing_weeks import WEEKLY
from insights.trends.weekly import DAYS_OF
from insights.trends.words import READINGS


def said(subject, status, **over):
    """The sentence on one reading, as a review keeps it."""
    unit = "walks" if subject == "walks" else "days"
    kept = {"before": 1.0, "now": 4.5, "entries_missing": 0, "would_have_seen": 2.2, "unit": unit}
    ((_, words),) = standing_lines([{"subject": subject, "status": status, **kept, **over}])
    return words


def test_every_subject_of_the_weeks_has_a_heading_and_words():
    assert WEEKLY == {*DAYS_OF, "walks"} <= set(SUBJECTS)
    for name in READINGS:
        assert "4.5" in said(*name.split("."))


@pytest.mark.parametrize("subject", DAYS_OF)
def test_more_bad_days_name_both_figures_and_whom_to_ring(subject):
    words = said(subject, "worse")
    assert "now about 4.5 in 7, before about 1 in 7" in words
    assert "Ring your surgery in the next few days" in words


def test_fewer_walks_have_many_reasons_and_are_not_called_worse():
    words = said("walks", "fewer", before=6.0, now=3.0)
    assert "now about 3 a week, before about 6" in words
    assert "many reasons" in words
    assert "worse" not in words


def test_without_a_change_the_level_and_what_would_show_are_told():
    assert said("swollen_days", "no_clear_change") == (
        "No clear change: about 4.5 in 7 of the days on which you answered."
        " 2.2 more in 7 over the last four weeks would show here by now."
    )
    assert said("walks", "no_clear_change", would_have_seen=None) == (
        "No clear change: about 4.5 a week."
    )


def test_too_few_weeks_say_what_is_missing():
    few = {"entries_missing": 2, "now": None, "before": None}
    answers, walks = said("limited_days", "too_few", **few), said("walks", "too_few", **few)
    assert "It takes 2 more weeks in which you answer this on 3 days or more." in answers
    assert "It takes 2 more weeks with a walk." in walks
    assert "1 more week with a walk" in said("walks", "too_few", **few | {"entries_missing": 1})
