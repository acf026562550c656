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
Everybody loses 6% a year, and a change comes on top; of those who lose 12% some are rightly told.
Where nothing is lost with age, a fall is just as large as it says and is found later: a detector
that knew each person's spread, and the shape and size of the change, but not the level, would find
70% of the falls by 20% (median 86 days) and 72% of the slow ones (154 days) there.
Twice the season is a swing of 20% between summer and winter: it is told as a change.

{worlds}

## The other series

Relief times of people who use the form's spans and of people who type seconds; calves measured
on one to three days a week with a slip of 3 to 8 mm. {people_of_worlds} people a row.

{others}

## Pain, late entries and whole diaries

The worst pain of each walk that hurt, in whole points, up and down by 0.7 to 1.6 points. Walks of
which three in ten are typed three to ten days late, and count half. Whole diaries of steady people:
walks, pain, and on most days a check-in with what is usual for them (swelling, heavy legs, limited
days), a short cramp now and then, the calves measured, reasons for a day without a walk, and no to
the rest: how many of them hear anything of tier soon or above in a year. {people_of_worlds} people
a row.

{kept}

## Hills and cold

Hills, or the cold, take a fifth of the distance; they are a tenth of the walks in the first half
of the year and half of them in the second. "Ground not said" is the naive way: the same walks
without a word of the ground, so that they are compared as if it were the same.
{people_of_worlds} people a row.

{grounds}

## Week by week

Swollen days and limited days as a share of the answered days, and walks, read on each Monday of the
year. They are readings without a tier, never findings; "fewer" walks is counted here as "worse".
People answer on two to seven days a week or walk on one to seven, neighbouring days alike, with
weeks away and a season. {people} people a row.

{weeks}
"""


def page(*parts: Sequence[Told], seed: int) -> str:
    """The whole page, from what was told of walking, in other worlds, in the other series, in
    whole diaries, on hills, and week by week."""
    told, worlds, others, kept, grounds, weeks = parts
    return TEXT.format(
        seed=seed,
        people=_people(told, "steady"),
        people_of_worlds=_people(others, OTHERS[0]),
        table=table(told),
        worlds=table(worlds, "people"),
        others=others_table(others),
        kept=others_table(kept),
        grounds=others_table(grounds),
        weeks=others_table(weeks),
    )


def _people(told: Sequence[Told], change: str) -> int:
    first = told[0].detector
    return sum(t.change == change and t.detector in {first, change} for t in told)
