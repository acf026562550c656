"""What a pattern asks of check-ins, background and age, as frozen data. A misspelt code fails.

An answer is yes, no or unknown. Only a single no is a no: a no given together, "cannot tell"
and silence are unknown. What has long been so (`usual`) counts: patterns are about what is
usual for a person, red flags about what is new.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from insights.diary import vocabulary as words
from insights.rules.questions import Question

LONG: Final = 90
"""Days a lasting sign is remembered, unless a later single no takes it back."""
FRESH: Final = 14
"""Days an injury, and what it left, is spoken of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Question):
    """Any of the codes was said within `days`; the latest word on it counts."""

    codes: tuple[str, ...]
    side: str = "any"
    sites: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    eased_by: tuple[str, ...] = ()
    most_minutes: int | None = None
    days: int = LONG


@dataclass(frozen=True, slots=True, kw_only=True)
class Known(Question):
    """Any of these is known of the person; no if each was denied."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Came(Question):
    """Any of the events within `days`, on the leg in question if it has a side."""

    codes: tuple[str, ...]
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Helped(Question):
    """Any of these self-care measures helped, or none that was tried did."""

    codes: tuple[str, ...]
    days: int = LONG


@dataclass(frozen=True, slots=True, kw_only=True)
class Younger(Question):
    """Under `years`; unknown without a birth year."""

    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Older(Question):
    """At least `years`, and no only under `no_under`; unknown without a birth year."""

    years: int
    no_under: int


@dataclass(frozen=True, slots=True)
class AnyOf(Question):
    """Yes if one is, no if all are no."""

    parts: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Not(Question):
    """Yes where the other is a single no."""

    part: Question


def said(
    *codes: str,
    side: str = "any",
    sites: Iterable[str] = (),
    when: Iterable[str] = (),
    eased_by: Iterable[str] = (),
    most_minutes: int | None = None,
    days: int = LONG,
) -> Said:
    """A yes to any of the codes. `side` is "any", "one" or "both" (legs). What was left unsaid
    about a sign does not fit `sites`, `when` or `eased_by`; unsaid minutes do fit."""
    checked((side,), {"any", "one", "both"})
    return Said(
        codes=checked(codes, words.SIGNS),
        side=side,
        sites=checked(sites, words.SITES),
        when=checked(when, words.SIGN_WHENS),
        eased_by=checked(eased_by, words.RELIEFS),
        most_minutes=most_minutes,
        days=days,
    )


def known(*codes: str) -> Known:
    """Any of these is known of the person."""
    return Known(codes=checked(codes, words.BACKGROUND))


def came(*codes: str, days: int = FRESH) -> Came:
    """Any of the events within so many days."""
    return Came(codes=checked(codes, words.EVENTS), days=days)


def helped(*codes: str, days: int = LONG) -> Helped:
    """Any of these self-care measures helped."""
    return Helped(codes=checked(codes, words.SELFCARE), days=days)


def younger(years: int) -> Younger:
    """Known to be under so many years old."""
    return Younger(years=years)


def older(years: int, *, no_under: int) -> Older:
    """Known to be so many years old or more."""
    return Older(years=years, no_under=no_under)


def any_of(*parts: Question) -> AnyOf:
    """One of the questions."""
    return AnyOf(parts)


def single_no(part: Question) -> Not:
    """A single no to the question."""
    return Not(part)


def checked(codes: Iterable[str], allowed: Iterable[str]) -> tuple[str, ...]:
    """The codes, or ValueError naming one that the vocabulary does not have."""
    chosen, known_words = tuple(codes), frozenset(allowed)
    for code in chosen:
        if code not in known_words:
            raise ValueError(f"{code!r} is no word of this kind")
    return chosen
