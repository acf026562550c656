"""A clinic in a real browser: a team, a patient who lets it in, a review, and the end of it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from diary import log
from diary.review import review_diary
from tests.builders import a_clinician, a_patient, a_walk, a_white_cold_leg
from tests.care import give_second_factor
from tests.journeys.clinicians import show_second_factor
from tests.journeys.watching import assert_accessible

pytestmark = pytest.mark.django_db(transaction=True)
DESK = {"width": 1280, "height": 800}
CODE = re.compile(r"^\w{4} \w{4}$")


@pytest.fixture
def ada(transactional_db: None) -> Any:
    """Ada, whose leg has turned white and cold today."""
    ada, now = a_patient("ada@example.org", name="Ada Example"), timezone.now()
    moment = (now - timedelta(minutes=10)).isoformat(timespec="seconds")
    log.log_walk(ada.diary, a_walk(occurred_at=moment, entered_at=moment), now=now)
    day = now.date().isoformat()
    cold = a_white_cold_leg(date=day, entered_at=now.isoformat(timespec="seconds"))
    for sign in cold["signs"]:
        sign["since"] = day
    log.log_checkin(ada.diary, cold, now=now)
    review_diary(ada.diary.pk, now=now)
    return ada


@pytest.fixture(params=["desk", pytest.param("dark phone", marks=pytest.mark.wide)])
def pias(request, new_page, sign_in, transactional_db) -> Page:
    """Pia's browser, in which she has shown her second factor."""
    pia = a_clinician("pia@example.org", name="Pia Example")
    give_second_factor(pia)
    look = {"viewport": DESK} if request.param == "desk" else {"color_scheme": "dark"}
    page = new_page(expected=("404",), **look)
    sign_in(page, pia.email)
    show_second_factor(page, pia)
    return page


def test_a_clinic_is_let_in_reviews_and_is_shut_out(pias, new_page, sign_in, ada):
    code = make_team(pias)
    adas = new_page()
    sign_in(adas, ada.email)
    let_in(adas, code)
    review(pias)
    adas.goto("/")
    expect(adas.locator("#watching")).to_contain_text("Monitored by Mill Street. Last looked on")
    expect(adas.get_by_text("Please keep your foot warm.")).to_be_visible()
    adas.locator("#watching").get_by_role("link", name="Change").click()
    adas.get_by_role("button", name="Stop it now").click()
    expect(adas.get_by_text("Mill Street can no longer see your diary.")).to_be_visible()
    assert pias.reload().status == 404


def make_team(page: Page) -> str:
    """A team, and the code on the card for its patients."""
    page.goto("/care/")
    page.get_by_label("What is your team called?").fill("Mill Street")
    page.get_by_role("button", name="Make the team").click()
    assert_accessible(page)
    page.get_by_role("button", name="Make a new code").click()
    expect(page.locator("#the-code")).to_have_text(CODE)
    assert_accessible(page)
    return page.locator("#the-code").inner_text()


def let_in(page: Page, code: str) -> None:
    """The patient types the code, reads, chooses and says yes."""
    page.goto("/account/")
    page.get_by_role("link", name="Who watches my diary").click()
    assert_accessible(page)
    page.get_by_label("Code from your clinic").fill(code)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Pia Example")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("Which days?").select_option("30d")
    page.get_by_role("button", name="Yes, let them look").click()
    expect(page.get_by_text("Mill Street can look at your diary now.")).to_be_visible()


def review(page: Page) -> None:
    """Pia finds her at the top, reads the sheet beside the time before, writes and reviews."""
    page.goto("/care/")
    expect(page.get_by_role("region", name="To call today")).to_contain_text("Red flag, ")
    assert_accessible(page)
    page.get_by_text("Show some, search, print").click()
    page.get_by_label("Search by name").fill("nobody")
    expect(page.get_by_role("link", name="Ada Example")).to_be_hidden()
    page.get_by_label("Search by name").fill("ada")
    page.get_by_role("link", name="Ada Example").click()
    expect(page.get_by_text("Red flag, ").first).to_be_visible()
    expect(page.get_by_label("Which days?")).to_have_value("30d")
    page.get_by_role("button", name="Beside the time before").click()
    assert_accessible(page)
    page.get_by_text("Notes", exact=True).click()
    page.get_by_label("Note", exact=True).fill("Please keep your foot warm.")
    page.get_by_label("Who reads it?").select_option("patient")
    page.get_by_role("button", name="Keep the note").click()
    page.get_by_role("button", name="Reviewed").click()
    expect(page.get_by_role("heading", name="What you did")).to_be_visible()
    expect(page.get_by_role("button", name="Undo").first).to_be_visible()
