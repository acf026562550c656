"""A walk, from Today to the diary and back, with a thumb."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from diary.log import log_walk
from tests.builders import a_patient, a_walk
from tests.journeys.forms import Finger
from tests.journeys.watching import assert_accessible
from tracker.models import Walk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada(transactional_db):
    """Ada with an empty diary."""
    return a_patient("ada@example.org", name="Ada")


def walked(user, days):
    """One walk on each of the last days, all measured by a clock."""
    for number in range(days):
        moment = (datetime.now(UTC) - timedelta(days=number, hours=1)).isoformat(timespec="seconds")
        body = a_walk(occurred_at=moment, entered_at=moment, onset_s=60 * (2 + number % 4))
        log_walk(user.diary, body, now=datetime.now(UTC))


def saved(user):
    """The newest walk's body."""
    return Walk.objects.filter(diary__owner=user).latest("saved_at").body


def test_a_usual_walk_takes_seven_taps_from_today(page, sign_in, ada):
    walked(ada, 5)
    sign_in(page, ada.email)
    page.goto("/")
    finger = Finger(page)
    finger.press("I walked and it hurt")
    finger.choose("pain", "left")
    finger.choose("chip_min", "4")
    finger.choose("severity", "6")
    finger.choose("relief_stand_still", "helped")
    finger.choose("relief_span", "90")
    finger.press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    body = saved(ada)
    assert finger.taps == 7
    assert (body["pain"], body["onset_s"], body["method"]) == ("left", 240, "timer")
    assert (body["severity"], body["relief"]) == (6, {"stand_still": True})


