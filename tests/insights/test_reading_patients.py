"""Who the diary is about, and the parts that the record reads one by one."""

from datetime import UTC, date, datetime

import pytest

from insights import DiaryError, Patient, checkin_from, diary_from, patient_from, walk_from
from insights.diary.faults import shown
from tests.insights.written import faults_of, written_checkin, written_diary, written_walk


def test_every_key_of_a_patient_may_be_absent():
    assert diary_from(written_diary()).patient == Patient()


def test_every_key_of_a_patient_is_kept():
    said = {
        "birth_year": 1957,
        "sex": "female",
        "time_zone": "Asia/Kathmandu",
        "goal": "the hill",
        "background": ["diabetes"],
        "background_denied": ["smoker"],
        "questions": ["why?"],
    }
    patient = diary_from(written_diary(**said)).patient
    assert (patient.birth_year, patient.sex, patient.goal) == (1957, "female", "the hill")
    assert (patient.background, patient.background_denied) == ({"diabetes"}, {"smoker"})
    assert (patient.time_zone, patient.questions) == ("Asia/Kathmandu", ("why?",))


@pytest.mark.parametrize(
    "name",
    [
        *("Mars/Base", "Europe", "", "../etc/passwd", "/etc/passwd", "europe/nowhere", "localtime"),
        *("Europe/London\x00", "\ud800", "x" * 101, "posix/Europe/London", "é", 7, None, "."),
    ],
)
def test_an_unknown_time_zone_is_refused(name):
    (fault,) = faults_of(written_diary(time_zone=name))
    assert fault.startswith("patient.time_zone: ")


def test_other_faults_are_found_beside_an_unknown_time_zone():
    body = written_diary(time_zone="Mars/Base", walks=[written_walk(severity=-1)])
    assert faults_of(body) == [
        'patient.time_zone: "Mars/Base" is not a time zone such as Europe/London',
        "walks[0].severity: -1 is not 0 to 10",
    ]


@pytest.mark.parametrize("year", [1899, 2200, True, 1957.0, "1957"])
def test_a_birth_year_is_a_year(year):
    assert faults_of(written_diary(birth_year=year))[0].startswith("patient.birth_year: ")


def test_background_is_said_or_denied_and_known():
    assert faults_of(
        written_diary(background=["gout", "smoker"], background_denied=["smoker"])
    ) == ['patient.background[0]: "gout" is not one of the words of the format']
    assert faults_of(written_diary(background=["smoker"], background_denied=["smoker"])) == [
        'patient.background_denied: "smoker" stands in background too'
    ]


def test_at_most_three_questions():
    assert faults_of(written_diary(questions=["?"] * 4)) == ["patient.questions: 4 is more than 3"]
    assert faults_of(written_diary(goal=1, questions=[2], height=1)) == [
        "patient.goal: 1 is not text",
        "patient.questions[0]: 2 is not text",
        "patient.height: is not a key of a patient",
    ]


def test_parts_are_read_one_by_one_with_places_of_their_own():
    walk = walk_from(written_walk(occurred_at="2026-05-01T23:30:00Z"), time_zone="Asia/Tokyo")
    assert walk.day == date(2026, 5, 2)
    assert checkin_from(written_checkin(), time_zone=None).date == date(2026, 5, 1)
    assert patient_from({"sex": "other"}).sex == "other"
    with pytest.raises(DiaryError, match=r"^walk\.severity: 11 is not 0 to 10$"):
        walk_from(written_walk(severity=11), time_zone=None)
    with pytest.raises(DiaryError, match=r"^row 7\.date: 1 is not a date"):
        checkin_from(written_checkin(date=1), time_zone=None, place="row 7")
    with pytest.raises(DiaryError, match=r"^patient: null is not a patient$"):
        patient_from(None)
    with pytest.raises(DiaryError, match=r"^time_zone: \"Mars\" is not a time zone"):
        walk_from(written_walk(), time_zone="Mars")


def test_parts_know_the_future_when_now_is_said():
    now = datetime(2026, 4, 1, tzinfo=UTC)
    with pytest.raises(DiaryError, match=r"^walk\.occurred_at: .* lies in the future"):
        walk_from(written_walk(), time_zone="Europe/London", now=now)
    with pytest.raises(DiaryError, match=r"^patient\.birth_year: 2027 is not 1900 to 2026$"):
        patient_from({"birth_year": 2027}, now=now)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (10**16, "so large a number"),
        (-(10**400), "so large a number"),
        (b"x", "a bytes"),
        ("x" * 61, '"' + "x" * 60 + '…"'),
        ("a\nb", '"a\\nb"'),
        ("\u202e", '"\\u202e"'),
        (0.5, "0.5"),
    ],
)
def test_a_value_is_shown_short_and_printable(value, said):
    assert shown(value) == said
