"""Reaching a push service, whose address came from a browser: https to the open network alone."""

import ipaddress
import socket
from contextlib import closing
from http.client import HTTPException
from typing import Final
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from diary.outgoing.outcomes import NotTaken, Refused, Unsure

CONNECT_SECONDS: Final = 5.0
ANSWER_SECONDS: Final = 10.0
LONGEST: Final = 2000


class NotAllowed(ValueError):  # noqa: N818 - it is an answer, not an error
    """An address to which no reminder is sent."""


def refuse_odd_endpoint(endpoint: str) -> None:
    """Raises NotAllowed for what no push service's address looks like; asks no name server."""
    try:
        parts = urlsplit(endpoint)
        port = parts.port
    except ValueError as error:
        raise NotAllowed from error
    plain = endpoint.isascii() and endpoint.isprintable() and " " not in endpoint
    if not plain or len(endpoint) > LONGEST or not parts.hostname or "@" in parts.netloc:
        raise NotAllowed
    if settings.PUSH_TO_PRIVATE_ADDRESSES:
        return
    if parts.scheme != "https" or port not in {None, 443} or not _is_a_name(parts.hostname):
        raise NotAllowed


def post(endpoint: str, *, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
    """The answer's status and its Retry-After. Raises NotTaken, Unsure or Refused.

    The name is asked for once and the answer is looked at; the connection then goes to that very
    address, so that a name cannot point elsewhere a moment later. No redirect is followed.
    """
    with closing(_connected(endpoint)) as line:
        parts = urlsplit(endpoint)
        try:
            line.timeout = ANSWER_SECONDS
            said = headers | {"Host": parts.netloc}
            line.request("POST", _target(parts), body, said, preload_content=False)
            answer = line.getresponse()
        except (HTTPError, HTTPException, OSError) as error:
            raise Unsure(type(error).__name__) from error
        return answer.status, answer.headers.get("Retry-After", "")


def _connected(endpoint: str) -> HTTPConnection:
    """A connection that stands, before a byte of the message has left."""
    try:
        refuse_odd_endpoint(endpoint)
        parts = urlsplit(endpoint)
        line = _line(parts, _address_of(parts))
        line.connect()
    except NotAllowed as error:
        raise Refused("address") from error
    except (HTTPError, OSError, ValueError) as error:  # a wrong certificate is a ValueError
        raise NotTaken(type(error).__name__) from error
    return line


def _is_a_name(host: str) -> bool:
    """True of a name with a dot in it, which is no number in disguise."""
    return "." in host and not host.rstrip(".").rpartition(".")[2].isdigit() and ":" not in host


def _address_of(parts: SplitResult) -> str:
    """The first network address of the host; NotAllowed if any of them is not for all to reach."""
    host, port = parts.hostname or "", parts.port or _usual_port(parts)
    found = [row[4][0] for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not settings.PUSH_TO_PRIVATE_ADDRESSES and not all(map(_is_public, found)):
        raise NotAllowed
    return str(found[0])


def _is_public(text: str | int) -> bool:
    address = ipaddress.ip_address(text)
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    return all(one.is_global and not one.is_multicast for one in (address, inner) if one)


def _line(parts: SplitResult, address: str) -> HTTPConnection:
    port = parts.port or _usual_port(parts)
    if parts.scheme == "http":
        return HTTPConnection(address, port, timeout=CONNECT_SECONDS)
    host = parts.hostname
    return HTTPSConnection(
        address, port, timeout=CONNECT_SECONDS, server_hostname=host, assert_hostname=host
    )


def _usual_port(parts: SplitResult) -> int:
    return 443 if parts.scheme == "https" else 80


def _target(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
