"""The patient's side of teams: who watches the diary, joining by a code, changing, withdrawing."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from diary.api.throttles import seconds_to_wait
from diary.care.consenting import change_consent, consent, end_consent
from diary.web.charts import PERIOD_WORDS
from diary.web.forms.care_forms import CodeForm, FollowForm
from diary.web.local_page import render_local
from diary.web.notices import say, warn
from tracker.access import diary_of, followings_readable_by
from tracker.care.codes import as_typed
from tracker.care.models import Following
from tracker.care.notes import notes_for_patient
from tracker.care.queries import members_of, team_joined_by


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def watched(request: HttpRequest) -> HttpResponse:
    """Who watches, who no longer does, what they wrote; and a place to type a code."""
    diary = diary_of(request.user)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("watched_join", as_typed(form.cleaned_data["code"]) or "-")
    rows = list(followings_readable_by(request.user).select_related("team", "looked_by"))
    context = {
        "form": form,
        "standing": [row for row in rows if row.ended_at is None],
        "ended": [row for row in rows if row.ended_at is not None],
        "notes": notes_for_patient(diary),
        "period_words": PERIOD_WORDS,
    }
    return _page(request, "care/watched.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def watched_join(request: HttpRequest, code: str) -> HttpResponse:
    """What the team would see, in plain words; nobody sees anything before the answer."""
    diary, now = diary_of(request.user), timezone.now()
    team = team_joined_by(code, now=now)
    if team is None:
        return _wrong_code(request)
    form = FollowForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        consent(diary, team, now=now, **form.cleaned_data)
        say(request, _("%(team)s can look at your diary now.") % {"team": team.name})
        return redirect("watched")
    context = {"form": form, "team": team, "members": list(members_of(team))}
    return _page(request, "care/join.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def watched_change(request: HttpRequest, following: int) -> HttpResponse:
    """Other days, or notes or none."""
    row = _mine(request, following)
    form = FollowForm(request.POST or None, following=row)
    if request.method == "POST" and form.is_valid():
        change_consent(row, now=timezone.now(), **form.cleaned_data)
        say(request, _("Saved. Your clinic sees this from now on."))
        return redirect("watched")
    context = {"form": form, "team": row.team, "row": row, "members": list(members_of(row.team))}
    return _page(request, "care/join.html", context)


@login_required
@require_POST
def watched_withdraw(request: HttpRequest, following: int) -> HttpResponse:
    """Nobody of that team reads further, whatever page they have open."""
    row = _mine(request, following)
    end_consent(row, now=timezone.now())
    say(request, _("%(team)s can no longer see your diary.") % {"team": row.team.name})
    return redirect("watched")


def _mine(request: HttpRequest, pk: int) -> Following:
    diary_of(request.user)
    rows = followings_readable_by(request.user).filter(ended_at=None).select_related("team")
    return get_object_or_404(rows, pk=pk)


def _wrong_code(request: HttpRequest) -> HttpResponse:
    """What opens nothing is counted by person, so that nobody tries code after code."""
    wait = seconds_to_wait("codes", f"user:{request.user.pk}")
    if wait is None:
        warn(
            request, _("That code is wrong, or it has ended. Please ask your clinic for a new one.")
        )
        return redirect("watched")
    headers = {"Retry-After": str(wait)}
    answer = _page(request, "care/too_often.html", {})
    answer.status_code, answer.headers["Retry-After"] = 429, headers["Retry-After"]
    return answer


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render_local(request, template, context, profile=request.user.profile)
