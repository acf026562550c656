"""The charts of a diary: what each shows as a table, and the drawing of it as SVG."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Final

from insights.charts import calendar, pain, relief, walking
from insights.charts.asked import Drawing, Request, Span, Table
from insights.diary.values import Diary

PERIODS: Final = {"30d": 30, "90d": 90, "1y": 365, "all": 36500}
"""Days that each period looks back from its last day."""
SHEETS: Final = {
    "walking": walking.tabled,
    "pain": pain.tabled,
    "relief": relief.tabled,
    "calendar": calendar.tabled,
}
NAMES: Final = tuple(SHEETS)

__all__ = ["NAMES", "PERIODS", "Charts", "Drawing", "Span", "Table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """The charts of one diary up to `as_of`, in one reader's words and units.

    `say`, `say_day` and `say_digits` put a text, a day and the digits of a number into the
    reader's language; `units` is "metric" or "imperial";
    `verdicts` holds, by chart, the trend's sentence, already in that language; `programmes` are
    the days of each walking programme, which the walks' chart marks.
    """

    diary: Diary
    as_of: date
    units: str = "metric"
    verdicts: dict[str, str]
    programmes: tuple[Span, ...] = ()
    say: Callable[[str], str] = str
    say_day: Callable[[date], str] = date.isoformat
    say_digits: Callable[[str], str] = str

    def table(self, name: str, period: str) -> Table:
        """What a chart shows, as rows; needs no drawing. KeyError on an unknown name or period."""
        return SHEETS[name](self._request(name, period))

    def draw(self, name: str, period: str) -> Drawing:
        """The chart itself; the same data gives the same bytes. Loads matplotlib."""
        request = self._request(name, period)
        table = SHEETS[name](request)
        ink = import_module(f"insights.charts.ink.{name}")
        writer = import_module("insights.charts.ink.svg")
        svg = writer.svg_of(
            ink.painted(request), name=request.key, title=table.title, description=table.description
        )
        return Drawing(svg=svg, table=table)

    def _request(self, name: str, period: str) -> Request:
        return Request(
            name=name,
            diary=self.diary,
            as_of=self.as_of,
            days=PERIODS[period],
            period=period,
            units=self.units,
            verdict=self.verdicts.get(name, ""),
            programmes=self.programmes,
            say=self.say,
            say_day=self.say_day,
            say_digits=self.say_digits,
        )
