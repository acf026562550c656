"""My places, with a thumb: named once, one tap from then on."""

import pytest
from playwright.sync_api import expect

from tests.builders import a_patient
from tests.journeys.forms import Finger
from tests.journeys.timing import saved
from tests.journeys.watching import assert_accessible

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_place_that_was_named_is_one_tap_on_the_walk_form(page, sign_in, transactional_db):
    ada = a_patient("ada@example.org", name="Ada")
    sign_in(page, ada.email)
    page.goto("/places/")
    page.get_by_label("What do you call it?").fill("the bakery")
    page.get_by_label("How far is it").fill("6:30")
    assert_accessible(page)
    finger = Finger(page)
    finger.press("Save")
    page.goto("/walks/new/")
    finger.choose("pain", "left")
    finger.choose("measure", "place")
    finger.choose("chip_place", "the bakery")
    assert_accessible(page)
    finger.press("Save")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    [body] = saved(ada)
    assert (body["place"], body["onset_s"], body["method"]) == ("the bakery", 390, "landmark")
