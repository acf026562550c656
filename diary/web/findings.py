"""What a person does with a finding: say that it is read, tell what became of it."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from diary.log import tell_outcome
from diary.recording import recorded
from diary.web.cards import SCANNED, SEEN
from diary.web.told import answer_to
from tracker.access import diary_of, findings_readable_by
from tracker.findings.services import mark_read

PAGES_WITH_CARDS = frozenset({"today", "insights"})
OUTCOMES = frozenset(code for code, _words in (*SEEN, *SCANNED))


@login_required
@require_POST
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """Folds a card away and keeps when it was read. It closes nothing."""
    finding = get_object_or_404(findings_readable_by(request.user), pk=pk)
    diary, now = diary_of(request.user), timezone.now()
    with recorded(
        diary, actor=request.user, verb="marked", kind="finding", number=finding.pk, now=now
    ):
        mark_read(finding, now=now)
    back = request.POST.get("back", "")
    return redirect(back if back in PAGES_WITH_CARDS else "today")


@login_required
@require_POST
def outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps what became of a warning: on it, and as an event of today's check-in."""
    finding = get_object_or_404(findings_readable_by(request.user), pk=pk)
    what = request.POST.get("outcome", "")
    if what not in OUTCOMES:
        raise Http404
    told = tell_outcome(finding, what, now=timezone.now())
    return answer_to(request, told, said=_("Thank you, that is kept in today's check-in."))
