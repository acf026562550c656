"""What a person can do with their links: make, change, renew, make anew, revoke."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from tracker.reviews.models import Diary
from tracker.sharing.models import ENTRIES, NOTES, PARTS, PERIODS, Link
from tracker.sharing.tokens import code_digest_of, digest_of, new_code, new_token, prefix_of

USUAL_DAYS: Final = 30
LONGEST_DAYS: Final = 365
MOST_LINKS: Final = 50


class TooManyLinks(Exception):  # noqa: N818 - it is an answer, not an error
    """More links open at once than anybody should have."""


def make_link(
    diary: Diary,
    *,
    label: str,
    parts: Collection[str],
    period: str,
    days: int = USUAL_DAYS,
    with_code: bool,
    now: datetime,
) -> tuple[Link, str, str]:
    """A new link with its token and its code ("" without one), never to be seen again.

    The caller holds the diary's lock. Raises TooManyLinks.
    """
    if Link.objects.filter(diary=diary, revoked_at=None, expires_at__gt=now).count() >= MOST_LINKS:
        raise TooManyLinks
    link = Link(diary=diary)
    _choose(link, label=label, parts=parts, period=period, days=days, now=now)
    token, code = _lock_anew(link, with_code=with_code, now=now)
    link.save()
    return link, token, code


def change_link(
    link: Link, *, label: str, parts: Collection[str], period: str, days: int, now: datetime
) -> None:
    """Shows other things from the next request on, for so many days from now."""
    _choose(link, label=label, parts=parts, period=period, days=days, now=now)
    link.save(update_fields=["label", "parts", "period", "days", "expires_at"])


def renew_link(link: Link, *, now: datetime) -> None:
    """Keeps it open for as long again, from now."""
    link.expires_at = now + timedelta(days=link.days)
    link.save(update_fields=["expires_at"])


def replace_link(link: Link, *, now: datetime) -> tuple[str, str]:
    """A new token and code for the same choices; the old ones open nothing any more."""
    link.expires_at = now + timedelta(days=link.days)
    token, code = _lock_anew(link, with_code=link.asks_a_code, now=now)
    link.save()
    return token, code


def revoke_link(link: Link, *, now: datetime) -> None:
    """Shuts it at once, and with it whoever reads it now."""
    Link.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=now)


def mark_news_seen(link: Link, *, now: datetime) -> None:
    """The person has read that it was opened or closed."""
    Link.objects.filter(pk=link.pk).update(news_seen_at=now)


def _choose(
    link: Link, *, label: str, parts: Collection[str], period: str, days: int, now: datetime
) -> None:
    if not 1 <= days <= LONGEST_DAYS:
        raise ValueError(f"a link is open for 1 to {LONGEST_DAYS} days, not {days}")
    if not set(parts) <= set(PARTS) or period not in PERIODS:
        raise ValueError("an unknown part or period")
    if set(parts) <= {NOTES} or (NOTES in parts and ENTRIES not in parts):
        raise ValueError("nothing is shared, or notes without the entries they stand in")
    link.label, link.period, link.days = label, period, days
    link.parts = [part for part in PARTS if part in parts]
    link.expires_at = now + timedelta(days=days)


def _lock_anew(link: Link, *, with_code: bool, now: datetime) -> tuple[str, str]:
    """A life of its own: no wrong codes yet, not opened yet, not revoked."""
    token, code = new_token(), new_code() if with_code else ""
    link.prefix, link.digest = prefix_of(token), digest_of(token)
    link.code_digest = code_digest_of(token, code) if code else ""
    link.made_at = now
    link.revoked_at = link.closed_at = link.first_opened_at = link.news_seen_at = None
    link.wrong_codes = 0
    return token, code
