"""My places: named once, a chip from then on; what was logged keeps its figures."""

import pytest
import time_machine

from tests.builders import NOW, a_patient
from tests.diary.submitting import answers
from tracker.landmarks.services import name_landmark
from tracker.models import Landmark, Walk

BAKERY = {"name": "the bakery", "number": "350", "measure": "m"}


@pytest.fixture(autouse=True)
def clock():
    """Noon of 1 May 2026."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


@pytest.fixture
def bakery(ada):
    """A place of Ada's, 350 metres away."""
    return name_landmark(ada.diary, name="the bakery", measure="m", number=350)


def walk_to(client, **changed):
    """Sends the walk form; the place is the measure unless said otherwise."""
    page = client.get("/walks/new/").content.decode()
    client.post("/walks/new/", answers(page, **({"pain": "left", "measure": "place"} | changed)))
    return Walk.objects.latest("saved_at").body


def test_a_named_place_is_a_chip_with_its_distance(as_ada):
    answer = as_ada.post("/places/", BAKERY, follow=True).content.decode()
    assert "the bakery" in answer
    assert "350 m" in answer
    form = as_ada.get("/walks/new/").content.decode()
    assert '<input type="radio" name="chip_place" value="the bakery">' in form


def test_a_walk_to_a_place_has_its_distance_by_landmark(as_ada, bakery):
    body = walk_to(as_ada, chip_place="the bakery", method="timer")
    said = (body["place"], body["onset_m"], body["method"])
    assert said == ("the bakery", 350, "landmark")


def test_a_place_that_is_typed_is_known_whatever_its_capitals(as_ada, bakery):
    assert walk_to(as_ada, far_place="The Bakery")["onset_m"] == 350


def test_a_place_that_is_not_named_has_no_distance(as_ada, bakery):
    assert not {"onset_m", "method"} & walk_to(as_ada, far_place="the school").keys()


def test_what_was_measured_is_not_replaced_by_a_landmark(as_ada, bakery):
    body = walk_to(as_ada, measure="min", far_min="4", kept="place", far_place="the bakery")
    assert (body["onset_s"], body.get("onset_m")) == (240, None)


@pytest.mark.parametrize(("measure", "key"), [("s", "onset_s"), ("steps", "onset_steps")])
def test_minutes_and_steps_stay_what_they_are(as_ada, ada, measure, key):
    name_landmark(ada.diary, name="the bus stop", measure=measure, number=360)
    body = walk_to(as_ada, chip_place="the bus stop")
    assert body[key] == 360
    assert "onset_m" not in body


def test_a_painless_walk_reached_at_least_the_place(as_ada, bakery):
    page = as_ada.get("/walks/new/painless/").content.decode()
    as_ada.post("/walks/new/painless/", answers(page, chip_place="the bakery"))
    body = Walk.objects.get().body
    assert (body["walked_m"], body["method"], body["pain"]) == (350, "landmark", "none")


def test_walks_keep_their_figures_when_the_place_is_corrected(as_ada, bakery):
    before = walk_to(as_ada, chip_place="the bakery")
    changed = BAKERY | {"name": "the old bakery", "number": "400"}
    as_ada.post(f"/places/{bakery.key}/", changed)
    page = as_ada.get(f"/walks/{before['id']}/").content.decode()
    as_ada.post(f"/walks/{before['id']}/", answers(page, severity="3"))
    after = Walk.objects.get().body
    assert (after["place"], after["onset_m"], after["severity"]) == ("the bakery", 350, 3)


def test_a_correction_and_a_removal_can_be_taken_back(as_ada, bakery):
    as_ada.post(f"/places/{bakery.key}/", BAKERY | {"number": "400"})
    assert "Undo" in as_ada.get("/places/").content.decode()
    as_ada.post(f"/places/{bakery.key}/undo/")
    assert Landmark.objects.get().number == 350
    as_ada.post(f"/places/{bakery.key}/remove/")
    assert "the bakery" not in as_ada.get("/walks/new/").content.decode()
    as_ada.post(f"/places/{bakery.key}/undo/")
    assert "the bakery" in as_ada.get("/walks/new/").content.decode()


def test_one_name_is_one_place_even_when_a_removed_one_comes_back(as_ada, ada, bakery):
    again = as_ada.post("/places/", BAKERY | {"name": "The bakery"}).content.decode()
    assert "You have a place of that name already" in again
    as_ada.post(f"/places/{bakery.key}/remove/")
    as_ada.post("/places/", BAKERY | {"number": "300"})
    answer = as_ada.post(f"/places/{bakery.key}/undo/", follow=True).content.decode()
    assert "another place of that name" in answer
    assert Landmark.objects.get(removed_at=None).number == 300


@pytest.mark.parametrize("number", ["far", "0", "-4", "60000"])
def test_a_distance_that_cannot_be_is_told_beside_its_field(as_ada, number):
    page = as_ada.post("/places/", BAKERY | {"number": number}).content.decode()
    assert 'id="landmark-number_error"' in page
    assert not Landmark.objects.exists()


def test_yards_read_back_as_they_were_typed(client, db):
    user = a_patient("yan@example.org", units="imperial")
    client.force_login(user)
    client.post("/places/", {"name": "the gate", "number": "220", "measure": "yd"})
    place = Landmark.objects.get()
    assert (place.measure, place.number) == ("m", 201)
    assert 'value="220"' in client.get(f"/places/{place.key}/").content.decode()
