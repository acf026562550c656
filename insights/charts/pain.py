"""The worst pain of each day, 0 to 10."""

from datetime import date
from typing import Final

from insights.charts.asked import Request, Table
from insights.charts.points import Point

WORST: Final = 10
TITLE: Final = "Worst pain of the day, 0 to 10"
NOTHING_YET: Final = "No walk in this time says how bad the pain was."
DESCRIPTION: Final = "Days from {first} to {last}: {days}. The line is the middle of each week."
HEAD: Final = ("Day", "Worst pain")


def tabled(request: Request) -> Table:
    """Every day of the period that says how bad the pain was, as a row."""
    points = worst_of_days(request)
    return Table(
        title=request.say(TITLE),
        description=_description(request, points),
        head=tuple(request.say(word) for word in HEAD),
        rows=tuple((request.say_day(p.day), f"{p.value:.0f}") for p in points),
    )


def worst_of_days(request: Request) -> list[Point]:
    """A walk without pain is a 0; a walk that does not say is left out."""
    worst: dict[date, Point] = {}
    for walk in request.walks:
        severity = 0 if walk.pain == "none" else walk.severity
        if severity is not None and (walk.day not in worst or worst[walk.day].value < severity):
            worst[walk.day] = Point(day=walk.day, value=severity, at_least=False, method="")
    return list(worst.values())


def _description(request: Request, points: list[Point]) -> str:
    if not points:
        return request.say(NOTHING_YET)
    words = request.say(DESCRIPTION).format(
        days=len(points), first=request.say_day(points[0].day), last=request.say_day(points[-1].day)
    )
    return request.with_verdict(words)
