"""How a phone writes numbers, days and the forms of words: as the language of the page does."""

import pytest
from django.utils import translation

from diary.templatetags.spelling import EXAMPLES, between_words, plural_kinds
from tests.journeys.judging import phone

SPELT = """async ([language, numbers]) => {
  document.documentElement.lang = language;
  const { figure, kindOf, shortDay } = await import('http://phone.test/spelling.js');
  return [numbers.map(figure), numbers.map(kindOf), shortDay(Date.UTC(2026, 4, 5, 12))];
}"""


@pytest.fixture(scope="module")
def page(browser):
    """A page with the phone's scripts at hand."""
    return phone(browser)


@pytest.mark.parametrize(
    ("language", "figures"),
    [
        ("en", ["1", "20.5", "1234.25"]),
        ("de", ["1", "20,5", "1234,25"]),
        ("es", ["1", "20,5", "1234,25"]),
    ],
)
def test_a_number_keeps_all_its_figures_and_takes_the_mark_of_its_language(page, language, figures):
    assert page.evaluate(SPELT, [language, [1, 20.5, 1234.25]])[0] == figures


def test_arabic_counts_in_six_ways_with_the_figures_that_the_forms_take(page):
    figures, kinds, day = page.evaluate(SPELT, ["ar", [0, 1, 2, 3, 11, 100]])
    assert kinds == ["zero", "one", "two", "few", "many", "other"]
    assert figures == ["0", "1", "2", "3", "11", "100"]
    assert "،" not in day
    assert "5" in day


@pytest.mark.parametrize("language", ["en", "de", "es", "ar"])
def test_the_page_brings_each_form_that_the_phone_may_ask_for(page, language):
    numbers = [*range(121), 1000]
    asked = set(page.evaluate(SPELT, [language, numbers])[1])
    with translation.override(language):
        assert asked == {kind for kind, _example in plural_kinds()}
        examples = [example for _kind, example in plural_kinds()]
    assert page.evaluate(SPELT, [language, examples])[1] == [
        kind for kind, example in EXAMPLES.items() if example in examples
    ]


@pytest.mark.parametrize(("language", "mark"), [("en", ", "), ("de", ", "), ("ar", "، ")])
def test_a_list_takes_the_comma_of_its_language(language, mark):
    with translation.override(language):
        assert between_words() == mark
