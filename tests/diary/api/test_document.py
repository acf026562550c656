"""The whole diary by the API: out, and in, all or nothing."""

import uuid

from tests.builders import a_checkin, a_document, a_swollen_leg, a_walk
from tests.diary.api.asking import faults_of, problem_of
from tracker.models import CheckIn, Diary, Walk


def test_what_is_downloaded_can_be_brought_in_elsewhere(adas, bens):
    adas.put_walk(a_walk())
    adas.put_checkin(a_checkin())
    document = adas.get("/diary/")
    assert 'filename="calf-diary.json"' in document["Content-Disposition"]
    assert bens.post("/diary/", document.content).json()["created"] == 2
    brought = bens.get("/diary/").json()
    assert brought["walks"] == document.json()["walks"]
    assert brought["checkins"] == document.json()["checkins"]


def test_the_same_document_again_changes_nothing(adas, ada):
    document = a_document(walks=[a_walk(id="monday"), a_walk()])
    assert adas.post("/diary/", document).json()["created"] == 3
    before = Diary.objects.get(owner=ada).record_version
    assert adas.post("/diary/", document).json() == {
        "created": 0,
        "changed": 0,
        "unchanged": 3,
        "kept": 0,
    }
    assert Diary.objects.get(owner=ada).record_version == before


def test_an_id_that_is_no_uuid_gets_one_by_which_it_is_found(adas):
    adas.post("/diary/", a_document(walks=[a_walk(id="monday")]))
    key = Walk.objects.get().key
    assert uuid.UUID(key).version == 5
    assert adas.get(f"/walks/{key}/").json()["id"] == key


def test_with_a_single_fault_nothing_comes_in_and_all_are_named(adas):
    walks = [a_walk(), a_walk(severity=11), a_walk(pain="none")]
    refused = adas.post("/diary/", a_document(walks=walks, checkins=[a_checkin(signs=[{}])]))
    assert faults_of(refused).keys() >= {
        "walks[1].severity",
        "walks[2].severity",
        "checkins[0].signs[0].code",
    }
    assert not Walk.objects.exists()
    assert not CheckIn.objects.exists()


def test_a_thousand_faults_are_counted_and_the_first_are_listed(adas):
    refused = adas.post("/diary/", a_document(walks=[a_walk(severity=11) for _ in range(1000)]))
    problem = problem_of(refused, 400)
    assert len(problem["errors"]) == 200
    assert problem["detail"] == "walks[0].severity: 11 is not 0 to 10 (and 999 more)"


def test_two_rows_that_would_get_one_id_are_a_fault(adas):
    name = str(uuid.uuid4())
    walks = [a_walk(id=name), a_walk(id=name.upper())]
    assert list(faults_of(adas.post("/diary/", a_document(walks=walks)))) == ["walks[1].id"]
    assert not Walk.objects.exists()


def test_a_document_is_judged_as_it_comes_in(adas):
    adas.post("/diary/", a_document(checkins=[a_swollen_leg()]))
    assert adas.get("/findings/").json()["urgency"] in {"today", "emergency"}


def test_a_removed_entry_is_not_brought_back_by_an_old_document(adas):
    document = a_document()
    adas.post("/diary/", document)
    adas.delete(f"/walks/{document['walks'][0]['id']}/")
    assert adas.post("/diary/", document).json()["kept"] == 1
    assert adas.get("/diary/").json()["walks"] == []


def test_what_is_no_diary_is_refused(adas):
    for body in ([], "diary", 7):
        assert "diary" in faults_of(adas.post("/diary/", body))
    assert faults_of(adas.post("/diary/", {})).keys() >= {"format", "walks"}
