"""Who asks: a device by its token (`Authorization: Bearer cd_…`), or somebody signed in."""

from django.conf import settings
from django.utils import timezone, translation
from rest_framework.authentication import (
    BaseAuthentication,
    SessionAuthentication,
    get_authorization_header,
)
from rest_framework.exceptions import AuthenticationFailed, Throttled
from rest_framework.request import Request

from diary.api.throttles import address, seconds_to_wait
from tracker.models import Device, User
from tracker.people.devices import device_let_in_by


class DeviceToken(BaseAuthentication):
    """A device of one person. Nothing is written when a token is used."""

    def authenticate(self, request: Request) -> tuple[User, Device] | None:
        """Whose device it is, and which; None if no token was sent."""
        kind, _, token = get_authorization_header(request).decode("latin-1").partition(" ")
        if kind.lower() != "bearer":
            return None
        device = device_let_in_by(token.strip(), now=timezone.now())
        if device is None:
            _refuse(request)
        _speak(device.user)
        return device.user, device

    def authenticate_header(self, _request: Request) -> str:
        """What a client without a token is told to bring."""
        return 'Bearer realm="Calf Diary"'


class SameSiteSession(SessionAuthentication):
    """Somebody signed in on the pages of this very site; their writes need the CSRF token."""

    def enforce_csrf(self, request: Request) -> None:
        """Looks at the header alone: the body is JSON, and is not to be parsed before its time."""
        super().enforce_csrf(request._request)  # noqa: SLF001


def _speak(user: User) -> None:
    """In the person's own language, if they chose one; `LanguageMiddleware` ends it."""
    if user.language in dict(settings.LANGUAGES):
        translation.activate(user.language)


def _refuse(request: Request) -> None:
    """Wrong tokens are counted by address, so that only guessing grows slow."""
    wait = seconds_to_wait("refused", address(request))
    if wait is not None:
        raise Throttled(wait)
    raise AuthenticationFailed("This token opens nothing: it is unknown, expired or revoked.")
