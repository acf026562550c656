"""Letting a device in and out, and the API's page, in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.builders import PASSWORD, a_patient
from tests.journeys.watching import assert_accessible

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_device_is_let_in_with_the_password_and_shut_out_again(any_page, sign_in):
    a_patient("ada@example.org", name="Ada")
    sign_in(any_page, "ada@example.org")
    any_page.goto("/account/")
    any_page.get_by_role("link", name="Devices and programs").click()
    any_page.get_by_label("What is it called?").fill("My watch")
    any_page.get_by_role("button", name="Let it in").click()
    any_page.get_by_label("Password").fill(PASSWORD)
    any_page.locator("main").get_by_role("button").first.click()
    assert any_page.get_by_label("The key").input_value().startswith("cd_")
    any_page.get_by_role("link", name="I have copied it").click()
    expect(any_page.get_by_role("heading", name="My watch")).to_be_visible()
    any_page.get_by_role("button", name="Shut My watch out").click()
    expect(any_page.get_by_text("No device is let in")).to_be_visible()


@pytest.mark.wide
def test_the_pages_are_accessible(page, dark_page, sign_in):
    ada = a_patient("ada@example.org", name="Ada")
    for at in (page, dark_page):
        sign_in(at, ada.email)
        for address in ("/account/devices/", "/api/v1/"):
            at.goto(address)
            assert_accessible(at)


def test_the_api_page_is_open_to_all_and_fits_a_phone(page):
    page.goto("/api/v1/")
    expect(page.get_by_role("heading", name="Walks", exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
