"""Which functions each test enters, and how long it takes: no other test can notice their change.

A value kept by an earlier test would hide an entry, so all of them are forgotten before each test.
"""

import os
import pickle
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

import pytest

from bench.mutants.replacing import all_that_lives
from bench.mutants.sampling import Mutant, Place

Tests = list[pytest.Item]


@dataclass(slots=True)
class Reach:
    """The tests that enter each function, and the seconds that each computes while followed."""

    tests: dict[Place, set[str]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    def of(self, mutant: Mutant, tests: Tests) -> Tests:
        """The tests that can notice a mutant: those of its matter first, then the quickest."""
        able = self.tests.get(mutant.place, set())
        seconds = {test: self.seconds[test.nodeid] for test in tests if test.nodeid in able}
        return sorted(seconds, key=lambda t: (mutant.room not in t.path.name, seconds[t]))

    def files(self, mutant: Mutant) -> list[Path]:
        """Every file of tests: those of the mutant's matter first, then the quickest."""
        seconds: Counter[Path] = Counter()
        for test, spent in self.seconds.items():
            seconds[Path(test.split("::")[0])] += spent  # type: ignore[assignment]
        return sorted(seconds, key=lambda f: (mutant.room not in f.name, seconds[f]))


class Following:
    """A plugin: writes down which functions of the reader each test enters."""

    def __init__(self, kept: Path) -> None:
        self.kept, self.reach = kept, Reach()
        self.reader = f"{Path('insights').resolve()}{os.sep}"

    def pytest_collection_finish(self) -> None:
        """Find all that keeps values, once everything is imported."""
        self.live = all_that_lives()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Follow one test, with all that comes before and after it."""
        self.live.forget()
        entered: set[tuple[str, int]] = set()

        def follow(frame: FrameType, _event: str, _arg: object) -> None:
            entered.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))

        start = time.process_time()
        sys.settrace(follow)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            self.reach.seconds[item.nodeid] = time.process_time() - start
            for file, line in entered:
                if file.startswith(self.reader):
                    place = Path(file).relative_to(Path.cwd()), line
                    self.reach.tests.setdefault(place, set()).add(item.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Keep it for the process that asked."""
        self.kept.write_bytes(pickle.dumps(self.reach))


def reach_kept(kept: Path) -> Reach:
    """What was written down by a child of this process."""
    reach: Reach = pickle.loads(kept.read_bytes())  # noqa: S301 - written by ourselves
    return reach
