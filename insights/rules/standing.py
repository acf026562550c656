"""How long a warning stands, what closes it and what opens it again: from the diary alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from insights.diary.vocabulary import EVENTS, OUTCOMES, SIGNS
from insights.rules.answers import Answer, Spoke
from insights.rules.known import Known
from insights.rules.rows import Rule
from insights.rules.terms import LONGEST_LOOK_BACK

SPOKEN: Final = SIGNS | EVENTS
CALLED: Final = 1
"""Somebody has been rung: open again when another day says the same and nobody has seen it."""
SEEN: Final = 2
"""Looked into: the same signs do not open it again."""
SCANS: Final = frozenset({"scan_clear", "scan_clot"})
ABOUT_CLOTS: Final = frozenset(
    {"deep_vein_thrombosis", "superficial_vein", "unexplained_sudden", "swelling", "pain"}
)
ABOUT_FLOW: Final = frozenset({"limb_threatening_ischaemia", "arterial_claudication", "entrapment"})


@dataclass(frozen=True, slots=True)
class Saying:
    """One day's entries that say a warning."""

    day: date
    answer: Answer
    worse: bool
    codes: frozenset[str] = field(init=False)
    """The signs that speak; which walk it was makes no new sign."""
    weight: float = field(init=False)
    """How bad the worst of them is."""
    signs: tuple[str, ...] = field(init=False)
    refs: tuple[str, ...] = field(init=False)
    """The signs and events that speak, and the entries, each once, in the order said."""
    since: date | None = field(init=False)
    """The earliest day on which one of them began, as far as that was said."""

    def __post_init__(self) -> None:
        """Work out once what is asked on every day for as long as the warning stands."""
        spoke = self.answer.spoke
        signs = dict.fromkeys([s.code for s in spoke if s.code in SPOKEN])
        since = min([s.since for s in spoke if s.since], default=None)
        object.__setattr__(self, "signs", tuple(signs))
        object.__setattr__(self, "refs", tuple(dict.fromkeys([s.ref for s in spoke])))
        object.__setattr__(self, "since", since)
        object.__setattr__(self, "codes", frozenset([s.code for s in spoke if s.said]))
        object.__setattr__(self, "weight", max([s.weight for s in spoke], default=0))


@dataclass(slots=True)
class Warned:
    """A warning as it goes through the days."""

    sayings: list[Saying] = field(default_factory=list)
    """Those of the present episode: since it was last quiet for long, or opened again."""
    closed: int = 0
    closed_on: date | None = None
    codes: frozenset[str] = frozenset()
    legs: int = 0
    weight: float = 0
    """What they say all together, and how bad the worst of them is."""

    def hear(self, saying: Saying, *, gap: int) -> None:
        """Take in another day that says it."""
        if self.sayings and (saying.day - self.sayings[-1].day).days > gap:
            self.sayings, self.closed = [], 0
            self.codes, self.legs, self.weight = frozenset(), 0, 0
        if self.closed and self._opens_again(saying):
            self.closed = 0
        self.sayings.append(saying)
        self.codes |= saying.codes
        self.legs |= saying.answer.legs
        self.weight = max(self.weight, saying.weight)

    def _opens_again(self, saying: Saying) -> bool:
        return (
            bool(saying.codes - self.codes)
            or bool(saying.answer.legs & ~self.legs)
            or saying.weight > self.weight
            or (saying.worse and not self.sayings[-1].worse)
            or (self.closed == CALLED and self._on_a_later_day(saying))
        )

    def _on_a_later_day(self, saying: Saying) -> bool:
        return self.closed_on is not None and saying.day > self.closed_on

    def learn(self, kind: int, day: date) -> None:
        """An outcome was told of that day."""
        if self.sayings and self.sayings[-1].day <= day:
            self.closed, self.closed_on = max(self.closed, kind), day


def standing(rule: Rule, sayings: Sequence[Saying], known: Known, as_of: date) -> list[Saying]:
    """The sayings of a warning, newest last; none if an outcome has closed it."""
    warned = Warned()
    outcomes = outcomes_for(rule.about, known, as_of)
    ends = [*(saying.day for saying in sayings[1:]), as_of + timedelta(days=1)]
    for saying, end in zip(sayings, ends, strict=False):
        warned.hear(saying, gap=rule.stands)
        for day, kind in outcomes:
            if saying.day <= day < end:
                warned.learn(kind, day)
    return [] if warned.closed else warned.sayings


def outcomes_for(about: str, known: Known, as_of: date) -> list[tuple[date, int]]:
    """What became of a warning about a condition: the day, and whether it was looked into."""
    if known.events.isdisjoint(OUTCOMES):
        return []
    kinds = {"called": CALLED, "seen": SEEN}
    kinds |= dict.fromkeys(SCANS, SEEN if about in ABOUT_CLOTS else CALLED)
    kinds["ankle_pressure"] = SEEN if about in ABOUT_FLOW else CALLED
    return sorted(
        (told.event.date, kind)
        for code, kind in kinds.items()
        for told in known.happenings(code, as_of, back=LONGEST_LOOK_BACK)
    )


def newest(spoke: Iterable[Spoke]) -> date | None:
    """The latest day of the entries that spoke."""
    return max((s.said for s in spoke if s.said), default=None)
