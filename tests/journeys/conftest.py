"""A real browser on the live site: a phone in the hand, watched for what no page may do."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.cached_db import SessionStore
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from diary.house.browser import chromium
from tests.journeys.watching import Watch
from tracker.models import User

PHONE = {"width": 390, "height": 844}
PATIENCE_MS = 20_000
"""How long a page may take to show what it should: two processors may be busy with six things."""

# Playwright runs an event loop in this thread; the rows that tests write beside it are plain ones.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

NewPage = Callable[..., Page]
SignIn = Callable[[Page, str], None]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of the browser."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The Chromium of this machine; a missing one fails with what to do, never skips."""
    started = playwright.chromium.launch(
        executable_path=chromium(),
        args=["--disable-background-networking", "--disable-component-update"],
        chromium_sandbox=os.geteuid() != 0,
    )
    yield started
    started.close()


@pytest.fixture
def new_page(
    browser: Browser, live_server: Any, request: pytest.FixtureRequest
) -> Iterator[NewPage]:
    """Opens pages with options of `Browser.new_context`; each is watched until the test ends.

    `new_page(java_script_enabled=False)`, `new_page(color_scheme="dark")`. No worker is
    registered, unless a test asks for it: `new_page(service_workers="allow")`. What is
    `expected` may stand in the console: that there is no network, say.
    """
    opened: list[tuple[BrowserContext, Watch]] = []

    def open_page(*, expected: tuple[str, ...] = (), **options: Any) -> Page:
        context = browser.new_context(
            **{
                "viewport": PHONE,
                "base_url": live_server.url,
                "locale": "en-GB",
                "service_workers": "block",
                **options,
            }
        )
        context.set_default_timeout(PATIENCE_MS)
        watch = Watch(context, own_site=live_server.url, expected=expected)
        opened.append((context, watch))
        return context.new_page()

    yield open_page
    for context, watch in opened:
        _keep_picture(context, request.node.name)
        context.close()
        assert watch.troubles == []


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A phone of 390 by 844 in the light."""
    return new_page()


@pytest.fixture
def dark_page(new_page: NewPage) -> Page:
    """The same phone in the dark."""
    return new_page(color_scheme="dark")


@pytest.fixture
def plain_page(new_page: NewPage) -> Page:
    """The same phone without JavaScript."""
    return new_page(java_script_enabled=False)


@pytest.fixture(params=["page", pytest.param("dark_page", marks=pytest.mark.wide), "plain_page"])
def any_page(request: pytest.FixtureRequest) -> Page:
    """In the light, in the dark, and without JavaScript."""
    opened: Page = request.getfixturevalue(request.param)
    return opened


@pytest.fixture
def sign_in(live_server: Any, transactional_db: None) -> SignIn:
    """Signs a page in by a session's cookie; the sign-in form has a journey of its own."""

    def enter(page: Page, email: str) -> None:
        user = User.objects.get(email=email)
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.save()
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key}
        page.context.add_cookies([{**cookie, "url": live_server.url}])

    return enter


def _keep_picture(context: BrowserContext, name: str) -> None:
    """With SCREENSHOTS=yes the last state of each page is kept in var/screenshots."""
    if os.environ.get("SCREENSHOTS") != "yes":
        return
    folder = settings.BASE_DIR / "var" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    for place, page in enumerate(context.pages):
        page.screenshot(path=folder / f"{name}-{place}.png", full_page=True)
