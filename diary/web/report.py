"""The minute that a doctor would see: the person looks at it, fills it, and takes it along."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from diary.log import change_profile
from diary.reporting import PARTS, DoctorsReport, pdf_of, period_back, report_of
from diary.web.charts import FIRST_PERIOD, PERIOD_WORDS
from diary.web.forms.questions_form import QuestionsForm, shown_questions
from diary.web.notices import say
from insights.charts import PERIODS
from insights.report import PAPERS
from tracker.access import diary_of
from tracker.audit.services import record
from tracker.reviews.models import Diary

PAPER_WORDS: Final = {"a4": gettext_lazy("A4"), "us-letter": gettext_lazy("US Letter")}
PART_WORDS: Final = {
    "findings": gettext_lazy("What the diary noticed"),
    "charts": gettext_lazy("Charts"),
    "entries": gettext_lazy("Every entry"),
    "notes": gettext_lazy("My notes"),
}
FIRST_PARTS: Final = PARTS - {"notes"}
"""Shown until something else is chosen: notes only when the person wants them read."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What the person wants on the sheet, and on what paper."""

    period: str
    paper: str
    parts: frozenset[str]

    @property
    def query(self) -> str:
        """The wish as it stands in an address."""
        said = {"period": self.period, "paper": self.paper, "part": sorted(self.parts)}
        return urlencode(said, doseq=True)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """What the doctor would see, how to change it, and the questions that go with it."""
    diary, now = diary_of(request.user), timezone.now()
    form = QuestionsForm(request.POST or None, initial=shown_questions(diary.owner.profile))
    if request.method == "POST" and form.is_valid():
        change_profile(request.user, now=now, **form.said)
        say(request, _("Saved."))
        return redirect("report")
    wish = _wish(request)
    context = {
        "form": form,
        "report": _report(diary, wish, now=now),
        "wish": wish,
        "periods": PERIOD_WORDS.items(),
        "papers": PAPER_WORDS.items(),
        "part_words": PART_WORDS.items(),
    }
    return render(request, "report/report.html", context)


@login_required
@require_safe
def report_pdf(request: HttpRequest) -> HttpResponse:
    """The same as a file to print or to hand over."""
    diary, wish, now = diary_of(request.user), _wish(request), timezone.now()
    if request.method == "GET":
        record(diary, actor=request.user, verb="printed", object_kind="report", now=now)
    made = pdf_of(
        _report(diary, wish, now=now),
        language=get_language() or "en",
        paper=wish.paper,
    )
    return pdf_answer(made)


def pdf_answer(made: bytes) -> HttpResponse:
    """A PDF to keep; its name says nothing of whose it is."""
    headers = {
        "Content-Disposition": 'attachment; filename="calf-diary.pdf"',
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(made, content_type="application/pdf", headers=headers)


def _report(diary: Diary, wish: Wish, *, now: datetime) -> DoctorsReport:
    period = period_back(PERIODS[wish.period], diary=diary, now=now)
    return report_of(diary, period=period, parts=wish.parts, now=now)


def _wish(request: HttpRequest) -> Wish:
    """What the address asks for; 404 for what there is not."""
    asked = request.GET
    wish = Wish(
        period=asked.get("period", FIRST_PERIOD),
        paper=asked.get("paper", PAPERS[0]),
        parts=frozenset(asked.getlist("part")) if "period" in asked else FIRST_PARTS,
    )
    if wish.period not in PERIODS or wish.paper not in PAPERS or wish.parts - PARTS:
        raise Http404
    return wish
