"""What every test stands on: the embedded Valkey, and a cache that begins empty."""

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from django.conf import settings
from django.core.cache import caches

from tests.servers import embedded_valkey


@pytest.fixture(scope="session", autouse=True)
def valkey_server() -> Iterator[None]:
    """The broker and the cache, unless the environment names others."""
    with ExitStack() as stack:
        if not os.environ.get("BROKER_URL"):
            stack.enter_context(embedded_valkey(settings.VAR_DIR))
        yield


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """No test meets the sessions and counters of another."""
    caches["default"].clear()
