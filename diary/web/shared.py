"""The doctor's side of a link: *Open*, the sheet, its charts and entries, and leaving."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from diary.api.throttles import address, seconds_to_wait
from diary.reporting import DoctorsReport, pdf_of, period_back, report_of
from diary.sharing import open_shared
from diary.web import shared_visit
from diary.web.charts import ShownChart
from diary.web.local_page import render_local
from diary.web.report import pdf_answer
from diary.web.shared_entries import entries_shown
from diary.web.shared_visit import Visit
from insights.charts import NAMES
from tracker.access import charts_readable_by
from tracker.audit.services import record
from tracker.sharing.models import CHARTS, ENTRIES
from tracker.sharing.opening import Tried
from tracker.sharing.queries import link_opened_by

NOT_HERE: Final = 404
"""Revoked, ended, closed or never there: one answer for all."""
Asked = ParamSpec("Asked")
View = Callable[Concatenate[HttpRequest, Asked], HttpResponse]


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("link")
def shared_link(request: HttpRequest, link: str) -> HttpResponse:
    """A page with *Open* and nothing else. Programs that scan mail follow links, and press no
    buttons: until somebody does, nothing is shown, counted or set."""
    if request.method == "POST":
        return _open(request, link)
    found = link_opened_by(link, now=timezone.now())
    if found is None:
        return _wrong(request)
    return render(request, "shared/open.html", {"asks_a_code": found.asks_a_code})


@csrf_exempt
@require_POST
def shared_close(request: HttpRequest) -> HttpResponse:
    """The doctor has read it; on a computer that others use too, that is worth a button."""
    if not shared_visit.comes_from_here(request):
        raise PermissionDenied
    return shared_visit.end(render(request, "shared/closed.html", {"has_left": True}))


def on_a_visit(view: Callable[Concatenate[HttpRequest, Visit, Asked], HttpResponse]) -> View[Asked]:
    """Brings the visit along; without one, or when its link has ended, the page is closed."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Asked.args, **kwargs: Asked.kwargs) -> HttpResponse:
        visit = shared_visit.visit_of(request, now=timezone.now())
        if visit is None:
            return _closed(request)
        return view(request, visit, *args, **kwargs)

    return asked


@require_safe
@on_a_visit
def shared(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The sheet: what the person shares, on one page."""
    charts = _charts(visit) if visit.reader.may_see(CHARTS) else []
    return _page(request, visit, "shared/shared.html", {"report": _report(visit), "charts": charts})


@require_safe
@on_a_visit
def shared_pdf(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The sheet as a file, to print or to put with the patient's papers."""
    if request.method == "GET" and not visit.is_own:
        diary, now = visit.link.diary, timezone.now()
        record(diary, actor=None, verb="printed", object_kind="report", now=now)
    return pdf_answer(pdf_of(_report(visit), language=get_language() or "en"))


@require_safe
@on_a_visit
def shared_chart(request: HttpRequest, visit: Visit, name: str) -> HttpResponse:
    """One chart of the link's period by itself; 204 until it is drawn."""
    if name not in NAMES or not visit.reader.may_see(CHARTS):
        raise Http404
    chart = charts_readable_by(visit.reader).filter(name=name).first()
    if chart is None:
        return HttpResponse(status=204)
    return HttpResponse(chart.svg, content_type="image/svg+xml")


@require_safe
@on_a_visit
def shared_entries(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Each walk and check-in of the link's days, by leg and kind."""
    if not visit.reader.may_see(ENTRIES):
        raise Http404
    shown = entries_shown(visit.reader, request.GET, mark=visit.mark)
    return _page(request, visit, "shared/entries.html", {"entries": shown})


def _page(
    request: HttpRequest, visit: Visit, template: str, context: dict[str, Any]
) -> HttpResponse:
    """A page with what stands on each: who, which days, until when."""
    link, profile = visit.link, visit.link.diary.owner.profile
    frame = {
        "visit": visit,
        "name": link.diary.owner.name,
        "birth_year": profile.birth_year,
        "first_day": visit.reader.first_day if link.period != "all" else None,
        "today": visit.reader.today,
        "has_entries": visit.reader.may_see(ENTRIES),
    }
    return render_local(request, template, frame | context, profile=profile)


def _report(visit: Visit) -> DoctorsReport:
    """What the link's days and parts let the sheet say."""
    reader, now = visit.reader, timezone.now()
    days = (reader.today - reader.first_day).days + 1
    period = period_back(days, diary=visit.link.diary, now=now)
    return report_of(visit.link.diary, period=period, parts=visit.link.parts, now=now)


def _charts(visit: Visit) -> list[ShownChart]:
    """Every chart in order; one that is not drawn yet has neither drawing nor table."""
    kept = {chart.name: chart for chart in charts_readable_by(visit.reader)}
    period = visit.link.period
    return [
        ShownChart(name=name, period=period, svg=kept[name].svg, table=kept[name].table)
        if name in kept
        else ShownChart(name=name, period=period, svg="", table={})
        for name in NAMES
    ]


@sensitive_variables("token", "code")
def _open(request: HttpRequest, token: str) -> HttpResponse:
    """Opens the link, if the code is right where one is asked for."""
    if not shared_visit.comes_from_here(request):
        raise PermissionDenied
    if (wait := seconds_to_wait("open", f"address:{address(request)}")) is not None:
        return _too_often(request, wait)
    code = "".join(request.POST.get("code", "").split())[:20]
    agent = request.headers.get("User-Agent", "")
    tried = open_shared(token, code=code, agent=agent, now=timezone.now())
    if tried.link is None:
        return _wrong(request)
    return shared_visit.enter(tried.link) if tried.is_open else _ask_again(request, tried, code)


def _ask_again(request: HttpRequest, tried: Tried, code: str) -> HttpResponse:
    context = {"asks_a_code": True, "is_wrong": bool(code), "tries_left": tried.tries_left}
    return render(request, "shared/open.html", context)


def _wrong(request: HttpRequest) -> HttpResponse:
    """What opens nothing is counted by address of the network; what opens is not."""
    wait = seconds_to_wait("shared", f"address:{address(request)}")
    return _closed(request) if wait is None else _too_often(request, wait)


def _closed(request: HttpRequest) -> HttpResponse:
    return render(request, "shared/closed.html", status=NOT_HERE)


def _too_often(request: HttpRequest, wait: int) -> HttpResponse:
    answer = render(request, "429.html", status=429)
    answer.headers["Retry-After"] = str(wait)
    return answer
