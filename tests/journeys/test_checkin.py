"""A check-in: the short question, all questions, and a warning told at once."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from diary.log import log_checkin
from tests.builders import a_checkin, a_patient
from tests.journeys.forms import Finger
from tests.journeys.watching import assert_accessible
from tracker.models import CheckIn

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada(transactional_db):
    """Ada, who answered all questions two days ago."""
    user = a_patient("ada@example.org", name="Ada")
    moment = datetime.now(UTC) - timedelta(days=2)
    said = a_checkin(date=f"{moment:%Y-%m-%d}", entered_at=moment.isoformat(), denied=["cold"])
    log_checkin(user.diary, said, now=moment)
    return user


def saved():
    """The body of the newest check-in."""
    return CheckIn.objects.latest("day").body


def test_nothing_new_is_two_taps_from_today(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/")
    finger = Finger(page)
    finger.press("How is my leg?")
    assert_accessible(page)
    finger.press("No, nothing new")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert finger.taps == 2
    assert saved()["nothing_new"] is True
    assert "denied_together" not in saved()


def cold_and_pale(page):
    """Answers all questions: the left leg is suddenly cold and pale."""
    finger = Finger(page)
    finger.press("Yes, or I am not sure")
    for code in ("cold", "pale"):
        finger.choose(f"q.{code}", "yes")
        finger.choose(f"{code}.0.side", "left")
        finger.choose(f"{code}.0.since", "today")
        finger.choose(f"{code}.0.onset", "sudden")
    finger.choose("none.look", "yes")
    finger.press("Save")


def test_a_yes_opens_its_follow_ups_and_the_warning_is_told_at_once(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/checkin/")
    cold_and_pale(page)
    expect(page).to_have_url(re.compile("/told/$"))
    expect(page.locator(".finding.emergency").first).to_be_visible()
    signs = {sign["code"]: sign for sign in saved()["signs"]}
    assert signs["cold"]["onset"] == "sudden"
    assert "blue" in saved()["denied_together"]


def test_the_warning_is_told_without_scripts(plain_page, sign_in, ada):
    sign_in(plain_page, ada.email)
    plain_page.goto("/checkin/")
    cold_and_pale(plain_page)
    expect(plain_page.locator(".finding.emergency").first).to_be_visible()


def test_follow_ups_are_hidden_until_a_yes(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/checkin/?full=1")
    side = page.locator("[id='cold.0.side']")
    expect(side).to_be_hidden()
    finger = Finger(page)
    finger.choose("q.cold", "yes")
    expect(side).to_be_visible()
    finger.choose("q.cold", "no")
    expect(side).to_be_hidden()


def test_a_yes_without_a_leg_is_asked_again_and_nothing_is_lost(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/checkin/?full=1")
    finger = Finger(page)
    finger.choose("q.numb", "yes")
    finger.choose("q.blue", "cannot")
    finger.press("Save")
    expect(page.locator("#errors")).to_be_focused()
    expect(page.locator("input[name='q.blue'][value=cannot]")).to_be_checked()
    assert_accessible(page)
    finger.choose("numb.0.side", "right")
    finger.press("Save")
    expect(page.locator("#errors")).to_have_count(0)
    assert saved()["cannot_tell"] == ["blue"]


def test_a_day_is_backfilled_amended_and_deleted(page, sign_in, ada):
    sign_in(page, ada.email)
    day = f"{datetime.now(UTC) - timedelta(days=6):%Y-%m-%d}"
    page.goto("/checkin/")
    finger = Finger(page)
    finger.unfold("Another day")
    page.get_by_label("Which day?").fill(day)
    finger.press("Go to that day")
    expect(page).to_have_url(re.compile(f"/checkin/{day}/$"))
    finger.choose("q.blue", "no")
    finger.press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    page.goto(f"/checkin/{day}/")
    expect(page.locator("input[name='q.blue'][value=no]")).to_be_checked()
    finger.press("Delete this check-in")
    expect(page).to_have_url(re.compile("/delete/$"))
    finger.press("Delete")
    expect(page.get_by_role("status")).to_contain_text("Check-in deleted.")
    finger.press("Undo")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert CheckIn.objects.get(day=day).body["denied"] == ["blue"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.wide
def test_all_questions_are_accessible_with_a_follow_up_open(new_page, sign_in, ada, scheme):
    page = new_page(color_scheme=scheme)
    sign_in(page, ada.email)
    page.goto("/checkin/?full=1")
    finger = Finger(page)
    finger.choose("q.cold", "yes")
    finger.choose("none.look", "yes")
    page.locator("[id='asked.cold']").get_by_role("button", name="More about it").click()
    expect(page.locator("[id='cold.0.level']")).to_be_visible()
    finger.unfold("More: no walk")
    assert_accessible(page)


@pytest.mark.parametrize("opened", ["page", "plain_page"])
def test_all_other_questions_come_and_nothing_answered_is_lost(request, sign_in, ada, opened):
    page = request.getfixturevalue(opened)
    sign_in(page, ada.email)
    page.goto("/checkin/?full=1")
    finger = Finger(page)
    finger.choose("q.cold", "no")
    finger.press("Show me all other questions")
    finger.choose("q.itch", "yes")
    finger.choose("itch.0.side", "left")
    finger.press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert (saved()["denied"], saved()["signs"][0]["code"]) == (["cold"], "itch")


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.wide
def test_nothing_runs_out_at_the_side_with_large_text(new_page, sign_in, ada, width):
    page = new_page(viewport={"width": width, "height": 844})
    sign_in(page, ada.email)
    page.goto("/checkin/?full=1")
    Finger(page).choose("q.cold", "yes")
    page.evaluate("document.documentElement.style.fontSize = '38px'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
