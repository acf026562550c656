"""Finds the texts of the templates by Django's own parser, so that each is what will be asked."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.template import engines
from django.template.base import Lexer, NodeList, Origin, Template, TokenType
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

from diary.languages.found import Found

ROOT: Final = Path(settings.BASE_DIR)
SUFFIXES: Final = frozenset({".html", ".txt", ".svg", ".js"})
IN_A_TAG: Final = re.compile(r"""\b_\((["'])(.+?)\1\)""")


def paths() -> list[Path]:
    """Every template of ours, in order."""
    rooms = (ROOT / "templates", ROOT / "diary" / "templates")
    return sorted(p for room in rooms for p in room.rglob("*") if p.suffix in SUFFIXES)


def found() -> Iterator[Found]:
    """What stands in {% translate %}, in {% blocktranslate %} and in _("…")."""
    for path in paths():
        file, source = str(path.relative_to(ROOT)), path.read_text()
        for text, plural, context in (*_tags(source, file), *_arguments(source)):
            yield Found(text=text, plural=plural, context=context, file=file)


def _tags(source: str, file: str) -> Iterator[tuple[str, str, str]]:
    engine: Any = engines["django"]
    nodes: NodeList = Template(source, Origin(file), file, engine.engine).nodelist
    for node in nodes.get_nodes_by_type((TranslateNode, BlockTranslateNode)):
        if isinstance(node, BlockTranslateNode):
            yield _block(node)
        elif isinstance(text := _literal(node.filter_expression), str):
            yield text.replace("%", "%%"), "", _context(node.message_context)


def _block(node: BlockTranslateNode) -> tuple[str, str, str]:
    singular, _names = node.render_token_list(node.singular)
    plural = node.render_token_list(node.plural)[0] if node.plural else ""
    return singular, plural, _context(node.message_context)


def _literal(expression: Any) -> Any:
    """The text in quotes; None of a variable, whose texts come from tables."""
    return getattr(getattr(expression, "var", None), "literal", None)


def _context(expression: Any) -> str:
    """What tells two equal texts apart; Django keeps it as the text itself, not as a variable."""
    said = getattr(expression, "var", "")
    return said if isinstance(said, str) else ""


def _arguments(source: str) -> Iterator[tuple[str, str, str]]:
    for token in Lexer(source).tokenize():
        if token.token_type in {TokenType.BLOCK, TokenType.VAR}:
            yield from ((text, "", "") for _quote, text in IN_A_TAG.findall(token.contents))
