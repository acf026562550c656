"""Many timings of one thing as a few figures, and the ratio of two things round by round."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Timings:
    """Seconds of each call, in rounds that were interleaved with everything else's rounds."""

    rounds: tuple[tuple[float, ...], ...]

    @property
    def all(self) -> list[float]:
        """Every timing, in order."""
        return [second for one_round in self.rounds for second in one_round]

    @property
    def median(self) -> float:
        """The middle of all timings, in seconds."""
        return median(self.all)

    def tail(self, percent: int) -> float:
        """The 95th or 99th percentile over the median: 1 is a flat line."""
        return quantiles(self.all, n=100)[percent - 1] / self.median

    def over(self, floor: "Timings") -> float:
        """The middle of the rounds' ratios to another's, so that a slow minute hits both."""
        pairs = zip(self.rounds, floor.rounds, strict=True)
        return median(median(ours) / median(theirs) for ours, theirs in pairs)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the table: what was measured, what came out, what it should be."""

    what: str
    got: str
    aim: str
    met: bool


def at_most(what: str, got: float, aim: float, unit: str = "") -> Line:
    """A line whose figure should not exceed its aim."""
    return Line(what=what, got=f"{got:.2f}{unit}", aim=f"≤ {aim:g}{unit}", met=got <= aim)


def at_least(what: str, got: float, aim: float, unit: str = "") -> Line:
    """A line whose figure should reach its aim."""
    return Line(what=what, got=f"{got:.2f}{unit}", aim=f"≥ {aim:g}{unit}", met=got >= aim)


def table(lines: Sequence[Line]) -> str:
    """The lines as columns."""
    width = max(len(line.what) for line in lines)
    rows = [
        f"{line.what:<{width}}  {line.got:>12}  {line.aim:>12}  {'met' if line.met else 'MISSED'}"
        for line in lines
    ]
    return "\n".join(rows)
