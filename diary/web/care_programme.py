"""A patient's walking programme as their clinic meets it: seen, prescribed, paused, ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from diary.care.looking import look_at, still_let_in
from diary.care.programme_words import ShownPause, shown_pauses
from diary.log import end_programme, pause_programme, resume_programme
from diary.programme.comparing import Compared, ShownWeek, compared
from diary.web.care_gate import for_a_team, theirs
from diary.web.forms.month_forms import month_words
from diary.web.forms.programme_forms import WhyForm
from diary.web.local_page import render_local
from diary.web.notices import say
from diary.web.programme import Shown, shown_programme
from diary.web.programme_start import prescribe_page
from tracker.access import (
    answers_followed_by,
    charts_readable_by,
    programmes_followed_by,
    walk_tests_followed_by,
)
from tracker.care.models import Following, Team
from tracker.care.reader import TeamReader
from tracker.findings.models import Chart
from tracker.programmes.models import Programme, WalkTest
from tracker.programmes.queries import every_hold


@dataclass(frozen=True, kw_only=True)
class Followed:
    """The newest programme as a team sees it: what lies before the shared days is left out."""

    shown: Shown
    is_running: bool
    weeks: list[ShownWeek]
    asked: int
    """Minutes that this week asks for, all sessions together."""
    walked: int
    pauses: list[ShownPause]
    changes: list[Compared]
    has_earlier: bool
    """True if it began before the days that are shared; then nothing is compared."""

    @property
    def is_paused(self) -> bool:
        """True while something holds it."""
        return self.is_running and bool(self.shown.holds)


@for_a_team
@require_safe
def care_programme(request: HttpRequest, _team: Team, following: int) -> HttpResponse:
    """The programme that runs, and what a clinician can do about it."""
    return _page(request, theirs(request, following), now=timezone.now())


@for_a_team
@require_http_methods(["GET", "HEAD", "POST"])
def care_prescribe(request: HttpRequest, _team: Team, following: int) -> HttpResponse:
    """A prescription, from a template, freely, or as the one that runs with a change."""
    row, back = theirs(request, following), reverse("care_programme", args=[following])
    if request.method == "POST":
        with still_let_in(row, by=request.user) as diary:
            return prescribe_page(request, diary, by=request.user, back=back)
    look_at(row, by=request.user, now=timezone.now())
    return prescribe_page(request, row.diary, by=request.user, back=back)


@for_a_team
@require_POST
def care_programme_pause(request: HttpRequest, _team: Team, following: int) -> HttpResponse:
    """Rests it, with the reason that the patient reads."""
    row, now, form = theirs(request, following), timezone.now(), WhyForm(request.POST, act="pause")
    if not form.is_valid():
        return _page(request, row, now=now, pause=form)
    with still_let_in(row, by=request.user) as diary:
        pause_programme(diary, form.cleaned_data["words"], by=request.user, now=now)
    say(request, _("The programme is paused. The patient reads why."))
    return redirect("care_programme", row.pk)


@for_a_team
@require_POST
def care_programme_resume(request: HttpRequest, _team: Team, following: int) -> HttpResponse:
    """Ends every pause, with the reason that the patient reads."""
    row, now, form = theirs(request, following), timezone.now(), WhyForm(request.POST, act="resume")
    if not form.is_valid():
        return _page(request, row, now=now, resume=form)
    with still_let_in(row, by=request.user) as diary:
        resume_programme(diary, form.cleaned_data["words"], by=request.user, now=now)
    say(request, _("The programme goes on. The patient reads why."))
    return redirect("care_programme", row.pk)


@for_a_team
@require_POST
def care_programme_end(request: HttpRequest, _team: Team, following: int) -> HttpResponse:
    """Ends it; what was walked stays in the diary."""
    row = theirs(request, following)
    with still_let_in(row, by=request.user) as diary:
        end_programme(diary, by=request.user, now=timezone.now())
    say(request, _("The programme has ended. The patient is told."))
    return redirect("care_programme", row.pk)


def programme_parts(row: Following, reader: TeamReader, *, now: datetime) -> dict[str, Any]:
    """What a page shows of the newest programme; the programme is None without one."""
    tests = list(walk_tests_followed_by(reader))
    newest = programmes_followed_by(reader).first()
    answers = answers_followed_by(reader).first()
    return {
        "followed": newest and _followed(row, reader, newest, tests=tests[::-1], now=now),
        "tests": tests,
        "answers": answers,
        "month": month_words(answers.said) if answers else [],
        "chart": _chart(reader),
    }


def _followed(
    row: Following, reader: TeamReader, newest: Programme, *, tests: list[WalkTest], now: datetime
) -> Followed:
    profile = row.diary.owner.profile
    shown = shown_programme(newest, profile, now=now)
    progress = shown.progress
    week, first = progress.week, reader.first_day
    has_earlier = any(bout.day < first for bout in progress.bouts)
    return Followed(
        shown=shown,
        is_running=newest.ended_at is None,
        weeks=[each for each in shown.weeks if each.first >= first],
        asked=week.minutes * week.planned if week else 0,
        walked=round(sum(week.walked) / 60) if week else 0,
        pauses=shown_pauses(every_hold(newest).select_related("finding", "by", "ended_by")),
        changes=[] if has_earlier else compared(progress, tests, units=profile.units),
        has_earlier=has_earlier,
    )


def _chart(reader: TeamReader) -> Chart | None:
    return charts_readable_by(reader).filter(name="walking").first()


def _page(request: HttpRequest, row: Following, *, now: datetime, **forms: WhyForm) -> HttpResponse:
    reader = look_at(row, by=request.user, now=now)
    context = {
        "row": row,
        "name": row.diary.owner.name or row.diary.owner.email,
        "pause": forms.get("pause") or WhyForm(act="pause"),
        "resume": forms.get("resume") or WhyForm(act="resume"),
    }
    parts = programme_parts(row, reader, now=now)
    profile = row.diary.owner.profile
    return render_local(request, "care/programme_page.html", context | parts, profile=profile)
