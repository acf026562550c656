"""The walk timer with a thumb: what is pressed stays, whatever becomes of the page."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.builders import a_patient
from tests.journeys.forms import Finger
from tests.journeys.timing import (
    START,
    a_walk_with_pain,
    big,
    later,
    open_timer,
    press,
    saved,
    to_the_form,
)
from tests.journeys.watching import assert_accessible

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada(transactional_db):
    """Ada with an empty diary, whose day is UTC's."""
    return a_patient("ada@example.org", name="Ada", time_zone="UTC")


@pytest.fixture
def timer(new_page, sign_in, ada):
    """The timer's page on Ada's phone, with a clock that only goes when it is told to."""
    page = new_page()
    sign_in(page, ada.email)
    return open_timer(page)


def test_a_timed_walk_is_saved_with_its_seconds(timer, ada):
    page = timer
    a_walk_with_pain(page)
    press(page, "Check and save")
    expect(page.locator(".bout-line")).to_contain_text("Pain after 3 minutes 20 seconds")
    page.get_by_role("link", name="Check and save").click()
    expect(page.locator("form[data-filled]")).to_be_visible()
    assert "#timed-" in page.url
    assert "200" not in page.url
    finger = Finger(page)
    finger.choose("pain", "left")
    finger.choose("severity", "6")
    finger.press("Save")
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    [body] = saved(ada)
    seconds = (body["onset_s"], body["walked_s"], body["relief_s"])
    assert seconds == (200, 300, 130)
    assert (body["method"], body["had_to_stop"], body["stopped_for"]) == ("timer", True, "leg")
    assert body["occurred_at"] == f"{START:%Y-%m-%d}T00:02:09+00:00"
    assert "onset_m" not in body


def test_every_press_outlives_a_reload_and_a_closed_page(timer, ada):
    page = timer
    big(page, "Pain begins")
    page.reload()
    expect(page.locator("#next")).to_have_text("Pain begins")
    big(page, "I stop", after=90)
    context, url = page.context, page.url
    page.close()
    page = context.new_page()
    page.clock.install(time=START)
    page.clock.pause_at(START + timedelta(seconds=152))
    page.goto(url)
    expect(page.locator("#next")).to_have_text("I stop")
    expect(page.locator("#figure")).to_have_text("2:30")
    expect(page.locator("#doing")).to_contain_text("after 1 minute 30 seconds")


def test_a_late_press_is_mended_and_never_goes_before_the_one_before_it(timer):
    page = timer
    big(page, "Pain begins")
    big(page, "I stop", after=150)
    pain = page.get_by_role("button", name="A minute earlier: Pain began")
    pain.click()
    expect(page.locator("#doing")).to_contain_text("after 1 minute 30 seconds")
    pain.click()
    expect(page.locator("#doing")).to_contain_text("after 30 seconds")
    pain.click()
    expect(page.locator("#doing")).to_contain_text("after 0 seconds")
    pain.click()
    expect(page.locator("#said")).to_contain_text("cannot lie before")
    for _mending in range(3):
        press(page, "Undo the last press")
    expect(page.locator("#doing")).to_contain_text("after 2 minutes 30 seconds")
    press(page, "Undo the last press")
    expect(page.locator("#next")).to_have_text("Pain begins")


def test_a_trembling_hand_presses_once(timer):
    later(timer, 2)
    timer.locator("#next").dblclick()
    expect(timer.locator("#next")).to_have_text("Pain begins")
    assert timer.locator("#presses li").count() == 1


def test_walk_rest_and_walk_again_are_bouts_of_one_outing(timer, ada):
    page = timer
    a_walk_with_pain(page)
    big(page, "Pain begins", after=60)
    press(page, "Finished without pain", after=240)
    press(page, "Check and save")
    for place, leg in ((0, "right"), (1, "")):
        page.get_by_role("link", name="Check and save").nth(0).click()
        expect(page.locator("form[data-filled]")).to_be_visible()
        if leg:
            Finger(page).choose("pain", leg)
        Finger(page).press("Save")
        expect(page.get_by_role("status").first).to_contain_text("Saved")
        if place == 0:
            page.get_by_role("link", name="A timed walk waits to be saved").click()
            expect(page.locator(".bout-handed:visible")).to_have_text("Saved in your diary")
            again = page.get_by_role("link", name="Look again").get_attribute("href")
            assert again == f"/walks/{saved(ada)[0]['id']}/"
    expect(page.locator("#walk-waiting")).to_be_hidden()
    one, other = saved(ada)
    assert one["outing"] == other["outing"]
    assert (other["pain"], other["walked_s"], other["stopped_for"]) == ("none", 240, "arrived")


