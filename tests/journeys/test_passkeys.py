"""A colleague whose second factor is a passkey alone, with the browser's own virtual key."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.builders import PASSWORD, a_clinician
from tests.journeys.test_account import sign_in_by_form
from tests.journeys.watching import assert_accessible
from tracker.care.services import found_team

pytestmark = pytest.mark.django_db(transaction=True)
PIA = "pia@example.org"
NO_FINGER = "NotAllowedError"
"""What a browser says of a finger that was not recognised, or of "Cancel"."""
SENSOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
Finger = Callable[[bool], None]


@pytest.fixture
def pias(new_page) -> Page:
    """Pia's phone, on which she is not signed in. She has a team, and a password alone."""
    pia = a_clinician(PIA, name="Pia Example")
    found_team(pia, name="Mill Street", now=timezone.now())
    EmailAddress.objects.create(user=pia, email=pia.email, verified=True, primary=True)
    page: Page = new_page(expected=(NO_FINGER,))
    return page


@pytest.fixture
def finger(pias) -> Finger:
    """The sensor of that phone: `finger(False)` is one that it does not know."""
    line = pias.context.new_cdp_session(pias)
    line.send("WebAuthn.enable")
    sensor: dict[str, Any] = line.send("WebAuthn.addVirtualAuthenticator", {"options": SENSOR})
    of_it = {"authenticatorId": sensor["authenticatorId"]}
    return lambda known: line.send("WebAuthn.setUserVerified", {**of_it, "isUserVerified": known})


def test_a_passkey_alone_opens_the_patients_list_at_every_sign_in(pias, finger):
    sign_in_by_form(pias, PIA)
    add_a_passkey(pias)
    pias.goto("/care/")
    use_the_passkey(pias)
    expect_the_list(pias)

    sign_out(pias)
    sign_in_by_form(pias, PIA)
    expect(pias.get_by_role("heading", name="The second step")).to_be_visible()
    use_the_passkey(pias)
    pias.goto("/care/")
    expect_the_list(pias)

    sign_out(pias)
    pias.get_by_role("button", name="Sign in with a passkey").click()
    expect(pias.get_by_role("button", name="Sign in with a passkey")).not_to_be_attached()
    pias.goto("/care/")
    expect_the_list(pias)


def test_a_finger_that_is_not_known_is_said_on_the_page(pias, finger):
    sign_in_by_form(pias, PIA)
    add_a_passkey(pias)
    finger(False)
    pias.goto("/care/")
    expect(pias.get_by_role("heading", name="Is it you?")).to_be_visible()
    pias.get_by_role("button", name="Use a passkey").click()
    expect(pias.get_by_role("alert")).to_contain_text("gave no passkey")
    assert_accessible(pias)
    sign_out(pias)
    pias.get_by_role("button", name="Sign in with a passkey").click()
    expect(pias.get_by_role("alert")).to_contain_text("gave no passkey")
    expect(pias).to_have_url(re.compile("/account/login/"))


def add_a_passkey(page: Page) -> None:
    """From the account's page, as somebody without one finds the way."""
    page.get_by_role("banner").get_by_role("link", name="Your account").click()
    page.get_by_role("link", name="Second step and passkeys").click()
    page.get_by_role("link", name="Add one").click()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    assert_accessible(page)
    page.get_by_label("Name").fill("My phone")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_role("heading", name=re.compile("codes", re.IGNORECASE))).to_be_visible()


def use_the_passkey(page: Page) -> None:
    button = page.get_by_role("button", name="Use a passkey")
    button.click()
    expect(button).not_to_be_attached()


def sign_out(page: Page) -> None:
    page.goto("/account/logout/")
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(re.compile("/account/login/"))


def expect_the_list(page: Page) -> None:
    expect(page).to_have_url(re.compile("/care/$"))
    expect(page.get_by_text("Mill Street").first).to_be_visible()
