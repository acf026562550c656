"""Reading about a condition, why a finding was told, and the week, in a real browser."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from diary.log import ANY, change_profile, log_checkin, log_walk
from diary.review import review_diary
from tests.builders import a_checkin, a_painless_walk, a_patient, a_sign, a_walk
from tests.journeys.watching import assert_accessible
from tests.remembering import once
from tracker.models import User

pytestmark = pytest.mark.django_db(transaction=True)
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])


@pytest.fixture
def ada(transactional_db):
    """Ada with six weeks of walks that look like one pattern, and a cramp; read by a review."""
    once("six weeks and a cramp", six_weeks_and_a_cramp)
    return User.objects.get()


def six_weeks_and_a_cramp():
    user, now = a_patient("ada@example.org", name="Ada"), datetime.now(UTC)
    change_profile(user, now=now, questions=["May I swim?"], background_denied=["diabetes"])
    for ago in range(42, 0, -1):
        moment = (now - timedelta(days=ago)).isoformat()
        make = a_painless_walk if ago % 6 == 0 else a_walk
        log_walk(user.diary, make(occurred_at=moment, entered_at=moment), now=now)
    log_checkin(user.diary, a_cramp(now), now=now)
    review_diary(user.diary.pk, now=now)


def a_cramp(now):
    sign = a_sign("cramp", side="left", minutes=3, when="night")
    today = {"date": now.date().isoformat(), "entered_at": now.isoformat()}
    return a_checkin(**today, signs=[sign], nothing_new=None)


def a_warning(user):
    """A leg that swelled today."""
    now = datetime.now(UTC)
    sign = a_sign("swelling", side="left", since=now.date().isoformat())
    log_checkin(user.diary, a_cramp(now) | {"signs": [sign]}, now=now, if_match=ANY)
    return finding_of(user, "deep_vein_thrombosis.new_one_sided_swelling")


def finding_of(user, rule):
    return user.diary.findings.get(rule=rule, gone_at=None)


@SCHEMES
@pytest.mark.parametrize(
    "address", ["/learn/", "/learn/?words=calf+cramp+at+night", "/learn/arterial_claudication/"]
)
@pytest.mark.wide
def test_pages_to_read_are_accessible_to_all(new_page, transactional_db, *, address, scheme):
    page = new_page(color_scheme=scheme)
    page.goto(address)
    assert_accessible(page)


@SCHEMES
@pytest.mark.wide
def test_the_week_is_accessible(new_page, sign_in, ada, *, scheme):
    page = new_page(color_scheme=scheme)
    sign_in(page, ada.email)
    page.goto("/week/")
    for fold in page.locator("main summary").all():
        fold.click()
    assert_accessible(page)


@SCHEMES
@pytest.mark.parametrize("rule", ["arterial_claudication.pattern", "cramp.pattern"])
@pytest.mark.wide
def test_a_finding_in_full_is_accessible(new_page, sign_in, ada, *, rule, scheme):
    page = new_page(color_scheme=scheme)
    sign_in(page, ada.email)
    page.goto(f"/insights/{finding_of(ada, rule).pk}/")
    for fold in page.locator("main summary").all():
        fold.click()
    assert_accessible(page)


@SCHEMES
@pytest.mark.wide
def test_a_warning_in_full_is_accessible(new_page, sign_in, ada, *, scheme):
    page, row = new_page(color_scheme=scheme), a_warning(ada)
    sign_in(page, ada.email)
    page.goto(f"/insights/{row.pk}/")
    page.locator("summary", has_text="The rule, word for word").click()
    expect(page.get_by_text("of one leg, new").first).to_be_visible()
    assert_accessible(page)


def test_plain_words_lead_to_a_page_without_scripts(plain_page, transactional_db):
    page = plain_page
    page.goto("/learn/")
    page.get_by_label("What are you looking for?").fill("calf cramp at night")
    page.get_by_role("button", name="Search").click()
    page.locator(".entry a").first.click()
    expect(page.get_by_role("heading", name="Muscle cramp", level=1)).to_be_visible()
    expect(page.get_by_text("a cramp that lasts longer than ten minutes")).to_be_visible()


def test_a_card_leads_to_its_rule_and_to_what_ends_it(plain_page, sign_in, ada):
    page, _row = plain_page, a_warning(ada)
    sign_in(page, ada.email)
    page.goto("/")
    page.locator("summary", has_text="Why am I told this?").first.click()
    page.get_by_role("link", name="The rule, and what would make this go away").first.click()
    expect(page.get_by_text("It stands for 7 days")).to_be_visible()
    page.get_by_role("link", name="Read: A clot in a deep vein of the leg").click()
    expect(page.get_by_text("Ring 999 at once for")).to_be_visible()


def test_the_week_and_the_pages_to_read_are_found_from_what_the_diary_shows(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/insights/")
    page.get_by_role("link", name="Your week").click()
    expect(page.get_by_text("May I swim?")).to_be_visible()
    expect(page.get_by_role("heading", name="One thing to try")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="Read about calf pain").click()
    expect(page.get_by_role("searchbox")).to_be_visible()


def test_the_week_prints_its_words_and_not_its_buttons(page, sign_in, ada):
    sign_in(page, ada.email)
    page.emulate_media(media="print")
    page.goto("/week/")
    expect(page.locator(".places")).to_be_hidden()
    expect(page.get_by_text("May I swim?")).to_be_visible()


@pytest.mark.parametrize("address", ["/week/", "/learn/", "/learn/cramp/"])
@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.wide
def test_twice_the_text_still_fits(new_page, sign_in, ada, *, address, width):
    page = new_page(viewport={"width": width, "height": 844})
    sign_in(page, ada.email)
    page.goto(address)
    page.evaluate("document.documentElement.style.fontSize = '38px'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
