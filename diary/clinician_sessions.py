"""How long a colleague stays signed in: half an hour without a page, twelve hours at most."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

IDLE: Final = timedelta(minutes=30)
LONGEST: Final = timedelta(hours=12)
NOTED_EVERY: Final = timedelta(minutes=1)
"""A page that is opened sooner after the one before writes no session again."""
BEGAN, SEEN = "clinician_began", "clinician_seen"
Answer = Callable[[HttpRequest], HttpResponse]


class ClinicianSessionsMiddleware:
    """Signs colleagues out whose session is over; the page then answers as to a stranger."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer. Patients stay signed in as they chose."""
        user = request.user
        if user.is_authenticated and user.is_clinician:
            _keep_or_end(request, now=timezone.now())
        return self.get_response(request)


def _keep_or_end(request: HttpRequest, *, now: datetime) -> None:
    session = request.session
    began, seen = _moment(request, BEGAN), _moment(request, SEEN)
    if began is None or seen is None:
        session[BEGAN] = session[SEEN] = now.isoformat()
    elif now - seen > IDLE or now - began > LONGEST:
        logout(request)
    elif now - seen >= NOTED_EVERY:
        session[SEEN] = now.isoformat()


def _moment(request: HttpRequest, name: str) -> datetime | None:
    said = request.session.get(name)
    return datetime.fromisoformat(said) if said else None
