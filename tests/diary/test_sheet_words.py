"""Every code that a sheet may meet has words, and texts are shortened between words."""

import pytest
from django.utils.translation import override

from diary.sheet.days import SELFCARE
from diary.sheet.pain import RELIEFS, SIDES
from diary.sheet.phrases import listed, middle_words, shortened, sureness
from diary.sheet.walking import AIDS, VERDICTS
from diary.web.cards import OUTCOME_WORDS
from insights.charts.walking import METHODS
from insights.diary import vocabulary
from insights.report.middles import middle_of


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (SELFCARE, vocabulary.SELFCARE),
        (RELIEFS, vocabulary.RELIEFS),
        (SIDES, vocabulary.PAINS),
        (AIDS, vocabulary.AIDS),
        (METHODS, vocabulary.METHODS),
        (OUTCOME_WORDS, vocabulary.OUTCOMES),
        (VERDICTS, {"worse", "better", "no_clear_change", "too_few"}),
    ],
)
def test_every_code_has_words(words, codes):
    assert set(words) == set(codes)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("one two", "one two"),
        ("one  two\nthree", "one two…"),
        ("onetwothreefour", "onetwothr…"),
    ],
)
def test_a_long_text_ends_between_words(text, short):
    assert shortened(text, most=10) == short


def test_of_a_long_list_the_rest_is_counted():
    assert listed(["a", "b", "c"], most=2) == "a, b and 1 more"
    assert listed(["a", "b"], most=2) == "a, b"


def test_a_lower_bound_says_at_least_and_an_open_end_says_or_more():
    middle = middle_of([(value * 60, value > 3) for value in range(1, 10)])
    with override("en"):
        assert middle_words(middle, "s", units="metric") == "at least 5 min"
        assert sureness(middle, "s", units="metric") == "95% interval: 2 min or more, 9 entries"


def test_few_entries_give_no_interval():
    middle = middle_of([(100, False), (120, False)])
    assert sureness(middle, "m", units="metric") == "too few for an interval, 2 entries"
