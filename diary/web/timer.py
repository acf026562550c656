"""The walk timer: a page without a word of anybody's diary; what it measures stays on the phone."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from diary.middleware import permissions_policy
from tracker.access import diary_of


@login_required
@require_safe
def walk_timer(request: HttpRequest) -> HttpResponse:
    """The page, the only one that may ask where the phone is and keep its screen awake."""
    profile = diary_of(request.user).owner.profile
    return _page(request, offline=False, yards=profile.units != "metric")


@require_safe
def timer_without_network(request: HttpRequest) -> HttpResponse:
    """The same page as a phone keeps it: of nobody, for whoever the phone belongs to."""
    return _page(request, offline=True)


def _page(request: HttpRequest, *, offline: bool, yards: bool = False) -> HttpResponse:
    page = render(request, "timer/timer.html", {"offline": offline, "yards": yards})
    page.headers["Permissions-Policy"] = permissions_policy("geolocation", "screen-wake-lock")
    return page
