"""docs/rules.md is what the rules say."""

from pathlib import Path

from insights.diary import vocabulary as words
from insights.red_flags import rules
from insights.rules.markdown import rules_as_markdown
from insights.spoken import WORDS

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_is_generated_from_the_rules():
    assert PAGE.read_text() == rules_as_markdown(), "run: python -m insights rules > docs/rules.md"


def test_every_red_flag_is_on_the_page():
    page = PAGE.read_text()
    assert [rule.id for rule in rules() if f"`{rule.id}`" not in page] == []


def test_every_code_can_be_said():
    assert WORDS.keys() == (words.SIGNS | words.EVENTS | words.BACKGROUND)
