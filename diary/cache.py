"""A cache that is empty while its server is away, so that a diary can still be written."""

import logging
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

log = logging.getLogger(__name__)


def _or(missing: Callable[..., Any]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Answers `missing(...)` where the wrapped method finds no server."""

    def forgiving(method: Callable[..., Any]) -> Callable[..., Any]:
        def call(self: RedisCache, *args: Any, **kwargs: Any) -> Any:
            try:
                return method(self, *args, **kwargs)
            except (RedisError, OSError) as error:
                log.warning("The shared cache cannot be reached (%s)", type(error).__name__)
                return missing(*args, **kwargs)

        return call

    return forgiving


class ForgivingRedisCache(RedisCache):
    """Misses instead of errors: for what can be found again, never for limits on sign-in."""

    add = _or(lambda *_args, **_kw: False)(RedisCache.add)
    get = _or(lambda _key, default=None, **_kw: default)(RedisCache.get)
    set = _or(lambda *_args, **_kw: None)(RedisCache.set)
    touch = _or(lambda *_args, **_kw: False)(RedisCache.touch)
    delete = _or(lambda *_args, **_kw: False)(RedisCache.delete)
    get_many = _or(lambda *_args, **_kw: {})(RedisCache.get_many)
    has_key = _or(lambda *_args, **_kw: False)(RedisCache.has_key)
    set_many = _or(lambda data, *_args, **_kw: list(data))(RedisCache.set_many)
    delete_many = _or(lambda *_args, **_kw: None)(RedisCache.delete_many)
