"""A visit to a shared diary: half an hour behind a signed cookie, while its link is open."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from diary.timeline import local_today
from tracker.sharing.models import Link
from tracker.sharing.queries import link_read
from tracker.sharing.reader import LinkReader

LASTS: Final = timedelta(minutes=30)
SALT: Final = "diary.shared.visit"
WHERE: Final = "/shared/"
"""The browser shows the cookie to these pages alone."""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """Who reads, and whether it is the person themself who looks at what the doctor sees."""

    reader: LinkReader
    is_own: bool
    mark: str
    """What the addresses of this visit's pages carry."""

    @property
    def link(self) -> Link:
        """The link that was opened."""
        return self.reader.link


def enter(link: Link, *, owner: Any = None) -> HttpResponse:
    """Lets the browser in, at an address without the token; an `owner` while they are signed in.

    The address names the visit: a tab in which one diary was open never shows another's, when a
    second link was opened in the same browser since.
    """
    mark = secrets.token_urlsafe(6)
    said = {"link": link.prefix, "owner": owner.pk if owner else None, "mark": mark}
    where = f"{reverse('shared')}?visit={mark}"
    response = HttpResponse(status=303, headers={"Location": where})
    response.set_cookie(
        settings.SHARED_COOKIE_NAME,
        signing.dumps(said, salt=SALT),
        max_age=LASTS,
        path=WHERE,
        secure=settings.IN_PRODUCTION,
        httponly=True,
        samesite="Strict",
    )
    return response


def end(response: HttpResponse) -> HttpResponse:
    """Lets the browser out again."""
    response.delete_cookie(settings.SHARED_COOKIE_NAME, path=WHERE, samesite="Strict")
    return response


def visit_of(request: HttpRequest, *, now: datetime) -> Visit | None:
    """The visit, if it is not over and its link still opens: asked anew for each page."""
    signed = request.COOKIES.get(settings.SHARED_COOKIE_NAME, "")
    try:
        said = signing.loads(signed, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        return None
    link = link_read(said["link"], now=now)
    if link is None or request.GET.get("visit", said["mark"]) != said["mark"]:
        return None
    if said["owner"] and said["owner"] != request.user.pk:
        return None
    reader = LinkReader(link=link, today=local_today(link.diary.owner.profile, now))
    return Visit(reader=reader, is_own=bool(said["owner"]), mark=said["mark"])


def comes_from_here(request: HttpRequest) -> bool:
    """False of a form that stands on another site.

    Shared pages say `no-referrer`, so a browser sends their forms with `Origin: null`, and they
    set no cookie before *Open* is pressed: Django's own check could not let them through.
    """
    where = request.headers.get("Sec-Fetch-Site", "")
    if where:
        return where in {"same-origin", "none"}
    origin = request.headers.get("Origin", "null")
    return origin == "null" or urlsplit(origin).netloc == request.get_host()
