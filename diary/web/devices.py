"""Devices and programs that keep the diary by the API: let one in, shut one out."""

from allauth.account.decorators import reauthentication_required
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from diary.recording import recorded
from diary.web.forms.device_form import DeviceForm
from diary.web.notices import say
from tracker.access import diary_of
from tracker.people.devices import devices_of, let_in_device, revoke_device, revoke_devices


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required(allow_get=True)
@sensitive_variables("token")
def devices(request: HttpRequest) -> HttpResponse:
    """Who is let in; a new device's token is shown in the answer to its form, and never again.

    A token outlives a session, so whoever makes one has typed the password a moment ago.
    """
    diary, now = diary_of(request.user), timezone.now()
    form = DeviceForm(request.POST or None)
    shown = {"form": form, "now": now}
    if request.method == "POST" and form.is_valid():
        with recorded(diary, actor=request.user, verb="let_in", kind="device", now=now):
            device, token = let_in_device(request.user, now=now, **form.cleaned_data)
        return render(request, "devices/token.html", {"device": device, "token": token})
    shown["devices"] = list(devices_of(request.user, now=now))
    return render(request, "devices/devices.html", shown)


@login_required
@require_POST
def device_revoke(request: HttpRequest, prefix: str) -> HttpResponse:
    """Shuts one device out."""
    diary, now = diary_of(request.user), timezone.now()
    with recorded(diary, actor=request.user, verb="shut_out", kind="device", now=now):
        if not revoke_device(request.user, prefix, now=now):
            raise Http404
    say(request, _("The device is shut out."))
    return redirect("devices")


@login_required
@require_POST
def devices_revoke(request: HttpRequest) -> HttpResponse:
    """Shuts all of them out."""
    diary, now = diary_of(request.user), timezone.now()
    with recorded(diary, actor=request.user, verb="shut_out", kind="device", now=now):
        revoke_devices(request.user, now=now)
    say(request, _("All devices are shut out."))
    return redirect("devices")
