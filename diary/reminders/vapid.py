"""The key by which push services know this site (RFC 8292): from the environment, or made once."""

import time
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from py_vapid import Vapid02
from py_vapid.utils import b64urlencode

from diary import environment

LASTS_SECONDS: Final = 12 * 60 * 60
"""A push service takes a signature for a day at most."""


def public_key() -> str:
    """What a browser must know to subscribe."""
    point = _key().public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return str(b64urlencode(point))


def signed_for(endpoint: str) -> dict[str, str]:
    """The header that shows a push service who sends."""
    parts = urlsplit(endpoint)
    claims = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int(time.time()) + LASTS_SECONDS,
        "sub": settings.VAPID_CONTACT,
    }
    headers: dict[str, str] = _key().sign(claims)
    return headers


def _key() -> Vapid02:
    """The key; made once and kept private in the data folder where the environment has none."""
    kept = settings.VAPID_PRIVATE_KEY
    return _read(kept or environment.kept_once(settings.VAPID_KEY_FILE, make=_new_key))


@cache
def _read(text: str) -> Vapid02:
    try:
        return Vapid02.from_string(text)
    except Exception as error:
        raise ImproperlyConfigured(
            "VAPID_PRIVATE_KEY is no private key of the curve P-256 in base64url."
        ) from error


def _new_key() -> str:
    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return str(b64urlencode(number.to_bytes(32, "big")))
