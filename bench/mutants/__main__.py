"""`make mutants`: how many small wrong changes of the reader its tests notice, and which not.

Searches by Hypothesis and simulations are left out for speed, so the figure is a floor.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.mutants.children import told_by_a_child
from bench.mutants.reaching import Following, Reach, reach_kept
from bench.mutants.sampling import Mutant, sampled
from bench.mutants.trying import (
    MISSED,
    NONSENSE,
    Quick,
    noticed_in_place,
    noticed_on_import,
    quick_tests,
    run_tests,
)

FLOOR: Final = 0.85
"""So many of the mutants must be noticed."""
BATCH: Final = 25
"""So many are tried between two lines of progress."""


def main() -> int:
    """0 when enough mutants were noticed; says of each which test noticed it."""
    options = _options()
    reach = _reach()
    if reach is None:
        print("The tests fail on the true reader: nothing can be said of mutants")
        return 2
    drawn = sampled(options.count, seed=options.seed)[options.skip :]
    sensible = missed = 0
    for number, (mutant, noticed_by) in enumerate(_tried(drawn, reach), start=1):
        sensible += noticed_by != NONSENSE
        missed += noticed_by == MISSED
        print(f"{mutant} -- noticed by {noticed_by}", flush=True)
        if number % BATCH == 0 or number == len(drawn):
            share = f"{1 - missed / max(sensible, 1):.1%} noticed"
            print(f"{number} of {len(drawn)} drawn, {sensible} make sense: {share}", flush=True)
    return int(missed > (1 - FLOOR) * sensible)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=600, help="how many mutants to draw")
    parser.add_argument("--seed", type=int, default=3, help="the seed they are drawn with")
    parser.add_argument("--skip", type=int, default=0, help="leave out the first of them")
    return parser.parse_args()


def _reach() -> Reach | None:
    with TemporaryDirectory() as folder:
        kept = Path(folder) / "reach.pickle"
        run = told_by_a_child(
            lambda tell: tell(str(run_tests(quick_tests(), Quick(), Following(kept))))
        )
        return reach_kept(kept) if [*run] == ["0"] else None


def _tried(drawn: list[Mutant], reach: Reach) -> Iterator[tuple[Mutant, str]]:
    """Each mutant with the test that noticed it: those of tables first."""
    tables = [mutant for mutant in drawn if not mutant.in_a_function]
    inside = [mutant for mutant in drawn if mutant.in_a_function]
    yield from zip(tables, noticed_on_import(tables, reach), strict=True)
    yield from zip(inside, noticed_in_place(inside, reach), strict=True)


if __name__ == "__main__":
    sys.exit(main())
