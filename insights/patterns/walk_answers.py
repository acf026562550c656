"""Answers the questions about painful walks, in the person's own counts."""

from collections.abc import Iterable, Sequence
from math import ceil
from statistics import median, quantiles

from insights.diary.values import Walk
from insights.findings import Figures
from insights.patterns.answering import UNKNOWN, Answer, answer, mostly
from insights.patterns.facts import Facts, onsets_of, sites_of
from insights.patterns.walk_questions import (
    BothLegs,
    ComesAfterDistance,
    Exercised,
    GoneWithin,
    Lately,
    LeansOnAid,
    Often,
    PainFree,
    SameDistance,
    SoonerInHaste,
    Stopped,
)

HASTE = frozenset({"uphill", "stairs", "fast", "load"})
HARD = frozenset({"run", "sport", "load", "uphill", "downhill", "stairs"})
LEANT_ON = frozenset({"rollator", "frame", "trolley"})


@answer.register
def _(question: Often, facts: Facts) -> Answer:
    if question.kind == "relief":
        return _relief(question, facts)
    codes = frozenset(question.codes)
    named = facts.counts.named[question.kind].items()
    seen = sum(walks for said, walks in named if not codes.isdisjoint(said))
    asked = facts.counts.said[question.kind]
    return mostly(seen=seen, asked=asked, percent=question.percent, walks=question.walks)


def _relief(question: Often, facts: Facts) -> Answer:
    """A walk counts as tried if any of the codes was; as helped if any of those tried was."""
    tried = [
        [walk.relief[code] for code in question.codes if code in walk.relief]
        for walk in facts.painful
    ]
    tried = [answers for answers in tried if answers]
    seen = sum(any(answers) == question.helped for answers in tried)
    return mostly(seen=seen, asked=len(tried), percent=question.percent, walks=question.walks)


@answer.register
def _(question: BothLegs, facts: Facts) -> Answer:
    counts = facts.counts
    return mostly(
        seen=counts.both_legs, asked=counts.walks, percent=question.percent, walks=question.walks
    )


@answer.register
def _(question: Stopped, facts: Facts) -> Answer:
    told = [w for w in facts.painful if w.had_to_stop is not None or w.slowed is not None]
    seen = sum(bool(w.had_to_stop or w.slowed) for w in told)
    return mostly(seen=seen, asked=len(told), percent=question.percent, walks=question.walks)


@answer.register
def _(question: GoneWithin, facts: Facts) -> Answer:
    times = [
        w.relief_s
        for w in facts.painful
        if w.relief_s is not None and not (question.upright and _another_posture(w))
    ]
    seen = sum(t <= question.seconds for t in times)
    middle = {"minutes": max(1, ceil(median(times) / 60))} if times else {}
    return mostly(
        seen=seen,
        asked=len(times),
        percent=question.percent,
        walks=question.walks,
        figures=middle,
    )


def _another_posture(walk: Walk) -> bool:
    """Whether something else than standing still is what eased it."""
    return not walk.relief.get("stand_still") and any(walk.relief.values())


@answer.register
def _(question: ComesAfterDistance, facts: Facts) -> Answer:
    told = [w for w in facts.painful if w.pain_at_start or _onset(w, facts.leg) is not None]
    seen = sum(not w.pain_at_start and bool(_onset(w, facts.leg)) for w in told)
    return mostly(seen=seen, asked=len(told), percent=question.percent, walks=question.walks)


def _onset(walk: Walk, leg: str | None) -> int | None:
    metres, seconds = onsets_of(walk, leg)
    return seconds if metres is None else metres


@answer.register
def _(question: SameDistance, facts: Facts) -> Answer:
    values, unit = commonest(facts.painful, facts.leg)
    if len(values) < question.walks:
        return UNKNOWN
    low, middle, high = quantiles(values, n=4, method="inclusive")
    span = 100 * (high - low) / middle if middle else 1000
    figures: Figures = {"low": round(low), "high": round(high), "unit": unit, "asked": len(values)}
    if question.percent < span <= question.no_percent:
        return Answer(None, figures)
    return Answer(span <= question.percent, figures)


@answer.register
def _(question: SoonerInHaste, facts: Facts) -> Answer:
    hasty = [w for w in facts.painful if w.conditions & HASTE]
    calm = [w for w in facts.painful if w.conditions and not w.conditions & HASTE]
    (fast, unit), (slow, same) = commonest(hasty, facts.leg), commonest(calm, facts.leg)
    if min(len(fast), len(slow)) < question.walks or unit != same or not median(slow):
        return UNKNOWN
    figures: Figures = {"hasty": round(median(fast)), "level": round(median(slow)), "unit": unit}
    return Answer(100 * median(fast) <= question.percent * median(slow), figures)


def commonest(walks: Iterable[Walk], leg: str | None) -> tuple[Sequence[int], str]:
    """The distances or times of the way of measuring that was used most, and their unit."""
    ways: dict[tuple[str, str], list[int]] = {}
    for walk in walks:
        for unit, value in zip("ms", onsets_of(walk, leg), strict=True):
            if value is not None:
                ways.setdefault((walk.method or "", unit), []).append(value)
    best = max(sorted(ways), key=lambda way: len(ways[way]), default=("", "m"))
    return ways.get(best, ()), best[1]


@answer.register
def _(question: PainFree, facts: Facts) -> Answer:
    done = [w for w in facts.activities if question.condition in w.conditions]
    seen = sum(w.pain == "none" for w in done)
    return mostly(seen=seen, asked=len(done), percent=question.percent, walks=question.walks)


@answer.register
def _(question: LeansOnAid, facts: Facts) -> Answer:
    seen = sum(w.aid in LEANT_ON for w in facts.painful)
    return mostly(
        seen=seen, asked=facts.counts.walks, percent=question.percent, walks=question.walks
    )


@answer.register
def _(question: Lately, facts: Facts) -> Answer:
    wanted = frozenset(question.sites)
    found = [
        w
        for w in facts.painful
        if (facts.as_of - w.day).days < question.days
        and (not wanted or wanted & sites_of(w, facts.leg))
    ]
    if not found:
        return UNKNOWN
    return Answer(True, {"seen": len(found)}, tuple(f"walk:{w.id}" for w in found[-3:]))


@answer.register
def _(question: Exercised, facts: Facts) -> Answer:
    found = [
        w
        for w in facts.activities
        if w.conditions & HARD and (facts.as_of - w.day).days < question.days
    ]
    if not found:
        return UNKNOWN
    return Answer(True, {"seen": len(found)}, tuple(f"walk:{w.id}" for w in found[-3:]))