def test_the_first_walk_takes_seven_taps_on_the_form(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/walks/new/")
    finger = Finger(page)
    finger.choose("pain", "both")
    finger.choose("chip_min", "3")
    finger.choose("method", "timer")
    finger.choose("severity", "5")
    finger.choose("relief_sit", "not")
    finger.choose("relief_span", "240")
    finger.press("Save")
    expect(page).to_have_url(re.compile(r"//[^/]+/$"))
    assert finger.taps == 7
    assert saved(ada)["relief"] == {"sit": False}


def test_the_save_button_is_within_the_thumbs_reach_from_the_start(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/walks/new/")
    button = page.locator(".savebar button").bounding_box()
    assert button["y"] > 844 / 2
    assert button["y"] + button["height"] <= 844
    assert button["height"] >= 48


def test_a_chip_fills_the_field_and_typing_lets_it_go(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/walks/new/")
    finger = Finger(page)
    finger.choose("pain", "left")
    finger.choose("chip_min", "3")
    expect(page.locator("#far_min")).to_have_value("3")
    page.locator("#far_min").fill("7")
    expect(page.locator("input[name=chip_min]:checked")).to_have_count(0)
    finger.press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert saved(ada)["onset_s"] == 420


def test_a_second_tap_takes_an_answer_back(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/walks/new/")
    finger = Finger(page)
    finger.choose("severity", "6")
    page.locator("label:has(> input[name='severity'][value='6'])").click()
    expect(page.locator("input[name='severity'][value='6']")).not_to_be_checked()
    finger.choose("pain", "left")
    finger.press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert "severity" not in saved(ada)


def test_only_the_chosen_measure_is_shown(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/walks/new/")
    expect(page.locator("#far_min")).to_be_visible()
    expect(page.locator("#far_steps")).to_be_hidden()
    Finger(page).choose("measure", "steps")
    expect(page.locator("#far_steps")).to_be_visible()
    expect(page.locator("#far_min")).to_be_hidden()


def test_a_walk_of_another_day_is_backfilled(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/walks/new/painless/")
    finger = Finger(page)
    page.get_by_label("Minutes of the whole walk").fill("25")
    finger.unfold("More")
    day = datetime.now(UTC) - timedelta(days=9)
    page.get_by_label("Date").fill(f"{day:%Y-%m-%d}")
    page.get_by_label("Time").fill("17:05")
    finger.press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    body = saved(ada)
    assert body["occurred_at"].startswith(f"{day:%Y-%m-%d}T17:05")
    assert body["entered_at"][:10] != body["occurred_at"][:10]


def test_a_walk_is_changed_from_today(page, sign_in, ada):
    walked(ada, 1)
    sign_in(page, ada.email)
    page.goto(f"/walks/{saved(ada)['id']}/")
    Finger(page).choose("severity", "9")
    Finger(page).press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert (saved(ada)["severity"], saved(ada)["relief"]) == (9, {"stand_still": True})


def test_a_deleted_walk_comes_back_with_undo(page, sign_in, ada):
    walked(ada, 1)
    sign_in(page, ada.email)
    page.goto(f"/walks/{saved(ada)['id']}/")
    finger = Finger(page)
    finger.press("Delete this walk")
    expect(page).to_have_url(re.compile("/delete/$"))
    finger.press("Delete")
    expect(page.get_by_role("status")).to_contain_text("Walk deleted.")
    assert Walk.objects.filter(deleted_at=None).count() == 0
    finger.press("Undo")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert Walk.objects.filter(deleted_at=None).count() == 1


def test_a_note_that_is_too_long_is_told_before_it_is_sent(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/walks/new/")
    finger = Finger(page)
    finger.choose("pain", "left")
    finger.unfold("More")
    page.get_by_label("Note").fill("n" * 1_000_000)
    finger.press("Save")
    note = page.get_by_label("Note")
    assert note.evaluate("n => n.validationMessage") == "This note is 990000 characters too long."
    assert note.evaluate("n => n.value.length") == 1_000_000
    assert not Walk.objects.exists()


def test_a_slip_is_told_and_the_summary_takes_the_focus(page, sign_in, ada):
    sign_in(page, ada.email)
    page.goto("/walks/new/")
    page.locator("#far_min").fill("four")
    Finger(page).press("Save")
    expect(page.locator("#errors")).to_be_focused()
    expect(page.locator("#far_min")).to_have_value("four")
    assert_accessible(page)
    page.get_by_role("link", name="Which leg").click()
    expect(page.locator("#pain")).to_be_focused()


@pytest.mark.parametrize("opened", ["page", "plain_page"])
def test_each_leg_can_be_told_by_itself(request, sign_in, ada, opened):
    page = request.getfixturevalue(opened)
    sign_in(page, ada.email)
    page.goto("/walks/new/")
    finger = Finger(page)
    finger.choose("pain", "both")
    finger.unfold("More")
    finger.press("The legs differed")
    page.locator("#left_onset_s").fill("2")
    finger.choose("right_severity", "3")
    finger.press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert saved(ada)["by_leg"] == {"left": {"onset_s": 120}, "right": {"severity": 3}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/walks/new/", "/walks/new/painless/"])
@pytest.mark.wide
def test_the_form_is_accessible_all_unfolded(new_page, sign_in, scheme, address):
    page = new_page(color_scheme=scheme)
    sign_in(page, a_patient("ada@example.org").email)
    page.goto(address)
    assert_accessible(page)
    Finger(page).unfold("More")
    assert_accessible(page)


def test_a_walk_is_saved_changed_and_deleted_without_scripts(plain_page, sign_in, ada):
    page = plain_page
    sign_in(page, ada.email)
    page.goto("/walks/new/")
    finger = Finger(page)
    finger.choose("pain", "right")
    finger.choose("chip_min", "2")
    finger.choose("severity", "4")
    finger.press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert (saved(ada)["onset_s"], saved(ada)["severity"]) == (120, 4)
    page.goto(f"/walks/{saved(ada)['id']}/")
    page.locator("#severity .clear").click()
    finger.press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert "severity" not in saved(ada)
    page.goto(f"/walks/{saved(ada)['id']}/delete/")
    finger.press("Delete")
    finger.press("Undo")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    assert Walk.objects.filter(deleted_at=None).count() == 1
