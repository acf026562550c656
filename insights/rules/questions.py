"""The vocabulary of rules: words that make questions. A misspelt code fails at import.

A question is answered yes, no or unknown. Only a yes, or a single no where `denied` asks for
one, ever supports a rule; a no given together, "cannot tell" and silence never do.
"""

from collections.abc import Iterable
from typing import Final, TypedDict, Unpack

from insights.diary import vocabulary as words
from insights.rules.kinds import (
    AtLeastYears,
    Background,
    Both,
    Denied,
    Either,
    Follows,
    GirthDifference,
    Happened,
    Present,
    Question,
    SameLeg,
    Some,
    TriedSelfCare,
    YoungerThan,
)

__all__ = [
    "Question",
    "at_least_years",
    "background",
    "both",
    "denied",
    "either",
    "follows",
    "girth_difference",
    "happened",
    "present",
    "same_leg",
    "some",
    "tried",
    "younger_than",
]

MEMORIES: Final = frozenset({"today", "recent", "lately"})


class Manner(TypedDict, total=False):
    """The ways in which a sign may have to be said. See `present`."""

    side: str
    new: bool
    dated: bool
    lasting: int | None
    severe: bool
    level: int | None
    minutes: int | None
    cm: int | None
    extent: str | None
    onset: str | None
    now: bool | None
    eased_by: str | None
    memory: str
    even_usual: bool


WORDS_OF: Final = {
    "side": frozenset({"any", "one", "both"}),
    "memory": MEMORIES,
    "extent": words.SIGN_EXTENTS,
    "onset": words.SIGN_ONSETS,
    "eased_by": words.RELIEFS,
}


def present(
    *codes: str,
    sites: Iterable[str] = (),
    not_sites: Iterable[str] = (),
    when: Iterable[str] = (),
    not_when: Iterable[str] = (),
    **manner: Unpack[Manner],
) -> Present:
    """A yes to any of the codes. What is long so (`usual`) is left out until it changes.

    `side`: "any", "one" (said of the left or the right, not of "both") or "both" legs. `new`:
    as in the terms; `dated`: known to be new, by its date or a sudden start. `lasting`, `cm`,
    `level`: at least so much; `minutes`: longer. `severe`: as in the terms. `sites` asks for
    the place to be named, `not_sites` lets an unnamed one pass, and so do `when`, `not_when`.
    `memory`: read together with the days before, "today", "recent" or "lately".
    """
    for key, allowed in WORDS_OF.items():
        word = manner.get(key)
        _one_of((str(word),) if word is not None else (), allowed)
    return Present(
        codes=_one_of(codes, words.SIGNS),
        sites=_one_of(sites, words.SITES),
        not_sites=_one_of(not_sites, words.SITES),
        when=_one_of(when, words.SIGN_WHENS),
        not_when=_one_of(not_when, words.SIGN_WHENS),
        **manner,
    )


def denied(*codes: str, memory: str = "recent") -> Denied:
    """A single no to each of the codes (of signs or events)."""
    return Denied(codes=_one_of(codes, words.SIGNS | words.EVENTS), memory=memory)


def happened(*codes: str, weeks: int = 0, days: int = 0) -> Happened:
    """Any of the events within so many weeks or days."""
    return Happened(codes=_one_of(codes, words.EVENTS), days=weeks * 7 + days)


def follows(sign: Present, *events: str, weeks: int, gap: int) -> Follows:
    """A sign that began `gap` or more days after an event of the last weeks, or nobody knows."""
    return Follows(sign=sign, events=_one_of(events, words.EVENTS), days=weeks * 7, gap=gap)


def girth_difference(cm: int) -> GirthDifference:
    """One calf newly measured so much thicker than the other."""
    return GirthDifference(cm=cm)


def tried(*codes: str, helped: bool | None = None) -> TriedSelfCare:
    """Any of these self-care measures was tried lately."""
    return TriedSelfCare(codes=_one_of(codes, words.SELFCARE), helped=helped)


def background(*codes: str) -> Background:
    """Any of these is known of the person."""
    return Background(codes=_one_of(codes, words.BACKGROUND))


def younger_than(years: int, *, unknown_counts: bool = True) -> YoungerThan:
    """May be younger; an unknown birth year counts as young (and as old)."""
    return YoungerThan(years=years, unknown_counts=unknown_counts)


def at_least_years(years: int) -> AtLeastYears:
    """May be so old; an unknown birth year counts as old (and as young)."""
    return AtLeastYears(years=years)


def both(*parts: Question) -> Both:
    """All of the questions."""
    return Both(parts)


def either(*parts: Question) -> Either:
    """At least one of the questions."""
    return Either(parts)


def some(count: int, *parts: Question) -> Some:
    """At least `count` of the questions."""
    return Some(count, parts)


def same_leg(*parts: Question) -> SameLeg:
    """All of the questions, of one and the same leg."""
    return SameLeg(parts)


def _one_of(codes: Iterable[str], allowed: Iterable[str]) -> tuple[str, ...]:
    """The codes, or ValueError naming one that the vocabulary does not have."""
    chosen, known = tuple(codes), frozenset(allowed)
    for code in chosen:
        if code not in known:
            raise ValueError(f"{code!r} is no word of this kind")
    return chosen
