"""The follow-up questions of one yes: which leg, since when, how it began, and the details."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from diary.web.forms.parts import Choice, Decimal, Part, Said, Several, Whole, YesNo
from diary.web.forms.typed import Setting, Shown, Typed, date_in

DAYS_BACK: Final = {"today": 0, "yesterday": 1, "days": 3}
"""The quick answers in days before the check-in's own; "this week" is taken as three days."""


@dataclass(frozen=True, slots=True)
class Since:
    """A date: one of three near days, or any."""

    key: str

    @property
    def keys(self) -> tuple[str, ...]:
        """The one key."""
        return (self.key,)

    @property
    def names(self) -> tuple[str, ...]:
        """The quick answer and the date."""
        return (self.key, f"{self.key}_date")

    def show(self, said: Said, setting: Setting) -> Shown:
        """The check-in's own day and the day before have names of their own; others are dates."""
        if self.key not in said:
            return {}
        days = (_day(setting) - date.fromisoformat(said[self.key])).days
        quick = {0: "today", 1: "yesterday"}.get(days)
        return {self.key: (quick,)} if quick else _as_date(self.key, said[self.key])

    def read(self, typed: Typed, setting: Setting) -> dict[str, Any]:
        """The date, if one was given; raises Slip."""
        quick, exact = typed.one(self.key), typed.one(f"{self.key}_date")
        if quick in DAYS_BACK:
            return {self.key: (_day(setting) - timedelta(days=DAYS_BACK[quick])).isoformat()}
        return {self.key: date_in(exact, f"{self.key}_date").isoformat()} if exact else {}


def _as_date(key: str, text: str) -> Shown:
    return {key: ("date",), f"{key}_date": (text,)}


def _day(setting: Setting) -> date:
    return setting.day or setting.today


SIGN_PARTS: Final[tuple[Part, ...]] = (
    Choice("side"),
    Since("since"),
    Choice("onset"),
    YesNo("usual"),
    YesNo("now"),
    Whole("level"),
    Choice("site"),
    Choice("when"),
    Choice("extent"),
    Decimal("cm"),
    Decimal("minutes"),
    Whole("severity"),
    Several("eased_by"),
)
EVENT_PARTS: Final[tuple[Part, ...]] = (Since("date"), Choice("side"), Decimal("value"))
