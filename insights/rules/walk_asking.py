"""Answers the questions about walks."""

from collections import defaultdict
from datetime import timedelta
from math import exp, log
from statistics import fmean, median
from typing import Final

from insights.diary.values import Walk
from insights.rules.answers import LEGS, NO, Answer, Spoke, yes
from insights.rules.asking import ask
from insights.rules.known import Known, Moment
from insights.rules.questions import present
from insights.rules.spread import (
    USUAL_LOG_SPREAD,
    USUAL_PAIN_SPREAD,
    error_of_difference,
    own_spread,
)
from insights.rules.terms import LONGEST_LOOK_BACK
from insights.rules.walk_questions import (
    ChestStopped,
    DaysWithoutWalking,
    NewPainSoonAfterStart,
    PainfulWalks,
    PainStayed,
    PainUp,
    SuddenlyShorter,
)

Series = tuple[str, str | None, bool, bool]
HARDER: Final = frozenset({"uphill", "stairs", "fast", "run", "sport", "load"})
NOT_THE_MUSCLE: Final = frozenset({"achilles", "heel", "ankle", "knee", "hip", "groin", "back"})
DATED_PAIN_ON_WALKING: Final = present(
    "pain", dated=True, when=("walking",), memory="lately", not_sites=sorted(NOT_THE_MUSCLE)
)


def spoke_of_walk(walk: Walk) -> Spoke:
    """A walk as an entry that spoke."""
    return Spoke("walk", f"walk:{walk.id}", walk.day, None, walk.severity or 0)


def _said(walks: list[Walk]) -> Answer:
    legs = 0
    for walk in walks:
        legs |= LEGS[walk.pain]
    return yes(legs, [spoke_of_walk(walk) for walk in walks])


def _painful(walks: list[Walk]) -> list[Walk]:
    return [walk for walk in walks if walk.pain != "none"]


def _reaches(walk: Walk) -> list[tuple[Series, int]]:
    """How far a walk went until the pain, each in the series it belongs to."""
    if "cycle" in walk.conditions:
        return []
    kind = (walk.method, walk.aid is not None, bool(walk.conditions & HARDER))
    reached = [("m", walk.onset_m), ("s", walk.onset_s)]
    if walk.pain == "none":
        reached = [("m", walk.walked_m), ("s", walk.walked_s)]
    return [((name, *kind), value) for name, value in reached if value is not None]


def _reached(walk: Walk, known: Known) -> list[tuple[Series, int]]:
    """The same, worked out once for a diary."""
    kept: dict[str, list[tuple[Series, int]]] = known.kept.setdefault("reached", {})
    if walk.id not in kept:
        kept[walk.id] = _reaches(walk)
    return kept[walk.id]


@ask.register
def _suddenly_shorter(question: SuddenlyShorter, moment: Moment) -> Answer:
    lately: dict[Series, list[tuple[Walk, int]]] = defaultdict(list)
    before: dict[Series, list[tuple[Walk, int]]] = defaultdict(list)
    first = moment.day - timedelta(days=question.days - 1)
    for walk in moment.known.walks_of(moment.day, back=LONGEST_LOOK_BACK):
        told = lately if walk.day >= first else before
        for series, reached in _reached(walk, moment.known):
            told[series].append((walk, reached))
    for series, walks in lately.items():
        low = _low(walks[-question.of :], before[series][-question.baseline :], question)
        if len(low) >= question.low:
            return _said(low)
    return NO


def _low(
    walks: list[tuple[Walk, int]], own: list[tuple[Walk, int]], question: SuddenlyShorter
) -> list[Walk]:
    """The painful walks that ended far under the own median, for this person."""
    if len(own) < question.at_least:
        return []
    middle = median([reached for _, reached in own])
    most = middle * (question.percent / 100)
    under = [(w, reached) for w, reached in walks if w.pain != "none" and reached < most]
    if len(under) < question.low:
        return []  # Whatever the person's ups and downs are, which take longer to work out.
    limit = middle * _far_under(_logs(own), question)
    return [walk for walk, reached in under if reached < limit]


