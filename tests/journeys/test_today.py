"""Today and its cards in a real browser: what stands first, what is dialled, what folds away."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from diary.log import log_checkin, log_walk
from tests.builders import a_patient, a_sign, a_swollen_leg, a_walk, a_white_cold_leg
from tests.journeys.watching import assert_accessible
from tracker.models import Finding

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada():
    """Ada, who lives by the clock of UTC, so that her day is the machine's."""
    return a_patient("ada@example.org", name="Ada", time_zone="UTC")


def said_now(build, **over):
    """A check-in of today, whatever day it is."""
    moment = timezone.now()
    today = moment.date().isoformat()
    body = build(date=today, entered_at=moment.isoformat(timespec="seconds"), **over)
    return body | {"signs": [sign | {"since": today} for sign in body["signs"]]}


def open_today(page: Page, sign_in) -> None:
    """Ada looks at Today."""
    sign_in(page, "ada@example.org")
    page.goto("/")


def age(**by) -> None:
    """Makes every warning older than it is."""
    for finding in Finding.objects.all():
        finding.first_told_at -= timedelta(**by)
        finding.save()


def test_an_emergency_fills_the_screen_and_cannot_be_missed(page, ada, sign_in):
    log_checkin(ada.diary, said_now(a_white_cold_leg), now=timezone.now())
    open_today(page, sign_in)
    box = page.locator("article.finding").first.bounding_box()
    assert box["y"] < 100
    assert box["height"] >= 844 - 64 - 64
    call = page.get_by_role("link", name="Call 999").first
    expect(call).to_be_in_viewport()
    expect(call).to_have_attribute("href", "tel:999")
    assert call.bounding_box()["height"] >= 80


@pytest.mark.parametrize("java_script", [True, False])
def test_a_card_is_read_and_folds_away(new_page, ada, sign_in, java_script):
    page = new_page(java_script_enabled=java_script)
    log_checkin(ada.diary, said_now(a_swollen_leg), now=timezone.now())
    open_today(page, sign_in)
    count = Finding.objects.count()
    for _ in range(count):
        page.get_by_role("button", name="I have read this").first.click()
    expect(page.locator("article.finding.folded")).to_have_count(count)
    headline = page.locator("article.finding.folded").first
    headline.locator("summary").first.click()
    expect(headline.get_by_text("You read this on")).to_be_visible()
    assert Finding.objects.filter(read_at=None).count() == 0


@pytest.mark.parametrize("java_script", [True, False])
def test_why_and_the_words_for_the_phone_open_in_place(new_page, ada, sign_in, java_script):
    page = new_page(java_script_enabled=java_script)
    log_checkin(ada.diary, said_now(a_swollen_leg), now=timezone.now())
    open_today(page, sign_in)
    card = page.locator("article.finding").first
    card.get_by_text("Why am I told this?").click()
    expect(card.get_by_text("This is no diagnosis.")).to_be_visible()
    card.get_by_text("What to say on the phone").click()
    expect(card.get_by_text("I keep a diary about my legs.")).to_be_visible()


def test_the_next_day_an_outcome_is_told_with_one_tap(page, ada, sign_in):
    log_checkin(ada.diary, said_now(a_swollen_leg), now=timezone.now())
    age(days=1)
    open_today(page, sign_in)
    expect(page.get_by_role("heading", name="Have you been seen?").first).to_be_visible()
    page.get_by_role("button", name="Yes, I have been seen").first.click()
    expect(page.get_by_text("kept in today's check-in")).to_be_visible()
    assert Finding.objects.filter(outcome="seen").exists()


def test_one_look_says_whether_today_is_done(page, ada, sign_in):
    moment = timezone.now().isoformat(timespec="seconds")
    log_walk(ada.diary, a_walk(occurred_at=moment, entered_at=moment), now=timezone.now())
    open_today(page, sign_in)
    expect(page.get_by_text("One walk, pain after 3 min.")).to_be_visible()
    expect(page.get_by_text("No check-in yet")).to_be_visible()
    for name in ("I walked and it hurt", "I walked without pain", "How is my leg?"):
        door = page.get_by_role("link", name=name).bounding_box()
        assert door["height"] >= 72
        assert door["width"] >= 340


@pytest.fixture(params=["light", "dark"])
def lit_page(new_page, request):
    """A phone in the light and in the dark."""
    return new_page(color_scheme=request.param)


@pytest.mark.parametrize("build", [a_white_cold_leg, a_swollen_leg, None])
@pytest.mark.wide
def test_today_has_no_violation_that_axe_knows(lit_page, ada, sign_in, build):
    if build:
        log_checkin(ada.diary, said_now(build), now=timezone.now())
        age(days=1)
    open_today(lit_page, sign_in)
    assert_accessible(lit_page)
    if build:
        lit_page.goto("/told/")
        assert_accessible(lit_page)


@pytest.mark.wide
def test_nothing_runs_out_of_a_narrow_page_with_large_text(new_page, ada, sign_in):
    log_checkin(ada.diary, said_now(a_white_cold_leg), now=timezone.now())
    page = new_page(viewport={"width": 320, "height": 640})
    open_today(page, sign_in)
    for size in ("118.75%", "237.5%"):
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_everything_that_is_tapped_is_48_pixels_high(page, ada, sign_in):
    log_checkin(
        ada.diary,
        said_now(a_swollen_leg, signs=[a_sign("swelling", side="left")]),
        now=timezone.now(),
    )
    open_today(page, sign_in)
    low = page.evaluate(
        """() => [...document.querySelectorAll('a, button, summary')]
             .filter(e => e.checkVisibility() && !e.classList.contains('skip'))
             .filter(e => e.getBoundingClientRect().height < 48)
             .map(e => e.outerHTML.slice(0, 80))"""
    )
    assert low == []


def test_the_keyboard_reaches_the_page_past_its_frame(page, ada, sign_in):
    open_today(page, sign_in)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="I walked and it hurt")).to_be_focused()


def test_the_bar_says_where_one_is(page, ada, sign_in):
    open_today(page, sign_in)
    bar = page.get_by_role("navigation", name="Places")
    expect(bar.get_by_role("link", name="Today")).to_have_attribute("aria-current", "page")
    bar.get_by_role("link", name="Diary").click()
    expect(bar.get_by_role("link", name="Diary")).to_have_attribute("aria-current", "page")
