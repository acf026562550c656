"""What a doctor would see, in a real browser: on a phone, on a desk, and on paper."""

from datetime import UTC, datetime

import pypdfium2
import pytest
from playwright.sync_api import expect

from diary.demo.year import year_document
from diary.log import change_profile, import_document
from diary.review import review_diary
from tests.builders import a_patient
from tests.journeys.watching import assert_accessible
from tests.remembering import once
from tracker.models import User

pytestmark = pytest.mark.django_db(transaction=True)
DESK = {"width": 1440, "height": 900}


@pytest.fixture
def ada(transactional_db):
    """Ada with a year of diary, read by a review, and two questions of her own."""
    once("a year for the doctor", a_year)
    return User.objects.get()


def a_year():
    user, now = a_patient("ada@example.org", name="Ada Example"), datetime.now(UTC)
    import_document(user.diary, year_document(now=now), now=now)
    questions = ["Is it safe to walk through the pain?", "Do I need the pressure test?"]
    change_profile(user, now=now, questions=questions)
    review_diary(user.diary.pk, now=now)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.wide
def test_the_sheet_is_accessible_on_a_phone(new_page, sign_in, ada, scheme):
    page = new_page(color_scheme=scheme)
    sign_in(page, ada.email)
    page.goto("/report/")
    expect(page.get_by_role("heading", name="3. Walking")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert_accessible(page)


def test_on_a_desk_the_six_points_stand_on_one_screen(new_page, sign_in, ada):
    page = new_page(viewport=DESK)
    sign_in(page, ada.email)
    page.goto("/report/")
    box = page.locator(".minute-parts").bounding_box()
    assert box["height"] <= DESK["height"]
    assert_accessible(page)


def test_the_page_prints_on_one_side(new_page, sign_in, ada):
    page = new_page(viewport=DESK)
    sign_in(page, ada.email)
    page.goto("/report/")
    sheets = [pypdfium2.PdfDocument(page.pdf(format=paper)) for paper in ("A4", "Letter")]
    assert [len(sheet) for sheet in sheets] == [1, 1]
    text = sheets[0][0].get_textpage().get_text_range()
    assert "6. In the person's own words" in text
    assert "My first question" not in text


def test_a_question_is_written_once_and_stands_on_the_sheet(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/report/")
    page.get_by_label("My third question").fill("Which shoes are good?")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".minute")).to_contain_text("Which shoes are good?")


def test_the_file_comes_with_the_chosen_paper(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/report/")
    page.get_by_text("Choose what it shows").click()
    page.get_by_label("US Letter").check(force=True)
    page.get_by_role("button", name="Show it like this").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download to print").click()
    assert waiting.value.suggested_filename == "calf-diary.pdf"
    made = pypdfium2.PdfDocument(waiting.value.path())
    assert made[0].get_size() == (612, 792)
