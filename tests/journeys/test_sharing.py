"""Sharing, in a real browser: the person on a phone, the doctor on a phone and on a desk."""

import re
from datetime import timedelta

import pypdfium2
import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from diary import log
from diary.drawing import draw_charts
from diary.log import change_profile
from diary.review import review_diary
from tests.builders import a_patient, a_swollen_leg, a_walk
from tests.journeys.watching import assert_accessible
from tests.sharing import a_link

pytestmark = pytest.mark.django_db(transaction=True)
DESK = {"width": 1280, "height": 800}


@pytest.fixture
def ada(transactional_db):
    """Ada with three weeks of walks, a swelling of today, and her charts."""
    ada, now = a_patient("ada@example.org", name="Ada Example"), timezone.now()
    for days in range(21):
        moment = (now - timedelta(days=days, minutes=10)).isoformat(timespec="seconds")
        walk = a_walk(
            occurred_at=moment, entered_at=moment, onset_s=150 + 5 * days, note="By the church."
        )
        log.log_walk(ada.diary, walk, now=now)
    day = now.date().isoformat()
    swollen = a_swollen_leg(date=day, entered_at=now.isoformat(timespec="seconds"))
    for sign in swollen["signs"]:
        sign["since"] = (now - timedelta(days=1)).date().isoformat()
    log.log_checkin(ada.diary, swollen, now=now)
    review_diary(ada.diary.pk, now=now)
    draw_charts(ada.diary.pk, now=now)
    return ada


@pytest.fixture
def adas_phone(any_page, sign_in, ada) -> Page:
    """In the light, in the dark, and without JavaScript."""
    sign_in(any_page, ada.email)
    return any_page


@pytest.fixture(
    params=["phone", "desk", pytest.param("dark desk", marks=pytest.mark.wide), "plain desk"]
)
def doras(request, new_page) -> Page:
    """Dora's own browser, which knows nothing of Ada."""
    return new_page(
        viewport={"width": 390, "height": 844} if request.param == "phone" else DESK,
        color_scheme="dark" if "dark" in request.param else "light",
        java_script_enabled="plain" not in request.param,
        expected=("404",),
    )


def test_a_person_shares_sees_who_looked_and_shuts_it(adas_phone, new_page):
    page = adas_phone
    page.goto("/")
    page.get_by_role("navigation", name="Places").get_by_role("link", name="Share").click()
    page.get_by_role("link", name="A card to hand over").click()
    page.get_by_label("Who is it for?").fill("Dr Eva")
    page.get_by_role("button", name="Make the link").click()
    expect(page.get_by_role("img", name="The address as a square code")).to_be_visible()
    place = page.locator("#the-address").inner_text()
    code = page.locator("#the-code").inner_text()
    dora = new_page(expected=("404",))
    dora.goto(place)
    dora.get_by_label("Code of six digits").fill(code)
    dora.get_by_role("button", name="Open").click()
    expect(dora.get_by_role("heading", name="Leg diary of Ada Example")).to_be_visible()
    page.goto("/")
    expect(page.get_by_text("Your link was opened.")).to_be_visible()
    page.get_by_role("link", name="See the link").click()
    expect(page.get_by_text("Opened once")).to_be_visible()
    page.get_by_role("button", name="Shut this link now").click()
    expect(page.get_by_text("The link is shut.")).to_be_visible()
    dora.reload()
    expect(dora.get_by_role("heading", name="Nothing is open here")).to_be_visible()


def test_the_link_is_copied_with_one_tap(page, sign_in, ada):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(page, ada.email)
    page.goto("/share/new/")
    page.get_by_role("button", name="Make the link").click()
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    place = page.locator("#the-address").inner_text()
    assert page.evaluate("navigator.clipboard.readText()") == place


def test_a_person_looks_with_the_doctors_eyes_and_comes_back(adas_phone, ada):
    page = adas_phone
    link, *_ = a_link(ada)
    page.goto(f"/share/{link.pk}/")
    page.get_by_role("button", name="See what my doctor sees").click()
    expect(page.get_by_text("This is what your doctor sees.")).to_be_visible()
    page.get_by_role("link", name="Each walk and check-in").click()
    expect(page.get_by_text("By the church.").first).to_be_visible()
    page.get_by_role("link", name="Back to your link").click()
    expect(page.get_by_text("Not opened yet.")).to_be_visible()


