"""Draws the worst pain of each day and the weeks' medians."""

from typing import Final

from insights.charts.asked import Request
from insights.charts.ink.figure import (
    ACCENT,
    MUTED,
    PAPER,
    Sheet,
    blank_sheet,
    on_axis,
    set_day_axis,
)
from insights.charts.pain import WORST, worst_of_days
from insights.charts.points import Point, weekly_medians

HEIGHT_PX: Final = 220


def painted(request: Request) -> Sheet:
    """The chart of the period."""
    sheet = blank_sheet(height_px=HEIGHT_PX, salt=request.key)
    set_day_axis(sheet.axes, request)
    _draw(sheet, worst_of_days(request))
    return sheet


def _draw(sheet: Sheet, points: list[Point]) -> None:
    sheet.axes.set_ylim(-0.4, WORST + 0.4)
    sheet.axes.set_yticks([0, 5, WORST])
    sheet.axes.grid(axis="y")
    days, values = [on_axis(p.day) for p in points], [p.value for p in points]
    sheet.axes.plot(days, values, linestyle="none", marker="o", markersize=4, color=MUTED)
    medians = weekly_medians(points)
    days, values = [on_axis(m.day) for m in medians], [m.median for m in medians]
    sheet.axes.plot(days, values, color=PAPER, linewidth=6)
    sheet.axes.plot(days, values, color=ACCENT)
