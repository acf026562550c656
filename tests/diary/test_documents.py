"""A whole diary in, all or nothing, and out."""

import uuid
from datetime import timedelta

import pytest

import insights
from diary import log
from tests.builders import a_checkin, a_document, a_patient, a_swollen_leg, a_walk
from tracker.models import CheckIn, Diary, Walk


def test_a_document_comes_in_whole(ada, now):
    imported = log.import_document(ada.diary, a_document(), now=now)
    assert imported == log.Imported(created=2)
    assert (Walk.objects.count(), CheckIn.objects.count()) == (1, 1)


def test_the_same_document_twice_changes_nothing(ada, now):
    document = a_document(walks=[a_walk(id="one"), a_walk(id="two")])
    log.import_document(ada.diary, document, now=now)
    version = Diary.objects.get().record_version
    assert log.import_document(ada.diary, document, now=now) == log.Imported(unchanged=3)
    assert Diary.objects.get().record_version == version


def test_one_fault_keeps_everything_out_and_all_faults_are_named(ada, now):
    document = a_document(walks=[a_walk(), a_walk(severity=11), a_walk(pain="leg")])
    with pytest.raises(insights.DiaryError) as refused:
        log.import_document(ada.diary, document, now=now)
    assert [fault.place for fault in refused.value.faults] == ["walks[1].severity", "walks[2].pain"]
    assert Walk.objects.count() == 0


def test_an_id_that_is_no_uuid_gets_one_of_its_own(ada, now):
    log.import_document(ada.diary, a_document(walks=[a_walk(id="monday")]), now=now)
    walk = Walk.objects.get()
    assert uuid.UUID(walk.key).version == 5
    assert walk.body["id"] == walk.key


def test_an_id_that_is_a_uuid_stays(ada, now):
    body = a_walk()
    log.import_document(ada.diary, a_document(walks=[body]), now=now)
    assert Walk.objects.get().key == body["id"]


def test_of_two_wordings_the_later_one_stays(ada, now):
    old = a_walk(entered_at="2026-05-01T10:40:00+01:00", severity=3)
    new = old | {"entered_at": "2026-05-01T10:50:00+01:00", "severity": 8}
    log.import_document(ada.diary, a_document(walks=[old], checkins=[]), now=now)
    later = log.import_document(ada.diary, a_document(walks=[new], checkins=[]), now=now)
    assert later == log.Imported(changed=1)
    earlier = log.import_document(ada.diary, a_document(walks=[old], checkins=[]), now=now)
    assert earlier == log.Imported(kept=1)
    assert Walk.objects.get().body == new


def test_what_was_removed_since_stays_removed(ada, now):
    document = a_document(checkins=[])
    log.import_document(ada.diary, document, now=now)
    log.remove_walk(ada.diary, document["walks"][0]["id"], now=now)
    assert log.import_document(ada.diary, document, now=now) == log.Imported(kept=1)


def test_a_document_is_judged_at_once(ada, now):
    log.import_document(ada.diary, a_document(checkins=[a_swollen_leg()]), now=now)
    assert ada.diary.findings.filter(about="deep_vein_thrombosis").exists()


def test_what_goes_out_can_be_read_and_comes_in_elsewhere(ada, ben, now):
    log.import_document(ada.diary, a_document(), now=now)
    out = log.export_document(ada.diary)
    assert insights.diary_from(out).walks
    log.import_document(ben.diary, out, now=now)
    again = log.export_document(ben.diary)
    assert (again["walks"], again["checkins"]) == (out["walks"], out["checkins"])


def test_removed_entries_do_not_go_out(ada, now):
    log.log_checkin(ada.diary, a_checkin(), now=now)
    log.remove_checkin(ada.diary, now.date(), now=now)
    assert log.export_document(ada.diary)["checkins"] == []


def test_an_empty_profile_is_filled_and_a_told_one_left(db, now):
    user = a_patient("new@example.org", birth_year=None, background=["diabetes"])
    patient = {
        "birth_year": 1950,
        "sex": "female",
        "time_zone": "Asia/Tokyo",
        "background": ["smoker"],
        "background_denied": ["diabetes", "cancer"],
    }
    log.import_document(user.diary, a_document(patient=patient), now=now)
    profile = type(user.profile).objects.get(user=user)
    assert (profile.birth_year, profile.sex, profile.time_zone) == (1950, "female", "Asia/Tokyo")
    assert profile.background == ["diabetes", "smoker"]
    assert profile.background_denied == ["cancer"]


def test_a_diary_that_is_written_in_keeps_its_time_zone(ada, now):
    log.log_walk(ada.diary, a_walk(), now=now)
    document = a_document(patient={"time_zone": "Asia/Tokyo"})
    log.import_document(ada.diary, document, now=now + timedelta(minutes=1))
    assert insights.diary_from(log.export_document(ada.diary)).patient.time_zone == "Europe/London"
