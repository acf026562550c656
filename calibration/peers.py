"""The well-known detectors, asked on each day of the same diaries as ours.

Each takes the day numbers and the logarithms of one series, and returns the place of the first
entry at which it says "worse", or None. A walk without pain counts as its length: none of
them knows "at least".
"""

import math
from collections.abc import Callable, Sequence
from statistics import fmean, stdev
from typing import Final

from river.drift import ADWIN, PageHinkley
from scipy.stats import kendalltau

Series = tuple[Sequence[int], Sequence[float]]
Peer = Callable[[Sequence[int], Sequence[float]], int | None]

BASELINE_DAYS: Final = 42
WINDOW_DAYS: Final = 84
FEWEST: Final = 10


def mann_kendall(days: Sequence[int], levels: Sequence[float]) -> int | None:
    """Kendall's rank correlation with time over 84 days: p < 0.0005 and a drop of 15%."""
    for last in range(FEWEST, len(days)):
        first = next(n for n in range(last + 1) if days[n] > days[last] - WINDOW_DAYS)
        window = slice(first, last + 1)
        third = max((last + 1 - first) // 3, 1)
        if last - first < FEWEST:
            continue
        drop = fmean(levels[window][-third:]) - fmean(levels[window][:third])
        if drop < math.log(0.85) and kendalltau(days[window], levels[window]).pvalue < 0.0005:
            return last
    return None


def cusum(days: Sequence[int], levels: Sequence[float]) -> int | None:
    """Page's cumulative sum with k = 1 and h = 10 spreads of a baseline of 42 days."""
    total = 0.0
    begin, middle, spread = _baseline(days, levels)
    for n in range(begin, len(levels)):
        total = max(0.0, total + (middle - levels[n]) / spread - 1)
        if total > 10:
            return n
    return None


def ewma(days: Sequence[int], levels: Sequence[float]) -> int | None:
    """Roberts' weighted average (0.05) beyond 7 of its own spreads from the baseline."""
    begin, middle, spread = _baseline(days, levels)
    average, limit = middle, 7 * spread * math.sqrt(0.05 / 1.95)
    for n in range(begin, len(levels)):
        average += 0.05 * (levels[n] - average)
        if average < middle - limit:
            return n
    return None


def page_hinkley(days: Sequence[int], levels: Sequence[float]) -> int | None:
    """Page and Hinkley's test as `river` has it, threshold 9 and slack 0.05 on log metres."""
    test = PageHinkley(threshold=9, delta=0.05, mode="down")
    for n, level in enumerate(levels):
        test.update(level)
        if test.drift_detected:
            return n
    return None


def adwin(days: Sequence[int], levels: Sequence[float]) -> int | None:
    """Bifet and Gavaldà's adaptive window as `river` has it, at 0.002, when the mean fell."""
    window, before = ADWIN(delta=0.002), levels[0]
    for n, level in enumerate(levels):
        window.update(level)
        if window.drift_detected and window.estimation < before:
            return n
        before = window.estimation
    return None


PEERS: Final[dict[str, Peer]] = {
    "Mann-Kendall, 84 days, p < 0.0005, drop of 15%": mann_kendall,
    "CUSUM, k = 1, h = 10, baseline of 42 days": cusum,
    "EWMA 0.05, 7 spreads, baseline of 42 days": ewma,
    "Page-Hinkley, threshold 9, slack 0.05": page_hinkley,
    "ADWIN 0.002": adwin,
}


def _baseline(days: Sequence[int], levels: Sequence[float]) -> tuple[int, float, float]:
    """The first entry after the baseline, and the baseline's mean and spread."""
    begin = sum(day < days[0] + BASELINE_DAYS for day in days)
    first = levels[:begin]
    if len(first) < FEWEST:
        return len(levels), 0.0, 1.0
    return begin, fmean(first), max(stdev(first), 0.05)
