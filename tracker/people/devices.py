"""Devices let in by a token: made, found, revoked. Of a token only the hash is kept."""

import re
import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest
from typing import Final

from django.db.models import Q, QuerySet

from tracker.asked import Asked, given
from tracker.people.models import Device, User

TOKEN = re.compile(r"cd_([0-9a-f]{10})_([0-9A-Za-z_-]{43})")
SECRET_BYTES = 32
LONGEST_DAYS = 366
USUAL_DAYS = 90
WITH_OWNERS: Final = Asked(
    Device.objects.select_related("user__profile", "user__diary").filter(
        prefix=given("prefix"), revoked_at=None, user__is_active=True
    )
)


def let_in_device(
    user: User, *, name: str, now: datetime, days: int = USUAL_DAYS
) -> tuple[Device, str]:
    """A new device and its token, which is never to be seen again."""
    if not 1 <= days <= LONGEST_DAYS:
        raise ValueError(f"a token lasts 1 to {LONGEST_DAYS} days, not {days}")
    prefix, secret = secrets.token_hex(5), secrets.token_urlsafe(SECRET_BYTES)
    device = Device.objects.create(
        user=user,
        name=name,
        prefix=prefix,
        digest=_digest(secret),
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    return device, f"cd_{prefix}_{secret}"


def device_let_in_by(token: str, *, now: datetime) -> Device | None:
    """The device that a token opens the door for, with its owner; None if there is none."""
    parts = TOKEN.fullmatch(token)
    if parts is None:
        return None
    for found in WITH_OWNERS(prefix=parts[1]):
        if found.expires_at > now and compare_digest(found.digest, _digest(parts[2])):
            return found
    return None


def devices_of(user: User, *, now: datetime) -> QuerySet[Device]:
    """A person's devices that are let in, newest first."""
    return Device.objects.filter(_living(now), user=user).order_by("-made_at", "-pk")


def revoke_device(user: User, prefix: str, *, now: datetime) -> bool:
    """Shuts one device out; False if the person has no such device."""
    found = Device.objects.filter(_living(now), user=user, prefix=prefix)
    return bool(found.update(revoked_at=now))


def revoke_devices(user: User, *, now: datetime) -> int:
    """Shuts all of a person's devices out; how many there were."""
    return Device.objects.filter(_living(now), user=user).update(revoked_at=now)


def _living(now: datetime) -> Q:
    return Q(revoked_at=None, expires_at__gt=now, user__is_active=True)


def _digest(secret: str) -> str:
    """A fast hash is enough: the secret holds 256 random bits, nobody can guess through it."""
    return sha256(secret.encode()).hexdigest()
