"""The diary by month, in a real browser."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from diary.log import log_checkin, log_walk
from tests.builders import a_checkin, a_painless_walk, a_patient, a_walk
from tests.journeys.watching import assert_accessible

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada(transactional_db):
    """Ada with a few walks in this month and the one before, and one check-in."""
    user, now = a_patient("ada@example.org", name="Ada"), datetime.now(UTC)
    for number, make in enumerate((a_walk, a_painless_walk, a_walk)):
        moment = (now - timedelta(days=31 * (number // 2), minutes=5)).isoformat()
        log_walk(user.diary, make(occurred_at=moment, entered_at=moment), now=now)
    said = a_checkin(date=f"{now:%Y-%m-%d}", entered_at=now.isoformat())
    log_checkin(user.diary, said, now=now)
    return user


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.wide
def test_a_month_is_accessible_and_leads_to_its_entries(new_page, sign_in, ada, scheme):
    page = new_page(color_scheme=scheme)
    sign_in(page, ada.email)
    page.goto("/diary/")
    assert_accessible(page)
    expect(page.locator(".entry")).to_have_count(3)
    page.locator(".entry a", has_text="No pain").click()
    expect(page.get_by_role("heading", name="Change this walk")).to_be_visible()


def test_the_list_is_filtered_and_turned_back_by_month_without_scripts(plain_page, sign_in, ada):
    page = plain_page
    sign_in(page, ada.email)
    page.goto("/diary/")
    page.get_by_label("Entries").select_option("hurt")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".entry")).to_have_count(1)
    page.locator("a[rel=prev]").click()
    expect(page.locator(".entry")).to_have_count(1)
    expect(page.get_by_label("Entries")).to_have_value("hurt")


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.wide
def test_nothing_runs_out_at_the_side_with_large_text(new_page, sign_in, ada, width):
    page = new_page(viewport={"width": width, "height": 844})
    sign_in(page, ada.email)
    page.goto("/diary/")
    page.evaluate("document.documentElement.style.fontSize = '38px'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
