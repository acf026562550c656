"""One patient as the team may see them: the doctor's sheet, two times beside each other, acts."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from diary.care.looking import look_at
from diary.care.morning import Line
from diary.reporting import DoctorsReport, report_of
from diary.timeline import local_today
from diary.web.care import FILTERS, morning_for, shown_of
from diary.web.care_gate import for_a_team, theirs
from diary.web.care_programme import programme_parts
from diary.web.charts import PERIOD_WORDS
from diary.web.forms.act_forms import ActForm, NoteForm
from diary.web.local_page import render_local
from diary.web.notices import say
from insights.report import Period
from tracker.care.acting import act, acts_of, undo
from tracker.care.models import Following, Team
from tracker.care.notes import notes_of, remove_note, write_note
from tracker.care.reader import TeamReader
from tracker.sharing.models import PERIODS

MOST_ACTS: Final = 20
FIRST_PERIOD: Final = "90d"


@dataclass(frozen=True, kw_only=True)
class Neighbours:
    """A patient's own line of the list, and who stands before and after it."""

    here: Line | None
    before: Line | None
    after: Line | None


@for_a_team
@require_safe
def care_patient(request: HttpRequest, team: Team, following: int) -> HttpResponse:
    """The sheet of the days that the patient shares, what was done, and what can be done."""
    row, now = theirs(request, following), timezone.now()
    reader = look_at(row, by=request.user, now=now)
    return _page(request, team, row, reader=reader, now=now)


@for_a_team
@require_POST
def care_act(request: HttpRequest, team: Team, following: int) -> HttpResponse:
    """Reviewed, call again on a day, or left in peace until one."""
    row, now = theirs(request, following), timezone.now()
    form = ActForm(request.POST, today=local_today(row.diary.owner.profile, now))
    if not form.is_valid():
        reader = look_at(row, by=request.user, now=now)
        return _page(request, team, row, reader=reader, now=now, form=form)
    done = act(row, form.cleaned_data["kind"], day=form.day, by=request.user, now=now)
    say(request, _("Kept."), undo=reverse("care_undo", args=[row.pk, done.pk]))
    return redirect("care_patient", row.pk)


@for_a_team
@require_POST
def care_undo(request: HttpRequest, _team: Team, following: int, act: int) -> HttpResponse:
    """Takes an act back; it stays in the list, crossed out."""
    row = theirs(request, following)
    if undo(row, act, by=request.user, now=timezone.now()):
        say(request, _("Taken back."))
    return redirect("care_patient", row.pk)


@for_a_team
@require_POST
def care_note(request: HttpRequest, team: Team, following: int) -> HttpResponse:
    """A note, to the patient or for the team."""
    row, now = theirs(request, following), timezone.now()
    form = NoteForm(request.POST)
    if not form.is_valid():
        reader = look_at(row, by=request.user, now=now)
        return _page(request, team, row, reader=reader, now=now, note=form)
    write_note(row, by=request.user, now=now, **form.said)
    say(request, _("The note is kept."))
    return redirect("care_patient", row.pk)


@for_a_team
@require_POST
def care_note_remove(request: HttpRequest, _team: Team, following: int, note: int) -> HttpResponse:
    """Takes a note back."""
    row = theirs(request, following)
    if remove_note(row, note, now=timezone.now()):
        say(request, _("The note is removed."))
    return redirect("care_patient", row.pk)


def _page(
    request: HttpRequest,
    team: Team,
    row: Following,
    *,
    reader: TeamReader,
    now: datetime,
    **forms: Any,
) -> HttpResponse:
    period = _period(request, reader)
    context = {
        "row": row,
        "team": team,
        "name": row.diary.owner.name or row.diary.owner.email,
        "report": _report(reader, period, now=now),
        "before": _before(reader, period, now=now) if request.GET.get("beside") else None,
        "asked_before": "beside" in request.GET,
        "neighbours": _neighbours(request, team, row, now=now),
        "shown": shown_of(request),
        "period": request.GET.get("period", FIRST_PERIOD),
        "periods": _periods(reader),
        "acts": acts_of(row, limit=MOST_ACTS),
        "notes": notes_of(row),
        "form": forms.get("form") or ActForm(today=reader.today),
        "note_form": forms.get("note") or NoteForm(),
    }
    parts = programme_parts(row, reader, now=now)
    profile = row.diary.owner.profile
    return render_local(request, "care/patient.html", context | parts, profile=profile)


def _periods(reader: TeamReader) -> list[tuple[str, Any]]:
    """The times that lie within what the patient shares."""
    longest = PERIODS[reader.following.period]
    inside = [code for code, days in PERIODS.items() if not longest or (days and days <= longest)]
    return [(code, PERIOD_WORDS[code]) for code in inside]


def _period(request: HttpRequest, reader: TeamReader) -> Period:
    """The time that is asked for, never from before the first day that is shared."""
    asked = request.GET.get("period", FIRST_PERIOD)
    days = PERIODS.get(asked, PERIODS[FIRST_PERIOD])
    first = reader.today - timedelta(days=days - 1) if days else date.min
    return Period(max(first, reader.first_day), reader.today)


def _before(reader: TeamReader, period: Period, *, now: datetime) -> DoctorsReport | None:
    """As many days before, as far as they are shared; None where nothing before is."""
    last = period.first - timedelta(days=1)
    if last < reader.first_day:
        return None
    first = max(reader.first_day, last - timedelta(days=period.days - 1))
    return _report(reader, Period(first, last), now=now)


def _report(reader: TeamReader, period: Period, *, now: datetime) -> DoctorsReport:
    following, since = reader.following, reader.first_day
    parts = frozenset(following.parts)
    return report_of(following.diary, period=period, parts=parts, since=since, now=now)


def _neighbours(request: HttpRequest, team: Team, row: Following, *, now: datetime) -> Neighbours:
    keeps = FILTERS[shown_of(request)]
    lines = morning_for(request.user, team, now=now).in_order
    shown = [line for line in lines if keeps(line) or line.following.pk == row.pk]
    place = next((n for n, line in enumerate(shown) if line.following.pk == row.pk), None)
    if place is None:  # withdrawn since this request began
        return Neighbours(here=None, before=None, after=None)
    return Neighbours(
        here=shown[place],
        before=shown[place - 1] if place else None,
        after=shown[place + 1] if place + 1 < len(shown) else None,
    )
