"""The person's data in a real browser: taken away, brought in, and taken back."""

import json
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from diary import log
from tests.builders import a_checkin, a_document, a_patient, a_walk
from tests.diary.importing.bringing import worked
from tests.journeys.watching import assert_accessible
from tracker.models import Import

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def ada(transactional_db):
    """Ada, with a walk and a check-in."""
    ada = a_patient("ada@example.org", name="Ada")
    log.log_walk(ada.diary, a_walk(), now=NOW)
    log.log_checkin(ada.diary, a_checkin(), now=NOW)
    return ada


def send(page: Page, document: dict, path) -> None:
    """Sends a file by the page."""
    path.write_text(json.dumps(document))
    page.goto("/account/")
    page.get_by_role("link", name="Your data").click()
    page.get_by_label("The file").set_input_files(path)
    page.get_by_role("button", name="Look at this file").click()


def test_a_file_is_looked_at_brought_in_and_taken_back(any_page, ada, sign_in, tmp_path):
    sign_in(any_page, ada.email)
    [mine] = log.export_document(ada.diary)["walks"]
    other = a_document(walks=[mine | {"severity": 9}, a_walk(note="new")], checkins=[])
    send(any_page, other, tmp_path / "calf-diary.json")
    expect(any_page.get_by_text("Nothing is saved yet.")).to_be_visible()
    expect(any_page.get_by_text("9 of 10")).to_be_visible()
    assert_fits(any_page)
    expect(any_page.get_by_role("radio", name="In your diary")).to_be_checked()
    any_page.get_by_role("radio", name="Keep both walks").check()
    any_page.get_by_role("button", name="Bring it in").click()
    expect(any_page.get_by_text("0 of 2 entries")).to_be_visible()
    worked(Import.objects.get(), now=NOW)
    expect(any_page.get_by_role("heading", name="It is in your diary")).to_be_visible()
    any_page.get_by_role("button", name="Take all of it back").click()
    expect(any_page.get_by_role("heading", name="Taking it back")).to_be_visible()
    worked(Import.objects.get(), now=NOW)
    expect(any_page.get_by_role("heading", name="It is taken back")).to_be_visible()
    assert log.export_document(ada.diary)["walks"] == [mine]


def test_faults_are_told_with_their_places(any_page, ada, sign_in, tmp_path):
    sign_in(any_page, ada.email)
    send(any_page, a_document(walks=[a_walk(severity=11)]), tmp_path / "calf-diary.json")
    expect(any_page.get_by_text("walks[0].severity")).to_be_visible()
    assert_fits(any_page)


def test_each_form_comes_as_a_file(page, ada, sign_in):
    sign_in(page, ada.email)
    page.goto("/account/data/")
    for name in ("All that you wrote", "Tables", "For a doctor’s computer"):  # noqa: RUF001
        with page.expect_download() as coming:
            page.get_by_role("link", name=name).click()
        assert coming.value.suggested_filename.startswith("calf-diary")
        assert coming.value.failure() is None


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.wide
def test_the_pages_are_accessible(look, new_page, ada, sign_in, tmp_path):  # noqa: PLR0917
    page = new_page(color_scheme=look)
    sign_in(page, ada.email)
    page.goto("/account/data/")
    assert_accessible(page)
    [mine] = log.export_document(ada.diary)["walks"]
    send(page, a_document(walks=[mine | {"severity": 9}]), tmp_path / "calf-diary.json")
    assert_accessible(page)


def assert_fits(page: Page) -> None:
    """Nothing sticks out of a phone's screen."""
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
