"""Every source that a rule, clue, measure or page names stands in the table, with its date."""

import re
from dataclasses import replace
from datetime import date

import pytest

from insights import last_checked, learn_pages
from insights import sources as table
from insights.advice.measures import MEASURES
from insights.edinburgh.words import SOURCE as SCREEN
from insights.patterns.words import clue_sources
from insights.sources import SOURCES, sources_named_in, without_marks
from insights.words import wordings

RULES = {wording.source for wording in wordings().values()}
CLUES = set(clue_sources().values()) - {""}
PAGES = {source for page in learn_pages().values() for source in page.sources}
CARE = {measure.source for measure in MEASURES.values()}
TEXTS = RULES | CLUES | PAGES | CARE | {SCREEN}
OURS = re.compile(
    r"(tiers?|days|the numbers are|the limits are)? ?ours\b.*"
    r"|own wording\)|how the diary works|soreness peaks .*|a daily test on the person's own .*",
    re.IGNORECASE,
)
NAME = re.compile(r"[A-Z]\w+|(19|20)\d\d")
NO_NAMES = {"DVT", "Edinburgh", "Buerger", "Limits"}
"""Words with a capital that name no source: topics, and a questionnaire beside its authors."""


def parts(text):
    """What a text says one after the other."""
    return [part.strip() for part in text.split(";")]


def unknown_names(text):
    """Names and years that no mark covers; a sentence may begin with a capital."""
    said = (re.findall(r"[\w·]+", part) for part in parts(without_marks(text)))
    later = (word for words in said for word in words[1:] if word not in NO_NAMES)
    return [word for word in later if NAME.fullmatch(word)]


@pytest.mark.parametrize("text", sorted(RULES | PAGES | CARE))
def test_each_part_names_a_source_of_the_table_or_is_ours(text):
    silent = [part for part in parts(text) if not sources_named_in(part)]
    assert [part for part in silent if not OURS.fullmatch(part)] == []


@pytest.mark.parametrize("text", sorted(TEXTS))
def test_no_name_and_no_year_stands_outside_the_table(text):
    assert unknown_names(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NHS on DVT; Somebody, Lancet 2019", ["Lancet", "2019"]),
        ("Healthline, Mayo Clinic and Cleveland Clinic on calf pain", ["Mayo", "Clinic"]),
        ("Likelihood 3.3 if so: Smith 2020", ["Smith", "2020"]),
    ],
)
def test_a_new_source_is_noticed(text, names):
    assert unknown_names(text) == names


@pytest.mark.parametrize("text", sorted(PAGES))
def test_each_source_of_a_page_has_its_own_date(text):
    assert sources_named_in(text)


def test_no_source_of_the_table_is_named_nowhere():
    assert set(SOURCES) - {key for text in TEXTS for key in sources_named_in(text)} == set()


def test_each_date_is_the_first_of_a_month_since_the_first_check():
    days = {source.checked for source in SOURCES.values()}
    assert min(days) >= date(2026, 11, 1)
    assert {day.day for day in days} == {1}


def test_no_two_sources_share_a_mark():
    marks = [mark.casefold() for source in SOURCES.values() for mark in source.marks]
    assert len(marks) == len(set(marks))


def test_of_several_sources_the_one_checked_longest_ago_counts(monkeypatch):
    older = replace(SOURCES["suri"], checked=date(2025, 3, 1))
    monkeypatch.setattr(table, "SOURCES", {**SOURCES, "suri": older})
    assert last_checked(["NHS on DVT", "Likelihood 2.3 if so: Suri, JAMA 2010"]) == older.checked


def test_what_names_no_source_has_no_date():
    assert last_checked(["ours", "How the diary works"]) is None


def test_the_longer_mark_counts():
    text = "NHS and NICE on foot problems in diabetes; NHS on DVT"
    assert sources_named_in(text) == ("nhs", "nice_ng19")
