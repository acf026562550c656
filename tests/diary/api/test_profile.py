"""The profile by the API: read, change some of it, take some of it back."""

import pytest

from tests.diary.api.asking import faults_of, problem_of
from tracker.models import Diary, Profile

AS_BORN = {
    "birth_year": 1957,
    "sex": None,
    "time_zone": "Europe/London",
    "background": [],
    "background_denied": [],
    "goal": None,
    "questions": [],
    "country": "GB",
    "units": "metric",
}


def test_what_was_not_said_is_null(adas):
    assert adas.get("/profile/").json() == AS_BORN


def test_only_what_is_sent_changes(adas):
    changed = adas.patch("/profile/", {"background": ["diabetes"], "sex": "female"})
    assert changed.json() == AS_BORN | {"background": ["diabetes"], "sex": "female"}
    assert adas.get("/profile/").json() == changed.json()


def test_null_takes_back_what_was_said(adas):
    nothing = dict.fromkeys(("birth_year", "sex", "background", "goal", "country"))
    adas.patch("/profile/", {"background": ["diabetes"], "goal": "to the shop"})
    said = adas.patch("/profile/", nothing, content_type="application/merge-patch+json").json()
    assert said == AS_BORN | {"birth_year": None, "country": None}


def test_a_change_that_judgements_rest_on_is_a_new_version(adas, ada):
    adas.patch("/profile/", {"units": "imperial"})
    assert Diary.objects.get(owner=ada).record_version == 0
    adas.patch("/profile/", {"background": ["diabetes"]})
    assert Diary.objects.get(owner=ada).record_version == 1


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"birth_year": 1899}, "birth_year"),
        ({"birth_year": 2027}, "birth_year"),
        ({"birth_year": "1957"}, "birth_year"),
        ({"birth_year": True}, "birth_year"),
        ({"sex": ""}, "sex"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"time_zone": "../../etc/passwd"}, "time_zone"),
        ({"time_zone": None}, "time_zone"),
        ({"background": ["gout"]}, "background[0]"),
        ({"background": ["stroke"], "background_denied": ["stroke"]}, "background_denied"),
        ({"questions": ["?"] * 4}, "questions"),
        ({"goal": "x" * 10_001}, "goal"),
        ({"goal": "\x00"}, "goal"),
        ({"country": "XX"}, "country"),
        ({"country": ["GB"]}, "country"),
        ({"units": None}, "units"),
        ({"role": "clinician"}, "role"),
        ({"is_staff": True}, "is_staff"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(adas, change, place):
    assert list(faults_of(adas.patch("/profile/", change | {"goal": change.get("goal")}))) == [
        place
    ]
    assert adas.get("/profile/").json() == AS_BORN


def test_one_fault_refuses_the_whole_change(adas):
    adas.patch("/profile/", {"sex": "male", "units": "leagues"})
    assert Profile.objects.get().sex == ""


def test_a_goal_may_be_as_long_as_the_format_lets_it(adas):
    assert adas.patch("/profile/", {"goal": "y" * 10_000}).status_code == 200


def test_whoever_names_an_old_version_is_told(adas):
    etag = adas.get("/profile/")["ETag"]
    assert adas.get("/profile/", if_none_match=etag).status_code == 304
    assert adas.patch("/profile/", {"sex": "male"}, if_match=etag).status_code == 200
    problem_of(adas.patch("/profile/", {"sex": "female"}, if_match=etag), 412)
