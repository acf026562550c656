"""Plans of morning letters, by colleague and by what is due."""

from datetime import datetime

from tracker.letters.models import LetterPlan
from tracker.outgoing.claims import due
from tracker.people.models import User


def plan_of(user: User) -> LetterPlan | None:
    """A colleague's plan, if they have ever made one."""
    return LetterPlan.objects.filter(user=user).first()


def plans_due(*, now: datetime, limit: int) -> list[LetterPlan]:
    """Plans whose moment has come, each with its colleague."""
    return due(LetterPlan.objects.select_related("user"), now=now, limit=limit)
