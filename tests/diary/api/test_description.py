"""The API's description: kept in the repository, strict, and in agreement with the reader."""

import io
import re
from pathlib import Path

import jsonschema
import pytest
from django.conf import settings
from django.core.management import call_command
from hypothesis import given
from hypothesis import settings as hypothesis_settings

import insights
from diary.api.pages import description
from insights.diary import reading_checkins, reading_patients, reading_walks
from insights.diary.reading_fields import LONGEST_NAME, LONGEST_NOTE
from tests.builders import a_checkin, a_document, a_painless_walk, a_sign, a_swollen_leg, a_walk
from tests.insights.strategies import diaries

KEPT = Path(settings.BASE_DIR) / "docs" / "openapi.yaml"


def _schema(name: str) -> jsonschema.Draft202012Validator:
    told = {"$ref": f"#/components/schemas/{name}", "components": description()["components"]}
    return jsonschema.Draft202012Validator(told)


def test_the_kept_description_is_that_of_the_code():
    made = io.StringIO()
    call_command("spectacular", "--validate", "--fail-on-warn", stdout=made)
    assert made.getvalue() == KEPT.read_text(), (
        "run: .venv/bin/python manage.py spectacular --file docs/openapi.yaml"
    )


def _objects(schema: object) -> list[dict]:
    if isinstance(schema, list):
        return [found for part in schema for found in _objects(part)]
    if not isinstance(schema, dict):
        return []
    here = [schema] if schema.get("type") == "object" else []
    return here + _objects(list(schema.values()))


def test_no_object_of_the_description_lets_unknown_keys_in():
    for schema in _objects(description()["components"]["schemas"]):
        assert "additionalProperties" in schema or schema.get("maxProperties") == 0
        assert schema.get("additionalProperties") is not True


def test_every_operation_says_how_it_refuses():
    for methods in description()["paths"].values():
        for operation in methods.values():
            assert {"401", "403", "429"} <= operation["responses"].keys()
            refusals = [a for s, a in operation["responses"].items() if s >= "400"]
            assert all(list(a["content"]) == ["application/problem+json"] for a in refusals)
            assert operation["security"] == [{"deviceToken": []}, {"session": []}]


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("Walk", reading_walks.WALK),
        ("CheckIn", reading_checkins.CHECKIN),
        ("Sign", reading_checkins.SIGN),
        ("Event", reading_checkins.EVENT),
        ("SelfCare", reading_checkins.SELF_CARE),
        ("Medicine", reading_checkins.MEDICINE),
        ("LegPart", reading_walks.LEG_PART),
        ("AsEntered", reading_walks.AS_ENTERED),
        ("Patient", reading_patients.patient_shape(None)),
    ],
)
def test_the_description_knows_the_keys_that_the_reader_reads(name, shape):
    told = description()["components"]["schemas"][name]
    parts = told.get("anyOf", [told])
    assert {key for part in parts for key in part["properties"]} == set(shape.keys)
    assert all(set(part.get("required", ())) >= shape.required for part in parts)


def test_limits_of_text_are_those_of_the_reader():
    walk = description()["components"]["schemas"]["Walk"]["anyOf"][0]["properties"]
    assert (walk["note"]["maxLength"], walk["place"]["maxLength"]) == (LONGEST_NOTE, LONGEST_NAME)


@hypothesis_settings(max_examples=60, deadline=None)
@given(diaries())
def test_whatever_the_reader_writes_fits_the_description(diary):
    _schema("Diary").validate(insights.diary_as_json(diary))


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Walk", a_walk(severity=11)),
        ("Walk", a_walk(severity=5.5)),
        ("Walk", a_walk(colour="red")),
        ("Walk", a_walk(id="monday")),
        ("Walk", a_walk(worse_side="left")),
        ("Walk", a_painless_walk(severity=1)),
        ("Walk", a_painless_walk(sites=["calf"])),
        ("CheckIn", a_checkin(signs=[a_sign("swelling")])),
        ("CheckIn", a_checkin(signs=[a_sign("fever", side="left")])),
        ("CheckIn", a_checkin(signs=[a_sign("cold", side="left", extent="calf")])),
        ("CheckIn", a_checkin(signs=[a_sign("stiff", severity=3)])),
        ("CheckIn", a_checkin(events=[{"code": "fall", "date": "2026-05-01", "value": 1}])),
        ("Diary", a_document(format="calf-diary/2")),
    ],
)
def test_the_description_refuses_what_the_reader_refuses(name, body):
    assert not _schema(name).is_valid(body)


def test_the_description_accepts_what_the_builders_make():
    _schema("Diary").validate(a_document(checkins=[a_swollen_leg()]))
    _schema("Walk").validate(a_painless_walk())


def test_answers_fit_the_description(adas):
    adas.put_walk(a_walk())
    adas.delete(f"/walks/{_first(adas)}/")
    adas.put_walk(a_walk())
    _schema("Saved").validate(adas.put_checkin(a_swollen_leg()).json())
    _schema("WalkPage").validate(adas.get("/walks/?since=2026-01-01T00:00:00Z").json())
    _schema("CheckInPage").validate(adas.get("/checkins/").json())
    _schema("Findings").validate(adas.get("/findings/").json())
    _schema("Profile").validate(adas.get("/profile/").json())
    _schema("Devices").validate(adas.get("/devices/").json())
    _schema("Diary").validate(adas.get("/diary/").json())
    _schema("Imported").validate(adas.post("/diary/", a_document()).json())
    _schema("Problem").validate(adas.post("/diary/", {}).json())


def _first(device) -> str:
    return device.get("/walks/").json()["results"][0]["id"]


def test_the_description_is_open_to_all_and_known_by_its_etag(client, db):
    response = client.get("/api/v1/schema/")
    assert response["Content-Type"] == "application/vnd.oai.openapi+json"
    assert response.json()["openapi"].startswith("3.1")
    again = client.get("/api/v1/schema/", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304


def test_the_readable_page_names_every_operation_shape_and_refusal(client, db):
    page = client.get("/api/v1/").content.decode()
    told = description()
    for methods in told["paths"].values():
        assert all(f'id="{operation["operationId"]}"' in page for operation in methods.values())
    assert all(f'id="shape-{name}"' in page for name in told["components"]["schemas"])
    assert 'id="stale"' in page
    assert not re.search(r"<script|<style|style=|https?://", page)
    anchors, names = re.findall(r'href="#([^"]+)"', page), re.findall(r' id="([^"]+)"', page)
    assert set(anchors) <= set(names)
    assert len(set(names)) == len(names)
