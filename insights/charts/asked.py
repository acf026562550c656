"""What a chart is asked for and what it gives back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from insights.diary.values import CheckIn, Diary, Walk

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Days from the first to the last, both of them within."""

    first: date
    last: date


def spans_within(spans: Iterable[Span], first: date, last: date) -> tuple[Span, ...]:
    """The spans that have a day between two days, these included, as far as the last one.

    They keep their own first day: words tell it, and a drawing that begins later cuts it off.
    """
    seen = (Span(first=span.first, last=min(span.last, last)) for span in spans)
    return tuple(span for span in seen if max(span.first, first) <= span.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One chart wanted: of which diary, up to which day, how many days back, in whose words."""

    name: str
    diary: Diary
    as_of: date
    days: int
    period: str
    units: str
    verdict: str
    programmes: tuple[Span, ...]
    """The days of each walking programme."""
    say: Callable[[str], str]
    say_day: Callable[[date], str]
    say_digits: Callable[[str], str]

    def with_verdict(self, description: str) -> str:
        """A description and, behind it, the trend's sentence if there is one."""
        return f"{description} {self.verdict}.".replace("..", ".") if self.verdict else description

    @property
    def key(self) -> str:
        """The chart's own name in a page that holds several."""
        return f"{self.name}-{self.period}"

    @property
    def first_day(self) -> date:
        """The first day drawn: never before the first entry."""
        days = [w.day for w in self.diary.walks[:1]] + [c.date for c in self.diary.checkins[:1]]
        earliest = min(days, default=self.as_of)
        wanted = self.as_of - timedelta(days=min(self.days - 1, (self.as_of - date.min).days))
        return min(max(earliest, wanted), self.as_of)

    @property
    def programmes_shown(self) -> tuple[Span, ...]:
        """The programmes of the period, as far as its last day."""
        return spans_within(self.programmes, self.first_day, self.as_of)

    @property
    def walks(self) -> tuple[Walk, ...]:
        """The walks of the period, oldest first."""
        return tuple(w for w in self.diary.walks if self.first_day <= w.day <= self.as_of)

    @property
    def checkins(self) -> tuple[CheckIn, ...]:
        """The check-ins of the period, oldest first."""
        return tuple(c for c in self.diary.checkins if self.first_day <= c.date <= self.as_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a chart shows, in words and figures: it can stand without the drawing."""

    title: str
    description: str
    head: Row
    rows: tuple[Row, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A finished chart: an SVG element to put into a page, and the table behind it."""

    svg: str
    table: Table
