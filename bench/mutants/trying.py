"""Tries mutants against the reader's tests: tables as they are imported, functions in place."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import hypothesis  # noqa: F401 - imported once here, not in every child
import numpy as np  # noqa: F401
import pytest
import scipy.stats  # noqa: F401

from bench.mutants.children import in_a_child
from bench.mutants.replacing import import_instead, replace_in_place
from bench.mutants.sampling import Mutant

TESTS: Final = Path("tests/insights")
LEFT_OUT: Final = ("calibration", "reading_", "writing", "charts", "command_line")
"""Simulations are too slow; reading, writing, charts and the command line judge nothing."""
OF_TABLES: Final = {
    "red_flags": ("test_rules_examples.py", "test_rules_page.py"),
    "known": ("test_patterns.py", "test_rules_page.py"),
}
"""The tests that look at the tables of a room by themselves, tried first: the examples, and the
page that a clinician has signed."""
PASSED: Final = 0
SECONDS: Final = 180.0
"""What the tests may take with one mutant; who takes longer is noticed."""


class Quick:
    """A plugin: leaves searches by Hypothesis out."""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Thin out the tests."""
        items[:] = [item for item in items if not item.get_closest_marker("hypothesis")]


class InPlace:
    """A plugin: instead of the tests once, runs them for each mutant in a child of this process."""

    def __init__(self, mutants: Iterable[Mutant]) -> None:
        self.mutants = mutants
        self.survivors: list[int] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        for number, mutant in enumerate(self.mutants):
            tests = _nearest_first(session.items, mutant)
            if in_a_child(_with(mutant, tests, session), seconds=SECONDS) == PASSED:
                self.survivors.append(number)
        return True


def _with(mutant: Mutant, tests: list[pytest.Item], session: pytest.Session) -> Callable[[], int]:
    def run() -> int:
        replace_in_place(mutant)
        for test in tests:
            test.ihook.pytest_runtest_protocol(item=test, nextitem=None)
            if session.testsfailed:
                return 1
        return PASSED

    return run


def _nearest_first(tests: list[pytest.Item], mutant: Mutant) -> list[pytest.Item]:
    return sorted(tests, key=lambda test: mutant.room not in test.path.name)


def survivors_in_place(mutants: list[Mutant], folder: Path) -> list[Mutant]:
    """Those mutants of functions with which every test passes."""
    if not mutants:
        return []
    kept = folder / "survivors.json"

    def tried() -> int:
        plugin = InPlace(mutants)
        status = run_tests(quick_tests(), Quick(), plugin)
        kept.write_text(json.dumps(plugin.survivors))
        return status

    if in_a_child(tried, seconds=SECONDS * len(mutants)) != PASSED:
        raise RuntimeError("the tests could not be collected")
    return [mutants[number] for number in json.loads(kept.read_text())]


def survives_import(mutant: Mutant) -> bool:
    """Whether every test passes when a mutant is imported; those of its own room come first."""

    def with_mutant(tests: list[Path]) -> int:
        import_instead(mutant)
        return run_tests(tests, Quick())

    first = [[TESTS / near] for near in OF_TABLES.get(mutant.path.parent.name, ())]
    return all(
        in_a_child(lambda tests=tests: with_mutant(tests), seconds=SECONDS) == PASSED
        for tests in (*first, quick_tests())
    )


def quick_tests() -> list[Path]:
    """The files of tests that look at judging."""
    files = sorted(TESTS.glob("test_*.py"))
    return [file for file in files if not any(word in file.name for word in LEFT_OUT)]


def run_tests(tests: list[Path], *plugins: object) -> int:
    """Run tests here, without Django and its servers; the exit status of pytest."""
    options = ["-q", "-x", "--noconftest", "-p", "no:django", "-p", "no:cacheprovider"]
    alone = ["-c", str(Path(__file__).with_name("pytest.ini")), "--rootdir", "."]
    return int(pytest.main([*options, *alone, *map(str, tests)], plugins=list(plugins)))
