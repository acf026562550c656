"""Finding links: the one that a token opens, the one that is being read, a person's own."""

from datetime import datetime

from django.db.models import Count, F, Max, Q, QuerySet

from tracker.sharing.models import Link, Opening
from tracker.sharing.tokens import fits, prefix_of


def living_links(now: datetime) -> QuerySet[Link]:
    """Links that open, with whose they are. What has ended is not found, like what never was."""
    open_now = Link.objects.filter(revoked_at=None, closed_at=None, expires_at__gt=now)
    return open_now.filter(diary__owner__is_active=True).select_related("diary__owner__profile")


def link_opened_by(token: str, *, now: datetime) -> Link | None:
    """The link that a token opens. None of an unknown, ended or revoked one, with the same work."""
    found = living_links(now).filter(prefix=prefix_of(token))
    digest = found.values_list("digest", flat=True).first()
    return found.first() if fits(token, digest) else None


def link_read(prefix: str, *, now: datetime) -> Link | None:
    """The link that a visit stands on, while it opens."""
    return living_links(now).filter(prefix=prefix).first()


def with_openings(links: QuerySet[Link]) -> QuerySet[Link]:
    """Links, each with how often and when last it was opened."""
    return links.annotate(times=Count("openings"), last_opened_at=Max("openings__opened_at"))


def openings_of(link: Link, *, limit: int) -> list[Opening]:
    """The newest times that it was opened."""
    return list(link.openings.order_by("-opened_at", "-pk")[:limit])


def with_unread_news(links: QuerySet[Link]) -> QuerySet[Link]:
    """Links that were opened for the first time, or closed, and nobody has read of it."""
    return links.filter(_unread("first_opened_at") | _unread("closed_at"))


def _unread(name: str) -> Q:
    unseen = Q(news_seen_at=None) | Q(**{f"{name}__gt": F("news_seen_at")})
    return Q(**{f"{name}__isnull": False}) & unseen
