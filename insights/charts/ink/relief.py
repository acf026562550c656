"""Draws one bar for each relief: times tried, and of these the times it helped."""

from typing import Final

from insights.charts.asked import Request
from insights.charts.ink.figure import ACCENT, SOFT, Sheet, blank_sheet
from insights.charts.relief import COUNTS, TIMED, WORDS, Tried, in_minutes, reliefs_of

ROW_PX: Final = 56
FOOT_PX: Final = 24
EDGE: Final = 0.045
"""Share of the width that stays free at each side."""


def painted(request: Request) -> Sheet:
    """The bars, the most often tried first."""
    reliefs = reliefs_of(request.walks)
    height = ROW_PX * max(len(reliefs), 1) + FOOT_PX
    sheet = blank_sheet(height_px=height, salt=request.key)
    _draw(sheet, reliefs, request)
    return sheet


def _draw(sheet: Sheet, reliefs: list[Tried], request: Request) -> None:
    sheet.axes.set_axis_off()
    sheet.axes.set_position((EDGE, 0, 1 - 2 * EDGE, 1))
    most = max((r.tried for r in reliefs), default=1)
    sheet.axes.set_xlim(0, most * 1.02)
    sheet.axes.set_ylim(max(len(reliefs), 1), 0)
    for place, relief in enumerate(reliefs):
        sheet.axes.barh(place + 0.7, relief.tried, height=0.35, color=SOFT)
        sheet.axes.barh(place + 0.7, relief.helped, height=0.35, color=ACCENT)
        sheet.axes.text(0, place + 0.4, _bar_words(relief, request), va="bottom")


def _bar_words(relief: Tried, request: Request) -> str:
    counts = request.say(COUNTS).format(helped=relief.helped, tried=relief.tried)
    way = request.say(WORDS[relief.code])
    words = f"{way[:1].upper()}{way[1:]}: {counts}"
    if relief.seconds is None:
        return words
    minutes = request.say_digits(in_minutes(relief.seconds))
    return words + request.say(TIMED).format(minutes=minutes)
