"""What stands in the controls of a page, and what can be wrong with it before any judgement."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.http import QueryDict
from django.utils.translation import gettext as _

Shown = dict[str, tuple[str, ...]]
"""Control names and the values that stand in them; a name that is missing stands empty."""

LINE_BREAKS = re.compile(r"\r\n|\r")
FRACTION = re.compile(r"\d{1,12}([.,]\d{0,6})?|[.,]\d{1,6}", re.ASCII)
CLOCK = re.compile(r"(\d{1,4}):([0-5]\d)", re.ASCII)


class Slip(Exception):  # noqa: N818  (a person's slip of the pen, not the program's error)
    """Something typed that cannot be read; `name` is its control."""

    def __init__(self, name: str, problem: str) -> None:
        self.name, self.problem = name, problem
        super().__init__(f"{name}: {problem}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a form must know of the person and the moment to read and to show a time or length."""

    zone: ZoneInfo
    now: datetime
    yards: bool = False
    day: date | None = None
    """The local day that a check-in is about."""

    @property
    def today(self) -> date:
        """The person's local day at this moment."""
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Typed:
    """The values of a page's controls, seen from one part of the page."""

    values: Mapping[str, tuple[str, ...]]
    prefix: str = ""

    def one(self, name: str) -> str:
        """The one value of a control without the blanks around it; empty when untouched."""
        return "".join(self.values.get(self.prefix + name, ())[-1:]).strip()

    def many(self, name: str) -> tuple[str, ...]:
        """All values of a control, each once, in the order of the page."""
        return tuple(dict.fromkeys(self.values.get(self.prefix + name, ())))

    def within(self, part: str) -> "Typed":
        """The same page seen from inside a part whose controls share a prefix."""
        return Typed(self.values, self.prefix + part)

    def says(self, names: Iterable[str]) -> bool:
        """True if any of these controls holds something."""
        return any(self.many(name) for name in names)

    def stands_as(self, shown: Mapping[str, tuple[str, ...]], names: Iterable[str]) -> bool:
        """True if these controls hold just what was shown in them: nothing was changed."""
        return all(self._settled(name) == _settled(shown.get(name, ())) for name in names)

    def _settled(self, name: str) -> list[str]:
        return _settled(self.values.get(self.prefix + name, ()))

    def parts_of(self, name: str) -> Iterator[int]:
        """The numbers of the repeated parts `name.0.`, `name.1.` … that hold anything, in order."""
        start = f"{self.prefix}{name}."
        heads = {
            key[len(start) :].partition(".")[0] for key in self.values if key.startswith(start)
        }
        yield from sorted(int(head) for head in heads if head.isascii() and head.isdigit())


def typed_in(post: QueryDict) -> Typed:
    """What a posted page holds; empty values count as untouched, line breaks are made equal."""
    lists = {
        name: tuple(LINE_BREAKS.sub("\n", value) for value in values if value.strip())
        for name, values in post.lists()
    }
    return Typed({name: values for name, values in lists.items() if values})


def _settled(values: tuple[str, ...]) -> list[str]:
    """Values as a browser would send them back: blanks at the ends and breaks do not count."""
    plain = ("\n".join(LINE_BREAKS.sub("\n", value).split("\n")).strip() for value in values)
    return sorted({value for value in plain if value})


def decimal_of(text: str, name: str) -> float:
    """A number with or without decimals, a comma or a point; raises Slip."""
    if not FRACTION.fullmatch(text):
        raise Slip(name, _("Please give a number, such as 4 or 4.5."))
    return float(text.replace(",", "."))


def whole_of(text: str, name: str) -> int:
    """A whole number; raises Slip."""
    number = decimal_of(text, name)
    if number != int(number):
        raise Slip(name, _("Please give a whole number."))
    return int(number)


def seconds_of(text: str, name: str) -> int:
    """Minutes as typed, "4", "4.5" or "4:30", in whole seconds; raises Slip."""
    if clock := CLOCK.fullmatch(text):
        return int(clock[1]) * 60 + int(clock[2])
    return round(decimal_of(text, name) * 60)


def minutes_text(seconds: float) -> str:
    """Seconds as a person would type the minutes: "4", or "4:30"."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}" if rest else f"{minutes}"


def date_in(text: str, name: str) -> date:
    """A calendar date from a date control; raises Slip."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Slip(name, _("Please give a date, such as 2026-05-01.")) from None