def _logs(own: list[tuple[Walk, int]]) -> list[float]:
    """Walks without pain are left out: they ended where the person wished."""
    return [log(max(reached, 1)) for walk, reached in own if walk.pain != "none"]


def _far_under(logs: list[float], question: SuddenlyShorter) -> float:
    """The share of the median, or less where the person's own ups and downs reach as low."""
    share = exp(-question.spreads * own_spread(logs, usual=USUAL_LOG_SPREAD))
    return min(question.percent / 100, share)


@ask.register
def _new_pain_soon_after_start(question: NewPainSoonAfterStart, moment: Moment) -> Answer:
    walks = moment.known.walks_of(moment.day, back=LONGEST_LOOK_BACK)
    painful = [walk for walk in _painful(walks) if not walk.sites or walk.sites - NOT_THE_MUSCLE]
    if not painful or not _is_young(painful[0], walks, question, moment):
        return NO
    first = moment.day - timedelta(days=question.days)
    short = [walk for walk in painful if walk.day >= first and _is_short(walk, question)]
    return _said(short) if len(short) >= question.walks else NO


def _is_short(walk: Walk, question: NewPainSoonAfterStart) -> bool:
    metres, seconds = walk.onset_m, walk.onset_s
    return (metres is not None and metres < question.metres) or (
        seconds is not None and seconds < question.seconds
    )


def _is_young(
    first_painful: Walk, walks: list[Walk], question: NewPainSoonAfterStart, moment: Moment
) -> bool:
    """Whether the pain is new: walks without it came before, or a check-in dates it."""
    without = sum(w.pain == "none" and w.day < first_painful.day for w in walks)
    if without >= question.without and (moment.day - first_painful.day).days <= question.days:
        return True
    return bool(ask(DATED_PAIN_ON_WALKING, moment).truth)


@ask.register
def _painful_walks(question: PainfulWalks, moment: Moment) -> Answer:
    painful = _painful(moment.known.walks_of(moment.day, back=question.days - 1))
    return _said(painful) if len({w.day for w in painful}) >= question.on_days else NO


@ask.register
def _pain_stayed(_: PainStayed, moment: Moment) -> Answer:
    walks = _painful(moment.known.walks_of(moment.day, back=moment.terms.recent_days))
    severe = [walk for walk in walks if (walk.severity or 0) >= moment.terms.severe_pain]
    stayed = [walk for walk in severe if walk.still_there or _nothing_helped(walk)]
    return _said(stayed) if stayed else NO


def _nothing_helped(walk: Walk) -> bool:
    """All that was tried failed, and more was tried than standing still."""
    tried = walk.relief
    return not any(tried.values()) and bool(tried.keys() - {"stand_still", "walk_on"})


@ask.register
def _days_without_walking(question: DaysWithoutWalking, moment: Moment) -> Answer:
    checkins = moment.known.checkins_of(moment.day, back=question.days - 1)
    kept_in = [c for c in checkins if c.no_walk == "leg"]
    if len(kept_in) < question.count:
        return NO
    return yes(0, [Spoke("no_walk", f"checkin:{c.date.isoformat()}", c.date) for c in kept_in])


@ask.register
def _pain_up(question: PainUp, moment: Moment) -> Answer:
    span = question.days + question.before
    first = moment.day - timedelta(days=question.days - 1)
    walks = [
        walk
        for walk in _painful(moment.known.walks_of(moment.day, back=span - 1))
        if walk.severity is not None
    ]
    lately = [walk for walk in walks if walk.day >= first]
    now = [float(walk.severity or 0) for walk in lately]
    before = [float(walk.severity or 0) for walk in walks if walk.day < first]
    if min(len(now), len(before)) < question.walks:
        return NO
    error = error_of_difference(now, before, usual=USUAL_PAIN_SPREAD)
    is_up = fmean(now) - fmean(before) >= max(question.points, question.errors * error)
    return _said(lately) if is_up else NO


@ask.register
def _chest_stopped(_: ChestStopped, moment: Moment) -> Answer:
    walks = moment.known.walks_of(moment.day, back=0)
    stopped = [walk for walk in walks if walk.stopped_for == "chest"]
    return _said(stopped) if stopped else NO
