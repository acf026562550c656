"""The page of the Edinburgh-style screen."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from diary.screen import limits, shown_screen
from diary.timeline import local_today
from insights.edinburgh import words
from tracker.access import diary_of


@login_required
@require_safe
def screen(request: HttpRequest) -> HttpResponse:
    """Both legs, worked out as the page opens: it reads 90 days and keeps nothing."""
    diary = diary_of(request.user)
    today = local_today(diary.owner.profile, timezone.now())
    context = {
        "name": _(words.NAME),
        "legs": shown_screen(diary, today=today),
        "limits": limits(),
        "source": _(words.SOURCE),
    }
    return render(request, "insights/screen.html", context)
