"""What teams and patients can do: found, invite, remove; join, choose, withdraw."""

from datetime import datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction

from tracker.care.codes import digest_of, new_code, new_token
from tracker.care.models import MOST_ALARMS, Following, Invitation, Member, Team
from tracker.people.models import User
from tracker.reviews.models import Diary
from tracker.sharing.models import PERIODS

INVITED_FOR: Final = timedelta(days=7)
CODE_LASTS: Final = timedelta(days=30)
MOST_INVITATIONS: Final = 20


class InATeam(Exception):  # noqa: N818 - it is an answer, not an error
    """Nobody is in two teams at once."""


class TooManyInvitations(Exception):  # noqa: N818 - it is an answer, not an error
    """More colleagues asked at once than anybody should."""


def found_team(user: User, *, name: str, now: datetime) -> Team:
    """A new team with this colleague in it. Raises InATeam."""
    with transaction.atomic():
        team = Team.objects.create(name=name, made_at=now)
        join_team(user, team, now=now)
    return team


def join_team(user: User, team: Team, *, now: datetime) -> Member:
    """A colleague more. Raises InATeam."""
    if not user.is_clinician:
        raise ValueError("Only a clinician is in a team.")
    try:
        with transaction.atomic():
            return Member.objects.create(team=team, user=user, joined_at=now)
    except IntegrityError as error:
        raise InATeam from error


def remove_member(member: Member, *, now: datetime) -> None:
    """They read no further, from their next request on."""
    Member.objects.filter(pk=member.pk, removed_at=None).update(removed_at=now)


def limit_alarms(team: Team, alarms: int) -> None:
    """So many alarms a day, and the rest stands below them."""
    if not 1 <= alarms <= MOST_ALARMS:
        raise ValueError(f"a team hears 1 to {MOST_ALARMS} alarms a day, not {alarms}")
    Team.objects.filter(pk=team.pk).update(alarms_a_day=alarms)


def renew_code(team: Team, *, now: datetime) -> str:
    """A code by which patients join, never to be seen again; the one before opens nothing."""
    code = new_code()
    said = {"code_digest": digest_of(code), "code_expires_at": now + CODE_LASTS}
    Team.objects.filter(pk=team.pk).update(**said)
    return code


def invite(team: Team, *, email: str, by: User, now: datetime) -> tuple[Invitation, str]:
    """A colleague asked, and the token for the letter. Raises TooManyInvitations."""
    open_ones = Invitation.objects.filter(team=team, accepted_at=None, withdrawn_at=None)
    if open_ones.filter(expires_at__gt=now).count() >= MOST_INVITATIONS:
        raise TooManyInvitations
    token = new_token()
    made = Invitation.objects.create(
        team=team,
        email=email.lower(),
        digest=digest_of(token),
        made_at=now,
        made_by=by,
        expires_at=now + INVITED_FOR,
    )
    return made, token


def withdraw_invitation(invitation: Invitation, *, now: datetime) -> None:
    """The letter opens nothing any more."""
    waiting = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, withdrawn_at=None)
    waiting.update(withdrawn_at=now)


@transaction.atomic
def accept_invitation(invitation: Invitation, user: User, *, now: datetime) -> bool:
    """The colleague joins; False if the invitation was used or withdrawn. Raises InATeam."""
    waiting = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, withdrawn_at=None)
    if not waiting.filter(expires_at__gt=now).update(accepted_at=now):
        return False
    join_team(user, invitation.team, now=now)
    return True


def let_team_follow(
    diary: Diary, team: Team, *, period: str, with_notes: bool, now: datetime
) -> Following:
    """The patient's consent; where it stands already, what they choose now. The diary is locked."""
    if period not in PERIODS:
        raise ValueError("an unknown period")
    said = {"period": period, "with_notes": with_notes}
    standing = Following.objects.filter(diary=diary, team=team, ended_at=None)
    if standing.update(**said):
        return standing.get()
    return Following.objects.create(diary=diary, team=team, given_at=now, **said)


def change_following(following: Following, *, period: str, with_notes: bool) -> None:
    """Other days, or with notes or without them, from the next request on."""
    if period not in PERIODS:
        raise ValueError("an unknown period")
    standing = Following.objects.filter(pk=following.pk, ended_at=None)
    standing.update(period=period, with_notes=with_notes)


def withdraw(following: Following, *, now: datetime) -> None:
    """The patient shuts the diary: the team's next request finds nothing."""
    Following.objects.filter(pk=following.pk, ended_at=None).update(ended_at=now)


def mark_looked(following: Following, *, by: User, now: datetime) -> None:
    """Somebody of the team has opened this diary; the patient sees when."""
    Following.objects.filter(pk=following.pk).update(looked_at=now, looked_by=by)
