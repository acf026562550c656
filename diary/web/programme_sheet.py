"""Before and after, on one sheet to print."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from diary.programme.comparing import compared, shown_weeks
from diary.timeline import local_today
from diary.web.forms.month_forms import month_words
from diary.web.programme import shown_programme
from tracker.access import (
    answers_readable_by,
    diary_of,
    programmes_readable_by,
    walk_tests_readable_by,
)


@login_required
@require_safe
def programme_sheet(request: HttpRequest) -> HttpResponse:
    """The newest programme, ended or not: its plan, its weeks, and what has changed."""
    diary, now = diary_of(request.user), timezone.now()
    newest = programmes_readable_by(request.user).first()
    if newest is None:
        return redirect("programme")
    profile = diary.owner.profile
    shown = shown_programme(newest, profile, now=now)
    answers = list(answers_readable_by(request.user))
    tests = list(reversed(walk_tests_readable_by(request.user)))
    context = {
        "shown": shown,
        "weeks": list(reversed(shown_weeks(shown.progress, units=profile.units))),
        "rows": compared(shown.progress, tests, units=profile.units),
        "first": month_words(answers[-1].said) if len(answers) > 1 else [],
        "last": month_words(answers[0].said) if answers else [],
        "goal": profile.goal,
        "patient": request.user,
        "today": local_today(profile, now),
    }
    return render(request, "programme/sheet.html", context)
