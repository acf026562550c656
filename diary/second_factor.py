"""The second factor of colleagues: whether they have one, and whether this session has shown it."""

from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

APP, KEY = Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN


def has_second_factor(user: Any) -> bool:
    """True of somebody with a passkey or an app; recovery codes alone are none."""
    return bool(is_mfa_enabled(user, [APP, KEY]))


def has_shown_it(request: HttpRequest) -> bool:
    """True of a session that was opened, or confirmed since, by more than the password.

    A session that is older than the second factor has shown nothing yet.
    """
    return any(
        record.get("method") == "mfa"
        for record in get_authentication_records(request, request.user)
    )


def place_to_show_it(request: HttpRequest) -> str:
    """Where this person confirms it is them, and comes back from."""
    page = (
        "mfa_reauthenticate"
        if is_mfa_enabled(request.user, [APP])
        else "mfa_reauthenticate_webauthn"
    )
    back = request.get_full_path() if request.method in {"GET", "HEAD"} else reverse("care")
    return f"{reverse(page)}?{urlencode({'next': back})}"
