"""Two weeks on paper: the sheet prints on four pages, and the grid is typed in by keys alone."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import NewPage, SignIn
from tracker.models import CheckIn, Walk

WIDE = {"width": 1280, "height": 900}


@pytest.fixture
def at_desk(new_page: NewPage, sign_in: SignIn, ada) -> Page:
    """Ada at a desk, where a sheet is typed in."""
    page = new_page(viewport=WIDE)
    sign_in(page, ada.email)
    return page


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF of Chromium has."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_sheet_prints_on_four_pages_of_paper(page, sign_in, ada, paper):
    sign_in(page, ada.email)
    page.goto("/paper/?first=2026-04-20")
    pdf = page.pdf(format=paper, prefer_css_page_size=False)
    assert pages_of(pdf) == 4


def test_boxes_are_large_enough_for_stiff_fingers(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/paper/")
    page.emulate_media(media="print")
    sizes = page.locator(".box").evaluate_all(
        "boxes => boxes.map((box) => Math.min(box.offsetWidth, box.offsetHeight))"
    )
    assert min(sizes) >= 22


def test_the_grid_is_typed_in_by_keys_alone(at_desk):
    at_desk.goto("/paper/type-in/?first=2026-04-20")
    at_desk.locator("[name='walk.0.0.pain']").focus()
    for key in ("L", "Tab", "4", "Tab", "Tab", "6", "Tab", "S", "Enter"):
        at_desk.keyboard.press(key)
    at_desk.locator("[name='walk.0.0.far']").press("Enter")
    expect(at_desk.get_by_role("heading", name="Is this right?")).to_be_visible()
    expect(at_desk.get_by_text("Left leg, pain after 4 min, 6 of 10")).to_be_visible()
    at_desk.get_by_role("button", name="Save all of it").click()
    expect(at_desk.get_by_role("heading", name="The sheet is saved")).to_be_visible()
    assert Walk.objects.get().day == date(2026, 4, 20)


def test_a_sheet_is_typed_in_without_scripts(plain_page, sign_in, ada):
    sign_in(plain_page, ada.email)
    plain_page.goto("/paper/type-in/?first=2026-04-20")
    plain_page.locator("[name='walk.0.0.far']").fill("4")
    plain_page.get_by_role("button", name="Look it over").last.click()
    expect(plain_page.locator("#errors")).to_be_focused()
    plain_page.locator("[name='walk.0.0.pain']").select_option("both")
    plain_page.get_by_role("button", name="Look it over").last.click()
    plain_page.get_by_role("button", name="Save all of it").click()
    plain_page.get_by_role("button", name="Undo").click()
    expect(plain_page.get_by_text("Taken back")).to_be_visible()
    assert not Walk.objects.filter(deleted_at=None).exists()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_emergency_on_a_past_day_is_told_with_its_day(new_page, sign_in, ada, scheme):
    page = new_page(color_scheme=scheme)
    sign_in(page, ada.email)
    page.goto("/paper/type-in/?first=2026-04-20")
    for code in ("cold", "pale", "numb"):
        page.locator(f"label:has([name='day.0.sign'][value='{code}'])").click()
    page.locator("[name='day.0.side']").select_option("left")
    page.get_by_role("button", name="Look it over").last.click()
    expect(page.get_by_text("You wrote what follows on Mon 20 Apr").first).to_be_visible()
    page.get_by_role("button", name="Save all of it").click()
    expect(page.get_by_role("link", name="Call 999")).to_be_visible()
    assert CheckIn.objects.count() == 1
