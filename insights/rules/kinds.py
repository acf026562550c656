"""The kinds of questions, as frozen data: what can be asked of a diary on a day."""

from dataclasses import dataclass


class Question:
    """Anything that can be asked of a diary on a day; each kind is a frozen dataclass."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Present(Question):
    """Any of the codes was said, on a leg and in a way that fits. See `present`."""

    codes: tuple[str, ...]
    side: str = "any"
    sites: tuple[str, ...] = ()
    not_sites: tuple[str, ...] = ()
    new: bool = False
    dated: bool = False
    lasting: int | None = None
    severe: bool = False
    level: int | None = None
    minutes: int | None = None
    cm: int | None = None
    extent: str | None = None
    onset: str | None = None
    now: bool | None = None
    when: tuple[str, ...] = ()
    not_when: tuple[str, ...] = ()
    eased_by: str | None = None
    memory: str = "recent"
    even_usual: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Denied(Question):
    """A single no to every one of the codes; a no given together and silence are unknown."""

    codes: tuple[str, ...]
    memory: str = "recent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened(Question):
    """Any of the events, at most so many days ago; on the leg in question if it has a side."""

    codes: tuple[str, ...]
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Follows(Question):
    """A sign that began at least `gap` days after an event of the last `days` days.

    Without a beginning it counts, unless the sign is asked to be dated.
    """

    sign: Present
    events: tuple[str, ...]
    days: int
    gap: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GirthDifference(Question):
    """One calf measured at least `cm` thicker than the other, and not so for longer than new."""

    cm: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedSelfCare(Question):
    """Any of these was tried lately; `helped` False asks for "it did not help"."""

    codes: tuple[str, ...]
    helped: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Background(Question):
    """Any of these is known of the person."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YoungerThan(Question):
    """May be younger than `years`; an unknown birth year counts if `unknown_counts`."""

    years: int
    unknown_counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeastYears(Question):
    """May be `years` old or older; an unknown birth year counts."""

    years: int


@dataclass(frozen=True, slots=True)
class Both(Question):
    """All of the questions."""

    parts: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Either(Question):
    """At least one of the questions."""

    parts: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Some(Question):
    """At least `count` of the questions."""

    count: int
    parts: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class SameLeg(Question):
    """All of the questions, of one and the same leg (said of both legs counts for each)."""

    parts: tuple[Question, ...]
