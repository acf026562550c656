"""Whoever asks while their account or session ends: a clear answer in the place of an error."""

import logging
from typing import Any, Final

from django.contrib.auth import logout
from django.contrib.sessions.exceptions import SessionInterrupted
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from diary.web.notices import warn
from tracker.people.queries import is_here

SIGNED_OUT: Final = {"state": "signed_out"}
"""What a phone's outbox understands; the same as without a session."""
log = logging.getLogger(__name__)


def is_gone(user: Any) -> bool:
    """True of somebody who was signed in when this request began and is deleted by now."""
    try:
        return bool(user.is_authenticated) and not is_here(user.pk)
    except DatabaseError:  # it does not answer: the error at hand is told as it is
        return False


class GoneMiddleware:
    """A view that breaks because the account was deleted meanwhile answers with the sign-in page.

    Whatever broke was taken back with its transaction, and deletion leaves nothing to save into.
    """

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, untouched."""
        response: HttpResponse = self.get_response(request)
        return response

    def process_exception(self, request: HttpRequest, _error: Exception) -> HttpResponse | None:
        """None lets the error be one, as it is for everybody who is still here."""
        if not is_gone(request.user):
            return None
        log.info("Somebody asked while their account was deleted.")
        logout(request)
        if not _is_program(request):
            warn(request, _("Nothing was saved: this account was deleted."))
        return _to_sign_in(request)


class SessionEndedMiddleware(SessionMiddleware):
    """Django's own, but a session that ends while it is used leads to the sign-in page."""

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        """What was saved by the request stays saved; only the session is over."""
        try:
            return super().process_response(request, response)
        except SessionInterrupted:
            request.session.flush()
            return super().process_response(request, _to_sign_in(request))


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    if _is_program(request):
        return JsonResponse(SIGNED_OUT, status=401)
    return HttpResponseRedirect(reverse("account_login"), status=303)


def _is_program(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "") == "application/json"
