"""Draws the walks: a dot a walk, an arrow for "at least this far", the weeks' medians as a line."""

import math
from typing import Any, Final

from insights.charts.asked import Request
from insights.charts.ink.figure import (
    ACCENT,
    LINE,
    MUTED,
    PAPER,
    SOFT,
    Sheet,
    blank_sheet,
    on_axis,
    set_day_axis,
    set_value_axis,
)
from insights.charts.points import Point, WeekMedian, measure_of, points_of, weekly_medians

HEIGHT_PX: Final = 300
MANY: Final = 120
HALF_A_DAY: Final = 0.5
BAR_PX: Final = 4
BAR_AT: Final = 1.016
"""Above the walks, as a share of the axes' height: no walk, arrow or label reaches it."""
BAR_EDGES: Final = (1.006, 1.026)
DAYS_WITH_NOTCHES: Final = 100
"""In a longer time a week is too narrow to be told from the next."""
MARKERS: Final = {
    "timer": "o",
    "gps": "s",
    "treadmill": "D",
    "steps": "p",
    "landmark": "v",
    "estimate": "o",
}
HOLLOW: Final = {"estimate"}


def painted(request: Request) -> Sheet:
    """The chart of the period."""
    points = points_of(request.walks, measure_of(request.walks, units=request.units))
    sheet = blank_sheet(height_px=HEIGHT_PX, salt=request.key)
    set_day_axis(sheet.axes, request)
    set_value_axis(sheet.axes, top=_top(points))
    _mark_programmes(sheet, request)
    _draw_points(sheet, points)
    _draw_medians(sheet, weekly_medians(points))
    return sheet


def _mark_programmes(sheet: Sheet, request: Request) -> None:
    """A thin bar above the walks with a notch a week, and a hairline where it begins, if that is
    within the period."""
    axes = sheet.axes
    above = axes.get_xaxis_transform()
    begin = on_axis(request.first_day) - HALF_A_DAY
    for span in request.programmes_shown:
        first, last = on_axis(span.first) - HALF_A_DAY, on_axis(span.last) + HALF_A_DAY
        seen = max(first, begin)
        bar: dict[str, Any] = {"transform": above, "clip_on": False, "solid_capstyle": "butt"}
        axes.plot([seen, last], [BAR_AT, BAR_AT], color=MUTED, linewidth=BAR_PX, **bar)
        weeks = (first + 7 * week for week in range(1, math.ceil((last - first) / 7)))
        notches = [x for x in weeks if x > seen and request.days <= DAYS_WITH_NOTCHES]
        for x in notches:
            axes.plot([x, x], BAR_EDGES, color=PAPER, linewidth=1, **bar)
        if first >= begin:
            axes.axvline(first, color=LINE, linewidth=1, zorder=0.5)


def _top(points: list[Point]) -> float:
    """High enough for every walk with pain; a long walk without pain is drawn at the top."""
    met = [p.value for p in points if not p.at_least] or [p.value for p in points]
    return max(met, default=10.0) * 1.25 or 10.0


def _draw_points(sheet: Sheet, points: list[Point]) -> None:
    for method in sorted({p.method for p in points}):
        met = [p for p in points if p.method == method and not p.at_least]
        sheet.axes.plot(
            [on_axis(p.day) for p in met],
            [p.value for p in met],
            linestyle="none",
            marker=MARKERS[method],
            markersize=_mark_px(points),
            markerfacecolor=PAPER if method in HOLLOW else MUTED,
            markeredgecolor=MUTED,
            markeredgewidth=1,
        )
    _draw_arrows(sheet, [p for p in points if p.at_least])


def _draw_arrows(sheet: Sheet, painless: list[Point]) -> None:
    roof = sheet.axes.get_ylim()[1] * 0.97
    sheet.axes.plot(
        [on_axis(p.day) for p in painless],
        [min(p.value, roof) for p in painless],
        linestyle="none",
        marker="$↑$",
        markersize=_mark_px(painless) + 5,
        color=MUTED,
        markeredgewidth=0,
    )


def _mark_px(points: list[Point]) -> float:
    """Smaller marks where there are many, so that the line stays the thing that is seen."""
    return 4 if len(points) > MANY else 7


def _draw_medians(sheet: Sheet, medians: list[WeekMedian]) -> None:
    """The line, cased in paper, over a band that is left out where a week has few walks."""
    if not medians:
        return
    days = [on_axis(m.day) for m in medians]
    roof = sheet.axes.get_ylim()[1]
    low = [m.median if m.low is None else m.low for m in medians]
    high = [m.median if m.high is None else min(m.high, roof) for m in medians]
    sheet.axes.fill_between(days, low, high, color=SOFT, linewidth=0, zorder=1)
    middle = [m.median for m in medians]
    sheet.axes.plot(days, middle, color=PAPER, linewidth=6)
    sheet.axes.plot(days, middle, color=ACCENT)
