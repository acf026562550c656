"""Walking programmes: begun, told of, gone on with, and what is walked of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from diary import doorbell
from diary.log.acts import ANY, Logged, Told, locked, standing
from diary.log.checkins import log_checkin
from diary.log.outcomes import log_event, tell_outcome, with_event
from diary.log.walks import log_walk
from diary.programme.holding import grounds_known, hold_programme
from diary.timeline import local_today
from insights.programmes.holding import (
    CLINICIAN,
    FEVER,
    OPERATION,
    PROCEDURE,
    RECENT,
    SEEN,
    WARNING,
    outcomes_for,
)
from tracker.audit.services import record
from tracker.checkins.queries import checkin_bodies_since, checkin_of_day
from tracker.findings.queries import standing_red_flags
from tracker.findings.services import Kept
from tracker.people.models import User
from tracker.programmes import services
from tracker.programmes.models import Hold, Programme
from tracker.programmes.queries import (
    holds_that_stand,
    newest_programme,
    programme_of,
    programme_that_runs,
)
from tracker.reviews.models import Diary
from tracker.reviews.services import lock_diary, undraw
from tracker.walks.models import Walk

BEGUN: Final = "new_exercise"
"""The event that calf-diary/1 has for the start of a programme: trends begin anew after it."""
UNCHANGED: Final = "unchanged"
EVENT_OF: Final = {OPERATION: "surgery", PROCEDURE: "procedure"}


class NotAnOutcome(ValueError):  # noqa: N818 - it is an answer, not an error
    """This word does not end a rest of this reason."""


@dataclass(frozen=True, kw_only=True)
class BoutSaid:
    """What a timed or typed walk says of the programme that it was a bout of."""

    programme: int
    pain: int | None
    by_hand: bool = False


def begin_programme(
    diary: Diary, said: Mapping[str, Any], *, by: User | None, now: datetime
) -> Programme:
    """A programme from today on, and its start as an event of today's check-in.

    `by` is the clinician who prescribes. Old operations and warnings that can wait are known to
    whoever prescribes and do not hold it; a warning that cannot wait holds it at once. What a
    clinician has paused by hand is not lifted by ending it and beginning alone.
    """
    with locked(diary) as held:
        today = local_today(held.owner.profile, now)
        bodies = checkin_bodies_since(held, today - RECENT)
        known = grounds_known(standing_red_flags(held), bodies, today=today)
        paused = [] if by else _paused_by_hand(held)
        programme = services.prescribe(
            held, {**said, "known": known}, starts_on=today, by=by, now=now
        )
        services.carry_over(paused, programme)
        _record(held, programme, "created", by=by, now=now)
        if log_event(held, BEGUN, today, now=now, by=by).change == UNCHANGED:
            _judge_again(held, now=now)
        return programme


def _paused_by_hand(diary: Diary) -> list[Hold]:
    """The pauses by a clinician that stand, of the programme before."""
    before = newest_programme(diary)
    rows = holds_that_stand(before) if before else []
    return [row for row in rows if row.reason == CLINICIAN]


def end_programme(diary: Diary, *, now: datetime, by: User | None = None) -> None:
    """Ends the programme that runs, if one does; `by` is the clinician, if one ends it.

    The charts that bear its weeks are drawn anew.
    """
    with locked(diary) as held:
        if programme := programme_that_runs(held):
            services.end_programme(programme, now=now, by=by)
            _record(held, programme, "ended", by=by, now=now)
            _draw_again(held)


def tell_reason(diary: Diary, reason: str, *, day: date, now: datetime) -> Told:
    """Keeps why the programme must rest, as the person tells it; what can be a word of the
    check-in becomes one, so that it is judged and marks a break in the trends."""
    with locked(diary) as held:
        if reason in EVENT_OF:
            return log_event(held, EVENT_OF[reason], day, now=now)
        if reason == FEVER:
            return _log_fever(held, now=now)
        if programme := programme_that_runs(held):
            services.hold(programme, reason, f"told:{reason}:{day}", now=now)
            _record(held, programme, "paused", by=None, now=now)
        return standing(held)


def tell_may_go_on(diary: Diary, held_for: Hold, outcome: str, *, now: datetime) -> Told:
    """What the person was told ends every rest of that reason; of a warning, its own alone.

    Raises NotAnOutcome for a word that does not end it.
    """
    if outcome not in outcomes_for(held_for.reason):
        raise NotAnOutcome(outcome)
    with locked(diary) as held:
        told: Told = standing(held)
        finding = held_for.finding
        if finding is not None and finding.gone_at is None:
            finding.diary = held
            told = tell_outcome(finding, SEEN, now=now)
        for row in holds_that_stand(held_for.programme):
            same = row.reason == held_for.reason != WARNING
            if same or row.pk == held_for.pk:
                services.end_hold(row, outcome, now=now)
        _record(held, held_for.programme, "resumed", by=None, now=now)
        return told


def pause_programme(diary: Diary, words: str, *, by: User, now: datetime) -> None:
    """A clinician's word rests it until a clinician, or what the person was told, ends that."""
    with locked(diary) as held:
        if programme := programme_that_runs(held):
            services.hold(programme, CLINICIAN, CLINICIAN, now=now, by=by, words=words)
            _record(held, programme, "paused", by=by, now=now)


