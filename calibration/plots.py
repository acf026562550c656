"""Two plots: how many are found by which day, and how many steady people are alarmed by when."""

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from calibration.runs import CHANGES, OURS, Told
from calibration.table import NO_LOSS, score
from calibration.years import DAYS

mpl.rcParams["svg.hashsalt"] = "calibration"
mpl.rcParams["svg.fonttype"] = "none"


def draw(told: Sequence[Told], folder: Path) -> None:
    """Writes `power.svg` and `alarms.svg`; the same figures give the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    _save(_power([t for t in told if t.detector == OURS]), folder / "power.svg")
    _save(_alarms([t for t in told if t.change == "steady"]), folder / "alarms.svg")


def _power(told: Sequence[Told]) -> Figure:
    figure, axes = _axes("Days since the change began", "Found by then, of 100")
    for change in (c for c in CHANGES if c not in NO_LOSS):
        one = score(t for t in told if t.change == change)
        shares = [100 * (n + 1) / one.people for n in range(len(one.days))]
        last = shares[-1] if shares else 0
        axes.step([0, *one.days, DAYS], [0, *shares, last], where="post", label=change)
    axes.legend(frameon=False)
    return figure


def _alarms(told: Sequence[Told]) -> Figure:
    figure, axes = _axes("Day of the year", "Steady people alarmed by then, of 100")
    for detector in dict.fromkeys(t.detector for t in told):
        mine = [t for t in told if t.detector == detector]
        days = sorted(t.day for t in mine if t.day is not None)
        shares = [100 * (n + 1) / len(mine) for n in range(len(days))]
        width = 2.5 if detector == OURS else 1
        last = shares[-1] if shares else 0
        axes.step([0, *days, DAYS], [0, *shares, last], where="post", lw=width, label=detector)
    axes.legend(frameon=False, fontsize="small")
    return figure


def _axes(across: str, up: str) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(7, 4.2), layout="constrained")
    axes = figure.subplots()
    axes.set(xlabel=across, ylabel=up, xlim=(0, DAYS))
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _save(figure: Figure, path: Path) -> None:
    figure.savefig(path, format="svg", metadata={"Date": None})
