"""Every page of a patient: it fits, can be seen and hit in every look, and is read out in order."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Error, Page

from diary.drawing import draw_charts
from diary.log import log_walk
from diary.review import review_diary
from tests.builders import a_painless_walk, a_patient, a_walk
from tests.journeys import looking, reading_out
from tests.journeys.conftest import PHONE
from tests.journeys.every_page import ASKED, OPEN, OWN
from tests.remembering import once
from tests.test_who_sees_what import path_of, places  # noqa: F401 - it is a fixture
from tracker.models import User
from tracker.people.services import choose_language

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]

THIRDS = 3
PARTS = pytest.mark.parametrize("part", range(THIRDS))
Visits = Callable[..., Iterator[str]]
FITTING = {
    "320 wide": ({"width": 320, "height": 640}, {}),
    "on its side": ({"width": 844, "height": 390}, {}),
    "very large text": ({"width": 390, "height": 844}, {"text": "largest"}),
}
MIRRORED = {"320 wide": FITTING["320 wide"], "very large text": FITTING["very large text"]}
"""How a page from right to left is looked at: on its side it is as it is from left to right."""
LOOKS = {
    "dark": ("dark", {}),
    "dark, high contrast": ("dark", {"contrast": "high"}),
    "high contrast, very large text": ("light", {"contrast": "high", "text": "largest"}),
}
DRESS = "look => Object.assign(document.documentElement.dataset, look)"
PLAIN = {"text": "normal", "contrast": "normal", "appearance": "phone"}


def six_weeks() -> None:
    """Ada's walks of six weeks."""
    user, now = a_patient("ada@example.org", name="Ada"), datetime.now(UTC)
    for ago in range(42, 0, -1):
        moment = (now - timedelta(days=ago)).isoformat()
        make = a_painless_walk if ago % 6 == 0 else a_walk
        log_walk(user.diary, make(occurred_at=moment, entered_at=moment), now=now)


@pytest.fixture
def now() -> datetime:
    """The browser's own clock."""
    return datetime.now(UTC)


@pytest.fixture
def ada(transactional_db: None) -> User:
    """Ada with six weeks of walks."""
    once("six weeks of every page", six_weeks)
    return User.objects.get()


@pytest.fixture
def everything(ada: User, places: dict[str, Any], now: datetime) -> dict[str, Any]:  # noqa: F811
    """Her diary read and drawn, with something in every room of it."""
    review_diary(ada.diary.pk, now=now)
    draw_charts(ada.diary.pk, now=now)
    return places


@pytest.fixture
def page(new_page: Any) -> Page:
    """A phone on which the page that stands for Today finds no server, so that it stays."""
    phone = new_page(expected=("ERR_FAILED",))
    phone.route(
        "**/offline/who/", lambda route: route.abort() if _is_out(phone) else route.continue_()
    )
    return phone


def _is_out(page: Page) -> bool:
    return urlsplit(page.url).path == reverse("offline")


def _open(page: Page, path: str) -> None:
    """Opens a page; one that stands for another while there is no network may lead on just then."""
    try:
        page.goto(path)
    except Error:
        page.goto(path)
    page.wait_for_load_state()


@pytest.fixture
def visits(page: Page, sign_in: Any, ada: User, everything: dict[str, Any]) -> Visits:
    """Opens a third of the pages one after the other in a language, and gives their names."""

    def visit(part: int, language: str = "en") -> Iterator[str]:
        choose_language(ada, language=language)
        sign_in(page, ada.email)
        page.goto("/", wait_until="networkidle")  # the phone learns whose it is
        for number, name in enumerate(OWN + OPEN):
            if name in OPEN:
                page.context.clear_cookies()
                page.context.add_cookies([chosen_at_the_door(language, page.url)])
            if number % THIRDS == part:
                _open(page, path_of(name, everything) + ASKED.get(name, ""))
                yield name

    return visit


def chosen_at_the_door(language: str, url: str) -> Any:
    """The cookie of somebody who chose a language without signing in."""
    root = urlsplit(url)._replace(path="/", query="", fragment="").geturl()
    return {"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": root}


@PARTS
def test_every_page_fits_has_large_targets_and_is_read_out_in_order(page, visits, part):
    troubles = []
    for name in visits(part):
        troubles += [f"{name}: {what}" for what in (*misread(page), *unfitting(page, FITTING))]
        page.set_viewport_size(PHONE)
    assert not troubles, "\n".join(troubles)


def unfitting(page: Page, modes: dict[str, Any]) -> Iterator[str]:
    """What sticks out, overlaps or is small on the page as it stands, mode by mode."""
    for mode, (size, look) in modes.items():
        page.set_viewport_size(size)
        page.evaluate(DRESS, PLAIN | look)
        yield from (f"{mode}: {what}" for what in looking.seen(page))


@PARTS
def test_axe_knows_no_violation_in_any_look(page, visits, part):
    troubles = []
    for name in visits(part):
        page.evaluate(Axe().axe_script)
        troubles += [f"{name}: {what}" for what in violations(page)]
        for look, (scheme, dress) in LOOKS.items():
            page.emulate_media(color_scheme=scheme)
            page.evaluate(DRESS, PLAIN | dress)
            found = violations(page, "color-contrast", "target-size")
            troubles += [f"{name}, {look}: {what}" for what in found]
        page.emulate_media(color_scheme="light")
    assert not troubles, "\n".join(troubles)


def violations(page: Page, *rules: str) -> list[str]:
    """What axe finds on the page as it stands, by all of its rules or by some."""
    only = {"runOnly": {"type": "rule", "values": rules}} if rules else {}
    said = page.evaluate("only => axe.run(document, {resultTypes: ['violations'], ...only})", only)
    return [f"{row['id']}: {node['html']}" for row in said["violations"] for node in row["nodes"]]


def misread(page: Page) -> list[str]:
    """What a screen reader would say in another order than eyes meet it, or without a name."""
    nodes = reading_out.tree(page)
    found = reading_out.faults_of_headings(nodes) + reading_out.faults_of_names(nodes)
    return found + reading_out.faults_of_order(page, nodes)


@PARTS
def test_from_right_to_left_every_page_fits_is_read_in_order_and_axe_finds_nothing(
    page, visits, part
):
    troubles = []
    for name in visits(part, "ar"):
        assert page.locator("html").get_attribute("dir") == "rtl", name
        found = [*misread(page), *unfitting(page, MIRRORED)]
        page.evaluate(Axe().axe_script)
        found += violations(page)
        page.set_viewport_size(PHONE)
        troubles += [f"{name}: {what}" for what in found]
    assert not troubles, "\n".join(troubles)
