"""Beginning a programme: the standard one alone after a check, any one by a clinician."""

from dataclasses import asdict
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from diary.log import begin_programme
from diary.programme.plans import plan_of
from diary.programme.words import growing, how_to
from diary.web.forms.programme_forms import PrescriptionForm, SafetyForm
from diary.web.notices import say
from diary.web.saving import see_other
from insights.programmes.holding import holds_for_warning
from insights.programmes.safety import BY_ID, Check, safety_check
from insights.programmes.templates import ALONE, TEMPLATES
from tracker.access import diary_of
from tracker.findings.queries import standing_red_flags
from tracker.people.models import User
from tracker.programmes.models import Programme
from tracker.programmes.queries import holds_that_stand, programme_that_runs
from tracker.reviews.models import Diary


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def programme_new(request: HttpRequest) -> HttpResponse:
    """The check, and then the standard home programme, or why to ask somebody first."""
    diary = diary_of(request.user)
    form = SafetyForm(request.POST or None)
    check = None
    if request.method == "POST" and form.is_valid():
        check = _check(diary, form)
        yes_from = form.cleaned_data["yes_from"].strip()
        if check.may_begin or (check.may_begin_with_a_yes and yes_from):
            begun = _begin(diary, yes_from)
            if not holds_that_stand(begun):
                say(request, _("Your programme has begun. Look at the first session below."))
            return redirect("programme")
    template = TEMPLATES[ALONE]
    context = {
        "form": form,
        "check": check,
        "because": [_(BY_ID[name].because) for name in check.ask_first] if check else [],
        "plan": template.prescription,
        "how": how_to(template.prescription),
        "growing": growing(template.prescription),
        "source": _(template.source),
    }
    return render(request, "programme/new.html", context)


def prescribe_page(request: HttpRequest, diary: Diary, *, by: User, back: str) -> HttpResponse:
    """The form on which a clinician prescribes; whoever calls it has checked that they may.

    `?template=` fills it; without one it holds what runs. `by` is the clinician, `back` the
    address after it was kept. The diary must bring its owner along.
    """
    running, asked = programme_that_runs(diary), request.GET.get("template", "")
    plan = plan_of(running) if running else None
    said = {"hold_also": running.hold_also} if running and not asked else {}
    form = PrescriptionForm(request.POST or None, template=asked, now=plan, initial=said)
    if request.method == "POST" and form.is_valid():
        begin_programme(diary, form.said, by=by, now=timezone.now())
        say(request, _("The programme is prescribed and begins today."))
        return see_other(back)
    context = {
        "form": form,
        "templates": _templates(),
        "asked": asked,
        "running": running,
        "is_paused": bool(running and holds_that_stand(running)),
        "patient": diary.owner,
        "back": back,
    }
    return render(request, "programme/prescribe.html", context)


def _templates() -> list[dict[str, Any]]:
    return [
        {"id": row.id, "name": _(row.name), "about": _(row.about), "source": _(row.source)}
        for row in TEMPLATES.values()
    ]


def _check(diary: Diary, form: SafetyForm) -> Check:
    standing = standing_red_flags(diary)
    return safety_check(
        form.cleaned_data,
        background=diary.owner.profile.background,
        warned=any(holds_for_warning(row.rule, row.urgency) for row in standing),
    )


def _begin(diary: Diary, yes_from: str) -> Programme:
    said = asdict(TEMPLATES[ALONE].prescription) | {"template": ALONE, "yes_from": yes_from}
    return begin_programme(diary, said, by=None, now=timezone.now())
