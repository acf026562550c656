"""Decorators that describe a view in OpenAPI, and the parts that several operations share."""

from collections.abc import Callable
from typing import Any

from drf_spectacular.utils import (
    OpenApiParameter,
    OpenApiResponse,
    extend_schema,
    extend_schema_view,
)

from diary.api.problems import CONTENT_TYPE
from diary.api.schema.entries import ENTRY_OPERATIONS
from diary.api.schema.operation import Operation
from diary.api.schema.others import OTHER_OPERATIONS
from diary.api.schema.pieces import part

JSON = "application/json"
ALWAYS = {
    401: "No token or session, or one that opens nothing.",
    403: "Signed in, but no patient, or the CSRF token is missing.",
    429: "Too many requests; Retry-After says how long to wait.",
}
WITH_A_BODY = {
    400: "The body does not fit; each fault with its place.",
    411: "No Content-Length.",
    413: "Too large.",
    415: "No plain JSON in UTF-8.",
}


def described(name: str) -> Callable[[Any], Any]:
    """Describes a view's method by the operation of that name."""
    return _decorator(name, OTHER_OPERATIONS[name])


def described_entries(called: str, which: str) -> Callable[[Any], Any]:
    """Describes a whole view of walks or check-ins: its list, one entry, or its restoring."""
    methods = ENTRY_OPERATIONS[called, which]
    return extend_schema_view(**{m: _decorator(name, op) for m, (name, op) in methods.items()})


def _decorator(name: str, operation: Operation) -> Callable[[Any], Any]:
    return extend_schema(
        operation_id=name,
        summary=operation.summary,
        description=operation.description,
        tags=[operation.tag],
        parameters=[_parameter(**parameter) for parameter in operation.parameters],
        request=_request(operation),
        responses=_responses(operation),
    )


def _parameter(*, name: str, place: str, schema: Any, described: str) -> OpenApiParameter:
    return OpenApiParameter(
        name=name, location=place, type=schema, description=described, required=place == "path"
    )


def _request(operation: Operation) -> Any:
    if not operation.body:
        return None
    return {kind: part(operation.body) for kind in operation.body_types}


def _responses(operation: Operation) -> dict[Any, Any]:
    """What is answered when it goes well, and every problem there may be."""
    answers: dict[Any, Any] = {
        (status, JSON) if schema else status: OpenApiResponse(
            part(schema) if schema else None, description=described
        )
        for status, (schema, described) in operation.answers.items()
    }
    problems = ALWAYS | (WITH_A_BODY if operation.body else {}) | operation.problems
    for status, described in sorted(problems.items()):
        answers[status, CONTENT_TYPE] = OpenApiResponse(part("Problem"), description=described)
    return answers
