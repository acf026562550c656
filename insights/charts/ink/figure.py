"""One look for every chart: a matplotlib figure in colour names that the page fills in."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from insights.charts.asked import Request
from insights.charts.calendar import MONTHS

WIDTH_PX: Final = 320
POINTS_PER_INCH: Final = 72
TEXT_PX: Final = 16
MOST_TICKS: Final = 5
FEWEST_DAYS: Final = 13

MONTH: Final = re.compile("|".join(MONTHS))

INK: Final = "#010101"
MUTED: Final = "#020202"
LINE: Final = "#030303"
ACCENT: Final = "#040404"
SOFT: Final = "#050505"
PAPER: Final = "#060606"
COLOURS: Final = {
    INK: "ink",
    MUTED: "muted",
    LINE: "line",
    ACCENT: "accent",
    SOFT: "soft",
    PAPER: "paper",
}
"""Stand-ins that the SVG's writer replaces by class names, so that the page's own colours show."""

STYLE: Final[Any] = {
    "svg.fonttype": "none",
    "font.size": TEXT_PX,
    "text.color": INK,
    "axes.edgecolor": LINE,
    "axes.labelcolor": MUTED,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.linewidth": 1,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.labelcolor": MUTED,
    "ytick.labelcolor": MUTED,
    "xtick.major.size": 4,
    "ytick.major.size": 0,
    "grid.color": LINE,
    "grid.linewidth": 1,
    "lines.linewidth": 3,
    "path.simplify": False,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A figure with its one pair of axes."""

    figure: Figure
    axes: Axes


def blank_sheet(*, height_px: int, salt: str) -> Sheet:
    """An empty chart, 320 px wide; `salt` makes the ids in its SVG its own."""
    mpl.rcParams.update(STYLE | {"svg.hashsalt": salt})
    size = (WIDTH_PX / POINTS_PER_INCH, height_px / POINTS_PER_INCH)
    figure = Figure(figsize=size, dpi=POINTS_PER_INCH)
    figure.patch.set_visible(False)
    axes = figure.add_axes((0.1, 0.13, 0.88, 0.84))
    axes.patch.set_visible(False)
    axes.set_axisbelow(True)
    return Sheet(figure, axes)


def on_axis(day: date) -> float:
    """A day as matplotlib counts it: days since 1970."""
    return float(date2num(day))


class Days(ConciseDateFormatter):
    """Days, months and years along an axis, the months in the reader's language."""

    def __init__(self, say: Callable[[str], str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[no-untyped-call]
        self._say = say

    def format_ticks(self, values: Any) -> list[str]:
        """The words beside the ticks."""
        return [MONTH.sub(self._month, words) for words in self._plain(values)]

    def _plain(self, values: Any) -> list[str]:
        return list(super().format_ticks(values))  # type: ignore[no-untyped-call]

    def _month(self, found: re.Match[str]) -> str:
        return self._say(found[0])


def set_day_axis(axes: Axes, request: Request) -> None:
    """Two weeks or more along the bottom, at most five ticks, a little air at both ends."""
    end = on_axis(request.as_of)
    start = min(on_axis(request.first_day), end - FEWEST_DAYS)
    air = max((end - start) * 0.03, 0.6)
    axes.set_xlim(start - air, end + air)
    locator = AutoDateLocator(minticks=2, maxticks=MOST_TICKS)
    axes.xaxis.set_major_locator(locator)
    formats = ["%Y", "%b", "%-d %b", "%H:%M", "%H:%M", "%S"]
    axes.xaxis.set_major_formatter(
        Days(
            request.say,
            locator,
            formats=formats,
            zero_formats=["", "%Y", "%b", "", "", ""],
            show_offset=False,
        )
    )


def set_value_axis(axes: Axes, *, top: float) -> None:
    """Values from 0 up to `top` with a hairline at each of at most five ticks."""
    axes.set_ylim(0, top)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=MOST_TICKS, steps=[1, 2, 5, 10]))
    axes.grid(axis="y")
