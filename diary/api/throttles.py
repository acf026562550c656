"""How often a device may ask: counters in the cache that all processes share."""

import logging
import time
from typing import Any

from django.core.cache import cache
from redis.exceptions import RedisError
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from diary.api.settings import RATES

log = logging.getLogger("diary.api")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class SharedThrottle(BaseThrottle):
    """Counts reads and writes of one device or session in windows of fixed length.

    A view may name another rate for a method in `rates`.
    """

    seconds_left: int | None = None

    def allow_request(self, request: Request, view: Any) -> bool:
        """False once the window's allowance is used up."""
        usual = "read" if request.method in SAFE else "write"
        rate = getattr(view, "rates", {}).get(request.method, usual)
        self.seconds_left = seconds_to_wait(rate, _who(request))
        return self.seconds_left is None

    def wait(self) -> int | None:
        """Seconds until the next window."""
        return self.seconds_left


def seconds_to_wait(rate: str, who: str) -> int | None:
    """Counts one request of `who`; None if it is allowed, else how long to wait."""
    allowed, window = RATES[rate]
    now = int(time.time())
    if _counted(f"api:{rate}:{who}:{now // window}", window) <= allowed:
        return None
    return window - now % window


def address(request: Request) -> str:
    """The network address a request comes from, as far as the proxies in front are trusted."""
    return BaseThrottle().get_ident(request)


def _who(request: Request) -> str:
    """A device has an allowance of its own; so has everything its owner does signed in."""
    if request.auth is not None:
        return f"device:{request.auth.pk}"
    if request.user.is_authenticated:
        return f"user:{request.user.pk}"
    return f"address:{address(request)}"


def _counted(key: str, seconds: int) -> int:
    """How many times this key was counted, this time included; 0 if the cache cannot be asked.

    Saving an entry matters more than counting it: without the cache all requests are allowed.
    """
    try:
        cache.add(key, 0, timeout=seconds)
        return cache.incr(key)
    except ValueError:  # the window ended between the two lines
        return 1
    except (RedisError, OSError) as error:
        log.warning("Requests are not counted: the cache is away (%s)", type(error).__name__)
        return 0
