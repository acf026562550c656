"""The simple questions of a form: each shows the keys it owns and reads them back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from diary.spelling import figure
from diary.web.forms.as_typed import ALSO, also_typed, as_seconds
from diary.web.forms.typed import (
    Setting,
    Shown,
    Slip,
    Typed,
    date_in,
    decimal_of,
    minutes_text,
    whole_of,
)

Said = Mapping[str, Any]
"""An object of calf-diary/1, or a part of one."""

YES, NO = "yes", "no"


class Part(Protocol):
    """One question: the keys of the body it answers and the names of its controls."""

    @property
    def keys(self) -> tuple[str, ...]: ...
    @property
    def names(self) -> tuple[str, ...]: ...
    def show(self, said: Said, setting: Setting) -> Shown:
        """What stands in the controls when this was said."""

    def read(self, typed: Typed, setting: Setting) -> dict[str, Any]:
        """What the controls say; an untouched one says nothing. Raises Slip."""


@dataclass(frozen=True, slots=True)
class Single:
    """A question with one key and one control of the same name."""

    key: str

    @property
    def keys(self) -> tuple[str, ...]:
        """The one key."""
        return (self.key,)

    @property
    def names(self) -> tuple[str, ...]:
        """The one control."""
        return (self.key,)

    def show(self, said: Said, _setting: Setting) -> Shown:
        """The value as text, if there is one."""
        value = said.get(self.key)
        return {} if value is None else {self.key: (self.shown(value),)}

    def read(self, typed: Typed, _setting: Setting) -> dict[str, Any]:
        """The value that the text means, if there is one."""
        text = typed.one(self.key)
        return {self.key: self.meant(text)} if text else {}

    def shown(self, value: Any) -> str:
        """A value as its control holds it."""
        return str(value)

    def meant(self, text: str) -> Any:
        """The value that a text in the control means; raises Slip."""
        return text


class Choice(Single):
    """One word of a few."""

    __slots__ = ()


class Text(Single):
    """The person's own words."""

    __slots__ = ()


class Line(Single):
    """The person's own words in a field of one line, which holds no line breaks."""

    __slots__ = ()

    def shown(self, value: Any) -> str:
        """The words on one line."""
        return one_line(value)


class YesNo(Single):
    """Yes, no, or untouched."""

    __slots__ = ()

    def shown(self, value: Any) -> str:
        """Yes or no."""
        return YES if value else NO

    def meant(self, text: str) -> Any:
        """True for yes; a word that is neither stays as it is, for the reader to refuse."""
        return {YES: True, NO: False}.get(text, text)


class Whole(Single):
    """A whole number."""

    __slots__ = ()

    def shown(self, value: Any) -> str:
        """The number."""
        return figure(value)

    def meant(self, text: str) -> Any:
        """The number; raises Slip."""
        return whole_of(text, self.key)


class Decimal(Single):
    """A number with or without decimals."""

    __slots__ = ()

    def shown(self, value: Any) -> str:
        """The number without needless zeros."""
        return figure(value)

    def meant(self, text: str) -> Any:
        """The number, whole when it has no decimals; raises Slip."""
        return plain(decimal_of(text, self.key))


class Signed(Decimal):
    """A number that may lie below zero."""

    __slots__ = ()

    def meant(self, text: str) -> Any:
        """The number; raises Slip."""
        number = decimal_of(text.lstrip("-\N{MINUS SIGN}"), self.key)
        return plain(number if text[0].isdigit() else -number)


class Minutes(Single):
    """Seconds, shown and typed as minutes; decimals read back as they were typed."""

    __slots__ = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The seconds, and what was typed where that is kept."""
        return (self.key, f"{ALSO}{self.key}")

    def show(self, said: Said, _setting: Setting) -> Shown:
        """The minutes as typed, else as minutes and seconds."""
        if said.get(self.key) is None:
            return {}
        typed = also_typed(said, self.key, unit="min", factor=60)
        return {self.key: (typed or minutes_text(said[self.key]),)}

    def read(self, typed: Typed, _setting: Setting) -> dict[str, Any]:
        """The seconds; raises Slip."""
        text = typed.one(self.key)
        return as_seconds(text, self.key, self.key) if text else {}


class Day(Single):
    """A calendar date."""

    __slots__ = ()

    def meant(self, text: str) -> Any:
        """The date as calf-diary/1 writes it; raises Slip."""
        return date_in(text, self.key).isoformat()


class Several(Single):
    """Any number of words of a list."""

    __slots__ = ()

    def show(self, said: Said, _setting: Setting) -> Shown:
        """The words."""
        return {self.key: tuple(said.get(self.key, ()))}

    def read(self, typed: Typed, _setting: Setting) -> dict[str, Any]:
        """The words, if any was chosen."""
        words = typed.many(self.key)
        return {self.key: list(words)} if words else {}


def one_line(text: str) -> str:
    """A text as a field of one line holds it."""
    return text.replace("\r", "").replace("\n", "")


def plain(number: float) -> float:
    """The number as JSON should hold it: whole when it is whole."""
    return int(number) if number == int(number) else number


def shown_by(parts: Sequence[Part], said: Said, setting: Setting) -> Shown:
    """What stands in the controls of several parts."""
    shown: Shown = {}
    for part in parts:
        shown.update(part.show(said, setting))
    return shown


def read_by(
    parts: Sequence[Part], typed: Typed, setting: Setting, *, before: Said | None
) -> tuple[dict[str, Any], list[Slip]]:
    """What several parts say. A part that stands as it was shown keeps the very words of before."""
    said: dict[str, Any] = {}
    slips: list[Slip] = []
    for part in parts:
        try:
            said.update(_read_one(part, typed, setting, before))
        except Slip as slip:
            slips.append(slip)
    return said, slips


def _read_one(part: Part, typed: Typed, setting: Setting, before: Said | None) -> dict[str, Any]:
    if before is not None and typed.stands_as(part.show(before, setting), part.names):
        return {key: before[key] for key in part.keys if key in before}
    return part.read(typed, setting)
