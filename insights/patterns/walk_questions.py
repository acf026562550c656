"""What a pattern asks of the painful walks, as frozen data; answered in the person's own counts."""

from dataclasses import dataclass
from typing import Final

from insights.diary import vocabulary as words
from insights.patterns.questions import checked
from insights.rules.questions import Question

MOSTLY: Final = 67
"""Percent of the walks that say anything about it: yes. A third and less is a no."""
SAYING: Final = 3
"""Fewer walks than this that say anything about it are unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Often(Question):
    """On most painful walks that say anything of this kind, one of the codes was said.

    `kind` is "relief" (tried and `helped`, or tried and not), "site", "feel" or "condition".
    """

    kind: str
    codes: tuple[str, ...]
    helped: bool = True
    percent: int = MOSTLY
    walks: int = SAYING


@dataclass(frozen=True, slots=True, kw_only=True)
class BothLegs(Question):
    """Most painful walks hurt in both legs."""

    percent: int = MOSTLY
    walks: int = SAYING


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped(Question):
    """The legs made them stop or slow down on most painful walks that say so or not."""

    percent: int = MOSTLY
    walks: int = SAYING


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneWithin(Question):
    """The pain had gone within so many seconds of stopping, on most walks that say.

    `upright` leaves out walks on which only another posture (sitting, bending ...) helped.
    """

    seconds: int
    upright: bool = False
    percent: int = MOSTLY
    walks: int = SAYING


@dataclass(frozen=True, slots=True, kw_only=True)
class ComesAfterDistance(Question):
    """A distance or time to the pain was given, and it did not hurt from the first step."""

    percent: int = MOSTLY
    walks: int = SAYING


@dataclass(frozen=True, slots=True, kw_only=True)
class SameDistance(Question):
    """The middle half of the distances (or times) to the pain spans at most so many percent
    of the median: yes; more than `no_percent`: no. The commonest way of measuring counts."""

    percent: int
    no_percent: int
    walks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SoonerInHaste(Question):
    """Uphill, on stairs or in haste the pain comes within so many percent of the distance
    on the other walks, each of at least `walks`."""

    percent: int
    walks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PainFree(Question):
    """This kind of activity mostly brought no pain."""

    condition: str
    walks: int = 1
    percent: int = MOSTLY


@dataclass(frozen=True, slots=True, kw_only=True)
class LeansOnAid(Question):
    """Most painful walks were made with a rollator, frame or trolley to lean on."""

    percent: int = MOSTLY
    walks: int = SAYING


def eased(*codes: str) -> Often:
    """Doing this eased it on most walks on which it was tried."""
    return Often(kind="relief", codes=checked(codes, words.RELIEFS))


def not_eased(*codes: str) -> Often:
    """Doing this did not ease it on most walks on which it was tried."""
    return Often(kind="relief", codes=checked(codes, words.RELIEFS), helped=False)


def felt_in(*codes: str) -> Often:
    """Most painful walks that name a place name one of these."""
    return Often(kind="site", codes=checked(codes, words.SITES))


def felt_as(*codes: str) -> Often:
    """Most painful walks that say how it felt say one of these."""
    return Often(kind="feel", codes=checked(codes, words.FEELS))


def brought_on_by(*codes: str) -> Often:
    """Most painful walks that say what kind of walk it was say one of these."""
    return Often(kind="condition", codes=checked(codes, words.CONDITIONS))


def pain_free(condition: str) -> PainFree:
    """This kind of activity brings no pain."""
    return PainFree(condition=checked((condition,), words.CONDITIONS)[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately(Question):
    """A painful walk within so many days, in one of the sites if any are asked for."""

    days: int
    sites: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        checked(self.sites, words.SITES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercised(Question):
    """A run, sport, a load or hills within so many days."""

    days: int
