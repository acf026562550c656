"""What is theirs, in a real browser: taken along, deleted and kept after all, and who looked."""

import zipfile

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from diary import log
from tests.builders import PASSWORD, a_patient, a_walk
from tests.journeys.watching import assert_accessible
from tracker.audit.services import record
from tracker.theirs.erasing import ask_erasure

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada(transactional_db):
    """Ada, who wrote down a walk, and at whose account somebody looked."""
    person = a_patient("ada@example.org", name="Ada")
    log.log_walk(person.diary, a_walk(), now=timezone.now())
    record(person.diary, actor=None, verb="opened", object_kind="link", now=timezone.now())
    return person


def test_everything_is_deleted_only_with_the_password_and_can_be_kept(any_page, ada, sign_in):
    sign_in(any_page, ada.email)
    any_page.goto("/account/")
    any_page.get_by_role("link", name="Delete everything").click()
    any_page.get_by_label("Your password").fill("not this one")
    any_page.get_by_role("button", name="Delete everything in one day").click()
    expect(any_page.get_by_role("alert")).to_contain_text("That is not your password.")
    any_page.get_by_label("Your password").fill(PASSWORD)
    any_page.get_by_role("button", name="Delete everything in one day").click()
    expect(any_page.get_by_role("heading", name="Will be deleted")).to_be_visible()
    any_page.goto("/")
    expect(any_page.get_by_text("Everything of yours will be deleted on")).to_be_visible()
    any_page.get_by_role("button", name="Keep it").click()
    expect(any_page.get_by_text("Everything is kept.")).to_be_visible()


def test_everything_comes_as_one_file(page, ada, sign_in, tmp_path):
    sign_in(page, ada.email)
    page.goto("/account/")
    page.get_by_role("link", name="Download everything").click()
    with page.expect_download() as coming:
        page.get_by_role("button", name="Download").click()
    coming.value.save_as(tmp_path / "mine.zip")
    with zipfile.ZipFile(tmp_path / "mine.zip") as held:
        assert "calf-diary/diary.json" in held.namelist()
        assert held.testzip() is None


def test_who_did_what_is_read_in_plain_words(any_page, ada, sign_in):
    sign_in(any_page, ada.email)
    any_page.goto("/account/")
    any_page.get_by_role("link", name="Who did what").click()
    expect(any_page.get_by_text("You wrote down a walk")).to_be_visible()
    expect(any_page.get_by_text("Somebody without an account opened your link")).to_be_visible()


def assert_accessible_and_narrow(page) -> None:
    for address in ("data/everything/", "data/delete/", "trail/"):
        page.goto(f"/account/{address}")
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.wide
def test_the_pages_are_accessible_and_fit_a_phone(page, dark_page, ada, sign_in):
    for at in (page, dark_page):
        sign_in(at, ada.email)
        assert_accessible_and_narrow(at)
    ask_erasure(ada, now=timezone.now())
    for at in (page, dark_page):
        assert_accessible_and_narrow(at)
