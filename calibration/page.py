"""The page `docs/calibration.md`: what was simulated, what came out, in plain words."""

from collections.abc import Sequence
from typing import Final

from calibration.robustness import OTHERS
from calibration.runs import Told
from calibration.table import others_table, table

TEXT: Final = """\
# How the trends are calibrated

Written by `make calibrate` (seed {seed}); not edited by hand. A smaller run is among the tests.

The question "is it getting worse?" is asked anew every day, so what counts is not one test's error
but how many steady people are ever told "worse" in a year. Invented people (`calibration/years.py`)
keep a diary for a year: their level, their ups and downs, days alike, seasons, gaps, rounding and
walks that end before any pain are drawn from what is published. Every detector reads the same
diaries, every day, by the same code as `python -m insights replay`. A cell is the share found after
the change began and, of those, the median of days from its beginning. Of steady and of improving
people it is the share ever told "worse". {people} people for each kind of change: a share of 5% is
then known to about two points either way, one of 95% likewise.

The peers are used as they are usually set, and take a walk without pain for a measurement: here the
length of a walk follows what the person can do, which favours whoever reads it so. Ours takes
it as "at least this far" alone, because short errands must not read as a worsening.

{table}

![Found by then](calibration/power.svg)

![Steady people alarmed by then](calibration/alarms.svg)

## Where people differ from what it was tuned on

{people_of_worlds} people for each cell, so a share of 5% is known to about four points either way.
Steady people lose 6% a year; with 6% on top they lose 12%, which some are rightly told.
Twice the season is a swing of 20% between summer and winter: it is told as a change.

{worlds}

## The other series

Relief times of people who use the form's spans and of people who type seconds; calves measured
on one to three days a week with a slip of 3 to 8 mm. {people_of_worlds} people a row. Pain is
judged by the same detector on the scale of points and has no row of its own yet.

{others}
"""


def page(told: Sequence[Told], worlds: Sequence[Told], others: Sequence[Told], *, seed: int) -> str:
    """The whole page."""
    return TEXT.format(
        seed=seed,
        people=_people(told, "steady"),
        people_of_worlds=_people(others, OTHERS[0]),
        table=table(told),
        worlds=table(worlds, "people"),
        others=others_table(others),
    )


def _people(told: Sequence[Told], change: str) -> int:
    first = told[0].detector
    return sum(t.change == change and t.detector in {first, change} for t in told)
