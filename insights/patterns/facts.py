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


def facts_of(diary: Diary, as_of: date) -> tuple[Facts, ...]:
    """The facts of both legs together, of the left and of the right."""
    since = as_of - timedelta(days=WALK_DAYS)
    walks = tuple(w for w in diary.walks if since < w.day <= as_of and w.entered_day <= as_of)
    checkins = tuple(
        c for c in reversed(diary.checkins) if since < c.date <= as_of and c.entered_day <= as_of
    )
    mentioned = frozenset(
        code for c in checkins for code in (*(sign.code for sign in c.signs), *c.denied)
    )
    legs = (_facts(diary, as_of, leg=leg, walks=walks, checkins=checkins) for leg in (None, *LEGS))
    return tuple(replace(facts, mentioned=mentioned) for facts in legs)


def _facts(
    diary: Diary,
    as_of: date,
    *,
    leg: str | None,
    walks: tuple[Walk, ...],
    checkins: tuple[CheckIn, ...],
) -> Facts:
    sides = {"left", "right", "both"} if leg is None else {leg, "both"}
    painful = [w for w in walks if w.pain in sides][-MOST_WALKS:]
    return Facts(
        patient=diary.patient,
        as_of=as_of,
        leg=leg,
        checkins=checkins,
        painful=tuple(painful),
        activities=walks,
        counts=_counts(painful, leg),
        mentioned=frozenset(),
    )


def _counts(painful: list[Walk], leg: str | None) -> Counts:
    counts = Counts()
    for walk in painful:
        counts.walks += 1
        counts.days.add(walk.day)
        counts.both_legs += walk.pain == "both"
        kinds = (("site", sites_of(walk, leg)), ("feel", walk.feel), ("condition", walk.conditions))
        for kind, codes in kinds:
            counts.said[kind] += bool(codes)
    return counts


def sites_of(walk: Walk, leg: str | None) -> frozenset[str]:
    """Where it hurt: the leg's own sites where the legs differed."""
    part = walk.by_leg.get(leg) if leg else None
    return part.sites if part and part.sites else walk.sites


def onset_of(walk: Walk, leg: str | None, unit: str) -> int | None:
    """Metres ("m") or seconds ("s") to the pain: the leg's own where the legs differed."""
    name = f"onset_{unit}"
    part = walk.by_leg.get(leg) if leg else None
    own: int | None = getattr(part, name) if part else None
    whole: int | None = getattr(walk, name)
    return whole if own is None else own
