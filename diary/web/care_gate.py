"""The gate before every page of the clinic's side: a colleague, their second factor, their team."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from diary.second_factor import has_second_factor, has_shown_it, place_to_show_it
from tracker.access import followings_readable_by, team_of
from tracker.care.models import Following, Team

Asked = ParamSpec("Asked")
View = Callable[Concatenate[HttpRequest, Asked], HttpResponse]


def for_colleagues(view: View[Asked]) -> View[Asked]:
    """Lets clinicians through who have a second factor and have shown it in this session."""

    @login_required
    @wraps(view)
    def asked(request: HttpRequest, *args: Asked.args, **kwargs: Asked.kwargs) -> HttpResponse:
        if not request.user.is_clinician:
            raise Http404
        if not has_second_factor(request.user):
            return render(request, "care/second_step.html", status=403)
        if not has_shown_it(request):
            return redirect(place_to_show_it(request))
        return view(request, *args, **kwargs)

    return asked


def for_a_team(view: Callable[Concatenate[HttpRequest, Team, Asked], HttpResponse]) -> View[Asked]:
    """The same, with the team that they are in at this very request; 404 without one."""

    @for_colleagues
    @wraps(view)
    def asked(request: HttpRequest, *args: Asked.args, **kwargs: Asked.kwargs) -> HttpResponse:
        return view(request, team_of(request.user), *args, **kwargs)

    return asked


def theirs(request: HttpRequest, pk: int) -> Following:
    """A consent, as it stands at this request; 404 once it has ended."""
    rows = followings_readable_by(request.user)
    return get_object_or_404(rows.select_related("diary__owner__profile", "reviewed_by"), pk=pk)
