"""The answer after a save: what it raised, on a page of its own; else Today says "Saved"."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from diary.log import Told
from diary.web.cards import AT_ONCE, cards_of
from diary.web.notices import say
from tracker.access import diary_of, findings_readable_by

TOLD = "told"


def answer_to(request: HttpRequest, told: Told, *, said: str, undo: str = "") -> HttpResponse:
    """Where a form leads after its save: to what was raised, else to Today with a notice."""
    say(request, said, undo=undo)
    if not told.new:
        return _see("today")
    request.session[TOLD] = [finding.pk for finding in told.new]
    return _see("told")


@login_required
@require_safe
def told(request: HttpRequest) -> HttpResponse:
    """What the last save raised, worst first; without one, what stands and asks for help."""
    diary_of(request.user)
    standing = findings_readable_by(request.user)
    chosen = request.session.get(TOLD)
    rows = standing.filter(pk__in=chosen) if chosen else standing.filter(rank__lte=AT_ONCE)
    cards = cards_of(rows, profile=request.user.profile, now=timezone.now())
    return render(request, "today/told.html", {"cards": cards}) if cards else _see("today")


def _see(name: str) -> HttpResponse:
    """A redirect that is followed by a GET."""
    answer = redirect(name)
    answer.status_code = 303
    return answer
