"""The floors: (b) 50 rows in 10 kB, (b0) a literal 10 kB, (c) a POST with one insert."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from bench.floors.models import Row

TEN_KB = "<!doctype html><title>floor</title>" + "<p>All of it is here.</p>\n" * 385


@login_required
def fifty_rows(request: HttpRequest) -> HttpResponse:
    """(b): signed in, one query, a 10 kB template of 50 formatted rows."""
    rows = Row.objects.order_by("pk")[:50]
    return render(request, "floors/rows.html", {"rows": rows, "who": request.user.email})


@login_required
def literal(request: HttpRequest) -> HttpResponse:
    """(b0): the same with a literal 10 kB."""
    count = len(Row.objects.order_by("pk").values_list("pk")[:50])
    return HttpResponse(TEN_KB, headers={"X-Rows": str(count), "X-Who": str(request.user.pk)})


@login_required
@require_POST
def insert(request: HttpRequest) -> HttpResponse:
    """(c): a signed-in POST with one insert and a redirect."""
    Row.objects.create(name=request.POST["name"], at=timezone.now(), amount=1.5)
    return HttpResponseRedirect("/floor/b/")
