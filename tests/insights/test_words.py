"""Every finding and clue has words, and words never show a figure that is not there."""

import json
from datetime import date

import pytest
from hypothesis import given, settings

from insights import assess, clue_wording, render, sign_words, wording
from insights.patterns.words import clue_words
from tests.insights.strategies import diaries


@pytest.mark.parametrize("name", sorted(clue_words()))
def test_a_clue_that_nobody_answered_is_told_by_its_topic(name):
    topic = clue_wording(name, ())
    assert topic
    assert "{" not in topic
    assert clue_wording(name).startswith(topic)


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("neurogenic_claudication.sit", "Eased by sitting"),
        ("entrapment.one_leg", "In one leg"),
        ("entrapment.young", "Age"),
    ],
)
def test_a_topic_ends_where_the_figures_would_begin(name, topic):
    template = clue_wording(name)
    assert "{" in template
    assert clue_wording(name, ()) == topic
    assert clue_wording(name, {"seen": 1, "asked": 2, "age": 30}) == template


def test_an_unknown_id_has_no_words():
    with pytest.raises(KeyError):
        wording("deep_vein_thrombosis.misspelt")
    with pytest.raises(KeyError):
        clue_wording("misspelt.clue")


def test_a_code_is_said_in_plain_english():
    assert sign_words("breathless") != ""
    assert sign_words("not_a_code") == "not a code"


@settings(max_examples=100, deadline=None)
@given(diaries(most_walks=12, most_checkins=8))
def test_any_judgement_can_be_said_in_english(diary):
    said = render(assess(diary, as_of=diary.last_day or date(2026, 3, 1)))
    assert json.loads(json.dumps(said)) == said
    for finding in said["findings"]:
        texts = [finding["headline"], finding["why"], finding["do"], finding["source"]]
        assert all(text and "{" not in text and "None" not in text for text in texts), finding
