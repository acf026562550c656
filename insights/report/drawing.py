"""Draws one series as a small SVG in greys: what the page and the PDF both hold.

The charts of the person's own pages are drawn by matplotlib in the background. This one is a
handful of marks, of any period a doctor is shown, and is written while the page is made.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from xml.sax.saxutils import escape

from insights.charts.asked import Span
from insights.report.middles import Middle, middle_of
from insights.report.periods import LATELY, Period
from insights.report.values import SeriesFigure

HEIGHT: Final = 190
WIDE: Final = 720
NARROW: Final = 360
TOP, BOTTOM, START, END = 24, 26, 40, 8
STEPS: Final = (1, 2, 2.5, 5, 10)
MOST_TICKS: Final = 5
MANY: Final = 150
FEWEST: Final = 2
"""Walks of two weeks that are enough for a point of the line."""
ROOM_OF_A_WEEK: Final = 6
"""Pixels from which on a notch parts one week of a programme from the next."""
NOTCH: Final = 1.5
ROOM_OF_A_LABEL: Final = 76
"""Pixels that the name of a month may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The paper of one drawing: days along it, figures up it."""

    width: int
    period: Period
    top: float
    """The largest figure that has a place; what is larger is drawn there."""

    def across(self, day: date) -> float:
        """Pixels from the start for a day."""
        share = (day - self.period.first).days / max(self.period.days - 1, 1)
        return round(START + share * (self.width - START - END), 1)

    def up(self, value: float) -> float:
        """Pixels from the top for a figure."""
        share = min(value, self.top) / self.top
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


def drawn(
    figure: SeriesFigure,
    *,
    period: Period,
    size: float,
    width: int,
    words: str,
    say_month: Callable[[date], str],
    programmes: Sequence[Span] = (),
) -> str:
    """The SVG element; `size` is how many seconds or metres one step of the axis counts.

    `words` stand over the last 14 days, a bar over each of the `programmes`, of which none
    goes on after the period. The same figure gives the same text.
    """
    points = [(day, value / size, at_least) for day, value, at_least in figure.points]
    met = [value for _, value, at_least in points if not at_least]
    ground = Ground(width=width, period=period, top=max(met, default=1.0) * 1.15 or 1.0)
    marks = [
        *_lately(ground, words),
        *_bars(ground, programmes),
        *_ticks(ground),
        *_months(ground, say_month),
        *_dots(ground, points),
        *_line(ground, points),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}"'
        f' font-family="DejaVu Sans, sans-serif" font-size="14">{"".join(marks)}</svg>'
    )


def _lately(ground: Ground, words: str) -> Iterator[str]:
    """A grey ground under the last 14 days, with its words above it."""
    left, right = ground.across(ground.period.lately.first) - 3, ground.width - END + 3
    height = HEIGHT - TOP - BOTTOM
    yield (
        f'<rect x="{left:.1f}" y="{TOP}" width="{right - left:.1f}" height="{height}"'
        ' fill="#e6e6e6"/>'
    )
    yield _text(ground.width - END, TOP - 8, words, anchor="end")


def _bars(ground: Ground, programmes: Sequence[Span]) -> Iterator[str]:
    """A thin bar along the top, in dashes of its weeks while there is room for them, and a
    hairline where it begins, if that is within the period."""
    begin = ground.period.first
    for span in programmes:
        first, last = ground.across(max(span.first, begin)), ground.across(span.last)
        if span.first >= begin:
            yield f'<path d="M{first} {TOP}V{HEIGHT - BOTTOM}" stroke="#999999" fill="none"/>'
        yield (
            f'<path d="M{first} {TOP - 3}H{max(last, first + 2)}" stroke="#333333"'
            f' stroke-width="5"{_dashes(ground, span)} fill="none"/>'
        )


def _dashes(ground: Ground, span: Span) -> str:
    """A dash a week; of the first week as much as is left of it in this period."""
    day = (ground.width - START - END) / max(ground.period.days - 1, 1)
    if 7 * day < ROOM_OF_A_WEEK:
        return ""
    gone = max((ground.period.first - span.first).days, 0) % 7 * day
    return f' stroke-dasharray="{7 * day - NOTCH:.1f} {NOTCH}" stroke-dashoffset="{gone:.1f}"'


def _ticks(ground: Ground) -> Iterator[str]:
    for value in ticks(ground.top):
        y = ground.up(value)
        yield (
            f'<path d="M{START} {y}H{ground.width - END}" stroke="#bbbbbb" stroke-width="1"'
            ' fill="none"/>'
        )
        yield _text(START - 6, y + 5, f"{value:g}", anchor="end")


def ticks(top: float) -> list[float]:
    """At most five round figures from 0 up."""
    power = 10 ** math.floor(math.log10(top / (MOST_TICKS - 1)))
    step = next(s * power for s in STEPS if top / (s * power) < MOST_TICKS)
    return [round(step * number, 6) for number in range(int(top / step) + 1)]


def _months(ground: Ground, say_month: Callable[[date], str]) -> Iterator[str]:
    """The names of months along the bottom, no more than there is room for."""
    first = ground.period.first
    months = [date(y, m, 1) for y, m in _months_from(first, ground.period.last)]
    room = max((ground.width - START - END) // ROOM_OF_A_LABEL, 1)
    beyond: float = ground.width
    for month in months[::-1][:: math.ceil(len(months) / room)]:
        x = ground.across(max(month, first))
        if beyond - x >= ROOM_OF_A_LABEL / 2:
            beyond = x
            yield f'<path d="M{x} {HEIGHT - BOTTOM}v5" stroke="#555555" fill="none"/>'
            yield _text(x, HEIGHT - 7, say_month(month), anchor="start")


def _months_from(first: date, last: date) -> list[tuple[int, int]]:
    whole = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [(number // 12, number % 12 + 1) for number in whole]


def _dots(ground: Ground, points: Sequence[tuple[date, float, bool]]) -> Iterator[str]:
    """A dot for a walk with pain, an arrow for one that ended without; one path for each kind."""
    size = 4 if len(points) > MANY else 6
    places = [(ground.across(day), ground.up(value), at_least) for day, value, at_least in points]
    dots = "".join(f"M{x} {y}h.01" for x, y, at_least in places if not at_least)
    arrows = "".join(f"M{x} {y}v-9m-3 4l3-4l3 4" for x, y, at_least in places if at_least)
    if dots:
        yield f'<path d="{dots}" stroke="#777777" stroke-width="{size}" stroke-linecap="round"/>'
    if arrows:
        yield f'<path d="{arrows}" stroke="#444444" stroke-width="1.2" fill="none"/>'


def _line(ground: Ground, points: Sequence[tuple[date, float, bool]]) -> Iterator[str]:
    """The middle of each two weeks, and how sure it is, counted back from the last day."""
    middles = [(day, middle) for day, middle in _middles(ground.period, points)]
    for day, middle in middles:
        if middle.low is not None:
            high = ground.top if middle.high is None else middle.high
            x = ground.across(day)
            yield (
                f'<path d="M{x} {ground.up(middle.low)}V{ground.up(high)}" stroke="#888888"'
                ' stroke-width="5" stroke-opacity="0.55" fill="none"/>'
            )
    if middles:
        path = "L".join(f"{ground.across(day)} {ground.up(m.value)}" for day, m in middles)
        yield f'<path d="M{path}" stroke="#ffffff" stroke-width="4" fill="none"/>'
        yield f'<path d="M{path}" stroke="#000000" stroke-width="2.5" fill="none"/>'
    for day, middle in middles:
        yield f'<circle cx="{ground.across(day)}" cy="{ground.up(middle.value)}" r="3.5"/>'


def _middles(
    period: Period, points: Sequence[tuple[date, float, bool]]
) -> Iterator[tuple[date, Middle]]:
    spans: dict[int, list[tuple[float, bool]]] = {}
    for day, value, at_least in points:
        spans.setdefault((period.last - day).days // LATELY, []).append((value, at_least))
    for back in sorted(spans, reverse=True):
        middle = middle_of(spans[back])
        if middle is not None and middle.count >= FEWEST:
            last = period.last - timedelta(days=LATELY * back)
            yield max(last - timedelta(days=LATELY // 2), period.first), middle


def _text(x: float, y: float, words: str, *, anchor: str) -> str:
    return (
        f'<text x="{x:g}" y="{y:.1f}" text-anchor="{anchor}" fill="#222222">{escape(words)}</text>'
    )
