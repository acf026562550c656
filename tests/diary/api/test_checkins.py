"""Check-ins by the API: one a local day, with the warnings that they raise."""

from tests.builders import a_checkin, a_sign, a_swollen_leg
from tests.diary.api.asking import faults_of, problem_of
from tracker.models import CheckIn, CheckInVersion


def test_a_checkin_is_created_and_confirmed(adas):
    first, again = adas.put_checkin(a_checkin()), adas.put_checkin(a_checkin())
    assert (first.status_code, again.status_code) == (201, 200)
    assert first["ETag"] == again["ETag"]
    assert adas.get("/checkins/2026-05-01/").json() == a_checkin()


def test_amending_needs_the_etag_and_keeps_what_was_said(adas):
    etag = adas.put_checkin(a_checkin())["ETag"]
    problem_of(adas.put_checkin(a_checkin(note="and tired")), 428)
    assert adas.put_checkin(a_checkin(note="and tired"), if_match=etag).status_code == 200
    assert [v.body for v in CheckInVersion.objects.order_by("version")] == [
        a_checkin(),
        a_checkin(note="and tired"),
    ]


def test_a_removed_checkin_leaves_a_tombstone_and_comes_back(adas):
    adas.put_checkin(a_checkin())
    assert adas.delete("/checkins/2026-05-01/").status_code == 204
    problem_of(adas.put_checkin(a_checkin()), 410)
    assert adas.post("/checkins/2026-05-01/restore/").status_code == 200
    assert adas.get("/checkins/2026-05-01/").json() == a_checkin()


def test_the_answer_to_a_save_tells_the_warning_at_once(adas):
    told = adas.put_checkin(a_swollen_leg()).json()["told"]
    assert told[0]["kind"] == "red_flag"
    assert told[0]["about"] == "deep_vein_thrombosis"
    assert told[0]["urgency"] in {"today", "emergency"}
    assert all(told[0][words] for words in ("headline", "why", "do", "source"))
    assert "{" not in told[0]["headline"] + told[0]["why"] + told[0]["do"]
    assert told[0]["read_at"] is None


def test_an_answer_that_was_lost_is_given_again(adas):
    first, again = adas.put_checkin(a_swollen_leg()), adas.put_checkin(a_swollen_leg())
    assert again.json() == first.json()
    assert again.json()["told"]


def test_the_date_of_the_body_is_the_one_of_the_address(adas):
    refused = adas.put("/checkins/2026-05-02/", a_checkin())
    assert faults_of(refused) == {"date": "is not the one in the address"}
    assert not CheckIn.objects.exists()


def test_a_date_that_is_none_is_not_found(adas):
    for day in ("2026-02-30", "2026-5-1", "today", "0000-00-00"):
        problem_of(adas.get(f"/checkins/{day}/"), 404)


def test_each_fault_of_a_sign_is_told_with_its_place(adas):
    signs = [a_sign("swelling"), a_sign("fever", side="left"), a_sign("cold", side="up", levl=1)]
    assert faults_of(adas.put_checkin(a_checkin(signs=signs))).keys() == {
        "signs[0].side",
        "signs[1].side",
        "signs[2].side",
        "signs[2].levl",
    }


def test_a_checkin_of_the_future_is_refused(adas):
    future = a_checkin(date="2099-05-01", entered_at="2099-05-01T10:00:00Z")
    assert faults_of(adas.put_checkin(future)).keys() == {"date", "entered_at"}
