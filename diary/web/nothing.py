"""What one tap says of today: nothing to report (the home screen's shortcut too), or no walk."""

from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from diary.log import log_no_walk, log_nothing_new, take_no_walk_back, take_nothing_back
from diary.timeline import local_today
from diary.web.notices import say
from diary.web.saving import see_other
from diary.web.taps import questions_about_breath
from diary.web.told import answer_to
from diary.web.writing import writer_of
from insights.diary.vocabulary import NO_WALK
from tracker.access import diary_of


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def nothing(request: HttpRequest) -> HttpResponse:
    """Keeps the quick answer of today.

    A page may never write because it is opened, so opening it shows the button. Only where the
    browser says that the person's own hand opened it, and no other page (the shortcut), does
    the button press itself.
    """
    diary, now = diary_of(request.user), timezone.now()
    if request.method != "POST":
        at_once = request.headers.get("Sec-Fetch-Site") == "none"
        return render(request, "reminders/nothing.html", {"at_once": at_once})
    today = local_today(diary.owner.profile, now)
    logged = log_nothing_new(diary, today, now=now, by=writer_of(request))
    if logged.change == "unchanged":
        return answer_to(request, logged, said=_("This day was answered already."))
    undo = reverse("nothing_undo", args=[today])
    return answer_to(request, logged, said=_("Saved: nothing to report today."), undo=undo)


@login_required
@require_POST
def nothing_undo(request: HttpRequest, day: date) -> HttpResponse:
    """Takes the quick answer of a day back; what else that day says stays."""
    take_nothing_back(diary_of(request.user), day, now=timezone.now())
    say(request, _("Taken back."))
    return redirect("today")


@login_required
@require_POST
def no_walk(request: HttpRequest) -> HttpResponse:
    """Keeps why there was no walk today. Who stayed in for their breath is asked about it next."""
    diary, now = diary_of(request.user), timezone.now()
    reason = request.POST.get("no_walk", "")
    if reason not in NO_WALK:
        return HttpResponseBadRequest()
    today = local_today(diary.owner.profile, now)
    logged = log_no_walk(diary, reason, today, now=now, by=writer_of(request))
    undo = reverse("no_walk_undo", args=[today])
    if reason == "breath" and not logged.new:
        say(request, _("Saved. Please answer these about your breath now."), undo=undo)
        return see_other(questions_about_breath())
    return answer_to(request, logged, said=_("Saved: no walk today."), undo=undo)


@login_required
@require_POST
def no_walk_undo(request: HttpRequest, day: date) -> HttpResponse:
    """Takes back why there was no walk; what else that day says stays."""
    take_no_walk_back(diary_of(request.user), day, now=timezone.now())
    say(request, _("Taken back."))
    return redirect("today")
