"""What a diary holds for the patterns on one day: gathered once, for one leg or for both."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from insights.diary.values import CheckIn, Diary, Patient, Walk

WALK_DAYS: Final = 90
MOST_WALKS: Final = 30
"""The latest painful walks speak; older ones have been heard."""
LEGS: Final = ("left", "right")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The check-ins and walks of the last 90 days; `leg` None reads both legs together."""

    patient: Patient
    as_of: date
    leg: str | None
    checkins: tuple[CheckIn, ...]
    """Latest first."""
    told: tuple[CheckIn, ...]
    """Those of them that say or deny any sign."""
    painful: tuple[Walk, ...]
    """The latest painful walks (and runs, rides ...) that touch the leg, oldest first."""
    activities: tuple[Walk, ...]
    """Every walk and other activity, with pain or without."""
    counts: "Counts"
    mentioned: frozenset[str]
    """The codes of signs that any of the check-ins says or denies."""

    @property
    def age(self) -> int | None:
        """Age in whole years at the end of this year; None without a birth year."""
        born = self.patient.birth_year
        return None if born is None else self.as_of.year - born


@dataclass(slots=True)
class Counts:
    """Of the painful walks: how many said something of a kind, and how many said each code."""

    walks: int = 0
    days: set[date] = field(default_factory=set)
    both_legs: int = 0
    said: Counter[str] = field(default_factory=Counter)
    """Walks that named any site, feel or condition."""
    named: dict[str, Counter[frozenset[str]]] = field(default_factory=dict)
    """Of each kind, how many walks named just these codes: far fewer than there are walks."""


def facts_of(diary: Diary, as_of: date) -> tuple[Facts, ...]:
    """The facts of both legs together, of the left and of the right."""
    since = as_of - timedelta(days=WALK_DAYS)
    walks = tuple(w for w in diary.walks if since < w.day <= as_of and w.entered_day <= as_of)
    checkins = tuple(
        c for c in reversed(diary.checkins) if since < c.date <= as_of and c.entered_day <= as_of
    )
    told = tuple(c for c in checkins if c.signs or c.denied)
    named = {sign.code for c in told for sign in c.signs}
    both = Facts(
        patient=diary.patient,
        as_of=as_of,
        leg=None,
        checkins=checkins,
        told=told,
        painful=(),
        activities=walks,
        counts=Counts(),
        mentioned=frozenset(named.union(*(c.denied for c in told))),
    )
    return tuple(_of_leg(both, leg) for leg in (None, *LEGS))


def _of_leg(both: Facts, leg: str | None) -> Facts:
    """The same with the painful walks of one leg, or of both together."""
    sides = {"left", "right", "both"} if leg is None else {leg, "both"}
    painful = [w for w in both.activities if w.pain in sides][-MOST_WALKS:]
    return replace(both, leg=leg, painful=tuple(painful), counts=_counts(painful, leg))


def _counts(painful: list[Walk], leg: str | None) -> Counts:
    counts = Counts()
    for walk in painful:
        counts.walks += 1
        counts.days.add(walk.day)
        counts.both_legs += walk.pain == "both"
    for kind, named in (
        ("site", Counter(sites_of(walk, leg) for walk in painful)),
        ("feel", Counter(walk.feel for walk in painful)),
        ("condition", Counter(walk.conditions for walk in painful)),
    ):
        counts.named[kind] = named
        counts.said[kind] = sum(walks for codes, walks in named.items() if codes)
    return counts


def sites_of(walk: Walk, leg: str | None) -> frozenset[str]:
    """Where it hurt: the leg's own sites where the legs differed."""
    part = walk.by_leg.get(leg) if leg else None
    return part.sites if part and part.sites else walk.sites


def onsets_of(walk: Walk, leg: str | None) -> tuple[int | None, int | None]:
    """Metres and seconds to the pain: the leg's own where the legs differed."""
    part = walk.by_leg.get(leg) if leg and walk.by_leg else None
    if part is None:
        return walk.onset_m, walk.onset_s
    return (
        walk.onset_m if part.onset_m is None else part.onset_m,
        walk.onset_s if part.onset_s is None else part.onset_s,
    )
