"""How pages look to the person: the choices, and keeping them."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from diary.web.forms.look_form import LOOKS, LookForm
from diary.web.notices import say
from tracker.access import diary_of
from tracker.people.services import save_profile


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: HttpRequest) -> HttpResponse:
    """The choices; once kept, this very page shows what they do."""
    diary_of(request.user)
    profile = request.user.profile
    kept = {name: getattr(profile, name) for name in LOOKS}
    form = LookForm(request.POST or None, initial=kept)
    if form.is_valid():
        save_profile(profile, **form.cleaned_data)
        say(request, _("Saved. It looks like this from now on."))
        return redirect("look")
    return render(request, "account/look.html", {"form": form})
