"""Six minutes of walking with a guide, and the few questions of a month."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from diary.log import change_profile, keep_month, keep_six_minutes
from diary.middleware import permissions_policy
from diary.programme.words import ASK_WORDS, why_held
from diary.timeline import local_today
from diary.web.forms.month_forms import MonthForm, SixMinutesForm, month_words
from diary.web.notices import say
from tracker.access import answers_readable_by, diary_of, walk_tests_readable_by
from tracker.programmes.queries import holds_that_stand, programme_that_runs
from tracker.reviews.models import Diary


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def six_minutes(request: HttpRequest) -> HttpResponse:
    """How to walk the test, its clock, and its figures so far. Not while the programme rests."""
    diary, now = diary_of(request.user), timezone.now()
    form = SixMinutesForm(request.POST or None)
    paused = _paused(diary)
    if request.method == "POST" and not paused and form.is_valid():
        said = form.cleaned_data
        keep_six_minutes(diary, said, now=now)
        say(request, _("Saved."))
        return redirect("six_minutes")
    context = {"form": form, "rows": walk_tests_readable_by(request.user), "paused": paused}
    page = render(request, "programme/six_minutes.html", context)
    page.headers["Permissions-Policy"] = permissions_policy("screen-wake-lock")
    return page


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def month(request: HttpRequest) -> HttpResponse:
    """The questions of this month, with what was answered last."""
    diary, now = diary_of(request.user), timezone.now()
    today = local_today(diary.owner.profile, now)
    last = answers_readable_by(request.user).first()
    initial: dict[str, Any] = {"goal": diary.owner.profile.goal}
    if last is not None and last.day == today:
        initial |= last.said
    form = MonthForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        change_profile(request.user, now=now, goal=form.cleaned_data["goal"])
        keep_month(diary, form.said, now=now)
        say(request, _fallen() if form.said.get("falls") else _("Thank you, that is kept."))
        return redirect("programme")
    lines = month_words(last.said) if last else []
    return render(request, "programme/month.html", {"form": form, "last": last, "lines": lines})


def _fallen() -> str:
    return _("Kept. Tell your doctor or physiotherapist of the fall before you train again.")


def _paused(diary: Diary) -> str:
    running = programme_that_runs(diary)
    holds = holds_that_stand(running) if running else []
    asks = dict.fromkeys(str(ASK_WORDS[row.reason]) for row in holds)
    return " ".join([why_held(holds), *asks]) if holds else ""
