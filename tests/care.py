"""A clinic: what tests need to put Pia in a team, let her into Ada's diary, and sign her in."""

from datetime import datetime, time
from typing import Any

from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY as WHOSE,
)
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as METHODS
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from django.utils import timezone

from diary.care.consenting import consent
from diary.letters.tokens import stop_token
from diary.letters.wishes import wish_letter
from tests.builders import a_clinician
from tracker.care.services import found_team, join_team, renew_code
from tracker.models import Following, Team


def a_team(*people: Any, name: str = "Mill Street") -> Team:
    """A team of these people, who have a second factor."""
    now = timezone.now()
    team = found_team(people[0], name=name, now=now)
    for person in people[1:]:
        join_team(person, team, now=now)
    for person in people:
        give_second_factor(person)
    return team


def give_second_factor(person: Any) -> None:
    """An app that shows codes."""
    TOTP.activate(person, generate_totp_secret())


def let_in(owner: Any, team: Team, **over: Any) -> Following:
    """The patient's consent: 90 days and no notes unless the test says otherwise."""
    said = {"period": "90d", "with_notes": False, "now": timezone.now()}
    return consent(owner.diary, team, **(said | over))


def signed_in(person: Any, *, shown: bool = True) -> Client:
    """Their browser; `shown` if this session has shown the second factor."""
    client = Client()
    client.force_login(person)
    if shown:
        show_second_factor(client)
    return client


def show_second_factor(client: Client) -> None:
    """What allauth keeps in the session once a code was right."""
    session = client.session
    session[METHODS] = [{"method": "mfa", "type": "totp", "at": 0}]
    session[WHOSE] = session["_auth_user_id"]
    session.save()


def clinic_places(ada: Any, now: datetime) -> dict[str, Any]:
    """Lena's team, whose consent of Ada and whose code the addresses name."""
    team = a_team(a_clinician("lena@example.org", name="Lena"))
    following, code = let_in(ada, team), renew_code(team, now=now)
    member = team.members.get()
    plan = wish_letter(member.user, days=[1], at=time(7), time_zone="UTC", now=now)
    rows = {"following": following.pk, "code": code, "member": member.pk}
    rows["letter"] = stop_token(plan)
    return rows | dict.fromkeys(("act", "note", "invitation"), 1)
