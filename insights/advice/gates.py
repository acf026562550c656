"""Gates of self-care: what must be known, and known to be absent, before a measure opens.

A gate is true (open), false (something is known against it) or unknown. Unknown is shut: only
a single no opens, never a no given together, "cannot tell" or silence.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final, Protocol

from insights.diary.values import CheckIn, Diary, Walk
from insights.diary.vocabulary import EVENTS
from insights.rules.terms import TERMS

YES_DAYS: Final = 14
"""A sign that was said shuts its gate for so many days, whatever is said after it."""
EVENT_DAYS: Final = 84
"""The same for what happened: an operation raises the risk of a clot for twelve weeks."""
NO_DAYS: Final = TERMS.recent_days
"""A no opens a gate on its own day and so many days after it."""
FRESH_DAYS: Final = 2
"""At most 72 hours for certain: what happened three days ago may be four days old by the clock."""
WALK_DAYS: Final = 28
INDEX_DAYS: Final = 365
LOWEST_INDEX: Final = 0.91
"""ACC/AHA 2024: 0.90 and less is too low."""
HIGHEST_INDEX: Final = 1.3
"""NICE CKS on leg ulcers: above it the arteries may be too stiff for the test to be trusted."""
STOPPING: Final = ("stand_still", "sit")
INJURIES: Final = ("injury", "blow", "sudden_movement")

EASES: Final = "eases_on_stopping"
NOT_FRESH: Final = "injury_not_fresh"
FRESH: Final = "fresh_injury"
INDEX: Final = "ankle_index"
INDEX_OUT: Final = "ankle_index_out_of_range"
NOT_SO: Final = "not_said_to_be"
REASONS: Final = {
    EASES: "walking pain that eases when you stop",
    NOT_FRESH: "no injury in the last three days",
    FRESH: "an injury in the last three days",
    INDEX: "a pressure test at the ankle, with its number",
    INDEX_OUT: "a pressure at the ankle outside what is safe",
    NOT_SO: "smoking was answered with no",
    "warning": "a warning stands",
    "arteries": "your diary looks like narrowed arteries",
}
"""The words of reasons that are no codes of the format."""


@dataclass(frozen=True)
class Facts:
    """A diary as the gates read it, up to the end of a local day."""

    diary: Diary
    as_of: date

    def said_yes(self, code: str) -> bool:
        """True if it was said of the last days, whatever came after."""
        if code in EVENTS:
            return any(self._happened(code, within=EVENT_DAYS))
        first = self.as_of - timedelta(days=YES_DAYS)
        recent = [c for c in self._checkins if c.date >= first]
        return any(sign.code == code for checkin in recent for sign in checkin.signs)

    def denied_singly(self, code: str) -> bool:
        """True if a single no of today or the days just before stands."""
        first = self.as_of - timedelta(days=NO_DAYS)
        return any(code in c.denied for c in self._checkins if c.date >= first)

    def happened(self, codes: tuple[str, ...], *, within: int) -> bool:
        """True if one of these happened at most so many days ago."""
        return any(day for code in codes for day in self._happened(code, within=within))

    def ankle_index(self) -> float | None:
        """The lowest index told of the newest day that has one; None if there is none."""
        first = self.as_of - timedelta(days=INDEX_DAYS)
        told = [
            (event.date, -event.value)
            for checkin in self._checkins
            for event in checkin.events
            if event.code == "ankle_pressure"
            and event.value is not None
            and first <= event.date <= self.as_of
        ]
        return -max(told)[1] if told else None

    def walks(self) -> list[Walk]:
        """The walks of the last four weeks."""
        first = self.as_of - timedelta(days=WALK_DAYS)
        return [walk for walk in self.diary.walks if first <= walk.day <= self.as_of]

    @cached_property
    def _checkins(self) -> tuple[CheckIn, ...]:
        return tuple(checkin for checkin in self.diary.checkins if checkin.date <= self.as_of)

    def _happened(self, code: str, *, within: int) -> list[date]:
        first = self.as_of - timedelta(days=within)
        events = [event for checkin in self._checkins for event in checkin.events]
        return [e.date for e in events if e.code == code and first <= e.date <= self.as_of]


class Gate(Protocol):
    """One thing to know before a measure opens."""

    @property
    def reason(self) -> str:
        """What is known against the measure: a code of the format, or a key of REASONS."""

    @property
    def question(self) -> str:
        """What nobody has answered yet, as `reason`."""

    def holds(self, facts: Facts) -> bool | None:
        """True: open; False: shut, as something is known; None: shut, as it is not known."""


@dataclass(frozen=True, slots=True)
class NoIllness:
    """Open only if this illness, operation or medicine is denied in the profile."""

    reason: str

    @property
    def question(self) -> str:
        """The same code."""
        return self.reason

    def holds(self, facts: Facts) -> bool | None:
        """By the profile alone."""
        if self.reason in facts.diary.patient.background:
            return False
        return True if self.reason in facts.diary.patient.background_denied else None


@dataclass(frozen=True, slots=True)
class Absent:
    """Open only if this sign or event was denied singly just now, and not said lately."""

    reason: str

    @property
    def question(self) -> str:
        """The same code."""
        return self.reason

    def holds(self, facts: Facts) -> bool | None:
        """A yes outweighs any no: an improvement opens nothing."""
        if facts.said_yes(self.reason):
            return False
        return True if facts.denied_singly(self.reason) else None


@dataclass(frozen=True, slots=True)
class Smokes:
    """Open only for those who say that they smoke."""

    reason: str = NOT_SO
    question: str = "smoker"

    def holds(self, facts: Facts) -> bool | None:
        """By the profile alone."""
        if "smoker" in facts.diary.patient.background:
            return True
        return False if "smoker" in facts.diary.patient.background_denied else None


@dataclass(frozen=True, slots=True)
class FreshInjury:
    """Open only for an injury of the last 72 hours."""

    reason: str = NOT_FRESH
    question: str = FRESH

    def holds(self, facts: Facts) -> bool | None:
        """An old injury, or an injury denied, is against it; silence is unknown."""
        if facts.happened(INJURIES, within=FRESH_DAYS):
            return True
        old = facts.happened(INJURIES, within=EVENT_DAYS)
        return False if old or all(map(facts.denied_singly, INJURIES)) else None


@dataclass(frozen=True, slots=True)
class NotEasedByStopping:
    """Open only if the walks of four weeks say that stopping does not ease a pain.

    Pain that stopping eases may come from narrowed arteries. There is no single question for
    it, so every walk must answer: it had no pain, or standing still was tried and did not help.
    """

    reason: str = EASES
    question: str = EASES

    def holds(self, facts: Facts) -> bool | None:
        """One walk that eased shuts; one that did not say leaves it unknown."""
        walks = facts.walks()
        if any(walk.relief.get(way) for walk in walks for way in STOPPING):
            return False
        answered = [w.pain == "none" or w.relief.get("stand_still") is False for w in walks]
        return True if walks and all(answered) else None


@dataclass(frozen=True, slots=True)
class AnkleIndex:
    """Open only after a pressure test at the ankle within a year, its number in the safe range."""

    reason: str = INDEX_OUT
    question: str = INDEX

    def holds(self, facts: Facts) -> bool | None:
        """A test without its number says nothing."""
        index = facts.ankle_index()
        return None if index is None else LOWEST_INDEX <= index <= HIGHEST_INDEX
