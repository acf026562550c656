"""What is kept of a judgement: what was told, what is gone, what was read, what came of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import cache
from typing import Any

from tracker.asked import Asked, given
from tracker.findings.models import Finding, Reading
from tracker.reviews.models import Diary

PASSING = frozenset({"days"})


@dataclass(frozen=True, kw_only=True)
class Telling:
    """One finding as it stands now, ready to be kept."""

    rule: str
    kind: str
    about: str
    urgency: str
    rank: int
    place: int
    side: str
    figures: dict[str, Any]
    evidence: list[str]
    not_asked: list[str]
    clues: list[dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Read:
    """What a whole judgement says beside its findings, as plain JSON."""

    not_judged: list[dict[str, Any]] = field(default_factory=list)
    trends: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What stands now, worst first; what of it is new or raised again; what is gone."""

    standing: tuple[Finding, ...]
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]


def keep_told(
    diary: Diary,
    tellings: Sequence[Telling],
    *,
    kinds: Iterable[str],
    now: datetime,
    said_anew: frozenset[str] = frozenset(),
) -> Kept:
    """Makes the open findings of these kinds say what is true now.

    The caller holds the diary's lock. What is true already keeps its row; what changed is
    told anew in it; what is no longer true is closed, and opens a new row if it comes back.
    A red flag that rests on an entry of `said_anew` is raised again.
    """
    rows = _open_of(tuple(kinds))(diary=diary.pk)
    known = {(row.rule, row.side): row for row in rows}
    standing, new = [], []
    for telling in _once(tellings):
        row = known.pop((telling.rule, telling.side), None)
        again = row is None or _change(row, telling, now=now, said_anew=said_anew)
        row = row or _open(diary, telling, now=now)
        standing.append(row)
        new += [row] * again
    gone = tuple(_close(row, now=now) for row in known.values())
    standing.sort(key=_worst_first)
    return Kept(standing=tuple(standing), new=tuple(sorted(new, key=_worst_first)), gone=gone)


def keep_also(diary: Diary, telling: Telling, *, now: datetime) -> Finding:
    """Keeps one more finding and closes none: for when the others could not be judged."""
    open_rows = Finding.objects.filter(diary=diary, gone_at=None)
    known = open_rows.filter(rule=telling.rule, side=telling.side).first()
    return known or _open(diary, telling, now=now)


def mark_read(finding: Finding, *, now: datetime) -> Finding:
    """Keeps that the person read it, which folds it away; it stands as before."""
    if finding.read_at is None:
        finding.read_at = now
        finding.save(update_fields=["read_at"])
    return finding


def keep_outcome(finding: Finding, outcome: str, *, now: datetime) -> Finding:
    """Keeps what became of a warning."""
    finding.outcome, finding.outcome_at = outcome, now
    finding.save(update_fields=["outcome", "outcome_at"])
    return finding


def keep_reading(diary: Diary, *, version: int, as_of: date, read: Read, now: datetime) -> None:
    """Keeps which version was read, as of which day, and what is no finding.

    The caller holds the diary's lock, so that nobody else makes the row meanwhile.
    """
    kept = {"version": version, "as_of": as_of, "made_at": now, **_fields_of(read)}
    if not Reading.objects.filter(diary=diary).update(**kept):
        Reading.objects.create(diary=diary, **kept)


@cache
def _open_of(kinds: tuple[str, ...]) -> Asked[Finding]:
    """The findings of these kinds that stand, of the diary that is given."""
    return Asked(Finding.objects.filter(diary=given("diary"), gone_at=None, kind__in=kinds))


def _once(tellings: Sequence[Telling]) -> list[Telling]:
    """Each rule and side once, the worst of them."""
    found: dict[tuple[str, str], Telling] = {}
    for telling in sorted(tellings, key=_worst_first):
        found.setdefault((telling.rule, telling.side), telling)
    return list(found.values())


def _worst_first(row: Finding | Telling) -> tuple[int, int]:
    return row.rank, row.place


def _open(diary: Diary, telling: Telling, *, now: datetime) -> Finding:
    return Finding.objects.create(
        diary=diary, first_told_at=now, changed_at=now, **_fields_of(telling)
    )


def _change(row: Finding, telling: Telling, *, now: datetime, said_anew: frozenset[str]) -> bool:
    """Brings a row up to date; True if it is raised again and so must be unfolded."""
    said = _fields_of(telling)
    changed = {name: value for name, value in said.items() if getattr(row, name) != value}
    again = _is_raised_again(row, telling, said_anew)
    if again:
        changed |= {"changed_at": now, "read_at": None, "outcome": "", "outcome_at": None}
    elif telling.urgency != row.urgency or _lasting(telling.figures) != _lasting(row.figures):
        changed["changed_at"] = now
    for name, value in changed.items():
        setattr(row, name, value)
    if changed:
        row.save(update_fields=sorted(changed))
    return again


def _fields_of(row: Telling | Read) -> dict[str, Any]:
    """Its fields by name; unlike `asdict` it copies no list, which would cost more than saving."""
    return {each.name: getattr(row, each.name) for each in fields(row)}


def _is_raised_again(row: Finding, telling: Telling, said_anew: frozenset[str]) -> bool:
    """Worse than it was, or, of a red flag, said again on another day or in other words."""
    if telling.rank < row.rank:
        return True
    news = said_anew | (set(telling.evidence) - set(row.evidence))
    return telling.kind == "red_flag" and bool(news & set(telling.evidence))


def _lasting(figures: dict[str, Any]) -> dict[str, Any]:
    """Figures without those that change because a day has gone by."""
    return {name: value for name, value in figures.items() if name not in PASSING}


def _close(row: Finding, *, now: datetime) -> Finding:
    row.gone_at = now
    row.save(update_fields=["gone_at"])
    return row
