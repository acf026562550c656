"""What can be done with the morning letter: wanted, stopped, kept to be sent, begun."""

from datetime import date, datetime, time

from tracker.letters.models import LetterPlan, MorningLetter
from tracker.outgoing import leases
from tracker.people.models import User


def want_letter(
    user: User, *, days: list[int], at: time, time_zone: str, next_at: datetime
) -> LetterPlan:
    """The letter on these days of the week, from that moment on."""
    said = {"days": days, "at": at, "time_zone": time_zone, "next_at": next_at}
    return LetterPlan.objects.update_or_create(user=user, defaults=said)[0]


def stop_letter(plan_id: int) -> bool:
    """No letter any more; False if there is no such plan."""
    return bool(LetterPlan.objects.filter(pk=plan_id).update(next_at=None))


def queue_letter(plan: LetterPlan, *, due_at: datetime, day: date) -> None:
    """Keeps one that is to go out: one a local day, whatever the plan was meanwhile changed to."""
    row = MorningLetter(
        plan=plan, key=f"{plan.pk}/{day}", day=day, due_at=due_at, not_before=due_at
    )
    leases.queue(MorningLetter, [row])


def begin_letter(letter_id: int, *, now: datetime) -> MorningLetter | None:
    """Takes one for this worker alone, with its colleague; None if it waits no more."""
    whole = MorningLetter.objects.select_related("plan__user")
    return leases.begin(whole, letter_id, now=now)
