"""What the diary does not know: each question is opened in its place, with the keyboard on it."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.builders import a_patient
from tests.journeys.watching import assert_accessible
from tests.record import keep_finding
from tracker.findings.services import Read, keep_reading

pytestmark = pytest.mark.django_db(transaction=True)
NEEDS = ("pain_standing", "sites", "raise", "smoker", "birth_year")
PLACES = {
    "pain from standing": "[name='q.pain_standing']",
    "where it hurt": "[name='sites']",
    "smoking": "[name='background.smoker']",
    "your year of birth": "#id_birth_year",
}


@pytest.fixture
def ada(transactional_db):
    """Ada, of whom one rule would know five things more; a warning stands."""
    user, now = a_patient("ada@example.org", name="Ada"), datetime.now(UTC)
    rules = [{"id": "a.rule", "needs": list(NEEDS)}]
    read = Read(not_judged=rules)
    keep_reading(user.diary, version=0, as_of=now.date(), read=read, now=now)
    keep_finding(user.diary, now=now, figures={"signs": "swelling"}, not_asked=["breathless"])
    return user


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.wide
def test_the_buttons_are_accessible_and_large_enough_for_a_thumb(new_page, sign_in, ada, *, scheme):
    page = new_page(color_scheme=scheme, viewport={"width": 320, "height": 844})
    sign_in(page, ada.email)
    page.goto("/insights/")
    assert_accessible(page)
    buttons = page.locator(".open-questions a")
    expect(buttons).to_have_count(len(NEEDS))
    assert all(button.bounding_box()["height"] >= 56 for button in buttons.all())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_by_keyboard_a_question_is_opened_in_its_place_and_focused(page, sign_in, ada):
    sign_in(page, ada.email)
    for words, place in PLACES.items():
        page.goto("/insights/")
        page.get_by_role("link", name=words).press("Enter")
        expect(page.locator(f"{place}:focus")).to_have_count(1)
        expect(page.locator(f"{place}:focus")).to_be_in_viewport()


def test_a_finding_asks_what_it_was_not_told(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto(f"/insights/{ada.diary.findings.get().pk}/")
    assert_accessible(page)
    page.get_by_role("link", name="Answer it now").click()
    expect(page.locator("[name='q.breathless']:focus")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("code", "place"), [("sites", "#sites"), ("smoker", "[name='background.smoker']")]
)
def test_a_fold_opens_without_scripts(plain_page, sign_in, ada, *, code, place):
    sign_in(plain_page, ada.email)
    plain_page.goto("/insights/")
    plain_page.locator(f".open-questions a[href$='{code}']").click()
    expect(plain_page.locator(place).first).to_be_in_viewport()