def test_after_twenty_minutes_it_asks_whether_the_pain_is_gone(timer, ada):
    page = timer
    big(page, "Pain begins")
    big(page, "I stop", after=100)
    big(page, "Pain is gone", after=60)
    expect(page.locator("#asks")).to_be_hidden()
    later(page, 19 * 60)
    expect(page.locator("#asks")).to_be_hidden()
    later(page, 61)
    expect(page.locator("#asks")).to_be_visible()
    expect(page.locator("#said")).to_contain_text("Twenty minutes have passed")
    press(page, "Still there")
    expect(page.locator("#asks")).to_be_hidden()
    later(page, 20 * 60)
    expect(page.locator("#asks")).to_be_visible()
    press(page, "Undo the last press")
    expect(page.locator("#said")).to_have_text("Taken back.")
    press(page, "5 minutes")
    expect(page.locator("#doing")).to_contain_text("Pain gone after 5 minutes")


def test_a_running_walk_stands_on_today_and_a_new_one_asks_first(timer):
    page = timer
    big(page, "Pain begins")
    page.goto("/")
    page.get_by_role("link", name="A walk is running: go back to it").click()
    expect(page.locator("#next")).to_have_text("Pain begins")
    page.locator("summary").click()
    press(page, "Start a new walk instead")
    expect(page.get_by_role("dialog")).to_contain_text("A walk is running")
    press(page, "Go back to it")
    expect(page.locator("#next")).to_have_text("Pain begins")
    press(page, "Start a new walk instead", after=30)
    press(page, "End it, start a new one")
    expect(page.locator("#next")).to_have_text("Start walking")
    page.reload()
    expect(page.locator(".bout-line")).to_contain_text("No pain, stopped after")


def test_a_walk_is_thrown_away_only_by_who_is_sure(timer):
    page = timer
    big(page, "Pain begins")
    page.locator("summary").click()
    press(page, "Throw this walk away")
    press(page, "Keep it")
    expect(page.locator("#next")).to_have_text("Pain begins")
    press(page, "Throw this walk away")
    press(page, "Throw it away")
    expect(page.locator("#next")).to_have_text("Start walking")
    page.reload()
    expect(page.locator("#next")).to_have_text("Start walking")


def test_a_walk_that_was_not_taken_keeps_what_was_typed(timer, ada):
    page = timer
    a_walk_with_pain(page)
    to_the_form(page)
    Finger(page).choose("severity", "4")
    Finger(page).press("Save")
    expect(page.locator("#errors")).to_be_focused()
    page.locator("#far_min").fill("3:00")
    Finger(page).choose("pain", "both")
    Finger(page).press("Save")
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    [body] = saved(ada)
    assert (body["onset_s"], body["severity"], body["method"]) == (180, 4, "timer")
    assert body["outing"]


def test_another_person_on_the_same_phone_sees_nothing_of_it(timer, sign_in):
    page = timer
    big(page, "Pain begins")
    page.context.clear_cookies()
    sign_in(page, a_patient("ben@example.org").email)
    page.goto("/walks/timer/")
    expect(page.locator("#next")).to_have_text("Start walking")


def test_without_scripts_the_page_leads_to_the_form(plain_page, sign_in, ada):
    sign_in(plain_page, ada.email)
    plain_page.goto("/walks/timer/")
    plain_page.get_by_role("link", name="To the walk form").click()
    expect(plain_page).to_have_url(re.compile("/walks/new/$"))


SMALL = {"viewport": {"width": 320, "height": 568}}


@pytest.mark.parametrize("look", [{"color_scheme": "dark"}, SMALL])
@pytest.mark.wide
def test_the_timer_is_large_accessible_and_fits(new_page, sign_in, ada, look):
    page = new_page(**look)
    sign_in(page, ada.email)
    page.goto("/walks/timer/")
    page.locator("#next").click()
    expect(page.locator("#next")).to_have_text("Pain begins")
    height = page.viewport_size["height"]
    assert page.locator("#next").bounding_box()["height"] >= height / 2
    assert_accessible(page)
    page.locator("summary").click()
    targets = page.locator("#timer button:visible, #timer label:visible")
    assert all(box.bounding_box()["height"] >= 48 for box in targets.all())
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
