"""Answers of the API: JSON bytes, never kept by a cache, with the ETag of what they show."""

import json
from typing import Any

from django.http import HttpResponse
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from diary.api.conditions import quoted


class AlwaysJson(BaseContentNegotiation):
    """Whatever a client says it would rather have, it gets JSON."""

    def select_renderer(
        self, _request: Request, renderers: list[BaseRenderer], _suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        """The only renderer there is."""
        return renderers[0], renderers[0].media_type


def json_bytes(value: Any) -> bytes:
    """A value as compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def answer(value: Any, *, status: int = 200, etag: str = "") -> HttpResponse:
    """A value as a response."""
    return answer_of_bytes(json_bytes(value), status=status, etag=etag)


def answer_of_bytes(content: bytes, *, status: int = 200, etag: str = "") -> HttpResponse:
    """JSON that is written already, as a response."""
    response = HttpResponse(content, status=status, content_type="application/json")
    if etag:
        response.headers["ETag"] = quoted(etag)
    return response


def unchanged(etag: str) -> HttpResponse:
    """304: the client has it already."""
    return HttpResponse(status=304, headers={"ETag": quoted(etag)})
