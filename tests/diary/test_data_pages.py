"""The page of the person's data: taking away, bringing in, and taking back."""

import io
import json
import zipfile

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from diary import doorbell, log
from diary.web.forms import import_form
from tests.builders import a_checkin, a_document, a_swollen_leg, a_walk
from tests.diary.api.asking import Device
from tests.diary.exporting.hl7 import faults_of
from tests.diary.importing.bringing import worked
from tests.languages.pseudo import brackets
from tracker.models import CheckIn, Import, Walk

FORMS = {
    "calf-diary.json": "json",
    "calf-diary.zip": "zip",
    "calf-diary-fhir.json": "fhir+json",
}


@pytest.fixture(autouse=True)
def the_first_of_may(now):
    """The clock of these pages."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def page(client, ada):
    """Ada, signed in."""
    client.force_login(ada)
    return client


@pytest.fixture
def rung(monkeypatch):
    """The imports that the bell was rung for."""
    ids = []
    monkeypatch.setattr(doorbell, "ring_to_bring_in", ids.append)
    return ids


def send(page, content, name="calf-diary.json"):
    """Sends a file, and gives the page that follows."""
    content = content if isinstance(content, bytes) else json.dumps(content).encode()
    file = SimpleUploadedFile(name, content)
    return page.post("/account/data/import/", {"file": file}, follow=True)


def content_of(response):
    """A download as bytes."""
    return b"".join(response.streaming_content)


def test_each_form_is_downloaded_under_its_name(page, ada, now):
    log.log_walk(ada.diary, a_walk(note="to the bakery"), now=now)
    for name, kind in FORMS.items():
        response = page.get(f"/account/data/{name}")
        assert response["Content-Type"] == f"application/{kind}"
        assert response["Content-Disposition"] == f'attachment; filename="{name}"'
        assert response["Cache-Control"] == "no-store, private"
        assert content_of(response)


def test_the_bundle_holds_what_stands_and_fits_the_schema(page, ada, now):
    log.log_walk(ada.diary, a_walk(), now=now)
    log.log_checkin(ada.diary, a_swollen_leg(), now=now)
    whole = json.loads(content_of(page.get("/account/data/calf-diary-fhir.json")))
    assert faults_of(whole) == []
    kinds = [entry["resource"]["resourceType"] for entry in whole["entry"]]
    assert kinds.count("Communication") == ada.diary.findings.filter(gone_at=None).count() > 0


def test_the_bundle_speaks_the_readers_language(page, ada, now):
    log.log_walk(ada.diary, a_walk(), now=now)
    ada.language = "de"
    ada.save()
    log.log_checkin(ada.diary, a_checkin(nothing_new=None, denied=["wound"]), now=now)
    with brackets():
        whole = content_of(page.get("/account/data/calf-diary-fhir.json")).decode()
    assert "⟦a wound⟧" in whole


def test_the_api_gives_the_same_tables_and_bundle(page, ada, now):
    adas = Device(ada)
    log.log_walk(ada.diary, a_walk(), now=now)
    pairs = {"diary/tables/": "calf-diary.zip", "diary/fhir/": "calf-diary-fhir.json"}
    for address, file in pairs.items():
        assert content_of(adas.get(f"/{address}")) == content_of(page.get(f"/account/data/{file}"))
    packed = zipfile.ZipFile(io.BytesIO(content_of(adas.get("/diary/tables/"))))
    assert packed.namelist() == ["walks.csv", "checkins.csv", "profile.csv", "dictionary.csv"]


def test_a_file_is_shown_before_anything_is_saved(page, rung):
    shown = send(page, a_document())
    assert shown.redirect_chain
    assert "Nothing is saved yet" in shown.content.decode()
    assert (Walk.objects.count(), rung) == (0, [])


def test_a_file_is_brought_in_and_taken_back(page, rung, now):
    send(page, a_document())
    brought = Import.objects.get()
    at = f"/account/data/import/{brought.pk}/"
    watched = page.post(f"{at}begin/", {"choice": "keep"}, follow=True).content.decode()
    assert "0 of 2 entries" in watched
    assert 'http-equiv="refresh"' in watched
    worked(brought, now=now)
    assert "It is in your diary" in page.get(at).content.decode()
    assert CheckIn.objects.filter(deleted_at=None).count() == 1
    page.post(f"{at}undo/")
    worked(brought, now=now)
    assert "It is taken back" in page.get(at).content.decode()
    assert not CheckIn.objects.filter(deleted_at=None).exists()
    assert rung == [brought.pk, brought.pk]


def test_what_the_file_raised_stands_on_the_page_of_its_end(page, rung, now):
    send(page, a_document(checkins=[a_swollen_leg()]))
    brought = Import.objects.get()
    page.post(f"/account/data/import/{brought.pk}/begin/")
    worked(brought, now=now)
    shown = page.get(f"/account/data/import/{brought.pk}/").content.decode()
    assert "Get help today" in shown


def test_both_versions_are_shown_where_they_differ(page, ada, rung, now):
    log.log_walk(ada.diary, walk := a_walk(severity=3), now=now)
    shown = send(page, a_document(walks=[walk | {"severity": 8}], checkins=[])).content.decode()
    assert "3 of 10" in shown
    assert "8 of 10" in shown
    assert 'value="keep" checked' in shown


def test_a_fault_is_told_with_its_place_and_nothing_is_kept(page, rung):
    shown = send(page, a_document(walks=[a_walk(severity=11)])).content.decode()
    assert "walks[0].severity" in shown
    assert "11 is not 0 to 10" in shown
    assert not Import.objects.exists()


def test_of_many_faults_the_rest_is_counted(page):
    walks = [a_walk(severity=11) for _ in range(103)]
    assert "And 3 more." in send(page, a_document(walks=walks)).content.decode()


def test_a_file_that_is_too_large_or_missing_is_refused(page, monkeypatch):
    monkeypatch.setattr(import_form, "LARGEST", 100)
    assert "larger than" in send(page, a_document()).content.decode()
    assert page.post("/account/data/import/").status_code == 200
    assert not Import.objects.exists()


def test_a_preview_can_be_left(page, rung):
    send(page, a_document())
    page.post(f"/account/data/import/{Import.objects.get().pk}/leave/")
    assert not Import.objects.exists()


def test_an_unknown_choice_begins_nothing(page, rung):
    send(page, a_document())
    page.post(f"/account/data/import/{Import.objects.get().pk}/begin/", {"choice": "all"})
    assert (Import.objects.get().state, rung) == ("checked", [])


def test_the_page_names_what_was_brought_in(page, rung, now):
    send(page, a_document())
    brought = Import.objects.get()
    assert "What you brought in" not in page.get("/account/data/").content.decode()
    page.post(f"/account/data/import/{brought.pk}/begin/")
    worked(brought, now=now)
    assert "brought in" in page.get("/account/data/").content.decode()


def test_a_download_asks_the_same_of_many_entries_as_of_few(page, ada, now):
    document = a_document(walks=[a_walk() for _ in range(50)])
    log.import_document(ada.diary, document, now=now)
    for name in FORMS:
        with CaptureQueriesContext(connection) as asked:
            content_of(page.get(f"/account/data/{name}"))
        assert len(asked) < 10
