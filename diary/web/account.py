"""The person's own account: what they told of themselves, and where they are signed in."""

from datetime import datetime
from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from diary.emergency import emergency_number, is_known
from diary.log import change_profile
from diary.recording import recorded, recorded_if_kept
from diary.signing_in import AGREEMENT
from diary.speaking import speak
from diary.web.forms.profile_form import ProfileForm, fields_of, shown
from diary.web.forms.profile_words import ANSWERS
from diary.web.notices import say
from diary.web.told import answer_to
from tracker.access import diary_of
from tracker.care.queries import teams_that_follow
from tracker.people.devices import revoke_devices
from tracker.people.services import rename
from tracker.people.sessions import end_every_session
from tracker.reminders.services import drop_browsers


@login_required
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """The list of what can be seen and changed."""
    watching = teams_that_follow(diary_of(request.user)) if request.user.is_patient else []
    return render(request, "account/account.html", {"watching": watching})


@login_required
def profile(request: HttpRequest) -> HttpResponse:
    """What a patient told of themselves, to read and to change."""
    return _profile_page(request, "account/profile.html")


@login_required
def welcome(request: HttpRequest) -> HttpResponse:
    """The same for somebody who has just joined."""
    return _profile_page(request, "account/welcome.html")


@require_safe
def agreement(request: HttpRequest) -> HttpResponse:
    """What everybody who joins agrees to; open to all."""
    return render(request, "account/agreement.html", {"version": AGREEMENT})


@login_required
@require_POST
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """Ends every session of the person, this one last, and shuts every device out."""
    now = timezone.now()
    with recorded_if_kept(request.user, verb="signed_out", kind="session", now=now):
        revoke_devices(request.user, now=now)
        drop_browsers(request.user)
    end_every_session(request.user)
    get_adapter().logout(request)
    say(request, _("You are signed out everywhere."))
    return redirect("account_login")


def _call(user: Any, name: str, *, now: datetime) -> None:
    if user.name != name:
        with recorded(user.diary, actor=user, verb="changed", kind="account", now=now):
            rename(user, name=name)


def _profile_page(request: HttpRequest, template: str) -> HttpResponse:
    """The form; once it holds, what it says is kept, judged, and told on Today."""
    diary_of(request.user)
    now = timezone.now()
    form = ProfileForm(request.POST or None, initial=shown(request.user), this_year=now.year)
    if form.is_valid():
        _call(request.user, form.cleaned_data["name"], now=now)
        speak(request.user, form.cleaned_data["language"] or request.user.language, now=now)
        told = change_profile(request.user, now=now, **fields_of(form))
        return answer_to(request, told, said=_("Saved."))
    number = emergency_number(request.user.profile.country)
    known = is_known(request.user.profile.country)
    shown_with = {"form": form, "number": number if known else "", "answers": ANSWERS}
    return render(request, template, shown_with)
