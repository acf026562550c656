"""Headers of every answer that Django's own middleware does not set."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from diary.speaking import language_of_request

Answer = Callable[[HttpRequest], HttpResponse]

REFUSED = (
    "accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation "
    "gyroscope magnetometer microphone midi payment screen-wake-lock usb xr-spatial-tracking"
)
LENT = ("publickey-credentials-create", "publickey-credentials-get")


def permissions_policy(*lent: str) -> str:
    """The header's words; `lent` are instruments that one page may use, and no other site in it."""
    refused = [f"{name}=()" for name in REFUSED.split() if name not in lent]
    return ", ".join(refused + [f"{name}=(self)" for name in (*lent, *LENT)])


PERMISSIONS_POLICY = permissions_policy()


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


class SharedPagesMiddleware:
    """What a doctor opens by a link is in no store and no search engine, and leads no address on.

    It is about every answer under that address: redirects, refusals and errors too.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, with three headers more where it is a shared page's."""
        response = self.get_response(request)
        if request.path_info.startswith("/shared/"):
            response.headers["Cache-Control"] = "no-store, private"
            response.headers["Referrer-Policy"] = "no-referrer"
            response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
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


class LanguageMiddleware:
    """Each request is answered in the language of whoever asks."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, and which language it is in."""
        with translation.override(language_of_request(request)):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response
