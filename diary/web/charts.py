"""The charts of a diary: kept drawings, each with the table behind it."""

from dataclasses import asdict, dataclass
from typing import Any, Final

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from diary.drawing import charts_of
from insights.charts import NAMES, PERIODS
from tracker.access import charts_readable_by, diary_of
from tracker.findings.models import Chart

FIRST_PERIOD: Final = "90d"
PERIOD_WORDS: Final = {
    "30d": gettext_lazy("30 days"),
    "90d": gettext_lazy("90 days"),
    "1y": gettext_lazy("1 year"),
    "all": gettext_lazy("All"),
}


@dataclass(frozen=True, kw_only=True)
class ShownChart:
    """One chart of a page: its drawing if there is one, and always its table."""

    name: str
    period: str
    svg: str
    table: dict[str, Any]


@login_required
@require_safe
def charts(request: HttpRequest) -> HttpResponse:
    """Every chart of one period; a chart that is not drawn yet shows its table."""
    period = _period_of(request.GET.get("period", FIRST_PERIOD))
    context = {
        "charts": shown_charts(request.user, NAMES, period),
        "period": period,
        "periods": PERIOD_WORDS.items(),
    }
    return render(request, "charts/charts.html", context)


@login_required
@require_safe
def chart_table(request: HttpRequest, name: str, period: str) -> HttpResponse:
    """What one chart shows, as a table."""
    (chart,) = shown_charts(request.user, (_name_of(name),), _period_of(period))
    return render(request, "charts/table.html", {"chart": chart})


@login_required
@require_safe
def chart_drawing(request: HttpRequest, name: str, period: str) -> HttpResponse:
    """One kept drawing by itself: 304 while it is unchanged, 204 until it is drawn."""
    diary_of(request.user)
    chart = _kept(request.user, (_name_of(name),), _period_of(period)).first()
    if chart is None:
        return HttpResponse(status=204)
    etag = f'"{chart.etag}"'
    response = HttpResponse(chart.svg, content_type="image/svg+xml", headers={"ETag": etag})
    answer: HttpResponse = get_conditional_response(request, etag=etag, response=response)
    return answer


def shown_charts(reader: Any, names: tuple[str, ...], period: str) -> list[ShownChart]:
    """The charts of a period in order; one query, unless a chart is not drawn yet."""
    diary = diary_of(reader)
    kept = {chart.name: chart for chart in _kept(reader, names, period)}
    if len(kept) < len(names):
        fresh = charts_of(diary, now=timezone.now())
        tables = {name: asdict(fresh.table(name, period)) for name in names if name not in kept}
    return [
        ShownChart(name=name, period=period, svg=kept[name].svg, table=kept[name].table)
        if name in kept
        else ShownChart(name=name, period=period, svg="", table=tables[name])
        for name in names
    ]


def _kept(reader: Any, names: tuple[str, ...], period: str) -> QuerySet[Chart]:
    return charts_readable_by(reader).filter(name__in=names, period=period)


def _name_of(name: str) -> str:
    if name not in NAMES:
        raise Http404
    return name


def _period_of(period: str) -> str:
    if period not in PERIODS:
        raise Http404
    return period
