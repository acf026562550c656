"""Tries mutants against the reader's tests: tables as they are imported, functions in place."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

import hypothesis  # noqa: F401 - imported once here, not in every child
import numpy as np  # noqa: F401
import pytest
import scipy.stats  # noqa: F401

from bench.mutants.children import Tell, allow, told_by_a_child
from bench.mutants.reaching import Reach
from bench.mutants.replacing import all_that_lives, import_instead
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
MISSED: Final = "no test"
NONSENSE: Final = "Python"
"""What is said instead of the test that noticed: that none did, or that Python itself refuses it
on import, as it does texts that are taken away from each other. No test is needed to notice that,
so it says nothing of the tests."""
ENDLESS: Final = "its time"
SLACK: Final = 10.0
"""So many seconds may a test compute beyond twice what it needed when it was followed."""


class Quick:
    """A plugin: leaves searches by Hypothesis out."""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Thin out the tests."""
        items[:] = [item for item in items if not item.get_closest_marker("hypothesis")]


class Watching:
    """A plugin: gives each test its time, and tells which one failed."""

    def __init__(self, reach: Reach, tell: Tell) -> None:
        self.reach, self.tell = reach, tell

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Give a test its time."""
        allow(2 * self.reach.seconds.get(item.nodeid, 0) + SLACK)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Tell of a failure."""
        if report.failed:
            self.tell(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Tell of a file of tests that cannot even be read."""
        if report.failed:
            self.tell(report.nodeid)


class InPlace:
    """A plugin: instead of all tests once, runs those that enter a mutant, in a child for each."""

    def __init__(self, mutants: list[Mutant], reach: Reach, tell: Tell) -> None:
        self.mutants, self.reach, self.tell = mutants, reach, tell

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        live = all_that_lives()
        for mutant in self.mutants:

            def tried(tell: Tell, mutant: Mutant = mutant) -> None:
                live.replace(mutant)
                session.config.pluginmanager.register(Watching(self.reach, tell))
                for test in self.reach.of(mutant, session.items):
                    test.ihook.pytest_runtest_protocol(item=test, nextitem=None)
                    if session.testsfailed:
                        return
                tell(MISSED)

            self.tell(_first_told(tried))
        return True


def noticed_in_place(mutants: list[Mutant], reach: Reach) -> Iterator[str]:
    """For each mutant of a function, in turn, which test noticed it."""
    return told_by_a_child(
        lambda tell: run_tests(quick_tests(), Quick(), InPlace(mutants, reach, tell))
    )


def noticed_on_import(mutants: list[Mutant], reach: Reach) -> Iterator[str]:
    """For each mutant of a table, in turn, which test noticed it; those of its room come first."""
    for mutant in mutants:
        yield _first_told(lambda tell, mutant=mutant: _import_and_test(mutant, reach, tell))


def _import_and_test(mutant: Mutant, reach: Reach, tell: Tell) -> None:
    allow(SLACK)
    import_instead(mutant)
    try:
        import_module(mutant.module)
    except (TypeError, NameError, AttributeError):
        return tell(NONSENSE)
    except ValueError:
        return tell("the reader's own checks")
    near = [TESTS / name for name in OF_TABLES.get(mutant.path.parent.name, ())]
    far = [file for file in reach.files(mutant) if file not in near]
    for tests in (*([file] for file in near), far):
        allow(5 * SLACK)
        if run_tests(tests, Quick(), Watching(reach, tell)):
            return None
    return tell(MISSED)


def _first_told(work: Callable[[Tell], object]) -> str:
    return next(iter([*told_by_a_child(work), ENDLESS]))


def quick_tests() -> list[Path]:
    """The files of tests that look at judging."""
    files = sorted(TESTS.glob("test_*.py"))
    return [file for file in files if not any(word in file.name for word in LEFT_OUT)]


def run_tests(tests: list[Path], *plugins: object) -> int:
    """Run tests here, without Django and its servers; the exit status of pytest."""
    options = ["-q", "-x", "--noconftest", "-p", "no:django", "-p", "no:cacheprovider"]
    alone = ["-c", str(Path(__file__).with_name("pytest.ini")), "--rootdir", "."]
    return int(pytest.main([*options, *alone, *map(str, tests)], plugins=list(plugins)))
