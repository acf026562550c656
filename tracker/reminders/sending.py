"""Each reminder on its way, by what `tracker/outgoing` knows of going out once."""

from collections.abc import Iterable
from datetime import date, datetime

from tracker.outgoing import leases
from tracker.reminders.models import PushAddress, Sending
from tracker.reviews.models import Diary


def queue_sendings(sendings: Iterable[Sending]) -> None:
    """Keeps what is to go out; what was kept before under the same key stays as it is."""
    leases.queue(Sending, sendings)


def begin_sending(sending_id: int, *, now: datetime) -> Sending | None:
    """Takes one for this worker alone, with all that it needs; None if it waits no more."""
    whole = Sending.objects.select_related(
        "address", "diary__owner__profile", "diary__reminder_plan"
    )
    return leases.begin(whole, sending_id, now=now)


def use_answer(sending: Sending, *, now: datetime) -> bool:
    """Uses a reminder's one answer; False if it was used before."""
    unused = Sending.objects.filter(pk=sending.pk, answered_at=None)
    return bool(unused.update(answered_at=now))


def new_sending(
    diary: Diary,
    *,
    kind: str,
    road: str,
    of: str,
    due_at: datetime,
    day: date,
    address: PushAddress | None = None,
) -> Sending:
    """One that waits, not kept yet. `of` says which reminder it is."""
    place = address.pk if address else "-"
    key = f"{of}/{day}/{road}/{place}"
    return Sending(
        diary=diary,
        key=key,
        kind=kind,
        road=road,
        address=address,
        day=day,
        due_at=due_at,
        not_before=due_at,
    )
