"""Everything of a person: to take along as one file, to delete, and to keep after all."""

from datetime import datetime
from zoneinfo import ZoneInfo

from allauth.core import ratelimit
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from diary.everything import everything_of
from diary.recording import recorded_if_kept
from diary.web.forms.erase_form import EraseForm
from diary.web.notices import say
from tracker.access import checkins_readable_by, walks_readable_by
from tracker.theirs.erasing import ask_erasure, keep_everything


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def everything(request: HttpRequest) -> HttpResponse:
    """What the file holds; the button brings it."""
    if request.method != "POST":
        return render(request, "data/everything.html")
    now = timezone.now()
    with recorded_if_kept(request.user, verb="exported", kind="everything", now=now):
        content = everything_of(request.user, now=now)
    name = f"calf-diary-{_local(request, now):%Y-%m-%d}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="application/zip", headers=headers)


@login_required
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest) -> HttpResponse:
    """What would be lost; the password, once more, begins the day of grace."""
    if request.method == "POST" and (refused := _too_many_tries(request)) is not None:
        return refused
    form = EraseForm(request.POST if request.method == "POST" else None, user=request.user)
    if form.is_valid():
        ask_erasure(request.user, now=timezone.now())
        return redirect("erase")
    shown = {
        "form": form,
        "walks": walks_readable_by(request.user).count(),
        "checkins": checkins_readable_by(request.user).count(),
    }
    return render(request, "data/delete.html", shown)


@login_required
@require_POST
def erase_undo(request: HttpRequest) -> HttpResponse:
    """Everything is kept."""
    if keep_everything(request.user, now=timezone.now()):
        say(request, _("Everything is kept."))
    return redirect("account")


def _too_many_tries(request: HttpRequest) -> HttpResponse | None:
    """Counts as every other question for the password does."""
    return ratelimit.consume_or_429(request, action="reauthenticate", user=request.user)


def _local(request: HttpRequest, now: datetime) -> datetime:
    profile = getattr(request.user, "profile", None)
    return timezone.localtime(now, ZoneInfo(profile.time_zone if profile else "UTC"))
