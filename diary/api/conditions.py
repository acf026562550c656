"""What a client knows of an entry already: If-Match and If-None-Match."""

import re

from rest_framework.request import Request

from diary.api.problems import Problem

ETAG = re.compile(r'(?:W/)?"([0-9a-f]{64})"')
"""A weak mark is accepted: proxies that compress put it there, and the hash is of the content."""
ANOTHER = "another"
"""Stands for an ETag that cannot be any of ours."""
ONE_ONLY = 'If-Match holds the one ETag that you read, in quotes. "*" would overwrite unseen words.'


def quoted(etag: str) -> str:
    """An ETag as a header spells it."""
    return f'"{etag}"'


def if_match(request: Request) -> str | None:
    """The ETag that the client read and wants to replace; None if it names none."""
    header = request.META.get("HTTP_IF_MATCH", "").strip()
    if not header:
        return None
    if header == "*" or "," in header or not header.endswith('"'):
        raise Problem(slug="bad-request", detail=ONE_ONLY)
    found = ETAG.fullmatch(header)
    return found[1] if found else ANOTHER


def is_known(request: Request, etag: str) -> bool:
    """True if the client holds this very version (If-None-Match)."""
    header = request.META.get("HTTP_IF_NONE_MATCH", "")
    return header.strip() == "*" or etag in ETAG.findall(header)


def must_be_new(request: Request) -> bool:
    """True if the client wants to create and never to replace (`If-None-Match: *`)."""
    return request.META.get("HTTP_IF_NONE_MATCH", "").strip() == "*"
