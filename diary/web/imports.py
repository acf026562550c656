"""Bringing a file in: sent, looked at, begun, watched, and taken back as a whole."""

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

import insights
from diary import doorbell
from diary.importing.files import read_file
from diary.importing.previewing import left_out, pairs_of, preview
from diary.web.cards import AT_ONCE, cards_of
from diary.web.data import shown
from diary.web.forms.import_form import CHOICES, ChoiceForm, ImportForm
from diary.web.notices import say
from tracker.access import diary_of, findings_readable_by, imports_readable_by
from tracker.imports.models import AT_WORK, CAN_BE_UNDONE, KEEP, TAKE, Import
from tracker.imports.queries import entries_left
from tracker.imports.services import begin, begin_undo, throw_away

MOST_FAULTS = 100


@login_required
@require_POST
def import_file(request: HttpRequest) -> HttpResponse:
    """Reads a file and shows what it would do; with a single fault nothing is kept of it."""
    diary, now = diary_of(request.user), timezone.now()
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "data/data.html", shown(request, form))
    try:
        document = read_file(form.cleaned_data["file"].read(), now=now)
    except insights.DiaryError as error:
        faults, more = error.faults[:MOST_FAULTS], len(error.faults) - MOST_FAULTS
        told = shown(request, ImportForm(), faults=faults, more_faults=max(more, 0))
        return render(request, "data/data.html", told)
    return redirect("import", brought=preview(diary, document, now=now).pk)


@login_required
@require_safe
def import_page(request: HttpRequest, brought: int) -> HttpResponse:
    """What the file would do, how far it is taken, or what became of it."""
    row = _import(request, brought)
    profile = request.user.profile
    warnings = findings_readable_by(request.user).filter(rank__lte=AT_ONCE)
    told = {
        "brought": row,
        "pairs": pairs_of(row),
        "left_out": left_out(row),
        "choices": CHOICES,
        "preset": _preset(request),
        "is_at_work": row.state in AT_WORK,
        "can_be_undone": row.state in CAN_BE_UNDONE,
        "left": entries_left(row),
        "cards": cards_of(warnings, profile=profile, now=timezone.now()),
    }
    return render(request, "data/import.html", told)


@login_required
@require_POST
def import_begin(request: HttpRequest, brought: int) -> HttpResponse:
    """The person has looked: it is to be taken in."""
    row = _import(request, brought)
    form = ChoiceForm(request.POST, places=row.differing)
    with transaction.atomic():
        if form.is_valid() and begin(row, choice=form.rule, chosen=form.chosen):
            doorbell.ring_to_bring_in(row.pk)
    return redirect("import", brought=row.pk)


@login_required
@require_POST
def import_leave(request: HttpRequest, brought: int) -> HttpResponse:
    """The person has looked, and does not want it."""
    if throw_away(_import(request, brought)):
        say(request, _("Nothing was taken from the file."))
    return redirect("data")


@login_required
@require_POST
def import_undo(request: HttpRequest, brought: int) -> HttpResponse:
    """All of it is to be taken back."""
    row = _import(request, brought)
    with transaction.atomic():
        if begin_undo(row):
            doorbell.ring_to_bring_in(row.pk)
    return redirect("import", brought=row.pk)


def _preset(request: HttpRequest) -> str:
    """What is chosen beforehand everywhere; a shortcut of the page says it in its address."""
    return TAKE if request.GET.get("all") == TAKE else KEEP


def _import(request: HttpRequest, pk: int) -> Import:
    """One of the reader's own."""
    row: Import = get_object_or_404(imports_readable_by(request.user), pk=pk)
    row.diary = diary_of(request.user)
    return row
