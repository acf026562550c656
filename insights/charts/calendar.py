"""A calendar of what was logged, day by day."""

from datetime import date, timedelta
from typing import Final

from insights.charts.asked import Request, Table
from insights.diary.values import CheckIn, Walk

MOST_WEEKS: Final = 53
TITLE: Final = "What was logged, day by day"
DESCRIPTION: Final = (
    "Days logged: {logged} of {days}. Bold squares are days with pain on a walk, faint squares "
    "are days of walks without pain, a dot is a check-in."
)
HEAD: Final = ("Day", "Walks with pain", "Walks without pain", "Check-in")
YES, NO = "yes", "no"
DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


Logged = tuple[list[Walk], list[CheckIn]]
NO_ENTRY: Final[Logged] = ([], [])


def tabled(request: Request) -> Table:
    """Every day with an entry, as a row; at most the last 53 weeks."""
    logged = logged_days(request)
    days = (request.as_of - first_of_calendar(request)).days + 1
    return Table(
        title=request.say(TITLE),
        description=request.say(DESCRIPTION).format(logged=len(logged), days=days),
        head=tuple(request.say(word) for word in HEAD),
        rows=tuple(_row(day, *logged[day], request=request) for day in sorted(logged)),
    )


def first_of_calendar(request: Request) -> date:
    """The first day of the period, at most 53 weeks back."""
    return max(request.first_day, request.as_of - timedelta(days=MOST_WEEKS * 7 - 1))


def logged_days(request: Request) -> dict[date, Logged]:
    """What was logged on each day that has an entry."""
    first = first_of_calendar(request)
    days: dict[date, Logged] = {}
    for walk in request.walks:
        if walk.day >= first:
            days.setdefault(walk.day, ([], []))[0].append(walk)
    for checkin in request.checkins:
        if checkin.date >= first:
            days.setdefault(checkin.date, ([], []))[1].append(checkin)
    return days


def _row(
    day: date, walks: list[Walk], checkins: list[CheckIn], *, request: Request
) -> tuple[str, ...]:
    hurt = sum(w.pain != "none" for w in walks)
    answered = request.say(YES if checkins else NO)
    return (request.say_day(day), str(hurt), str(len(walks) - hurt), answered)
