"""Walks by the API: made, confirmed, replaced, removed, brought back."""

from hashlib import sha256

import insights
from tests.builders import a_walk
from tests.diary.api.asking import faults_of, problem_of
from tracker.models import Walk


def test_a_walk_is_created_under_the_id_its_client_made(adas):
    walk = a_walk()
    response = adas.put_walk(walk)
    assert response.status_code == 201
    assert response.json()["told"] == []
    assert Walk.objects.get().body == walk


def test_the_same_body_again_is_confirmed_and_changes_nothing(adas):
    walk = a_walk()
    first, again = adas.put_walk(walk), adas.put_walk(walk)
    assert again.status_code == 200
    assert again["ETag"] == first["ETag"]
    assert again.json() == first.json()
    assert Walk.objects.get().version == 1


def test_the_etag_is_what_a_client_can_compute(adas):
    walk = a_walk()
    response = adas.put_walk(walk)
    assert response["ETag"] == f'"{sha256(insights.canonical(walk)).hexdigest()}"'
    read = adas.get(f"/walks/{walk['id']}/")
    assert response["ETag"] == read["ETag"] == f'"{sha256(read.content).hexdigest()}"'


def test_another_body_needs_the_etag_that_was_read(adas):
    walk = a_walk()
    etag = adas.put_walk(walk)["ETag"]
    refused = adas.put_walk(walk | {"severity": 7})
    assert problem_of(refused, 428)["type"] == "/api/v1/#exists"
    assert refused["ETag"] == etag
    replaced = adas.put_walk(walk | {"severity": 7}, if_match=etag)
    assert replaced.status_code == 200
    assert Walk.objects.get().body["severity"] == 7


def test_a_stale_etag_replaces_nothing(adas):
    walk = a_walk()
    etag = adas.put_walk(walk)["ETag"]
    adas.put_walk(walk | {"severity": 7}, if_match=etag)
    problem_of(adas.put_walk(walk | {"severity": 8}, if_match=etag), 412)
    problem_of(adas.put_walk(a_walk(), if_match=etag), 412)
    assert Walk.objects.get().body["severity"] == 7


def test_an_etag_that_a_proxy_marked_weak_still_matches(adas):
    walk = a_walk()
    etag = adas.put_walk(walk)["ETag"]
    assert adas.put_walk(walk | {"severity": 7}, if_match=f"W/{etag}").status_code == 200


def test_no_word_in_if_match_overwrites_unseen(adas):
    walk = a_walk()
    adas.put_walk(walk)
    for header in ("*", "any", '"a", "b"'):
        problem_of(adas.put_walk(walk | {"severity": 7}, if_match=header), 400)
    problem_of(adas.put_walk(walk | {"severity": 7}, if_match='"any"'), 412)
    assert Walk.objects.get().body == walk


def test_create_only_refuses_to_replace(adas):
    walk = a_walk()
    assert adas.put_walk(walk, if_none_match="*").status_code == 201
    problem_of(adas.put_walk(walk | {"severity": 7}, if_none_match="*"), 412)


def test_what_a_client_knows_is_not_sent_again(adas):
    walk = a_walk()
    etag = adas.put_walk(walk)["ETag"]
    known = adas.get(f"/walks/{walk['id']}/", if_none_match=f'"0", {etag}')
    assert (known.status_code, known.content, known["ETag"]) == (304, b"", etag)
    assert adas.get(f"/walks/{walk['id']}/", if_none_match='"0"').status_code == 200


def test_a_removed_walk_leaves_a_tombstone(adas):
    walk = a_walk()
    adas.put_walk(walk)
    address = f"/walks/{walk['id']}/"
    assert adas.delete(address).status_code == 204
    assert adas.delete(address).status_code == 204
    problem_of(adas.get(address), 410)
    problem_of(adas.put_walk(walk), 410)
    assert Walk.objects.get().body == {}


def test_a_tombstone_is_written_over_by_who_knows_it(adas):
    walk = a_walk()
    adas.put_walk(walk)
    adas.delete(f"/walks/{walk['id']}/")
    tombstone = adas.get(f"/walks/{walk['id']}/")["ETag"]
    assert adas.put_walk(walk, if_match=tombstone).status_code == 200
    assert Walk.objects.get().body == walk


def test_a_removed_walk_comes_back_as_it_was(adas):
    walk = a_walk()
    etag = adas.put_walk(walk)["ETag"]
    adas.delete(f"/walks/{walk['id']}/")
    restored = adas.post(f"/walks/{walk['id']}/restore/")
    assert (restored.status_code, restored["ETag"]) == (200, etag)
    assert adas.get(f"/walks/{walk['id']}/").json() == walk


def test_a_removal_of_another_version_is_refused(adas):
    walk = a_walk()
    adas.put_walk(walk)
    problem_of(adas.delete(f"/walks/{walk['id']}/", if_match=f'"{"0" * 64}"'), 412)
    assert adas.get(f"/walks/{walk['id']}/").status_code == 200


def test_what_was_never_there_is_not_found(adas):
    address = f"/walks/{a_walk()['id']}/"
    for response in (
        adas.get(address),
        adas.delete(address),
        adas.post(f"{address}restore/"),
        adas.get("/walks/not-a-uuid/"),
        adas.get("/walks"),
        adas.get("/nothing/"),
    ):
        assert problem_of(response, 404)["type"] == "/api/v1/#not-found"


def test_the_id_of_the_body_is_the_one_of_the_address(adas):
    refused = adas.put(f"/walks/{a_walk()['id']}/", a_walk())
    assert faults_of(refused) == {"id": "is not the one in the address"}
    missing = adas.put(f"/walks/{a_walk()['id']}/", a_walk(id=None))
    assert faults_of(missing) == {"id": "is missing"}


def test_each_fault_is_told_with_its_place(adas):
    walk = a_walk(severity=11, sites=["elbow"], colour="red", by_leg={"left": {"onset_s": -1}})
    assert faults_of(adas.put_walk(walk)).keys() == {
        "severity",
        "sites[0]",
        "colour",
        "by_leg.left.onset_s",
    }
    assert faults_of(adas.put_walk(walk))["severity"] == "11 is not 0 to 10"
    assert not Walk.objects.exists()


def test_a_method_that_is_not_there_is_named_in_a_problem(adas):
    response = adas.patch(f"/walks/{a_walk()['id']}/", {})
    problem_of(response, 405)
    assert response["Allow"] == "GET, PUT, DELETE, HEAD, OPTIONS"
