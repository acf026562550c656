"""Reading a request's body: plain JSON of a bounded size, or a problem that says what is wrong."""

from typing import Any

from django.http.request import UnreadablePostError
from rest_framework.request import Request

from diary.api.problems import Problem, faults
from diary.api.settings import LARGEST_ROW
from insights import DiaryError, json_values

TYPES = ("application/json",)


def object_in(
    request: Request, *, called: str, largest: int = LARGEST_ROW, types: tuple[str, ...] = TYPES
) -> dict[str, Any]:
    """The JSON object sent; `called` is what a fault of the whole is said of, such as "walk"."""
    _check_type(request, types)
    try:
        value = json_values(_bytes_of(request, largest))
    except DiaryError as error:
        raise faults(error.faults, whole=called) from None
    if not isinstance(value, dict):
        error = {"place": called, "problem": "is not a JSON object"}
        raise Problem(slug="faults", detail=f"{called}: is not a JSON object", errors=(error,))
    return value


def _check_type(request: Request, types: tuple[str, ...]) -> None:
    name, _, rest = request.META.get("CONTENT_TYPE", "").partition(";")
    charset = rest.strip().lower().removeprefix("charset=").strip('"')
    if name.strip().lower() not in types or charset not in {"", "utf-8", "utf8"}:
        raise Problem(slug="content-type", detail=f"Send {types[0]} in UTF-8.")
    if request.META.get("HTTP_CONTENT_ENCODING", "identity").lower() not in {"", "identity"}:
        raise Problem(slug="content-type", detail="Send the body as it is, not compressed.")


def _bytes_of(request: Request, largest: int) -> bytes:
    length = request.META.get("CONTENT_LENGTH") or ""
    if not length and request.META.get("HTTP_TRANSFER_ENCODING"):
        raise Problem(slug="length", detail="Send Content-Length; a chunked body is not read.")
    if length.isdigit() and int(length) > largest:
        raise Problem(slug="too-large", detail=f"At most {largest // 1024} KiB may be sent here.")
    try:
        return request._request.read(largest)  # noqa: SLF001 - past the limit of forms
    except UnreadablePostError:
        raise Problem(slug="bad-request", detail="The body broke off before its end.") from None
