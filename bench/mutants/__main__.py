"""`make mutants`: how many small wrong changes of the reader its tests notice, and which not.

Searches by Hypothesis and simulations are left out for speed, so the figure is a floor.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.mutants.children import in_a_child
from bench.mutants.sampling import Mutant, sampled
from bench.mutants.trying import (
    PASSED,
    SECONDS,
    Quick,
    quick_tests,
    run_tests,
    survives_import,
    survivors_in_place,
)

FLOOR: Final = 0.85
"""So many of the mutants must be noticed."""
BATCH: Final = 25
"""So many are tried between two lines of progress."""


def main() -> int:
    """0 when enough mutants were noticed; lists those that were not."""
    options = _options()
    if in_a_child(lambda: run_tests(quick_tests(), Quick()), seconds=3 * SECONDS) != PASSED:
        print("The tests fail on the true reader: nothing can be said of mutants")
        return 2
    missed: list[Mutant] = []
    mutants = sampled(options.count, seed=options.seed)[options.skip :]
    for start in range(0, len(mutants), BATCH):
        batch = mutants[start : start + BATCH]
        survivors = _survivors(batch)
        missed += survivors
        for mutant in survivors:
            print(f"NOT NOTICED {mutant}")
        tried = start + len(batch)
        print(f"{tried} of {len(mutants)} tried: {1 - len(missed) / tried:.1%} noticed", flush=True)
    return int(len(missed) > (1 - FLOOR) * len(mutants))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=600, help="how many mutants to draw")
    parser.add_argument("--seed", type=int, default=3, help="the seed they are drawn with")
    parser.add_argument("--skip", type=int, default=0, help="leave out the first of them")
    return parser.parse_args()


def _survivors(mutants: list[Mutant]) -> list[Mutant]:
    inside = [mutant for mutant in mutants if mutant.in_a_function]
    missed = [mutant for mutant in mutants if not mutant.in_a_function and survives_import(mutant)]
    with TemporaryDirectory() as folder:
        return missed + survivors_in_place(inside, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
