"""Bodies that no honest client sends: each a clear refusal, none an error of ours."""

import gzip
import json

import pytest
from django.test.client import FakePayload

from diary.api.settings import LARGEST_DIARY, LARGEST_ROW
from tests.builders import a_checkin, a_document, a_walk
from tests.diary.api.asking import faults_of, problem_of
from tracker.models import Walk

ID = "6f0c0000-0000-4000-8000-000000000001"
WALK = json.dumps(a_walk(id=ID))


def _with(old: str, new: str) -> bytes:
    assert old in WALK
    return WALK.replace(old, new).encode("utf-8", "surrogatepass")


FAULTS = {
    "nothing": (b"", None),
    "blank": (b"  \n", "walk"),
    "not JSON": (b"{walk}", "walk"),
    "half of it": (WALK[:40].encode(), "walk"),
    "two of it": ((WALK + WALK).encode(), "walk"),
    "a list": (b"[]", "walk"),
    "a word": (b'"walk"', "walk"),
    "null": (b"null", "walk"),
    "no UTF-8": (b'{"note": "\xff\xfe"}', "walk"),
    "UTF-16": (WALK.encode("utf-16"), "walk"),
    "a byte order mark": (b"\xef\xbb\xbf" + WALK.encode(), "walk"),
    "a key twice": (_with('"pain": "left"', '"pain": "left", "pain": "right"'), "pain"),
    "not a number": (_with('"severity": 5', '"severity": NaN'), "severity"),
    "infinity": (_with('"severity": 5', '"severity": -Infinity'), "severity"),
    "beyond all numbers": (_with('"severity": 5', '"severity": 1e999'), "severity"),
    "a huge number": (_with('"severity": 5', '"severity": ' + "9" * 9999), "severity"),
    "a number as text": (_with('"severity": 5', '"severity": "5"'), "severity"),
    "a truth as number": (_with('"severity": 5', '"severity": true'), "severity"),
    "a decimal": (_with('"severity": 5', '"severity": 5.5'), "severity"),
    "an unknown key": (_with('"severity": 5', '"severty": 5'), "severty"),
    "a key of another script": (_with('"severity": 5', '"\u05e9": 5'), '["\u05e9"]'),
    "an unknown word": (_with('"timer"', '"sundial"'), "method"),
    "a zero character": (_with('"severity": 5', '"note": "a\\u0000b"'), "note"),
    "half a character": (_with('"severity": 5', '"note": "\\ud83e"'), "note"),
    "a million letters": (_with('"severity": 5', '"note": "' + "a" * 10**6 + '"'), "note"),
    "the future": (_with("2026-05-01T10:12", "2026-05-03T10:12"), "occurred_at"),
    "the year 9999": (_with("2026-05-01T10:12", "9999-05-01T10:12"), "occurred_at"),
    "no offset": (_with("10:12:00+01:00", "10:12:00"), "occurred_at"),
    "an offset of a week": (_with("10:12:00+01:00", "10:12:00+99:00"), "occurred_at"),
    "a zone by name": (_with("10:12:00+01:00", "10:12:00 Europe/London"), "occurred_at"),
    "no day": (_with("2026-05-01T10:12", "2026-02-30T10:12"), "occurred_at"),
    "a time as number": (_with('"2026-05-01T10:12:00+01:00"', "1777626720"), "occurred_at"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_body_that_does_not_fit_is_refused_with_its_place(adas, name):
    body, place = FAULTS[name]
    response = adas.put(f"/walks/{ID}/", body)
    if place is None:
        problem_of(response, 415)
    else:
        assert place in faults_of(response)
        assert len(response.content) < 2000
    assert not Walk.objects.exists()


@pytest.mark.parametrize("depth", [33, 500, 500_000])
@pytest.mark.parametrize("inside", ['{"a":', "["])
def test_nesting_without_end_is_refused(adas, depth, inside):
    tail = {"[": "]", '{"a":': "}"}[inside] * depth
    body = f'{{"note": {inside * depth}1{tail}}}'.encode()
    response = adas.put(f"/walks/{ID}/", body[: LARGEST_ROW + 1])
    assert response.status_code in {400, 413}
    problem_of(response, response.status_code)


def test_a_body_that_is_too_large_is_not_even_read(adas):
    problem_of(adas.put(f"/walks/{ID}/", b" " * (LARGEST_ROW + 1)), 413)
    huge = adas.post("/diary/", b"{}", CONTENT_LENGTH=str(LARGEST_DIARY + 1))
    problem_of(huge, 413)


def test_a_body_of_unsaid_length_is_asked_for_its_length(adas):
    chunked = adas.put(f"/walks/{ID}/", b"{}", CONTENT_LENGTH="", transfer_encoding="chunked")
    problem_of(chunked, 411)


def test_a_bomb_of_zipped_json_is_not_unpacked(adas):
    bomb = gzip.compress(b"[" * 10_000_000)
    problem_of(adas.put(f"/walks/{ID}/", bomb, content_encoding="gzip"), 415)
    problem_of(adas.post("/diary/", bomb, content_encoding="br"), 415)
    problem_of(adas.put(f"/walks/{ID}/", bomb, content_type="application/gzip"), 415)


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "text/html",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "application/json; charset=utf-16",
        "application/xml",
        "json",
        ";",
    ],
)
def test_what_is_no_json_is_refused_by_its_type(adas, content_type):
    problem_of(adas.put(f"/walks/{ID}/", WALK.encode(), content_type=content_type), 415)


def test_json_in_utf_8_may_say_so(adas):
    body = WALK.encode()
    said = adas.put(f"/walks/{ID}/", body, content_type='Application/JSON; Charset="UTF-8"')
    assert said.status_code == 201


@pytest.mark.parametrize(
    "note", ["🦵🏽 zwölf Ωμέγα", "שלום עולם", "\u202eevil\u202c", "é" * 10_000]
)
def test_every_script_comes_back_as_it_was_written(adas, note):
    adas.put(f"/walks/{ID}/", a_walk(id=ID, note=note))
    assert adas.get(f"/walks/{ID}/").json()["note"] == note
    assert adas.get("/walks/").json()["results"][0]["walk"]["note"] == note
    adas.put_checkin(a_checkin(note=note))
    assert adas.get("/diary/").json()["checkins"][0]["note"] == note


def test_faults_deep_in_a_document_keep_their_place(adas):
    document = a_document(walks=[a_walk(note="\x00")], patient={"time_zone": "Mars"})
    places = faults_of(adas.post("/diary/", document))
    assert set(places) == {"walks[0].note", "patient.time_zone"}


def test_a_body_that_broke_off_is_no_error_of_ours(adas, monkeypatch):
    monkeypatch.setattr(FakePayload, "read", _broken)
    assert problem_of(adas.put(f"/walks/{ID}/", WALK.encode()), 400)["detail"].endswith("its end.")


def _broken(*_args: object) -> bytes:
    raise OSError("the client went away")
