"""The person's own data: the page about them, and the three files to take away."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from diary.exporting.downloads import bundle_of, document_of, tables_of
from diary.web.forms.import_form import ImportForm
from tracker.access import diary_of, findings_readable_by, imports_readable_by
from tracker.audit.services import record
from tracker.imports.models import CHECKED
from tracker.reviews.models import Diary

MOST_IMPORTS = 10


@login_required
@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """What can be taken away, and brought in."""
    diary_of(request.user)
    return render(request, "data/data.html", shown(request, ImportForm()))


@login_required
@require_safe
def document(request: HttpRequest) -> StreamingHttpResponse:
    """All of it, as this diary reads it."""
    return document_of(_taken_away(request))


@login_required
@require_safe
def tables(request: HttpRequest) -> StreamingHttpResponse:
    """Walks, check-ins and the profile for a spreadsheet."""
    return tables_of(_taken_away(request))


@login_required
@require_safe
def bundle(request: HttpRequest) -> StreamingHttpResponse:
    """What programs of doctors read."""
    return bundle_of(_taken_away(request), findings_readable_by(request.user))


def _taken_away(request: HttpRequest) -> Diary:
    """The diary, with a line in its trail that it was taken away."""
    diary, now = diary_of(request.user), timezone.now()
    if request.method == "GET":
        record(diary, actor=request.user, verb="exported", object_kind="diary", now=now)
    return diary


def shown(request: HttpRequest, form: ImportForm, **more: object) -> dict[str, object]:
    """What the page of the data shows."""
    brought = imports_readable_by(request.user).exclude(state=CHECKED)[:MOST_IMPORTS]
    return {"form": form, "imports": brought, **more}
