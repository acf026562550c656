"""Where a file says something else than the diary: what stays is chosen entry by entry."""

import json
import re

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from diary import doorbell, log
from diary.importing import previewing
from tests.builders import a_document, a_walk
from tests.diary.importing.bringing import worked
from tracker.models import Import, Walk


@pytest.fixture(autouse=True)
def the_first_of_may(now, monkeypatch):
    """The clock of these pages, on which no bell rings."""
    monkeypatch.setattr(doorbell, "ring_to_bring_in", lambda _import_id: None)
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def page(client, ada):
    """Ada, signed in."""
    client.force_login(ada)
    return client


@pytest.fixture
def differ(page, ada, now):
    """A file that is looked at, in which two walks differ; and the moment."""
    send(page, differing(ada, now, 2))
    return Import.objects.get(), now


def send(page, document):
    """Sends a file, and gives the page that follows."""
    file = SimpleUploadedFile("calf-diary.json", json.dumps(document).encode())
    return page.post("/account/data/import/", {"file": file}, follow=True)


def differing(ada, now, count):
    """A diary of so many walks, and a document that says something else of each."""
    walks = [a_walk(severity=3) for _ in range(count)]
    for walk in walks:
        log.log_walk(ada.diary, walk, now=now)
    return a_document(walks=[walk | {"severity": 8} for walk in walks], checkins=[])


def severities():
    return [walk.body["severity"] for walk in Walk.objects.order_by("pk")]


def test_each_entry_that_differs_is_chosen_by_itself(page, ada, now):
    send(page, differing(ada, now, 3))
    brought = Import.objects.get()
    said = {"choice": "keep", "at-0": "keep", "at-1": "take", "at-2": "both"}
    page.post(f"/account/data/import/{brought.pk}/begin/", said)
    assert worked(brought, now=now).fates == {"kept": 1, "changed": 1, "created": 1}
    assert severities() == [3, 8, 3, 8]


@pytest.mark.parametrize(("wanted", "after"), [("keep", [3, 3]), ("take", [8, 8])])
def test_a_shortcut_chooses_for_all_and_saves_nothing(page, differ, wanted, after):
    brought, now = differ
    at = f"/account/data/import/{brought.pk}/"
    shown = page.get(f"{at}?all={wanted}").content.decode()
    assert severities() == [3, 3]
    page.post(f"{at}begin/", submitted_by(shown, at))
    worked(brought, now=now)
    assert severities() == after


def submitted_by(page, at):
    """The choices of a page as it came."""
    form = page.partition(f'action="{at}begin/"')[2].partition("</form>")[0]
    boxes = re.findall(r'type="radio" name="([\w-]+)" value="(\w+)" checked', form)
    return dict(boxes) | {"choice": re.search(r'name="choice" value="(\w+)"', form)[1]}


@pytest.fixture
def two_are_shown(monkeypatch):
    monkeypatch.setattr(previewing, "MOST_SHOWN", 2)


@pytest.mark.usefixtures("two_are_shown")
def test_of_many_the_first_are_asked_about_and_the_rest_by_one_rule(page, ada, now):
    shown = send(page, differing(ada, now, 5)).content.decode()
    assert "3 more differ" in shown
    brought = Import.objects.get()
    said = {"choice": "take", "at-0": "keep", "at-1": "take"}
    page.post(f"/account/data/import/{brought.pk}/begin/", said)
    worked(brought, now=now)
    assert severities() == [3, 8, 8, 8, 8]


def test_what_was_deleted_here_is_asked_about_too(page, ada, now):
    document = differing(ada, now, 2)
    log.remove_walk(ada.diary, document["walks"][1]["id"], now=now)
    shown = send(page, document).content.decode()
    assert "Deleted</span>" in shown
    brought = Import.objects.get()
    page.post(f"/account/data/import/{brought.pk}/begin/", {"at-0": "keep", "at-1": "take"})
    assert worked(brought, now=now).fates == {"kept": 1, "brought_back": 1}


def test_versions_that_look_alike_in_a_line_say_in_what_they_differ(page, ada, now):
    log.log_walk(ada.diary, walk := a_walk(), now=now)
    other = walk | {"relief_s": 300, "stockings": True, "entered_at": "2026-05-01T11:00:00+01:00"}
    shown = send(page, a_document(walks=[other], checkins=[])).content.decode()
    told = shown.partition("They differ in:")[2].partition("</p>")[0].strip()
    assert told == (
        "seconds from stopping until the pain had gone; whether compression stockings were worn"
    )


@pytest.mark.parametrize("said", [{"at-0": "all"}, {"at-0": "take", "choice": "burn"}])
def test_a_choice_that_is_none_begins_nothing(page, ada, now, said):
    send(page, differing(ada, now, 1))
    page.post(f"/account/data/import/{Import.objects.get().pk}/begin/", said)
    assert (Import.objects.get().state, severities()) == ("checked", [3])
