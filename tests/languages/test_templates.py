"""No template says anything outside of the tags that translate it."""

import re
from pathlib import Path

import pytest
from django.template.base import Lexer, TokenType

from diary.languages.templates import ROOT, paths
from tests.languages.speech import LETTERS, Speech

CLASSES = {"around", "attributes", "body_class"}
"""Blocks that hold names of classes and other attributes."""
INVENTED = re.compile(r"[\w.-]+@example\.org|walk-a-little-further")


def spoken(source: str, *, html: bool) -> list[str]:
    """The words of a template that no tag translates."""
    plain = without_tags(source)
    if not html:
        return [line for line in plain.splitlines() if LETTERS.search(line)]
    parser = Speech()
    parser.feed(plain)
    return [said for said in parser.said if LETTERS.search(INVENTED.sub("", said))]


def without_tags(source: str) -> str:
    """The text of a template, with nothing where its tags stand and what they translate."""
    kept, translated, block = [], False, ""
    for token in Lexer(source).tokenize():
        if token.token_type == TokenType.BLOCK:
            word, *rest = token.split_contents()
            block = {"block": "".join(rest[:1]), "endblock": ""}.get(word, block)
            translated = (translated or word == "blocktranslate") and word != "endblocktranslate"
        elif token.token_type == TokenType.TEXT and not translated and block not in CLASSES:
            kept.append(token.contents)
    return "".join(kept)


OWN_DATE = re.compile(r"""\bdate:["'](?![A-Z_]+["']|Y-m)""")


def test_every_date_is_written_by_a_name_that_each_language_has():
    """Letters of its own, such as "D j M", would stay English; "Y-m-d" is for programs."""
    assert [str(p.relative_to(ROOT)) for p in paths() if OWN_DATE.search(p.read_text())] == []


@pytest.mark.parametrize("path", paths(), ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_said_that_is_not_translated(path: Path):
    said = spoken(path.read_text(), html=path.suffix == ".html")
    assert said == []


@pytest.mark.parametrize(
    "source",
    [
        "<p>Walk on.</p>",
        '<p>{% translate "Rest" %} now</p>',
        '<img alt="A leg">',
        '<a aria-label="Back to {{ page }}" href="/">{% translate "Back" %}</a>',
        '<input placeholder="Metres">',
        "{% blocktranslate %}Yes{% endblocktranslate %} or no",
    ],
)
def test_what_is_left_out_is_found(source):
    assert len(spoken(source, html=True)) == 1


def test_what_is_translated_is_not_found():
    source = (
        '<p class="lead">{% translate "Walk" %} {{ far }} <a title="{% translate "x" %}">1</a></p>'
    )
    assert spoken(source, html=True) == []
