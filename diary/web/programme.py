"""My walking programme: how it stands, what happened, going on, ending; the plan for a phone."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from diary.log import NotAnOutcome, end_programme, tell_may_go_on, tell_reason
from diary.programme.comparing import ShownWeek, shown_weeks
from diary.programme.news import news_of
from diary.programme.plans import Progress, plan_of, progress_of
from diary.programme.words import (
    ASK_WORDS,
    WARNED_HERE,
    growing,
    how_to,
    level_line,
    levels_of,
    outcome_words,
    reason_line,
    short_level,
    whose,
    why_held,
)
from diary.timeline import local_today
from diary.web.forms.month_forms import is_due
from diary.web.forms.programme_forms import TellForm
from diary.web.notices import say
from diary.web.told import answer_to
from insights.programmes.holding import HOLDING, OF_SIGNS, USUAL, outcomes_for
from insights.programmes.templates import TEMPLATES, Prescription
from tracker.access import answers_readable_by, diary_of
from tracker.people.models import Profile
from tracker.programmes.models import Hold, Programme
from tracker.programmes.queries import holds_that_stand, newest_programme, programme_that_runs
from tracker.reviews.models import Diary


@dataclass(frozen=True, kw_only=True)
class ShownHold:
    """One reason to rest, whom to ask, and what may be told of it."""

    hold: Hold
    because: str
    ask: str
    outcomes: list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A programme as its page shows it."""

    programme: Programme
    plan: Prescription
    progress: Progress
    holds: list[ShownHold]
    how: str
    growing: str
    whose: str
    why_held: str
    weeks: list[ShownWeek]
    level: str
    """The pain at which a bout ends."""
    source: str


def shown_programme(programme: Programme, profile: Profile, *, now: datetime) -> Shown:
    """How a programme stands; for the person and for a clinician alike."""
    plan, holds = plan_of(programme), holds_that_stand(programme)
    progress = progress_of(programme, profile, today=local_today(profile, now))
    return Shown(
        programme=programme,
        plan=plan,
        progress=progress,
        holds=_each_once(holds),
        how=how_to(plan),
        growing=growing(plan),
        whose=whose(programme),
        why_held=why_held(holds),
        weeks=shown_weeks(progress, units=profile.units),
        level=level_line(plan.scale, plan.stop_at),
        source=_(TEMPLATES[name].source) if (name := programme.template) in TEMPLATES else "",
    )


@login_required
@require_safe
def programme(request: HttpRequest) -> HttpResponse:
    """The programme that runs, or how to begin one."""
    diary, now = diary_of(request.user), timezone.now()
    running = newest_programme(diary)
    context: dict[str, Any] = {"today": local_today(diary.owner.profile, now)}
    if running is not None:
        context["news"] = news_of(running, diary.owner.profile, now=now)
    if running is not None and running.ended_at is None:
        context["shown"] = shown_programme(running, diary.owner.profile, now=now)
        context["form"] = TellForm(today=context["today"])
        context["month_due"] = _is_month_due(request.user, context["today"])
    return render(request, "programme/programme.html", context)


@login_required
@require_POST
def programme_end(request: HttpRequest) -> HttpResponse:
    """Ends it; what was walked stays in the diary."""
    end_programme(diary_of(request.user), now=timezone.now())
    say(request, _("Your programme has ended. Your walks stay in the diary."))
    return redirect("programme")


@login_required
@require_POST
def programme_tell(request: HttpRequest) -> HttpResponse:
    """Keeps why it must rest; what that raises is told at once."""
    diary, now = diary_of(request.user), timezone.now()
    form = TellForm(request.POST, today=local_today(diary.owner.profile, now))
    running = programme_that_runs(diary)
    if running is None:
        return redirect("programme")
    if not form.is_valid():
        shown = shown_programme(running, diary.owner.profile, now=now)
        context = {"shown": shown, "form": form, "today": form.today}
        return render(request, "programme/programme.html", context)
    said = form.cleaned_data
    told = tell_reason(diary, said["reason"], day=said["day"], now=now)
    if told.new:
        return answer_to(request, told, said=_("Your programme is paused."))
    say(request, _("Your programme is paused."))
    return redirect("programme")


@login_required
@require_POST
def programme_go_on(request: HttpRequest, hold: int) -> HttpResponse:
    """Keeps what the person was told; the programme goes on when no other reason is left."""
    diary = diary_of(request.user)
    held = _hold(diary, hold)
    try:
        tell_may_go_on(diary, held, request.POST.get("outcome", ""), now=timezone.now())
    except NotAnOutcome:
        raise Http404 from None
    say(request, _("Thank you, that is kept."))
    return redirect("programme")


@never_cache
@require_safe
def programme_plan(request: HttpRequest) -> HttpResponse:
    """What the timer coaches by, for the phone to keep; empty without a programme.

    A script asks: where nobody is signed in it is led nowhere, and what the phone kept stands.
    """
    if not request.user.is_authenticated:
        return HttpResponse(status=204)
    diary, now = diary_of(request.user), timezone.now()
    running = programme_that_runs(diary)
    return JsonResponse(_plan(running, diary, now=now) if running else {})


def _is_month_due(user: Any, today: date) -> bool:
    last = answers_readable_by(user).values_list("day", flat=True).first()
    return is_due(last, today)


def _plan(running: Programme, diary: Diary, *, now: datetime) -> dict[str, Any]:
    plan, profile = plan_of(running), diary.owner.profile
    progress = progress_of(running, profile, today=local_today(profile, now))
    holds = holds_that_stand(running)
    asks = list(dict.fromkeys(str(ASK_WORDS[row.reason]) for row in holds))
    return {
        "programme": running.pk,
        "minutes": progress.minutes or plan.minutes,
        "day": f"{progress.today}",
        "walked_s": progress.seconds_today,
        "how": how_to(plan),
        "stop_at": plan.stop_at,
        "stop": short_level(plan.scale, plan.stop_at),
        "levels": levels_of(plan.scale),
        "rest_minutes": plan.rest_minutes,
        "held": " ".join([why_held(holds), *asks]) if holds else "",
        "warned": str(WARNED_HERE),
        "pauses": {
            "urgencies": sorted(HOLDING),
            "but": sorted(USUAL),
            "signs": [f"q.{code}" for code in OF_SIGNS],
        },
    }


def _each_once(holds: list[Hold]) -> list[ShownHold]:
    """Each reason once: two days of fever are one, two warnings are two."""
    first: dict[str, Hold] = {}
    for row in holds:
        first.setdefault(reason_line(row) if row.finding_id else row.reason, row)
    return [
        ShownHold(
            hold=row,
            because=reason_line(row),
            ask=str(ASK_WORDS[row.reason]),
            outcomes=[(code, outcome_words(row, code)) for code in outcomes_for(row.reason)],
        )
        for row in first.values()
    ]


def _hold(diary: Diary, pk: int) -> Hold:
    running = programme_that_runs(diary)
    rows = holds_that_stand(running) if running else []
    found = next((row for row in rows if row.pk == pk), None)
    if found is None:
        raise Http404
    return found