def test_a_doctor_reads_the_sheet_the_charts_and_the_entries(doras, ada):
    _, token, _ = a_link(ada)
    doras.goto(f"/shared/{token}/")
    expect(doras.get_by_text("Ada")).to_have_count(0)
    doras.get_by_role("button", name="Open").click()
    expect(doras).to_have_url(re.compile(r"/shared/\?visit="))
    expect(doras.get_by_role("heading", name="Warning signs").first).to_be_visible()
    expect(doras.locator("svg.chart").first).to_be_visible()
    doras.get_by_role("link", name="Each walk and check-in").click()
    doras.get_by_label("Entries").select_option("checkin")
    doras.get_by_role("button", name="Show").click()
    expect(doras.locator(".entry")).to_have_count(1)
    doras.get_by_role("link", name="Back to the sheet").click()
    doras.get_by_role("button", name="I have read it: close").click()
    expect(doras.get_by_role("heading", name="The diary is closed")).to_be_visible()
    doras.goto("/shared/")
    expect(doras.get_by_role("heading", name="Nothing is open here")).to_be_visible()


def test_a_wrong_code_is_said_and_the_right_one_opens(doras, ada):
    _, token, code = a_link(ada, with_code=True)
    doras.goto(f"/shared/{token}/")
    doras.get_by_label("Code of six digits").fill("nonono")
    doras.get_by_role("button", name="Open").click()
    expect(doras.get_by_role("alert")).to_contain_text("4 more tries")
    doras.get_by_label("Code of six digits").fill(f"{code[:3]} {code[3:]}")
    doras.get_by_role("button", name="Open").click()
    expect(doras.get_by_role("heading", name="Leg diary of Ada Example")).to_be_visible()


@pytest.mark.parametrize("screen", [(320, "light"), (390, "dark"), (1280, "light")])
@pytest.mark.wide
def test_every_page_is_accessible_and_fits(new_page, sign_in, ada, screen):
    width, scheme = screen
    page = new_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
    link, token, _ = a_link(ada, with_code=True)
    sign_in(page, ada.email)
    page.goto(f"/share/{link.pk}/")
    page.get_by_role("button", name="See what my doctor sees").click()
    pages = ("/shared/", "/shared/entries/", f"/shared/{token}/", "/share/", "/share/new/")
    for address in (*pages, f"/share/{link.pk}/", f"/share/{link.pk}/change/"):
        page.goto(address)
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Make a new link in its place").click()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


WIDE_SCREEN = {"width": 1280, "height": 900}


def test_on_a_desk_the_six_points_stand_on_the_first_screen(new_page, ada):
    doras = new_page(viewport=WIDE_SCREEN)
    open_with(doras, a_link(ada)[1])
    box = doras.locator(".minute-parts").bounding_box()
    assert box["y"] + box["height"] <= WIDE_SCREEN["height"]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_doctor_s_page_prints_its_six_points_first_and_the_charts_behind(new_page, ada, paper):
    change_profile(ada, now=timezone.now(), questions=["Which shoes are good?"])
    doras = new_page(viewport=WIDE_SCREEN)
    open_with(doras, a_link(ada)[1])
    expect(doras.get_by_role("heading", name="What was logged, day by day")).to_be_visible()
    first, second = pypdfium2.PdfDocument(doras.pdf(format=paper))
    printed = first.get_textpage().get_text_range()
    places = [printed.index(f"{number}. ") for number in range(1, 7)]
    assert places == sorted(places)
    assert "Which shoes are good?" in printed
    assert "What was logged, day by day" in second.get_textpage().get_text_range()


def open_with(doras: Page, token: str) -> None:
    """Dora opens a link that asks for no code."""
    doras.goto(f"/shared/{token}/")
    doras.get_by_role("button", name="Open").click()
    expect(doras.locator(".minute")).to_be_visible()
