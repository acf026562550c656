"""Metres by location: counted from noisy fixes, said when they are poor, and never the track."""

import json

import pytest
from playwright.sync_api import expect

from tests.builders import a_patient
from tests.journeys.forms import Finger
from tests.journeys.timing import big, later, open_timer, press, saved, to_the_form
from tests.journeys.tracks import HOME, a_track, naive_metres
from tracker.people.services import save_profile

pytestmark = pytest.mark.django_db(transaction=True)
COUNT = """async (text) => {
  const { distanceBetween } = await import("/static/diary/js/distance.js");
  return JSON.parse(text).map(({ fixes, took }) => distanceBetween(fixes, 0, took));
}"""


def counted(page, tracks):
    """What the module says of tracks, in the browser."""
    told = [{"fixes": track.fixes, "took": track.took} for track in tracks]
    return page.evaluate(COUNT, json.dumps(told))


@pytest.fixture
def ada(transactional_db):
    """Ada with an empty diary, whose day is UTC's."""
    return a_patient("ada@example.org", name="Ada", time_zone="UTC")


@pytest.fixture
def ready(new_page, sign_in, ada):
    """Opens the timer, with or without leave to ask where the phone is."""

    def open_it(*, allowed=True):
        page = new_page(permissions=["geolocation"] if allowed else [])
        sign_in(page, ada.email)
        open_timer(page)
        page.locator("summary").click()
        page.get_by_label("Count the distance too").check()
        return page

    return open_it


def walk_along(page, track):
    """The phone hears each fix at its time."""
    now = 0.0
    for number, fix in enumerate(track.fixes, start=1):
        later(page, fix["at"] / 1000 - now)
        now = fix["at"] / 1000
        where = {"latitude": fix["lat"], "longitude": fix["lon"], "accuracy": fix["acc"]}
        page.context.set_geolocation(where)
        expect(page.locator("#place")).to_have_attribute("data-fixes", str(number))
    later(page, track.took / 1000 - now)


@pytest.mark.parametrize(("every", "noise"), [(1.0, 3.5), (3.0, 3.5), (2.0, 1.0)])
def test_four_hundred_metres_are_counted_within_five_percent(page, live_server, every, noise):
    page.goto("/account/login/")
    tracks = [a_track(seed, every=every, noise=noise) for seed in range(50)]
    errors = [found["metres"] / 400 - 1 for found in counted(page, tracks)]
    naive = [naive_metres(track) / 400 - 1 for track in tracks]
    assert max(map(abs, errors)) <= 0.05
    assert min(naive) > 0.05


def test_what_is_given_or_taken_holds_the_true_length(page, live_server):
    page.goto("/account/login/")
    found = counted(page, [a_track(seed, metres=250, every=2.0, noise=6) for seed in range(40)])
    assert sum(abs(one["metres"] - 250) <= one["accuracy"] for one in found) >= 38


def test_who_stands_still_goes_no_metres(page, live_server):
    page.goto("/account/login/")
    standing = a_track(1, metres=400)
    home = dict(zip(("lat", "lon"), HOME, strict=True))
    for place, fix in enumerate(standing.fixes):
        wobble = (place % 3 - 1) * 2e-5
        fix.update({"lat": home["lat"] + wobble, "lon": home["lon"] - wobble})
    assert counted(page, [standing])[0]["metres"] <= 10


def test_a_walk_with_location_brings_its_metres_and_says_how_sure_they_are(ready, ada):
    page = ready()
    big(page, "Pain begins")
    track = a_track(3, every=4.0)
    walk_along(page, track)
    press(page, "Finished without pain", after=0.1)
    to_the_form(page)
    Finger(page).press("Save")
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    [body] = saved(ada)
    assert body["walked_m"] == pytest.approx(400, rel=0.05)
    assert abs(naive_metres(track) - 400) > 20
    assert body["method"] == "timer"
    assert body["note"].startswith(f"About {body['walked_m']} m by GPS, give or take")


@pytest.mark.wide
def test_who_thinks_in_yards_is_told_yards(ready, ada):
    save_profile(ada.diary.owner.profile, units="imperial")
    page = ready()
    big(page, "Pain begins")
    walk_along(page, a_track(3, every=4.0))
    expect(page.locator("#place")).to_contain_text("yards")
    press(page, "Finished without pain", after=0.1)
    to_the_form(page)
    Finger(page).press("Save")
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    [body] = saved(ada)
    yards = body["as_entered"]["value"]
    assert yards == pytest.approx(400 / 0.9144, rel=0.05)
    assert body["note"].startswith(f"About {yards:.0f} yards by GPS, give or take")


def test_a_poor_location_is_said_and_counts_no_metres(ready, ada):
    page = ready()
    big(page, "Pain begins")
    for step in range(12):
        later(page, 5)
        where = {"latitude": HOME[0] + step * 5e-5, "longitude": HOME[1], "accuracy": 80 + step}
        page.context.set_geolocation(where)
        expect(page.locator("#place")).to_have_attribute("data-fixes", str(step + 1))
    expect(page.locator("#place")).to_contain_text("Location is poor here: only to 91 m")
    press(page, "Finished without pain")
    press(page, "Check and save")
    expect(page.locator(".bout-metres")).to_contain_text("too poor to count the distance")
    page.get_by_role("link", name="Check and save").click()
    Finger(page).press("Save")
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    assert not {"walked_m", "note"} & saved(ada)[0].keys()


def test_a_refused_location_is_said_and_the_time_counts_on(ready, ada):
    page = ready(allowed=False)
    big(page, "Pain begins")
    expect(page.locator("#place")).to_contain_text("Location is not allowed")
    press(page, "Finished without pain", after=120)
    expect(page.locator("#doing")).to_contain_text("after 2 minutes")


def test_without_asking_for_metres_no_place_is_asked_for(new_page, sign_in, ada):
    page = new_page(permissions=["geolocation"], geolocation={"latitude": 51, "longitude": 0})
    sign_in(page, ada.email)
    open_timer(page)
    big(page, "Pain begins")
    expect(page.locator("#place")).to_be_hidden()
    page.locator("summary").click()
    page.get_by_label("Count the distance too").check()
    expect(page.locator("#place")).to_contain_text("Location is on")
    page.get_by_label("Count the distance too").uncheck()
    expect(page.locator("#place")).to_be_hidden()
