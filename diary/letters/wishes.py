"""What a colleague asks of the morning letter, and whether it may still come to them."""

from datetime import datetime, time

from diary.outgoing.times import next_moment
from diary.second_factor import has_second_factor
from tracker.care.models import Team
from tracker.care.queries import membership_of
from tracker.letters.models import LetterPlan
from tracker.letters.services import want_letter
from tracker.people.models import User


def wish_letter(
    user: User, *, days: list[int], at: time, time_zone: str, now: datetime
) -> LetterPlan:
    """The letter on these days of the week at that hour of that place, from the next one on."""
    plan = LetterPlan(user=user, days=days, at=at, time_zone=time_zone)
    said = {"days": days, "at": at, "time_zone": time_zone}
    return want_letter(user, **said, next_at=next_letter(plan, after=now))


def next_letter(plan: LetterPlan, *, after: datetime) -> datetime:
    """When a plan's letter is due next."""
    return next_moment(plan.at, plan, after=after, days=plan.days)


def team_that_may_hear(user: User) -> Team | None:
    """Whose list a colleague may be told of now: of the team that they are in at this moment, if
    they could open the list at all."""
    member = membership_of(user) if user.is_active and user.is_clinician else None
    return member.team if member is not None and has_second_factor(user) else None
