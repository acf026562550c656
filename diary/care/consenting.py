"""A patient lets a team in, changes what it sees, shuts it out: each a row of the trail."""

from datetime import datetime

from diary.care.summing import summarise
from diary.log.acts import locked
from tracker.audit.services import record
from tracker.care.models import Following, Team
from tracker.care.services import change_following, let_team_follow, withdraw
from tracker.reviews.models import Diary


def consent(diary: Diary, team: Team, *, period: str, with_notes: bool, now: datetime) -> Following:
    """Keeps the consent; a diary that was last reviewed before lists is summed up at once."""
    with locked(diary) as held:
        row = let_team_follow(held, team, period=period, with_notes=with_notes, now=now)
        summarise(held, now=now)
        _record(held, row, "let_in", now=now)
    return row


def change_consent(row: Following, *, period: str, with_notes: bool, now: datetime) -> None:
    """Other days, or with notes or without them, from the next request on."""
    with locked(row.diary) as held:
        change_following(row, period=period, with_notes=with_notes)
        _record(held, row, "changed", now=now)


def end_consent(row: Following, *, now: datetime) -> None:
    """The patient shuts the diary; whoever of the team is at work in it has finished before."""
    with locked(row.diary) as held:
        withdraw(row, now=now)
        _record(held, row, "shut_out", now=now)


def _record(held: Diary, row: Following, verb: str, *, now: datetime) -> None:
    record(held, actor=held.owner, verb=verb, object_kind="team", object_id=row.team_id, now=now)
