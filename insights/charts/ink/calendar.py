"""Draws the calendar: a square a day, dark with pain, light without, a dot for a check-in."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from insights.charts.asked import Request
from insights.charts.calendar import (
    DAYS,
    MONTHS,
    NO_ENTRY,
    Logged,
    first_of_calendar,
    logged_days,
)
from insights.charts.ink.figure import (
    ACCENT,
    INK,
    LINE,
    MUTED,
    PAPER,
    SOFT,
    WIDTH_PX,
    Sheet,
    blank_sheet,
)

WEEKS_A_BAND: Final = 27
FEWEST_COLUMNS: Final = 10
EDGE_PX: Final = 12
LABEL_PX: Final = 44
MONTH_PX: Final = 40
MONTH_ROW_PX: Final = 28


@dataclass(frozen=True, slots=True)
class Grid:
    """Weeks as columns, in bands one under the other so that a day stays large enough to see."""

    first: date
    last: date

    @property
    def monday(self) -> date:
        return self.first - timedelta(days=self.first.weekday())

    @property
    def weeks(self) -> int:
        return (self.last - self.monday).days // 7 + 1

    @property
    def bands(self) -> int:
        return -(-self.weeks // WEEKS_A_BAND)

    @property
    def columns(self) -> int:
        return max(-(-self.weeks // self.bands), FEWEST_COLUMNS)

    @property
    def cell(self) -> float:
        return (WIDTH_PX - LABEL_PX - 2 * EDGE_PX) / self.columns

    @property
    def height(self) -> int:
        return round(self.bands * (7 * self.cell + MONTH_ROW_PX)) + 2

    def place(self, offset: int) -> tuple[float, float]:
        """The middle of the day that lies `offset` days after the first Monday, in px."""
        week, weekday = divmod(offset, 7)
        band, column = divmod(week, self.columns)
        x = EDGE_PX + LABEL_PX + (column + 0.5) * self.cell
        return x, band * (7 * self.cell + MONTH_ROW_PX) + MONTH_ROW_PX + (weekday + 0.5) * self.cell

    def middle_of(self, day: date) -> tuple[float, float]:
        """The middle of a day's square, in px."""
        return self.place((day - self.monday).days)


def painted(request: Request) -> Sheet:
    """Weeks from left to right, in two bands when there are many."""
    grid = Grid(first_of_calendar(request), request.as_of)
    sheet = blank_sheet(height_px=grid.height, salt=request.key)
    _draw(sheet, grid, logged_days(request), request)
    return sheet


def _draw(sheet: Sheet, grid: Grid, logged: dict[date, Logged], request: Request) -> None:
    sheet.axes.set_axis_off()
    sheet.axes.set_position((0, 0, 1, 1))
    sheet.axes.set_xlim(0, WIDTH_PX)
    sheet.axes.set_ylim(grid.height, 0)
    _name_days(sheet, grid, request)
    _name_months(sheet, grid, request)
    days = [grid.first + timedelta(days=n) for n in range((grid.last - grid.first).days + 1)]
    hurt = [d for d in days if any(w.pain != "none" for w in logged.get(d, NO_ENTRY)[0])]
    walked = [d for d in days if logged.get(d, NO_ENTRY)[0] and d not in set(hurt)]
    empty = [d for d in days if not logged.get(d, NO_ENTRY)[0]]
    for kind, face, edge in ((hurt, ACCENT, ACCENT), (walked, SOFT, MUTED), (empty, "none", LINE)):
        places = [grid.middle_of(d) for d in kind]
        _mark(sheet, places, marker="s", size=grid.cell * 0.78, colours=(face, edge))
    for kind, face in ((hurt, PAPER), (walked, INK), (empty, INK)):
        answered = [grid.middle_of(d) for d in kind if logged.get(d, NO_ENTRY)[1]]
        _mark(sheet, answered, marker="o", size=grid.cell * 0.28, colours=(face, face))


def _mark(
    sheet: Sheet,
    places: list[tuple[float, float]],
    *,
    marker: str,
    size: float,
    colours: tuple[str, str],
) -> None:
    face, edge = colours
    sheet.axes.plot(
        [x for x, _ in places],
        [y for _, y in places],
        linestyle="none",
        marker=marker,
        markersize=size,
        markerfacecolor=face,
        markeredgecolor=edge,
        markeredgewidth=1,
    )


def _name_days(sheet: Sheet, grid: Grid, request: Request) -> None:
    for band in range(grid.bands):
        for weekday in (0, 2, 4):
            _, y = grid.place(band * grid.columns * 7 + weekday)
            sheet.axes.text(EDGE_PX, y, request.say(DAYS[weekday]), va="center", color=MUTED)


def _name_months(sheet: Sheet, grid: Grid, request: Request) -> None:
    """The name of a month above the week in which it begins, where there is room."""
    last_x = last_y = -1000.0
    for week in range(grid.weeks):
        day = grid.monday + timedelta(days=week * 7 + 6)
        x, y = grid.place(week * 7)
        fits = y != last_y or x - last_x >= MONTH_PX
        if (day.day <= 7 or week == 0) and fits and x < WIDTH_PX - MONTH_PX / 2:
            name = request.say(MONTHS[day.month - 1])
            sheet.axes.text(x - grid.cell / 2, y - grid.cell / 2 - 4, name, color=MUTED)
            last_x, last_y = x, y
