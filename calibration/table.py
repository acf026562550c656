"""The figures of a calibration, detector by detector, as rows of a Markdown table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from calibration.runs import CHANGES, Told

NO_LOSS: Final = ("steady", "improving")
TARGETS: Final = {
    "steady": "at most 5%",
    "30% over 8 weeks": "95%, 64 days",
    "40% at once": "98%, 16 days",
    "20% over 8 weeks": "62%, 84 days",
    "24% over 6 months": "80%, 168 days",
    "improving": "at most 1%",
}


@dataclass(frozen=True, kw_only=True)
class Score:
    """How one detector did on one kind of change."""

    people: int
    told: int
    """Told "worse" at any time of the year."""
    early: int
    """Told before anything began."""
    days: tuple[int, ...]
    """Days from the beginning of the change, for those told after it."""


def score(told: Iterable[Told]) -> Score:
    """The figures of one detector on one kind of change."""
    people = list(told)
    after = [t.day - t.began for t in people if t.day is not None]
    return Score(
        people=len(people),
        told=len(after),
        early=sum(days < 0 for days in after),
        days=tuple(sorted(days for days in after if days >= 0)),
    )


def table(told: Sequence[Told], of: str = "detector") -> str:
    """One line a detector or world, one column a kind of change."""
    detectors = list(dict.fromkeys(t.detector for t in told))
    head = [of, *CHANGES, "told before anything began"]
    wanted = ["*wanted*", *TARGETS.values(), "under 5%"]
    rows = [_row(name, [t for t in told if t.detector == name]) for name in detectors]
    return "\n".join(_line(cells) for cells in (head, ["---"] * len(head), wanted, *rows))


def others_table(told: Sequence[Told]) -> str:
    """One line a row of other series: how many were told "worse", and after how many days."""
    rows = []
    for name in dict.fromkeys(t.detector for t in told):
        one = score(t for t in told if t.detector == name)
        days = "" if "steady" in name or not one.days else f"{median(one.days):.0f} days"
        rows.append([name, f"{one.told / one.people:.1%}", f"{one.early / one.people:.1%}", days])
    head = ["series", 'told "worse"', "of these before anything began", "median"]
    return "\n".join(_line(cells) for cells in (head, ["---"] * len(head), *rows))


def _row(name: str, told: list[Told]) -> list[str]:
    scores = {change: score(t for t in told if t.change == change) for change in CHANGES}
    falling = [s for change, s in scores.items() if change not in NO_LOSS]
    early, people = sum(s.early for s in falling), sum(s.told for s in falling)
    cells = [_cell(change, one) for change, one in scores.items()]
    return [name, *cells, f"{early / max(people, 1):.1%}"]


def _cell(change: str, one: Score) -> str:
    if change in NO_LOSS:
        return f"{one.told / one.people:.1%}"
    found = f"{len(one.days) / one.people:.1%}"
    return f"{found}, {median(one.days):.0f} days" if one.days else found


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
