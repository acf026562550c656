"""What the house's own staff see: diaries whose review was given up, without a word of them."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from diary.doorbell import ring
from diary.recording import recorded
from diary.web.notices import say
from tracker.audit.services import record
from tracker.reviews.queries import diaries_quarantined
from tracker.reviews.services import release

View = Callable[..., HttpResponse]


def staff_only(view: View) -> View:
    """Lets staff in; to everybody else there is no such page."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_staff:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


@staff_only
@require_safe
def reviews(request: HttpRequest) -> HttpResponse:
    """Which reviews were given up, since when, and where in the code they failed."""
    diaries, now = list(diaries_quarantined()), timezone.now()
    for diary in diaries:
        record(diary, actor=request.user, verb="read", object_kind="review", now=now)
    return render(request, "staff/reviews.html", {"diaries": diaries})


@staff_only
@require_POST
def review_release(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets one diary be reviewed again."""
    diary, now = get_object_or_404(diaries_quarantined(), pk=pk), timezone.now()
    with recorded(diary, actor=request.user, verb="released", kind="review", now=now):
        release(diary)
    ring(pk)
    say(request, _("The diary will be read again."))
    return redirect("staff_reviews")
