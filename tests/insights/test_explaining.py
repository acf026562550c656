"""Why am I told this: every finding's rule in words, and what makes it go away."""

import pytest

from insights import goes_away, rule_in_words, rule_terms
from insights.explaining import Line
from insights.patterns.conditions import all_patterns
from insights.red_flags import rules
from insights.rules.in_words import in_words
from insights.words import wordings

RULES = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)


def flat(lines):
    return [words for line in lines for words in (line.words, *flat(line.parts))]


def ends(finding_id, kind="red_flag"):
    return " ".join(map(str, goes_away(finding_id, kind)))


@RULES
def test_a_warning_is_told_with_the_words_that_clinicians_sign(rule):
    signed = [line.strip().removeprefix("- ") for line in in_words(rule.when).splitlines()]
    assert flat(rule_in_words(rule.id)) == signed


@RULES
def test_a_warning_says_how_long_it_stands_and_what_closes_it(rule):
    assert f"It stands for {rule.stands} days" in ends(rule.id)
    assert "that you rang, or that you were seen" in ends(rule.id)


def test_what_a_condition_is_made_of_stands_below_it():
    (top,) = rule_in_words("achilles_rupture.pop_with_pain_or_weakness")
    assert top.words == "all of these, of the same leg:"
    assert top.parts[0] == Line("a pop or a kick in the leg, within 14 days")
    assert len(top.parts[1].parts) == 3


def test_a_scan_closes_what_is_about_clots_alone():
    assert "A scan closes it" in ends("deep_vein_thrombosis.new_one_sided_swelling")
    assert "A scan closes it" not in ends("achilles_rupture.cannot_push_off")


@pytest.mark.parametrize("pattern", all_patterns(), ids=lambda pattern: pattern.id)
def test_a_pattern_names_every_clue_it_is_weighed_by(pattern):
    lines = rule_in_words(pattern.id)
    assert len(lines) == len(pattern.clues)
    assert not [line for line in lines if "{" in line.words]


def test_a_pattern_that_is_gone_is_not_ruled_out():
    assert "does not mean that the cause is ruled out" in ends("cramp.pattern", "pattern")


def test_a_trend_says_how_much_must_be_won_back():
    told = ends("trend.walking.worse", "trend")
    assert "50 in 100" in told
    assert "182 days" in told


@pytest.mark.parametrize("finding_id", sorted(wordings()))
def test_every_finding_can_be_explained(finding_id):
    kind = finding_id.partition(".")[0]
    rule_in_words(finding_id)
    assert ends(finding_id, kind if kind in {"trend", "habit"} else "pattern")


def test_the_terms_of_a_rule_are_told_in_numbers():
    (new,) = rule_terms("deep_vein_thrombosis.new_one_sided_swelling")
    assert "within 14 days" in str(new)
    severe = [rule.id for rule in rules() if "severe" in in_words(rule.when)]
    assert all("pain of 7 of 10" in str(rule_terms(name)[-1]) for name in severe)
    assert severe


def test_a_trend_names_the_entries_it_takes():
    lines = [line.words for line in rule_in_words("trend.walking.worse")]
    assert lines[:2] == [
        "10 entries or more, over 14 days or more",
        "5 of them or more in the last 14 days",
    ]


def test_an_unknown_rule_is_an_error():
    with pytest.raises(KeyError):
        rule_in_words("no.such_rule")
