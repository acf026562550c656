"""Joining, signing in and out, and the account, in a real browser."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from playwright.sync_api import Page, expect

from tests.builders import PASSWORD, a_clinician, a_patient
from tests.journeys.watching import assert_accessible
from tracker.models import Consent, Profile, User

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def verified():
    """Marks an address as confirmed, so that its owner may sign in by the form."""
    return lambda user: EmailAddress.objects.create(
        user=user, email=user.email, verified=True, primary=True
    )


def code_sent() -> str:
    """The code in the newest e-mail."""
    (code,) = re.findall(r"^([A-Z0-9]+(?:-[A-Z0-9]+)?)$", mail.outbox[-1].body, re.MULTILINE)
    return code


def join(page: Page, email: str) -> None:
    """Comes as everybody comes, then fills and sends the form, agreement and all."""
    page.goto("/")
    page.get_by_role("link", name="Start a diary").click()
    page.get_by_label("What shall we call you?").fill("Ada")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("I have read this and agree").check()
    page.get_by_role("button", name="Join").click()


def sign_in_by_form(page: Page, email: str) -> None:
    """The real form."""
    page.goto("/account/login/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_joining_opens_a_diary_where_the_browser_is(new_page):
    page = new_page(timezone_id="Europe/Berlin", locale="en-GB")
    join(page, "ada@example.org")
    page.get_by_label("Code").fill(code_sent())
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Welcome")).to_be_visible()
    profile = Profile.objects.get(user__email="ada@example.org")
    assert (profile.time_zone, profile.country, profile.units) == ("Europe/Berlin", "DE", "metric")
    assert profile.user.diary.record_version == 0
    assert Consent.objects.filter(user=profile.user, version="2026-11-25").count() == 1


def test_joining_works_without_javascript(plain_page):
    join(plain_page, "ada@example.org")
    plain_page.get_by_label("Code").fill(code_sent())
    plain_page.get_by_role("button", name="Go on").click()
    expect(plain_page.get_by_role("heading", name="Welcome")).to_be_visible()
    profile = Profile.objects.get(user__email="ada@example.org")
    assert (profile.time_zone, profile.country) == ("Europe/London", "GB")


def test_nobody_joins_without_agreeing(page):
    page.goto("/account/signup/")
    page.get_by_label("Email").fill("ada@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Join").click()
    assert not User.objects.exists()


def test_a_clinician_joins_without_a_diary(page):
    page.goto("/account/signup/")
    page.get_by_label("Email").fill("pia@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("I have read this and agree").check()
    page.get_by_text("I am a doctor, nurse or physiotherapist").click()
    page.get_by_label("I look after patients").check()
    page.get_by_role("button", name="Join").click()
    page.get_by_label("Code").fill(code_sent())
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Having an account here opens none")).to_be_visible()
    assert not hasattr(User.objects.get(), "diary")


def test_signing_in_and_out_by_the_form(page, verified):
    verified(a_patient("ada@example.org", name="Ada"))
    page.goto("/")
    expect(page).to_have_url(re.compile(r"/account/login/"))
    sign_in_by_form(page, "ada@example.org")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name="Your account").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(re.compile(r"/account/login/"))


def test_a_forgotten_password_is_set_anew_by_a_code(page, verified):
    verified(a_patient("ada@example.org"))
    page.goto("/account/login/")
    page.get_by_role("link", name="Forgot your password?").click()
    page.get_by_label("Email").fill("ada@example.org")
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("Code").fill(code_sent())
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("New Password", exact=True).fill("another-long-and-quiet-walk")
    page.get_by_label(re.compile("again")).fill("another-long-and-quiet-walk")
    page.get_by_role("button", name="Keep the new password").click()
    expect(page.get_by_role("heading", name="Your new password is kept")).to_be_visible()
    assert User.objects.get().check_password("another-long-and-quiet-walk")


def test_signing_out_everywhere_ends_the_other_phone_too(page, new_page, verified):
    verified(a_patient("ada@example.org"))
    other = new_page()
    for each in (page, other):
        sign_in_by_form(each, "ada@example.org")
    page.goto("/account/sessions/")
    page.get_by_role("button", name="Sign out everywhere").click()
    expect(page.get_by_text("You are signed out everywhere.")).to_be_visible()
    other.goto("/")
    expect(other).to_have_url(re.compile(r"/account/login/"))


def test_the_profile_is_changed_and_shown_again(page, sign_in):
    a_patient("ada@example.org")
    sign_in(page, "ada@example.org")
    page.goto("/account/profile/")
    page.get_by_label("Year of birth").fill("1950")
    page.get_by_label("Country").select_option("FR")
    row = page.get_by_role("group", name="I smoke")
    row.get_by_role("radio", name="Yes").check()
    page.get_by_role("button", name="Save").click()
    profile = Profile.objects.get()
    assert (profile.birth_year, profile.country, profile.background) == (1950, "FR", ["smoker"])
    page.goto("/account/profile/")
    expect(row.get_by_role("radio", name="Yes")).to_be_checked()


def test_a_wrong_year_is_said_beside_the_field_and_nothing_typed_is_lost(page, sign_in):
    a_patient("ada@example.org")
    sign_in(page, "ada@example.org")
    page.goto("/account/profile/")
    page.get_by_label("Year of birth").fill("57")
    page.get_by_label("Your name").fill("Ada 🌷 آدا")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Please look at this again")).to_be_visible()
    expect(page.get_by_label("Your name")).to_have_value("Ada 🌷 آدا")
    assert Profile.objects.get().birth_year == 1957


OPEN_PAGES = ["/account/login/", "/account/signup/", "/account/password/reset/"]
OWN_PAGES = [
    *("/account/", "/account/profile/", "/account/welcome/", "/account/agreement/"),
    *("/account/sessions/", "/account/2fa/", "/account/logout/"),
]


@pytest.mark.parametrize("address", [*OPEN_PAGES, *OWN_PAGES])
@pytest.mark.wide
def test_nothing_runs_out_of_a_narrow_page_with_large_text(new_page, sign_in, address):
    page = new_page(viewport={"width": 320, "height": 640})
    if address in OWN_PAGES:
        a_patient("ada@example.org")
        sign_in(page, "ada@example.org")
    page.goto(address)
    for size in ("118.75%", "237.5%"):
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_pia_sees_no_page_of_a_patient(page, sign_in):
    a_clinician("pia@example.org")
    sign_in(page, "pia@example.org")
    page.goto("/")
    expect(page.get_by_text("Having an account here opens none")).to_be_visible()
    assert page.get_by_role("navigation").count() == 0


@pytest.mark.parametrize(
    "address",
    ["/account/2fa/totp/activate/", "/account/2fa/webauthn/add/", "/account/password/change/"],
)
@pytest.mark.wide
def test_the_pages_behind_a_second_look_have_no_violation(page, verified, address):
    verified(a_patient("ada@example.org"))
    sign_in_by_form(page, "ada@example.org")
    page.goto("/account/reauthenticate/")
    assert_accessible(page)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.goto(address)
    assert_accessible(page)