def resume_programme(diary: Diary, words: str, *, by: User, now: datetime) -> None:
    """A clinician's word ends every rest; `words` say why."""
    with locked(diary) as held:
        if programme := programme_that_runs(held):
            for row in holds_that_stand(programme):
                services.end_hold(row, CLINICIAN, now=now, by=by, words=words)
            _record(held, programme, "resumed", by=by, now=now)


def log_bout(
    diary: Diary,
    body: dict[str, Any],
    said: BoutSaid,
    *,
    now: datetime,
    if_match: str | None = None,
) -> Logged[Walk]:
    """Keeps a walk and, of a programme of this diary, that it was a bout of it."""
    with locked(diary) as held:
        logged = log_walk(held, body, now=now, if_match=if_match)
        if programme := programme_of(held, said.programme):
            pain = said.pain if said.pain in _levels(programme) else None
            services.keep_bout(programme, logged.entry, pain, by_hand=said.by_hand)
        return logged


def _levels(programme: Programme) -> Sequence[int]:
    first, last = programme.scale.split("-")
    return range(int(first), int(last) + 1)


def _record(
    diary: Diary, programme: Programme, verb: str, *, by: User | None, now: datetime
) -> None:
    record(
        diary,
        actor=by or diary.owner,
        verb=verb,
        object_kind="programme",
        object_id=programme.pk,
        now=now,
    )


def _judge_again(diary: Diary, *, now: datetime) -> None:
    """The day has known of a start already, so that no entry has changed: what stands holds the
    new programme all the same, and its weeks are drawn."""
    kept = Kept(standing=tuple(standing_red_flags(diary)), new=(), gone=())
    hold_programme(lock_diary(diary.pk), kept, now=now)
    _draw_again(diary)


def _draw_again(diary: Diary) -> None:
    undraw(diary)
    doorbell.ring_to_draw(diary.pk)


def _log_fever(diary: Diary, *, now: datetime) -> Logged[Any]:
    """A fever of today among the answers of today, in the place of any other answer to it."""
    profile = diary.owner.profile
    today = local_today(profile, now)
    checkin = checkin_of_day(diary, today)
    body = with_event(checkin, None, profile=profile, now=now)
    for name in ("denied", "denied_together", "cannot_tell"):
        if FEVER in body.get(name, ()):
            body[name] = [code for code in body[name] if code != FEVER]
    signs = [sign for sign in body.get("signs", ()) if sign["code"] != FEVER]
    body["signs"] = [*signs, {"code": FEVER, "now": True}]
    body.pop("nothing_new", None)
    return log_checkin(diary, body, now=now, if_match=ANY)


def keep_six_minutes(diary: Diary, said: Mapping[str, Any], *, now: datetime) -> None:
    """A six-minute walk of today, in a series of its own."""
    with locked(diary) as held:
        today = local_today(held.owner.profile, now)
        services.keep_walk_test(held, {**said, "day": today}, now=now)


def keep_month(diary: Diary, said: dict[str, Any], *, now: datetime) -> None:
    """The answers of this month, as of today."""
    with locked(diary) as held:
        today = local_today(held.owner.profile, now)
        services.keep_answers(held, today, said, now=now)
