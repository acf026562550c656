"""What colleagues do about a patient: reviewed, call again, snooze. Kept, and undone."""

from datetime import date, datetime

from django.db import transaction

from tracker.care.models import ACTS, CALL, DATED, REVIEWED, SNOOZE, Act, Following
from tracker.people.models import User


@transaction.atomic
def act(following: Following, kind: str, *, day: date | None, by: User, now: datetime) -> Act:
    """Keeps what was done, with who and when, and what stands of it on the list."""
    if kind not in ACTS or (day is not None) != (kind in DATED):
        raise ValueError(f"no such act: {kind} on {day}")
    held = _held(following)
    done = Act.objects.create(following=held, kind=kind, day=day, by=by, at=now)
    _settle(held)
    return done


@transaction.atomic
def undo(following: Following, pk: int, *, by: User, now: datetime) -> bool:
    """Takes an act back; what stood before it stands again. False if there is none to undo."""
    held = _held(following)
    rows = Act.objects.filter(following=held, pk=pk, undone_at=None)
    if not rows.update(undone_at=now, undone_by=by):
        return False
    _settle(held)
    return True


def acts_of(following: Following, *, limit: int) -> list[Act]:
    """The newest first, undone ones among them."""
    rows = Act.objects.filter(following=following).select_related("by", "undone_by")
    return list(rows.order_by("-at", "-pk")[:limit])


def _held(following: Following) -> Following:
    return Following.objects.select_for_update().get(pk=following.pk)


def _settle(following: Following) -> None:
    """What stands of the acts that were not undone. Whoever acts has looked; *reviewed* ends a
    call that was planned before it."""
    rows = list(Act.objects.filter(following=following, undone_at=None).order_by("at", "pk"))
    newest = {row.kind: row for row in rows}
    seen, call, rest = (newest.get(kind) for kind in (REVIEWED, CALL, SNOOZE))
    is_called = call and seen and rows.index(seen) > rows.index(call)
    following.reviewed_at = rows[-1].at if rows else None
    following.reviewed_by = rows[-1].by if rows else None
    following.call_on = call.day if call and not is_called else None
    following.snoozed_until = rest.day if rest else None
    following.save(update_fields=["reviewed_at", "reviewed_by", "call_on", "snoozed_until"])
