"""How strongly each day speaks for a change, over every day on which it may have begun.

For every look and every possible first day a sudden change and slower ones are fitted to the
days so far by weighted least squares; the evidence is the log of the mean, over first days and
shapes, of how much likelier the fit is among people who change (most by about a quarter, few by
far more) than among steady ones, who wander. Neighbouring days that resemble each other
widen the errors. Only this file and `fits.py` import NumPy.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from insights.trends.cleaning import Cleaned
from insights.trends.fits import Block, Fit, Floats, Marks, Places, Shapes, Sums, shapes_from
from insights.trends.numbers import DETECTOR, Detector

MOST = 3.0
"""No change is larger: 95 of 100 parts lost."""
STEP = 0.001
"""The smallest change told is looked for in such steps: in every so many first, then between."""
ROUGHLY = 50
BLOCK = 96
"""Looks that share their first entries."""
AT_ONCE = 48
"""Looks worked on together: few enough for memory to be used again, not asked for anew."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one look saw: the log evidence, and the best change that explains it."""

    evidence: float
    first: int
    """The entry with which the change began."""
    change: float
    """How much has changed by now, as a natural logarithm; below 0 is a loss."""


Seen = tuple[Look | None, Look | None]
"""What one look saw that is worse and that is better; None without evidence to speak of."""
NOTHING: Seen = None, None


def looks(days: Sequence[int], data: Cleaned, *, numbers: Detector = DETECTOR) -> Iterator[Seen]:
    """The evidence at every entry from those up to it. `days` are day numbers, rising.

    Worked out as it is asked for: whoever has heard enough need not pay for the rest.
    """
    sums = Sums(days, data)
    every = shapes_from(np.arange(numbers.before, len(days), numbers.every), sums, numbers)
    for begin in range(0, len(days), BLOCK):
        end = min(begin + BLOCK, len(days))
        shapes = every.only(_starts(begin, end - 1, numbers), numbers)
        for first in range(begin, end, AT_ONCE):
            rows = np.arange(first, min(first + AT_ONCE, end))
            yield from _seen_by(rows, shapes, sums, numbers)


def _seen_by(rows: Places, shapes: Shapes, sums: Sums, numbers: Detector) -> Iterable[Seen]:
    """The looks of some rows; most cannot tell anything, which costs less to find out."""
    seen = [NOTHING] * len(rows)
    whole = Block(sums, shapes.begun_by(rows[-1]), rows, numbers)
    able = np.flatnonzero(able_to_tell(whole))
    if len(able):
        for row, look in zip(able, _told_by(whole.only(able)), strict=True):
            seen[row] = look
    return seen


def _told_by(block: Block) -> Iterable[Seen]:
    """What each look tells; in few blocks any change reaches so far, whichever way."""
    better = block.fitted()
    if not len(_strong(better._replace(change=np.abs(better.change)), block)):
        return [NOTHING] * len(block.rows)
    worse = better._replace(change=-better.change)
    return zip(_spoken(worse, block, way=-1), _spoken(better, block, way=1), strict=True)


def able_to_tell(block: Block) -> Marks:
    """The looks that may reach the threshold, whichever way, and a few more.

    The square of a change over its error must exceed `_needed`. The error is at least the drift,
    and at least what the fit leaves of the spread, before that is widened. So the change must be
    so large, and the fit must explain so much.
    """
    common, square, numbers = block.common, block.square, block.numbers
    needed, free = _needed(block), block.free
    explained = (block.given + block.unlike) * needed / (free + needed)
    least = numbers.indifferent + numbers.drift * np.sqrt(needed)
    able = (common * common > explained * square) & (np.abs(common) > least * square)
    looks_able: Marks = np.logical_or.reduce(able, axis=1)
    return looks_able


def _needed(block: Block) -> Floats:
    """How large the square of a change over its error must at least be for each look to tell it.

    No ratio exceeds what the standard errors alone would give.
    """
    alone = block.numbers.evidence + np.log(_counted(block) / np.maximum(block.asked, 1))
    needed: Floats = block.free * np.expm1(2 * alone / block.free)
    return needed


def _counted(block: Block) -> Places:
    """Over how many questions each look takes the mean."""
    return np.maximum(block.asked, block.numbers.questions)


def _spoken(fit: Fit, block: Block, *, way: int) -> list[Look | None]:
    """The looks that reach the threshold one way; the others stay None."""
    numbers = block.numbers
    result: list[Look | None] = [None] * len(fit.change)
    counted = _counted(block)[:, 0]
    rows = _strong(fit, block)
    if not len(rows):
        return result
    ratios = likelier(Fit(*(table[rows] for table in fit)), block.free[rows], numbers)
    best, most = ratios.argmax(axis=1), ratios.max(axis=1)
    means = np.exp(ratios - most[:, None]).sum(axis=1) / counted[rows]
    evidence = np.log(means) + most
    for at in np.flatnonzero(evidence > numbers.evidence):
        row, column = rows[at], best[at]
        first, change = int(block.shapes.starts[column]), float(fit.change[row, column])
        result[row] = Look(float(evidence[at]), first, way * change)
    return result


def _strong(fit: Fit, block: Block) -> Places:
    """The looks at which some change over its error is large enough, if it goes the way asked."""
    beyond = np.maximum(fit.change - block.numbers.indifferent, 0.0)
    strongest = (beyond * beyond / fit.error).max(axis=1)
    return np.flatnonzero(strongest > _needed(block)[:, 0])


def likelier(fit: Fit, free: Floats, numbers: Detector) -> Floats:
    """The log of how much likelier a fitted change is among people who change than among steady.

    A change is above 0 in the way asked about; `free` are the degrees of freedom of the spread.
    """
    beyond = np.maximum(fit.change - numbers.indifferent, 0.0)
    steady = np.log1p(beyond**2 / (fit.error * free))
    ratio = np.full_like(fit.change, -np.inf)
    for share, size, give in numbers.changes:
        wider = fit.error + (give * fit.reached) ** 2
        changing = np.log1p((fit.change - size * fit.reached) ** 2 / (wider * free))
        one = (free * (steady - changing) + np.log(fit.error / wider)) / 2 + math.log(share)
        ratio = np.logaddexp(ratio, one)
    return np.where(fit.change > 0, ratio, -np.inf)


def least_told(error: float, free: float, numbers: Detector = DETECTOR) -> float:
    """The smallest sudden change that would be told, its squared error given.

    About `agreeing` questions then speak for it as strongly as the one that fits best.
    """
    needed = numbers.evidence + math.log(numbers.questions / numbers.agreeing)
    low = 0
    for steps in (np.arange(0, round(MOST / STEP), ROUGHLY), np.arange(ROUGHLY)):
        change: Floats = STEP * (low + steps).astype(float)
        fit = Fit(change, np.full_like(change, error), np.ones_like(change))
        ratio = likelier(fit, np.full_like(change, free), numbers)
        low += int(steps[np.searchsorted(ratio, needed) - 1])
    return min(STEP * (low + 1), MOST)


def _starts(first: int, last: int, numbers: Detector) -> Places:
    """The entries with which a change may have begun: the recent ones closely, old ones not,
    where the entries beside it say nearly the same. All are of those that `looks` shapes."""
    old = np.arange(numbers.before, max(first - numbers.recent, numbers.before), numbers.every_old)
    near = int(old[-1]) + numbers.every_old if len(old) else numbers.before
    return np.concatenate((old, np.arange(near, last + 1, numbers.every)))
