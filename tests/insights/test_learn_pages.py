"""The pages to read: one for every condition, plain words, no diagnosis, found by search."""

import re
from datetime import date

import pytest

from insights import find_pages, learn_pages
from insights.advice.examinations import EXAMINATIONS
from insights.advice.measures import MEASURES
from insights.advice.tiers import TIERS
from insights.diary.vocabulary import ABOUTS

PAGES = pytest.mark.parametrize("page", learn_pages().values(), ids=lambda page: page.about)
FORBIDDEN = (
    *("you have", "you suffer", "nothing is wrong", "all is well", "no need to worry", "harmless."),
    *("don't worry", "you are fine", "consult", "healthcare professional", "lower extremit"),
)
PRODUCTS = ("ibuprofen", "paracetamol", "acetaminophen", "aspirin", "naproxen", "diclofenac")
LONGEST_SENTENCE = 30
MEAN_SENTENCE = 14
LONG_WORD = 11
"""Letters; clinical names stand apart and are not counted."""


def running_text(page):
    return [page.what, page.feels, page.eases, page.otherwise, page.yourself, page.say, *page.ask]


def everything(page):
    return " ".join([page.title, *running_text(page), *page.at_once, *page.same_day]).lower()


def sentences(texts):
    return [s for text in texts for s in re.split(r"(?<=[.?!:])\s+", text) if s]


def words(text):
    return re.findall(r"[A-Za-z']+", text)


def test_every_condition_has_its_page():
    assert learn_pages().keys() == ABOUTS


@PAGES
def test_a_page_says_no_diagnosis_and_no_false_comfort(page):
    assert [phrase for phrase in FORBIDDEN if phrase in everything(page)] == []


@PAGES
def test_a_page_is_read_by_a_twelve_year_old(page):
    lengths = [len(words(sentence)) for sentence in sentences(running_text(page))]
    assert max(lengths) <= LONGEST_SENTENCE
    assert sum(lengths) / len(lengths) <= MEAN_SENTENCE


@PAGES
def test_long_words_are_rare(page):
    said = words(" ".join(running_text(page)))
    assert sum(len(word) >= LONG_WORD for word in said) <= len(said) / 25


@PAGES
def test_a_page_names_its_warning_signs_its_sources_and_its_date(page):
    assert page.at_once
    assert page.sources
    assert page.written >= date(2026, 11, 24)
    assert page.otherwise.endswith(".")


@PAGES
def test_self_care_stands_nowhere_but_behind_its_gates(page):
    told = f"{page.eases} {page.yourself}".lower()
    assert re.search(r"\b(massage|bandage|ice|cold pack|stockings?)\b", _without_nots(told)) is None


def _without_nots(text):
    """The sentences that do not forbid."""
    return " ".join(s for s in sentences([text]) if not re.search(r"\b(not|never|no)\b", s))


@pytest.mark.parametrize("product", PRODUCTS)
def test_no_product_is_named_for_pain(product):
    texts = [*map(everything, learn_pages().values()), *(m.how for m in MEASURES.values())]
    assert [text for text in texts if product in text.lower()] == []


def test_every_examination_and_measure_is_on_some_page():
    pages = learn_pages().values()
    assert {code for page in pages for code in page.examined} == EXAMINATIONS.keys()
    assert {code for page in pages for code in page.measures} == MEASURES.keys()


def test_no_tier_comforts():
    told = " ".join(tier.how_soon.lower() for tier in TIERS.values())
    assert [phrase for phrase in FORBIDDEN if phrase in told] == []


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("calf cramp at night", "cramp"),
        ("Night CRAMPS!", "cramp"),
        ("blood clot", "deep_vein_thrombosis"),
        ("swollen calf after a flight", "deep_vein_thrombosis"),
        ("it hurts when I walk uphill", "arterial_claudication"),
        ("PAD", "arterial_claudication"),
        ("leaning on the trolley helps", "neurogenic_claudication"),
        ("heavy legs in the evening", "venous_insufficiency"),
        ("burning feet", "neuropathy"),
        ("snap in the calf", "achilles_rupture"),
        ("heel in the morning", "plantar_fasciitis"),
        ("lump behind the knee", "bakers_cyst"),
        ("my bladder and my back", "cauda_equina"),
        ("statin muscle ache", "muscle_injury_by_medicine"),
        ("Oédèma", "fluid_retention"),
        ("intermittent claud", "arterial_claudication"),
    ],
)
def test_plain_words_find_the_page(words, about):
    assert about in [page.about for page in find_pages(words)][:2]


@pytest.mark.parametrize("words", ["", "   ", "the of and", "xyzzy", "!?", "🦵", "a" * 5000])
def test_words_of_no_page_find_nothing(words):
    assert find_pages(words) == ()
