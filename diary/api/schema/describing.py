"""Views in OpenAPI: each method by its operation, with the parts that several of them share."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse

from diary.api.problems import CONTENT_TYPE
from diary.api.schema.operation import Operation
from diary.api.schema.operations import noted_on
from diary.api.schema.pieces import part

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


class ByOperation(AutoSchema):
    """Reads a view by the operations that `operations.described` noted on it."""

    def get_operation_id(self) -> str:
        """Its name."""
        return self._noted[0]

    def get_summary(self) -> str:
        """It in a few words."""
        return self._operation.summary

    def get_description(self) -> str:
        """It in a few sentences, its own or those of the method."""
        return self._operation.description or super().get_description()

    def get_tags(self) -> list[str]:
        """The area that it stands in."""
        return [self._operation.tag]

    def get_override_parameters(self) -> list[OpenApiParameter]:
        """What its address and headers may hold."""
        return [_parameter(**parameter) for parameter in self._operation.parameters]

    def get_request_serializer(self) -> Any:
        """What is sent."""
        return _request(self._operation)

    def get_response_serializers(self) -> dict[Any, Any]:
        """What is answered."""
        return _responses(self._operation)

    @property
    def _noted(self) -> tuple[str, Operation]:
        return noted_on(self.view, self.method.lower())

    @property
    def _operation(self) -> Operation:
        return self._noted[1]


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
        (status, operation.answer_type) if schema else status: OpenApiResponse(
            part(schema) if schema else None, description=described
        )
        for status, (schema, described) in operation.answers.items()
    }
    problems = ALWAYS | (WITH_A_BODY if operation.body else {}) | operation.problems
    for status, described in sorted(problems.items()):
        answers[status, CONTENT_TYPE] = OpenApiResponse(part("Problem"), description=described)
    return answers
