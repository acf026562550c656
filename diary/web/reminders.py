"""The page of reminders: when, how, and pauses."""

from contextlib import AbstractContextManager
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from diary.recording import recorded
from diary.reminders import vapid, wishes
from diary.reminders.wanted import is_paused
from diary.timeline import local_today
from diary.web.forms.reminder_forms import BrowserForm, PauseForm, TimeForm
from diary.web.notices import say, warn
from tracker.access import browsers_readable_by, diary_of, reminders_readable_by
from tracker.reminders.queries import plan_of
from tracker.reminders.services import TooMany, drop_browser, remove_time


@login_required
@require_safe
def reminders(request: HttpRequest) -> HttpResponse:
    """When, how, and pauses."""
    return _page(request)


@login_required
@require_POST
def reminder_add(request: HttpRequest) -> HttpResponse:
    """One more time."""
    diary = diary_of(request.user)
    form = TimeForm(request.POST)
    if not form.is_valid():
        return _page(request, time_form=form)
    try:
        wishes.wish_time(diary, form.cleaned_data["at"], now=timezone.now())
        say(request, _("Saved."))
    except TooMany:
        warn(request, _("That is as many reminders as there can be."))
    return redirect("reminders")


@login_required
@require_POST
def reminder_remove(request: HttpRequest, reminder: int) -> HttpResponse:
    """No reminder at that time any more."""
    row = get_object_or_404(reminders_readable_by(request.user), pk=reminder)
    with _recorded(request, "removed", "reminder"):
        remove_time(row)
    say(request, _("That reminder is gone."))
    return redirect("reminders")


@login_required
@require_POST
def reminders_email(request: HttpRequest) -> HttpResponse:
    """By e-mail, or not."""
    wanted = request.POST.get("wanted") == "yes"
    wishes.wish_email(diary_of(request.user), wanted=wanted, now=timezone.now())
    say(request, _("Reminders come by email too.") if wanted else _("No more emails."))
    return redirect("reminders")


@login_required
@require_POST
def reminders_pause(request: HttpRequest) -> HttpResponse:
    """None until a day that the person names."""
    diary, now = diary_of(request.user), timezone.now()
    form = PauseForm(request.POST, today=local_today(diary.owner.profile, now))
    if not form.is_valid():
        return _page(request, pause_form=form)
    wishes.wish_pause(diary, form.cleaned_data["until"], now=now)
    say(request, _("Saved. Have a good time."))
    return redirect("reminders")


@login_required
@require_POST
def reminders_go_on(request: HttpRequest) -> HttpResponse:
    """The pause, or the quiet, is over."""
    wishes.wish_again(diary_of(request.user), now=timezone.now())
    say(request, _("We remind you again."))
    return redirect("today" if request.POST.get("back") == "today" else "reminders")


@login_required
@require_POST
def browser_add(request: HttpRequest) -> HttpResponse:
    """The browser that this page stands in may be reminded."""
    diary = diary_of(request.user)
    form = BrowserForm(request.POST)
    if not form.is_valid():
        warn(request, _("This browser cannot be reminded."))
        return redirect("reminders")
    agent = request.headers.get("User-Agent", "")
    try:
        wishes.wish_browser(diary, agent=agent, now=timezone.now(), **form.cleaned_data)
        say(request, _("This device will remind you."))
    except TooMany:
        warn(request, _("That is as many devices as there can be. Take one out first."))
    return redirect("reminders")


@login_required
@require_POST
def browser_renewed(request: HttpRequest) -> HttpResponse:
    """A browser that is reminded already has another address: its worker says so, no page."""
    diary = diary_of(request.user)
    known = browsers_readable_by(request.user)
    address = get_object_or_404(known, endpoint=request.POST.get("old", ""))
    form = BrowserForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=400)
    wishes.renew_browser(diary, address, **form.cleaned_data)
    return HttpResponse(status=204)


@login_required
@require_POST
def browser_remove(request: HttpRequest, browser: int) -> HttpResponse:
    """That browser is not reminded any more."""
    row = get_object_or_404(browsers_readable_by(request.user), pk=browser)
    with _recorded(request, "shut_out", "browser"):
        drop_browser(row)
    say(request, _("That device will not remind you any more."))
    return redirect("reminders")


def _recorded(request: HttpRequest, verb: str, kind: str) -> AbstractContextManager[None]:
    diary, now = diary_of(request.user), timezone.now()
    return recorded(diary, actor=request.user, verb=verb, kind=kind, now=now)


def _page(
    request: HttpRequest, *, time_form: TimeForm | None = None, pause_form: PauseForm | None = None
) -> HttpResponse:
    """The page, with what is wrong beside the form that was sent."""
    diary = diary_of(request.user)
    today = local_today(diary.owner.profile, timezone.now())
    plan = plan_of(diary)
    shown: dict[str, Any] = {
        "times": list(reminders_readable_by(request.user)),
        "browsers": list(browsers_readable_by(request.user)),
        "by_email": plan is not None and plan.by_email,
        "paused_until": plan.paused_until if plan and is_paused(plan, day=today) else None,
        "is_quiet": plan is not None and plan.asked_on is not None,
        "zone": diary.owner.profile.time_zone,
        "time_form": time_form or TimeForm(),
        "pause_form": pause_form or PauseForm(today=today),
        "push_key": vapid.public_key(),
    }
    return render(request, "reminders/reminders.html", shown)
