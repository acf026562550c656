"""A team's own pages: found it, ask colleagues in and out, the code for patients, the budget."""

from typing import Any

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from diary.care.inviting import NotSent, send_invitation
from diary.web.care_gate import for_a_team, for_colleagues
from diary.web.forms.care_forms import AlarmsForm, InviteForm, TeamForm
from diary.web.notices import say, warn
from tracker.care.models import Team
from tracker.care.queries import invitation_in, members_of, membership_of, waiting_invitations
from tracker.care.services import (
    InATeam,
    TooManyInvitations,
    accept_invitation,
    found_team,
    invite,
    limit_alarms,
    remove_member,
    renew_code,
    withdraw_invitation,
)


@for_colleagues
@require_http_methods(["GET", "HEAD", "POST"])
def care_new(request: HttpRequest) -> HttpResponse:
    """A new team, for whoever is in none."""
    if membership_of(request.user) is not None:
        return redirect("care_team")
    form = TeamForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            found_team(request.user, name=form.cleaned_data["name"], now=timezone.now())
        except InATeam:  # pressed twice: the first press made it
            return redirect("care_team")
        return redirect("care_team")
    return render(request, "care/new.html", {"form": form})


@for_a_team
@require_safe
def care_team(request: HttpRequest, team: Team) -> HttpResponse:
    """Who is in it, who was asked, how patients join, how many calls a day."""
    return render(request, "care/team.html", _team(team))


@for_a_team
@require_POST
def care_invite(request: HttpRequest, team: Team) -> HttpResponse:
    """Asks a colleague. Whether the address has an account is not told."""
    form, now = InviteForm(request.POST), timezone.now()
    if not form.is_valid():
        return render(request, "care/team.html", _team(team) | {"form": form})
    try:
        row, token = invite(team, email=form.cleaned_data["email"], by=request.user, now=now)
    except TooManyInvitations:
        warn(request, _("That is as many open invitations as there can be. Withdraw one first."))
        return redirect("care_team")
    try:
        send_invitation(row, token, by=request.user)
    except NotSent:
        withdraw_invitation(row, now=now)
        warn(request, _("The letter could not be sent. Please try again later."))
    else:
        say(request, _("The invitation is on its way. It is good for seven days."))
    return redirect("care_team")


@for_a_team
@require_POST
def care_uninvite(request: HttpRequest, team: Team, invitation: int) -> HttpResponse:
    """Takes an invitation back."""
    row = get_object_or_404(waiting_invitations(team, now=timezone.now()), pk=invitation)
    withdraw_invitation(row, now=timezone.now())
    say(request, _("The invitation opens nothing any more."))
    return redirect("care_team")


@for_a_team
@require_POST
def care_remove(request: HttpRequest, team: Team, member: int) -> HttpResponse:
    """A colleague leaves, or oneself."""
    row = get_object_or_404(members_of(team), pk=member)
    remove_member(row, now=timezone.now())
    if row.user_id == request.user.pk:
        say(request, _("You have left the team."))
        return redirect("care")
    say(request, _("%(name)s reads no further.") % {"name": row.user.name or row.user.email})
    return redirect("care_team")


@for_a_team
@require_POST
def care_alarms(request: HttpRequest, team: Team) -> HttpResponse:
    """How many calls a day the team can make."""
    form = AlarmsForm(request.POST)
    if not form.is_valid():
        return render(request, "care/team.html", _team(team) | {"alarms": form})
    limit_alarms(team, form.cleaned_data["alarms"])
    say(request, _("Saved."))
    return redirect("care_team")


@for_a_team
@require_POST
@sensitive_variables("code", "place")
def care_code(request: HttpRequest, team: Team) -> HttpResponse:
    """A new code and its square, to print and hand out; the one before opens nothing."""
    code = renew_code(team, now=timezone.now())
    team.refresh_from_db()
    place = request.build_absolute_uri(reverse("watched_join", args=[code]))
    drawn = segno.make(place, error="m", micro=False)
    context = {
        "team": team,
        "code": f"{code[:4]} {code[4:]}",
        "where": request.build_absolute_uri(reverse("watched")),
        "qr": drawn.svg_inline(omitsize=True, svgclass="qr", lineclass=None, light="#FFFFFF"),
    }
    return render(request, "care/code.html", context)


@for_colleagues
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("token")
def care_invited(request: HttpRequest, token: str) -> HttpResponse:
    """A colleague who was asked says yes, signed in with the address that was written to."""
    now = timezone.now()
    invitation = invitation_in(token, now=now)
    if invitation is None or invitation.email != request.user.email:
        raise Http404
    if request.method != "POST":
        return render(request, "care/invited.html", {"team": invitation.team})
    try:
        if not accept_invitation(invitation, request.user, now=now):
            raise Http404
    except InATeam:
        warn(request, _("You are in a team already. Leave it first."))
        return redirect("care_team")
    return redirect("care")


def _team(team: Team) -> dict[str, Any]:
    return {
        "team": team,
        "members": list(members_of(team)),
        "invitations": list(waiting_invitations(team, now=timezone.now())),
        "form": InviteForm(),
        "alarms": AlarmsForm(initial={"alarms": team.alarms_a_day}),
    }
