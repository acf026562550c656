"""The house style that can be counted: short files, short functions, rooms with telling names."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
ROOMS = ("diary", "tracker", "insights", "tests", "templates", "bench", "calibration")
SOURCES = {".py", ".js", ".css", ".html"}
LONGEST_FILE = 250
LONGEST_FUNCTION = 40
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "base", "manager", "misc"}


def sources(*suffixes: str) -> list[Path]:
    """Every source file of ours, but for what Django generates."""
    found = [path for room in ROOMS for path in (ROOT / room).rglob("*")] + list(ROOT.glob("*.py"))
    return sorted(
        path for path in found if path.suffix in suffixes and "migrations" not in path.parts
    )


def functions_of(path: Path) -> Iterator[tuple[str, int]]:
    """Each function's name and how many lines it takes without its decorators."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def named(path: Path) -> str:
    """The path as it is said."""
    return str(path.relative_to(ROOT))


def test_there_are_sources_to_look_at():
    assert len(sources(".py")) > 50


def test_no_file_is_longer_than_it_can_be_read():
    lengths = {named(path): path.read_text().count("\n") for path in sources(*SOURCES)}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen():
    lengths = {
        f"{named(path)}:{name}": lines
        for path in sources(".py")
        for name, lines in functions_of(path)
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_every_file_says_at_its_top_what_lives_in_it():
    silent = [named(path) for path in sources(".py") if not ast.get_docstring(_tree(path))]
    assert silent == []


def test_no_module_has_a_name_that_says_nothing():
    modules = [path for path in sources(".py") if path.stem.strip("_") in EMPTY_NAMES]
    packages = [path.parent for path in sources(".py") if path.parent.name in EMPTY_NAMES]
    assert [named(path) for path in (*modules, *packages)] == []


def test_the_record_alone_asks_the_database():
    asking = [
        f"{named(path)}:{node.lineno}"
        for path in sources(".py")
        if path.is_relative_to(ROOT / "diary") or path.is_relative_to(ROOT / "insights")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "objects"
    ]
    assert asking == []


@pytest.mark.parametrize("sign", ["style=", "onclick=", "onsubmit=", "onchange=", "<style"])
def test_no_template_holds_anything_inline(sign):
    holding = [named(path) for path in sources(".html") if sign in path.read_text()]
    assert holding == []


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())
