"""What a web process does without: libraries that its frameworks take in where they find them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Final

UNUSED: Final = ("django.contrib.postgres.fields", "pygments", "requests")
"""The API's framework has uses for these that the diary has not: fields of PostgreSQL (and its
library, on SQLite too), coloured code, a client for tests. Together they weigh 12 MiB."""


def import_the_api_lean() -> None:
    """Has the framework meet an installation without them; whoever wants them later finds them."""
    with _missing(UNUSED):
        import_module("rest_framework.compat")


@contextmanager
def _missing(names: tuple[str, ...]) -> Iterator[None]:
    """Importing these fails in here, except what is loaded already."""
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
