"""What `docs/safety.md` names as a guard must be there: each rule, each test and each file."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from insights.rules.judging import NOT_CHECKED
from insights.words import wordings

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "safety.md").read_text()
QUOTED = re.compile(r"`([^`\s]+)`")
TEST = re.compile(r"(tests/[\w/]+\.py)::(test_\w+)")
RULE = re.compile(r"[a-z_]+(\.[a-z0-9_]+)+")
FILE = re.compile(r"[\w./-]+/[\w.-]+\.\w+")


def unknown(page):
    """What a page quotes as a test, a file or a rule and is none."""
    return [quoted for quoted in QUOTED.findall(page) if not is_known(quoted)]


def is_known(quoted):
    if test := TEST.fullmatch(quoted):
        return test[2] in names_in(test[1])
    if FILE.fullmatch(quoted):
        return (ROOT / quoted).is_file()
    if RULE.fullmatch(quoted):
        return quoted in wordings() or quoted == NOT_CHECKED
    return "::" not in quoted


@cache
def names_in(path):
    """The names of the tests that a file defines, without running it."""
    if not (ROOT / path).is_file():
        return frozenset()
    defined = ast.walk(ast.parse((ROOT / path).read_text()))
    return frozenset(node.name for node in defined if isinstance(node, ast.FunctionDef))


def test_every_guard_on_the_page_exists():
    assert unknown(PAGE) == []


@pytest.mark.parametrize(
    "misspelt",
    [
        "deep_vein_thrombosis.new_one_sided_sweling",
        "tests/insights/test_judging.py::test_the_worst_comes_last",
        "tests/insights/test_jugding.py::test_the_worst_comes_first",
        "test_judging.py::test_the_worst_comes_first",
        "insights/red_flags/frases.py",
    ],
)
def test_a_misspelt_guard_is_noticed(misspelt):
    assert unknown(f"held by `{misspelt}`, `trend.walking.worse`") == [misspelt]


def test_every_hazard_has_a_guard_or_says_not_yet():
    rows = [line for line in PAGE.splitlines() if re.match(r"\| \d+ \|", line)]
    assert len(rows) > 40
    assert [row for row in rows if not QUOTED.search(row) and "Not yet" not in row] == []


def test_hazards_are_numbered_one_by_one():
    numbers = [int(number) for number in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
