"""Headers of every answer that Django's own middleware does not set."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]

REFUSED = (
    "accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation "
    "gyroscope magnetometer microphone midi payment usb xr-spatial-tracking"
)
PERMISSIONS_POLICY = ", ".join(
    [f"{name}=()" for name in REFUSED.split()]
    + ["publickey-credentials-create=(self)", "publickey-credentials-get=(self)"]
)


class PermissionsMiddleware:
    """Refuses the browser's instruments, and embedding by other sites."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer with the two headers."""
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class NeverStoredMiddleware:
    """No page is kept on a shared computer, unless its view says how it may be."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, not to be stored. Static files never come this far."""
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            response.headers["Cache-Control"] = "no-store, private"
        return response
