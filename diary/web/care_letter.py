"""The page of the morning letter: whether, on which days, at what hour."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from diary.letters.wishes import wish_letter
from diary.web.care_gate import for_a_team
from diary.web.forms.letter_form import LetterForm
from diary.web.notices import say
from diary.whereabouts import guess
from tracker.care.models import Team
from tracker.letters.queries import plan_of
from tracker.letters.services import stop_letter


@for_a_team
@require_http_methods(["GET", "HEAD", "POST"])
def care_letter(request: HttpRequest, team: Team) -> HttpResponse:
    """A colleague's own choice; nobody of the team sees it."""
    plan, now = plan_of(request.user), timezone.now()
    if request.POST.get("wanted") == "no":
        return _stopped(request, plan)
    here = guess(time_zone="", languages=request.headers.get("Accept-Language", ""))
    form = LetterForm(request.POST or None, plan=plan, zone=here.time_zone)
    if request.method == "POST" and form.is_valid():
        return _wished(request, form.cleaned_data, now=now)
    shown = {"team": team, "form": form, "plan": plan, "is_on": bool(plan and plan.next_at)}
    return render(request, "letters/letter.html", shown)


def _wished(request: HttpRequest, said: dict[str, Any], *, now: datetime) -> HttpResponse:
    wish_letter(request.user, **said, now=now)
    say(request, _("Saved. The letter comes on the days that you picked, if the list has news."))
    return redirect("care_letter")


def _stopped(request: HttpRequest, plan: Any) -> HttpResponse:
    if plan is not None:
        stop_letter(plan.pk)
    say(request, _("No more morning letters."))
    return redirect("care_letter")
