"""Opening a link: the code is checked and every try counted, one at a time for each link."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction

from tracker.sharing.models import Link, Opening
from tracker.sharing.queries import link_opened_by
from tracker.sharing.tokens import code_fits

MOST_WRONG_CODES: Final = 5
"""In the whole life of a link. A million codes and five tries: one chance in 200,000."""


@dataclass(frozen=True, kw_only=True)
class Tried:
    """What became of one press of *Open*."""

    link: Link | None
    """The link, while it can still be opened."""
    is_open: bool = False
    is_first: bool = False
    was_closed: Link | None = None
    """The link that this very try closed."""

    @property
    def tries_left(self) -> int:
        """How many wrong codes the link still bears."""
        return MOST_WRONG_CODES - self.link.wrong_codes if self.link else 0


@transaction.atomic
def open_link(token: str, *, code: str, device: str, now: datetime) -> Tried:
    """Opens a link if the code fits, and keeps that it was opened or tried in vain.

    The row is held while a code is compared: however many try at once, in whatever processes,
    only five wrong codes are ever looked at.
    """
    link = _held(token, now=now)
    if link is None:
        return Tried(link=None)
    if link.asks_a_code and not code_fits(token, code, link.code_digest):
        return _count_wrong(link, now=now)
    is_first = link.first_opened_at is None
    if is_first:
        link.first_opened_at = now
        link.save(update_fields=["first_opened_at"])
    Opening.objects.create(link=link, opened_at=now, device=device)
    return Tried(link=link, is_open=True, is_first=is_first)


def _held(token: str, *, now: datetime) -> Link | None:
    """The link as it stands once whoever held it before has let go."""
    found = link_opened_by(token, now=now)
    if found is None:
        return None
    Link.objects.select_for_update().get(pk=found.pk)
    return link_opened_by(token, now=now)


def _count_wrong(link: Link, *, now: datetime) -> Tried:
    link.wrong_codes += 1
    if link.wrong_codes < MOST_WRONG_CODES:
        link.save(update_fields=["wrong_codes"])
        return Tried(link=link)
    link.closed_at = now
    link.save(update_fields=["wrong_codes", "closed_at"])
    return Tried(link=None, was_closed=link)
