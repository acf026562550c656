"""Every red flag on its own examples, its words, and the nudge: no number that nobody notices."""

from dataclasses import fields, replace

import pytest

from insights.diary.vocabulary import EVENTS, SIGNS, rank
from insights.red_flags import rules
from insights.rules.examples import JUDGED_ON
from insights.rules.judging import Table
from insights.rules.kinds import Question
from insights.rules.terms import TERMS
from insights.words import spoken_figures

RULES = {rule.id: rule for rule in rules()}


def verdicts(rule, *, terms=TERMS):
    """Whether a rule by itself speaks on each of its examples."""
    table = Table([rule], terms=terms)
    return [bool(table.judge(diary, JUDGED_ON)[0]) for diary in (*rule.fires, *rule.quiet)]


def as_meant(rule):
    return [True] * len(rule.fires) + [False] * len(rule.quiet)


def nudged(value):
    """Every copy of a condition in which one number is one more or one less."""
    if isinstance(value, bool):
        return
    if isinstance(value, int):
        yield from (value - 1, value + 1)
    elif isinstance(value, tuple):
        for n, part in enumerate(value):
            yield from ((*value[:n], other, *value[n + 1 :]) for other in nudged(part))
    elif isinstance(value, Question):
        for field in fields(value):
            for other in nudged(getattr(value, field.name)):
                yield replace(value, **{field.name: other})


@pytest.mark.parametrize("name", RULES)
def test_a_rule_speaks_on_its_examples_and_only_there(name):
    assert verdicts(RULES[name]) == as_meant(RULES[name])


@pytest.mark.parametrize("name", RULES)
def test_a_number_moved_by_one_is_noticed(name):
    rule = RULES[name]
    for other in nudged(rule.when):
        moved = replace(rule, when=other, look_back=90)
        assert verdicts(moved) != as_meant(rule), other


@pytest.mark.parametrize("term", [field.name for field in fields(TERMS)])
@pytest.mark.parametrize("step", [-1, 1])
def test_a_shared_term_moved_by_one_is_noticed(term, step):
    moved = replace(TERMS, **{term: getattr(TERMS, term) + step})
    assert any(verdicts(rule, terms=moved) != as_meant(rule) for rule in rules())


@pytest.mark.parametrize("name", RULES)
def test_the_words_of_a_rule_are_whole_sentences_with_its_figures(name):
    rule = RULES[name]
    for diary in rule.fires:
        (finding,) = Table([rule]).judge(diary, JUDGED_ON)[0]
        figures = spoken_figures(finding)
        for template in (rule.headline, rule.why, rule.do):
            said = template.format_map(figures).strip()
            assert said
            assert "told us: ." not in said
            assert "None" not in said
        assert "{side}" not in rule.headline or finding.side


@pytest.mark.parametrize("name", RULES)
def test_a_rule_asks_for_words_and_yields_only_to_what_is_as_urgent(name):
    rule = RULES[name]
    assert set(rule.asks) <= SIGNS | EVENTS
    assert all(rank(RULES[other].urgency) <= rank(rule.urgency) for other in rule.yields_to)
    assert rule.source


@pytest.mark.parametrize("name", [n for n, r in RULES.items() if r.urgency == "emergency"])
def test_an_emergency_names_the_number_to_ring(name):
    assert "{emergency_number}" in RULES[name].do


@pytest.mark.parametrize("name", [n for n, r in RULES.items() if r.urgency == "today"])
def test_today_says_within_hours_and_not_monday(name):
    assert "within hours" in RULES[name].do
    assert "do not wait for Monday" in RULES[name].do
