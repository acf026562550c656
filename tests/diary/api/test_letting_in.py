"""Who is let in by the API: tokens that live, expire, are revoked; sessions with a CSRF token."""

import json
from datetime import timedelta

import pytest
from django.test import Client

from tests.builders import a_walk
from tests.diary.api.asking import Device, problem_of
from tracker.models import Device as DeviceRow
from tracker.people.devices import let_in_device


def test_without_a_token_nothing_opens(client, db):
    response = client.get("/api/v1/walks/")
    problem_of(response, 401)
    assert response["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    "header",
    [
        "Bearer",
        "Bearer ",
        "Bearer cd_0123456789_" + "x" * 43,
        "Bearer cd_\u0661\u0662_x",
        "Bearer " + "x" * 7000,
        "bearer null",
    ],
)
def test_a_token_that_opens_nothing_is_refused(client, db, header):
    headers = {"authorization": header.encode().decode("latin-1")}
    problem_of(client.get("/api/v1/walks/", headers=headers), 401)


def test_another_way_to_sign_in_is_no_way_in(client, db):
    problem_of(client.get("/api/v1/walks/", headers={"authorization": "Basic YTpi"}), 401)


def test_only_the_hash_of_a_token_is_kept(adas):
    row = DeviceRow.objects.get()
    secret = adas.token.split("_", 2)[2]
    assert len(secret) == 43
    assert secret not in " ".join(str(value) for value in vars(row).values())


def test_the_right_prefix_with_a_wrong_secret_is_refused(adas, client):
    wrong = adas.token[:-1] + ("A" if adas.token[-1] != "A" else "B")
    problem_of(client.get("/api/v1/walks/", headers={"authorization": f"Bearer {wrong}"}), 401)


def test_a_token_expires(adas, noon):
    noon.shift(timedelta(days=90) - timedelta(seconds=1))
    assert adas.get("/walks/").status_code == 200
    noon.shift(1)
    problem_of(adas.get("/walks/"), 401)


def test_a_token_lasts_no_longer_than_a_year(ada, now):
    with pytest.raises(ValueError, match="1 to 366 days"):
        let_in_device(ada, name="for ever", now=now, days=367)


def test_a_revoked_token_opens_nothing_more(adas):
    prefix = adas.device.prefix
    assert adas.delete(f"/devices/{prefix}/").status_code == 204
    problem_of(adas.get("/walks/"), 401)


def test_a_person_who_is_shut_out_has_no_devices(adas, ada):
    ada.is_active = False
    ada.save()
    problem_of(adas.get("/walks/"), 401)


def test_devices_are_listed_to_their_owner_alone(adas, ada, bens):
    Device(ada)
    rows = adas.get("/devices/").json()["results"]
    assert [row["this_one"] for row in rows] == [False, True]
    assert "digest" not in rows[0]
    problem_of(bens.delete(f"/devices/{rows[0]['prefix']}/"), 404)
    assert len(adas.get("/devices/").json()["results"]) == 2


def test_using_a_token_writes_nothing(adas, django_assert_num_queries):
    with django_assert_num_queries(2) as asked:
        adas.get("/walks/")
    assert not [q for q in asked.captured_queries if not q["sql"].startswith("SELECT")]


@pytest.mark.parametrize("path", ["/walks/", "/findings/", "/profile/", "/diary/", "/devices/"])
def test_a_clinician_keeps_no_diary_and_reads_none(pia, adas, path):
    problem_of(Device(pia).get(path), 403)


def test_staff_read_no_diary(staff, adas):
    problem_of(Device(staff).get("/walks/"), 403)


def test_a_patient_without_a_diary_is_told_so(ada, adas):
    ada.diary.delete()
    problem_of(adas.get("/findings/"), 403)
    problem_of(adas.put_walk(a_walk()), 403)


def test_a_page_of_this_site_reads_with_its_session(ada):
    client = Client(enforce_csrf_checks=True)
    client.force_login(ada)
    assert client.get("/api/v1/walks/").status_code == 200


def test_a_page_writes_only_with_its_csrf_token(ada):
    client = Client(enforce_csrf_checks=True)
    client.force_login(ada)
    client.get("/account/profile/")
    walk = a_walk()
    address, body = f"/api/v1/walks/{walk['id']}/", json.dumps(walk)
    problem_of(client.put(address, body, content_type="application/json"), 403)
    headers = {"x-csrftoken": client.cookies["csrf"].value}
    done = client.put(address, body, content_type="application/json", headers=headers)
    assert done.status_code == 201


def test_a_page_posts_a_document_past_the_limit_meant_for_forms(ada, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    client = Client(enforce_csrf_checks=True)
    client.force_login(ada)
    client.get("/account/profile/")
    headers = {"x-csrftoken": client.cookies["csrf"].value}
    body = json.dumps({"format": "x" * 200})
    done = client.post("/api/v1/diary/", body, content_type="application/json", headers=headers)
    problem_of(done, 400)


def test_no_answer_of_the_api_may_be_kept_by_a_cache(adas):
    for response in (adas.get("/walks/"), adas.get("/findings/"), adas.get("/walks/x/")):
        assert "no-store" in response["Cache-Control"]
