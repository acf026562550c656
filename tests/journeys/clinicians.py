"""A clinician's browser: the second factor has been shown in it."""

from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.cached_db import SessionStore
from playwright.sync_api import Page

from tests.care import METHODS, WHOSE


def show_second_factor(page: Page, person: Any) -> None:
    """As if a code had been typed just now; the person must be signed in there."""
    cookies = {row["name"]: row["value"] for row in page.context.cookies()}
    session = SessionStore(cookies[settings.SESSION_COOKIE_NAME])
    session[METHODS] = [{"method": "mfa", "type": "totp", "at": 0}]
    session[WHOSE] = str(person.pk)
    session.save()
