"""Every refusal of the API as `application/problem+json`: what went wrong, where, what to do."""

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core import signals
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpResponse
from rest_framework import exceptions

from diary.gone import is_gone

CONTENT_TYPE = "application/problem+json"
MOST_ERRORS = 200
"""Faults listed in one answer; its detail still counts them all."""
WHOLE = "diary"
"""What the reader calls a text that it could not read at all."""
log = logging.getLogger("diary.api")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of refusal; `slug` is its lasting name, an anchor on the API's page."""

    slug: str
    status: int
    title: str


KINDS = (
    Kind(slug="faults", status=400, title="The body does not fit the format"),
    Kind(slug="bad-request", status=400, title="The request cannot be understood"),
    Kind(slug="signed-out", status=401, title="A device token or a session is needed"),
    Kind(slug="forbidden", status=403, title="This is not yours to do"),
    Kind(slug="not-found", status=404, title="There is nothing here"),
    Kind(slug="method", status=405, title="This cannot be done here"),
    Kind(slug="deleted", status=410, title="This entry was deleted"),
    Kind(slug="length", status=411, title="The length of the body must be said"),
    Kind(slug="stale", status=412, title="The entry has changed since you read it"),
    Kind(slug="too-large", status=413, title="The body is too large"),
    Kind(slug="content-type", status=415, title="The body must be plain JSON"),
    Kind(slug="exists", status=428, title="Another version of this entry exists"),
    Kind(slug="too-many", status=429, title="Too many requests"),
    Kind(slug="broken", status=500, title="Something broke on our side"),
)
BY_SLUG = {kind.slug: kind for kind in KINDS}
BY_STATUS = {kind.status: kind for kind in reversed(KINDS)} | {400: BY_SLUG["bad-request"]}


@dataclass(eq=False, kw_only=True)
class Problem(Exception):  # noqa: N818 - the name that its media type gives it
    """Raised anywhere in the API; becomes the answer."""

    slug: str
    detail: str
    errors: tuple[Mapping[str, str], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def answer(self) -> HttpResponse:
        """The response that says it."""
        kind = BY_SLUG[self.slug]
        body: dict[str, Any] = {
            "type": f"/api/v1/#{kind.slug}",
            "title": kind.title,
            "status": kind.status,
            "detail": self.detail,
        }
        if self.errors:
            body["errors"] = self.errors
        return HttpResponse(
            json.dumps(body, separators=(",", ":")),
            status=kind.status,
            content_type=CONTENT_TYPE,
            headers=self.headers,
        )


def faults(found: Iterable[Any], *, whole: str = "diary") -> Problem:
    """What is wrong with a body, each fault with its place inside it.

    `whole` is what a fault of the body as a whole is said of: "walk", "checkin", "profile".
    """
    errors = tuple({"place": _place(f.place, whole), "problem": f.problem} for f in found)
    first = f"{errors[0]['place']}: {errors[0]['problem']}"
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    return Problem(slug="faults", detail=first + more, errors=errors[:MOST_ERRORS])


def _place(place: str, whole: str) -> str:
    """A place seen from inside the body: "walk.severity" of a walk is "severity"."""
    if place.startswith((f"{whole}.", f"{whole}[")):
        return place.removeprefix(whole).removeprefix(".")
    return whole if place == WHOLE else place


def answer_to(error: Exception, context: Mapping[str, Any]) -> HttpResponse:
    """The problem that an exception is; Django REST framework calls it for every one."""
    request = context["request"]
    problem = _problem_of(error)
    if problem is None and is_gone(request._request.user):  # noqa: SLF001 - asks nobody again
        problem = Problem(slug="signed-out", detail="This account was deleted. Nothing was saved.")
    if problem is None:
        _tell_the_log(error, context)
        signals.got_request_exception.send(sender=context["view"].__class__, request=request)
        problem = Problem(slug="broken", detail="It was noted. Nothing was saved; try again later.")
    return problem.answer()


PLAIN: tuple[tuple[type[Exception], str, str], ...] = (
    (Http404, "not-found", "There is nothing at this address."),
    (PermissionDenied, "forbidden", "You may not do this."),
    (SuspiciousOperation, "bad-request", "The request could not be read."),
)


def _problem_of(error: Exception) -> Problem | None:
    if isinstance(error, Problem):
        return error
    if isinstance(error, exceptions.APIException):
        return _problem_of_the_framework(error)
    for kind, slug, detail in PLAIN:
        if isinstance(error, kind):
            return Problem(slug=slug, detail=detail)
    return None


def _problem_of_the_framework(error: exceptions.APIException) -> Problem:
    kind = BY_STATUS.get(error.status_code, BY_SLUG["bad-request"])
    headers = {}
    if getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = error.auth_header
    if getattr(error, "wait", None):
        headers["Retry-After"] = str(int(error.wait))
    return Problem(slug=kind.slug, detail=str(error.detail), headers=headers)


def _tell_the_log(error: Exception, context: Mapping[str, Any]) -> None:
    """Which view broke and how; never the address's values, never the body."""
    view = context["view"].__class__.__name__
    log.error("%s broke at %s", view, context["request"].method, exc_info=error)
