"""A session that was walked without the timer, typed in afterwards."""

import uuid
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from diary.log import ANY, BoutSaid, log_bout
from diary.programme.words import levels_of
from diary.timeline import local_today
from diary.web.forms.programme_forms import SessionForm
from diary.web.forms.walk_parts import moment_text
from diary.web.told import answer_to
from tracker.access import diary_of
from tracker.people.models import Profile
from tracker.programmes.queries import programme_that_runs

MIDDAY = time(12, 0)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def programme_session(request: HttpRequest) -> HttpResponse:
    """The form of a session; it becomes one walk of the diary."""
    diary, now = diary_of(request.user), timezone.now()
    running = programme_that_runs(diary)
    if running is None:
        return redirect("programme")
    profile = diary.owner.profile
    today = local_today(profile, now)
    form = SessionForm(
        request.POST or None,
        levels=levels_of(running.scale),
        today=today,
        initial={"day": today},
    )
    if request.method != "POST" or not form.is_valid():
        key = request.POST.get("key") or str(uuid.uuid4())
        return render(request, "programme/session.html", {"form": form, "key": key})
    said = BoutSaid(programme=running.pk, pain=form.cleaned_data["level"], by_hand=True)
    body = _walk(form.cleaned_data, _key(request), profile, now=now)
    logged = log_bout(diary, body, said, now=now, if_match=ANY)
    return answer_to(request, logged, said=_("Saved."))


def _key(request: HttpRequest) -> str:
    try:
        return str(uuid.UUID(request.POST.get("key", "")))
    except ValueError:
        return str(uuid.uuid4())


def _walk(said: dict[str, Any], key: str, profile: Profile, *, now: datetime) -> dict[str, Any]:
    """The whole session as one walk: its minutes are known, where the pain began is not."""
    zone = ZoneInfo(profile.time_zone)
    local = now.astimezone(zone)
    moment = min(datetime.combine(said["day"], MIDDAY, zone), local)
    return {
        "id": key,
        "occurred_at": moment_text(moment),
        "entered_at": moment_text(local),
        "pain": said["pain"],
        "walked_s": said["minutes"] * 60,
        "method": "estimate",
        "outing": key,
    }
