"""A mail server that stands in, for whatever leaves as a letter."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.mail_server import MailServer, mail_server


@pytest.fixture
def post_office(settings: Any) -> Iterator[MailServer]:
    """A mail server on this machine."""
    with mail_server() as held:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", held.port
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        yield held
