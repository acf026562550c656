"""Medicines: the person's own list, and the taps that say what was taken today."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from diary.log import list_medicine, log_medicine, take_medicine_back
from diary.recording import recorded
from diary.timeline import local_today
from diary.web.forms.medicine_form import MedicineForm, NewMedicineForm
from diary.web.notices import say, warn
from diary.web.told import answer_to
from tracker.access import diary_of, medicines_readable_by
from tracker.medicines.models import Medicine
from tracker.medicines.services import (
    NameTaken,
    TooMany,
    end_medicine,
    rename_medicine,
    take_up,
)
from tracker.reviews.models import Diary


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def medicines(request: HttpRequest) -> HttpResponse:
    """The list, and a form for one more."""
    diary = diary_of(request.user)
    form = NewMedicineForm(request.POST or None)
    if form.is_valid():
        return _listed(request, diary, form.cleaned_data)
    rows = list(medicines_readable_by(request.user, with_ended=True))
    shown = {
        "form": form,
        "medicines": [row for row in rows if row.ended_at is None],
        "ended": [row for row in rows if row.ended_at is not None],
    }
    return render(request, "medicines/medicines.html", shown)


def _listed(request: HttpRequest, diary: Diary, said: Mapping[str, Any]) -> HttpResponse:
    """Puts one more on the list; where its first day raised something, that is told at once."""
    name, begun_today = said["name"], said["begun_today"]
    try:
        told = list_medicine(diary, name, begun_today=begun_today, now=timezone.now())
    except TooMany:
        warn(request, _("That is as many as the list can hold."))
        return redirect("medicines")
    if told and told.new:
        return answer_to(request, told, said=_("It stands on Today now."))
    say(request, _("It stands on Today now."))
    return redirect("medicines")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def medicine_rename(request: HttpRequest, medicine: int) -> HttpResponse:
    """Another name from now on."""
    row = _medicine(request, medicine)
    form = MedicineForm(request.POST or None, initial={"name": row.name})
    if form.is_valid():
        try:
            with _recorded(request, "changed", row):
                rename_medicine(row, form.cleaned_data["name"])
        except NameTaken:
            form.add_error("name", _("Another of your medicines is called that."))
        else:
            say(request, _("Saved."))
            return redirect("medicines")
    return render(request, "medicines/rename.html", {"form": form, "medicine": row})


@login_required
@require_POST
def medicine_end(request: HttpRequest, medicine: int) -> HttpResponse:
    """It is asked for no more; what was logged stays, and it can be taken up again."""
    row = _medicine(request, medicine)
    with _recorded(request, "ended", row):
        end_medicine(row, now=timezone.now())
    said = _("It is off Today. What you logged of it stays.")
    say(request, said, undo=reverse("medicine_take_up", args=[row.pk]))
    return redirect("medicines")


@login_required
@require_POST
def medicine_take_up(request: HttpRequest, medicine: int) -> HttpResponse:
    """It is asked for again."""
    row = _medicine(request, medicine)
    with _recorded(request, "restored", row):
        take_up(row)
    say(request, _("It stands on Today again."))
    return redirect("medicines")


@login_required
@require_POST
def medicine_say(request: HttpRequest, medicine: int) -> HttpResponse:
    """Taken, or not today: kept in today's check-in."""
    row = _medicine(request, medicine)
    answer = request.POST.get("answer", "")
    if answer not in {"taken", "not"}:
        raise Http404
    diary, now = diary_of(request.user), timezone.now()
    today = local_today(diary.owner.profile, now)
    told = log_medicine(diary, row.name, today, taken=answer == "taken", now=now)
    undo = reverse("medicine_undo", args=[row.pk, today])
    return answer_to(request, told, said=_("Saved."), undo=undo)


@login_required
@require_POST
def medicine_undo(request: HttpRequest, medicine: int, day: date) -> HttpResponse:
    """Takes the last tap on it back."""
    row = _medicine(request, medicine)
    take_medicine_back(diary_of(request.user), row.name, day, now=timezone.now())
    say(request, _("Taken back."))
    return redirect("today")


def _recorded(request: HttpRequest, verb: str, row: Medicine) -> AbstractContextManager[None]:
    """A change of the reader's own list under its lock, and its row of the audit trail."""
    diary, now = diary_of(request.user), timezone.now()
    return recorded(diary, actor=request.user, verb=verb, kind="medicine", number=row.pk, now=now)


def _medicine(request: HttpRequest, pk: int) -> Medicine:
    """One of the reader's own list, ended or not."""
    return get_object_or_404(medicines_readable_by(request.user, with_ended=True), pk=pk)
