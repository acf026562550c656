"""Finding teams by a code or a token, a team's people, and who follows a diary."""

from datetime import datetime

from django.db.models import QuerySet

from tracker.care.codes import as_typed, digest_of
from tracker.care.models import Following, Invitation, Member, Team
from tracker.people.models import User
from tracker.reviews.models import Diary


def team_joined_by(code: str, *, now: datetime) -> Team | None:
    """The team that a code leads to, while it does."""
    digest = digest_of(as_typed(code))
    return Team.objects.filter(code_digest=digest, code_expires_at__gt=now).first()


def invitation_in(token: str, *, now: datetime) -> Invitation | None:
    """The invitation that a letter holds, while it waits."""
    waiting = Invitation.objects.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=now)
    return waiting.filter(digest=digest_of(token)).select_related("team").first()


def waiting_invitations(team: Team, *, now: datetime) -> QuerySet[Invitation]:
    """Colleagues who were asked and have not answered."""
    rows = Invitation.objects.filter(team=team, accepted_at=None, withdrawn_at=None)
    return rows.filter(expires_at__gt=now).order_by("made_at")


def members_of(team: Team) -> QuerySet[Member]:
    """A team's colleagues, those who came first above."""
    rows = Member.objects.filter(team=team, removed_at=None, user__is_active=True)
    return rows.select_related("user").order_by("joined_at", "pk")


def membership_of(user: User) -> Member | None:
    """The team that a clinician is in."""
    rows = Member.objects.filter(user=user, removed_at=None)
    return rows.select_related("team").first()


def teams_that_follow(diary: Diary) -> list[Following]:
    """Who follows a diary now, and when each last looked; a team that everybody left does not."""
    someone = {"team__members__removed_at": None, "team__members__user__is_active": True}
    rows = Following.objects.filter(diary=diary, ended_at=None, **someone).distinct()
    return list(rows.select_related("team", "looked_by").order_by("given_at", "pk"))
