"""The main chart's words and rows: how far or how long until the pain, walk by walk."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from insights.charts.asked import Request, Row, Span, Table
from insights.charts.points import Measure, Point, measure_of, points_of

TITLES: Final = {
    "minutes": "Minutes until the pain begins",
    "metres": "Metres until the pain begins",
    "yards": "Yards until the pain begins",
}
METHODS: Final = {
    "timer": "timer",
    "gps": "phone's location",
    "treadmill": "treadmill",
    "steps": "steps",
    "landmark": "known place",
    "estimate": "guess",
}
AT_LEAST: Final = "at least {value}, no pain"
NOTHING_YET: Final = "No walk in this time says how far or how long."
HEAD: Final = ("Day", "Until the pain", "How measured")
ONE_SERIES: Final = (
    "Walks from {first} to {last}: {walks}. Dots are walks with pain, arrows are walks without "
    "pain: at least this far. The line is the middle of each week."
)
PROGRAMME: Final = "The bar along the top marks the walking programme: {days}."
PROGRAMMES: Final = "The bars along the top mark the walking programmes: {days}."
DAYS: Final = "{first} to {last}"


def tabled(request: Request) -> Table:
    """Every walk of the period that says how far or how long, as a row."""
    measure = measure_of(request.walks, units=request.units)
    points = points_of(request.walks, measure)
    return Table(
        title=request.say(TITLES[measure.name]),
        description=_description(request, points),
        head=tuple(request.say(word) for word in HEAD),
        rows=tuple(_row(point, measure, request) for point in points),
    )


def _description(request: Request, points: list[Point]) -> str:
    if not points:
        return request.say(NOTHING_YET)
    words = request.say(ONE_SERIES).format(
        walks=len(points),
        first=request.say_day(points[0].day),
        last=request.say_day(points[-1].day),
    )
    bars = bar_words(request.programmes_shown, say=request.say, say_day=request.say_day)
    return request.with_verdict(" ".join(filter(None, [words, bars])))


def bar_words(
    spans: Sequence[Span], *, say: Callable[[str], str], say_day: Callable[[date], str]
) -> str:
    """What the bars of programmes are; "" where there is none."""
    if not spans:
        return ""
    days = [say(DAYS).format(first=say_day(span.first), last=say_day(span.last)) for span in spans]
    return say(PROGRAMME if len(days) == 1 else PROGRAMMES).format(days=", ".join(days))


def _row(point: Point, measure: Measure, request: Request) -> Row:
    digits = 1 if measure.name == "minutes" else 0
    value = request.say_digits(f"{point.value:.{digits}f}")
    words = request.say(AT_LEAST).format(value=value) if point.at_least else value
    return (request.say_day(point.day), words, request.say(METHODS[point.method]))
