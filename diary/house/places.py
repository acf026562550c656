"""Where the house stands, known without loading Django's settings."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from diary import environment

ROOT = Path(__file__).resolve().parent.parent.parent


def web_address() -> tuple[str, int, bool]:
    """Host, port, and whether this is production: the only place that may serve elsewhere."""
    in_production = environment.text("DIARY_ENV", "local") == "production"
    host = environment.text("BIND", "127.0.0.1")
    if not in_production and host != "127.0.0.1":
        raise ImproperlyConfigured(
            f"BIND is {host!r}: outside production the diary is served on 127.0.0.1 alone."
        )
    return host, environment.number("PORT", 8000, lowest=1, highest=65535), in_production


def process_numbers() -> tuple[int, int, int]:
    """Web processes, threads in each, worker processes."""
    return (
        environment.number("WEB_PROCESSES", 2, lowest=1, highest=64),
        environment.number("WEB_THREADS", 3, lowest=1, highest=64),
        environment.number("WORKER_PROCESSES", 2, lowest=1, highest=64),
    )


def valkey_is_ours() -> bool:
    """True where no BROKER_URL names another server."""
    return not os.environ.get("BROKER_URL")
