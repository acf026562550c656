"""Who is writing: the person, or somebody who helps. A session remembers it only when asked to."""

from typing import Final

from django.http import HttpRequest

from diary.web.forms.typed import Shown, Typed

REMEMBERED: Final = "entered_by"
ASKED: Final = "remember_writer"
HELPERS: Final = ("carer", "clinician")


def writer_of(request: HttpRequest) -> str | None:
    """Who writes in this session, where it was asked to remember a helper."""
    by = request.session.get(REMEMBERED)
    return by if by in HELPERS else None


def shown_writer(request: HttpRequest) -> Shown:
    """What stands beforehand in the controls of a new entry."""
    by = writer_of(request)
    return {"entered_by": (by,), ASKED: ("yes",)} if by else {}


def remember_writer(request: HttpRequest, typed: Typed) -> None:
    """Keeps in the session who writes, or forgets it, as the form says; silence changes nothing."""
    by = typed.one("entered_by")
    if typed.one(ASKED) and by in HELPERS:
        request.session[REMEMBERED] = by
    elif by and REMEMBERED in request.session:
        del request.session[REMEMBERED]
