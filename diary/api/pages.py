"""The API's description: as OpenAPI for machines, and as a page for people. Both open to all."""

from functools import cache
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from diary.api.answers import answer_of_bytes, json_bytes, unchanged
from diary.api.conditions import is_known
from diary.api.problems import KINDS
from diary.api.readable import areas_of, shapes_of

OPENAPI = "application/vnd.oai.openapi+json"
AN_HOUR = cache_control(public=True, max_age=3600)


@cache
def description() -> dict[str, Any]:
    """The whole description; made once a process."""
    from drf_spectacular.generators import SchemaGenerator

    return SchemaGenerator().get_schema(request=None, public=True)


@cache
def _written() -> tuple[bytes, str]:
    content = json_bytes(description())
    return content, sha256(content).hexdigest()


@require_safe
@AN_HOUR
def openapi(request: HttpRequest) -> HttpResponse:
    """The description as OpenAPI 3.1 in JSON."""
    content, etag = _written()
    if is_known(request, etag):
        return unchanged(etag)
    response = answer_of_bytes(content, etag=etag)
    response.headers["Content-Type"] = OPENAPI
    return response


@require_safe
def readable(request: HttpRequest) -> HttpResponse:
    """The description as a page."""
    told = description()
    context = {"areas": areas_of(told), "shapes": shapes_of(told), "kinds": KINDS}
    return render(request, "api/readable.html", context)
