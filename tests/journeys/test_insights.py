"""What the diary shows and its charts, in a real browser."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from diary.drawing import draw_charts
from diary.log import log_walk
from diary.review import review_diary
from insights.charts import NAMES, PERIODS
from tests.builders import a_painless_walk, a_patient, a_walk
from tests.journeys.watching import assert_accessible
from tests.remembering import once
from tracker.models import Chart, User

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada(transactional_db):
    """Ada with six weeks of walks that look like one pattern, read by a review."""
    once("six weeks", six_weeks)
    return User.objects.get()


def six_weeks():
    user, now = a_patient("ada@example.org", name="Ada"), datetime.now(UTC)
    for ago in range(42, 0, -1):
        moment = (now - timedelta(days=ago)).isoformat()
        make = a_painless_walk if ago % 6 == 0 else a_walk
        log_walk(user.diary, make(occurred_at=moment, entered_at=moment), now=now)
    review_diary(user.diary.pk, now=now)
    return user


@pytest.fixture
def drawn(transactional_db):
    """The same, with the charts drawn."""
    once("six weeks drawn", six_weeks_drawn)
    user = User.objects.get()
    assert Chart.objects.filter(diary=user.diary).count() == len(NAMES) * len(PERIODS)
    return user


def six_weeks_drawn():
    draw_charts(six_weeks().diary.pk, now=datetime.now(UTC))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "address", ["/insights/", "/insights/screen/", "/charts/", "/charts/walking/90d/"]
)
@pytest.mark.wide
def test_findings_and_charts_are_accessible(new_page, sign_in, drawn, *, address, scheme):
    page = new_page(color_scheme=scheme)
    sign_in(page, drawn.email)
    page.goto(address)
    assert_accessible(page)


def test_a_pattern_shows_its_clues_and_the_entries_behind_it(page, sign_in, drawn):
    sign_in(page, drawn.email)
    page.goto("/insights/")
    expect(page.get_by_text("the pattern doctors call")).to_be_visible()
    page.locator("summary", has_text="clues fit").first.click()
    expect(page.get_by_text("What fits").first).to_be_visible()
    page.locator("summary", has_text="The entries behind this").first.click()
    page.locator("details[open] .entry a").first.click()
    expect(page.get_by_role("heading", name="Change this walk")).to_be_visible()


def test_a_chart_leads_to_its_table_without_scripts(plain_page, sign_in, drawn):
    page = plain_page
    sign_in(page, drawn.email)
    page.goto("/charts/?period=30d")
    if page.locator("[data-undrawn]").count():
        page.get_by_role("link", name="Look again").first.click()
    expect(page.locator("svg.chart")).to_have_count(4)
    page.get_by_role("link", name="Show as table").first.click()
    expect(page.locator("tbody tr").nth(24)).to_be_attached()


def test_a_chart_that_is_drawn_meanwhile_comes_by_itself(page, sign_in, ada):
    sign_in(page, ada.email)
    with page.expect_response(lambda answer: answer.status == 204):
        page.goto("/charts/")
        expect(page.locator("[data-undrawn] table")).to_have_count(4)
    draw_charts(ada.diary.pk, now=datetime.now(UTC))
    expect(page.locator("svg.chart")).to_have_count(4)


@pytest.mark.parametrize("address", ["/insights/", "/charts/"])
@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.wide
def test_twice_the_text_still_fits(new_page, sign_in, drawn, *, address, width):
    page = new_page(viewport={"width": width, "height": 844})
    sign_in(page, drawn.email)
    page.goto(address)
    page.evaluate("document.documentElement.style.fontSize = '38px'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
