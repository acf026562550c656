"""The devices that a person let in, and shutting one out. New ones are let in on the web page."""

from django.http import Http404, HttpResponse
from rest_framework.request import Request

from diary.api.answers import answer
from diary.api.diary_view import DiaryView
from diary.api.schema.operations import described
from diary.recording import recorded
from tracker.people.devices import devices_of, revoke_device


class DeviceList(DiaryView):
    """Who is let in."""

    @described("list_devices")
    def get(self, request: Request) -> HttpResponse:
        """The devices with a token that still opens the diary, newest first."""
        rows = [
            {
                "prefix": device.prefix,
                "name": device.name,
                "made_at": device.made_at.isoformat(),
                "expires_at": device.expires_at.isoformat(),
                "this_one": device == request.auth,
            }
            for device in devices_of(request.user, now=self.now)
        ]
        return answer({"results": rows})


class DeviceDetail(DiaryView):
    """One device."""

    @described("revoke_device")
    def delete(self, request: Request, prefix: str) -> HttpResponse:
        """Revoke its token; the device is out from the next request on."""
        person, now = request.user, self.now
        with recorded(self.diary, actor=person, verb="shut_out", kind="device", now=now):
            if not revoke_device(person, prefix, now=now):
                raise Http404
        return HttpResponse(status=204)
