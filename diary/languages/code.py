"""Finds the texts of the Python files: the literals handed to Django's gettext functions."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from django.conf import settings

from diary.languages.found import Found

ROOT: Final = Path(settings.BASE_DIR)
ROOMS: Final = ("diary", "tracker")
HOME: Final = "django.utils.translation"
PARTS: Final = {
    "gettext": ("text",),
    "gettext_noop": ("text",),
    "ngettext": ("text", "plural"),
    "pgettext": ("context", "text"),
    "npgettext": ("context", "text", "plural"),
}
"""What the first arguments of each function are; the lazy ones are the same."""


def found() -> Iterator[Found]:
    """Every literal that asks for its translation, file by file."""
    for path in sorted(p for room in ROOMS for p in (ROOT / room).rglob("*.py")):
        tree = ast.parse(path.read_text())
        names = _names(tree)
        if names:
            yield from _calls(tree, names, file=str(path.relative_to(ROOT)))


def _names(tree: ast.Module) -> dict[str, tuple[str, ...]]:
    """What the file calls the functions, and their arguments."""
    imports = (n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module == HOME)
    return {
        alias.asname or alias.name: PARTS[plain]
        for line in imports
        for alias in line.names
        if (plain := alias.name.removesuffix("_lazy")) in PARTS
    }


def _calls(tree: ast.Module, names: dict[str, tuple[str, ...]], *, file: str) -> Iterator[Found]:
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    for call in sorted(calls, key=lambda n: (n.lineno, n.col_offset)):
        said = dict(zip(names.get(call.func.id, ()), map(_literal, call.args), strict=False))
        if said.get("text"):
            yield Found(**said, file=file)


def _literal(argument: ast.expr) -> str:
    """The text in quotes; empty of a variable, whose texts come from tables."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return ""
