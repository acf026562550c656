"""Download everything: one file, whole, without a key to anything, and nobody else's."""

import io
import json
import zipfile

import pytest

from diary import log
from tests.builders import PASSWORD
from tests.full_life import live
from tracker.models import AuditRow, Device
from tracker.theirs.shelves import SHELVES

PAGE = "/account/data/everything/"
A_BROWSER = {
    "endpoint": "https://push.example.org/a-secret-address",
    "p256dh": "a-key-of-it",
    "auth": "a-word-of-it",
}


@pytest.fixture
def as_ada(client, ada):
    client.force_login(ada)
    return client


def files_of(answer) -> dict[str, str]:
    """The texts in a zip that was sent, by their names without the folder."""
    with zipfile.ZipFile(io.BytesIO(answer.content)) as held:
        return {
            name.removeprefix("calf-diary/"): held.read(name).decode() for name in held.namelist()
        }


def test_opening_the_page_takes_nothing_along(as_ada, ada):
    assert as_ada.get(PAGE).status_code == 200
    assert not AuditRow.objects.filter(pseudonym=ada.pseudonym).exists()


def test_it_is_one_zip_with_a_file_of_every_table(as_ada, ada, now):
    live(ada, "a line of Ada's", now=now, browser=A_BROWSER)
    answer = as_ada.post(PAGE)
    assert answer["Content-Type"] == "application/zip"
    assert answer["Content-Disposition"].startswith('attachment; filename="calf-diary-')
    files = files_of(answer)
    tables = {f"tables/{shelf.file}.json" for shelf in SHELVES}
    texts = {"READ-ME.txt", "diary.json", "messages.txt", "who-did-what.txt"}
    assert files.keys() == tables | texts
    assert all(json.loads(files[name]) for name in tables)


def test_the_diary_in_it_can_be_brought_in_again(as_ada, ada, ben, now):
    live(ada, "a line of Ada's", now=now, browser=A_BROWSER)
    document = json.loads(files_of(as_ada.post(PAGE))["diary.json"])
    imported = log.import_document(ben.diary, document, now=now)
    entries = len(document["walks"]) + len(document["checkins"])
    assert (imported.created, imported.kept) == (entries, 0)
    by_id = {walk["id"]: walk for walk in log.export_document(ben.diary)["walks"]}
    assert by_id == {walk["id"]: walk for walk in document["walks"]}


def test_what_was_said_before_and_what_was_deleted_is_in_it(as_ada, ada, now):
    live(ada, "a line of Ada's", now=now, browser=A_BROWSER)
    files = files_of(as_ada.post(PAGE))
    notes = [
        (row["body"] or {}).get("note")
        for row in json.loads(files["tables/walks_as_said_before.json"])
    ]
    assert notes[:3] == ["a line of Ada's", "a line of Ada's again", "a line of Ada's"]
    assert None in notes
    assert "a line of Ada's" in files["tables/profile.json"]


def test_messages_and_deeds_stand_in_it_in_words(as_ada, ada, now):
    live(ada, "a line of Ada's", now=now, browser=A_BROWSER)
    files = files_of(as_ada.post(PAGE))
    assert "2026-05-01" in files["messages.txt"]
    assert "New swelling in your left leg" in files["messages.txt"]
    deeds = files["who-did-what.txt"]
    assert "You downloaded everything" in deeds
    assert "You wrote down a walk" in deeds
    assert "changed or read something" not in deeds


def test_no_key_to_anything_is_in_it(as_ada, ada, now):
    token = live(ada, "a line of Ada's", now=now, browser=A_BROWSER)
    device = Device.objects.get(user=ada)
    keys = [ada.password, PASSWORD, token, device.prefix, device.digest, ada.pseudonym]
    keys += [as_ada.session.session_key, *A_BROWSER.values()]
    whole = "".join(files_of(as_ada.post(PAGE)).values())
    assert [key for key in keys if key in whole] == []


def test_ben_takes_no_word_of_ada_along(client, ada, ben, now):
    live(ada, "a line of Ada's", now=now, browser=A_BROWSER)
    client.force_login(ben)
    whole = "".join(files_of(client.post(PAGE)).values())
    assert "a line of Ada's" not in whole
    assert ada.email not in whole


def test_a_clinician_takes_their_account_along(client, pia):
    client.force_login(pia)
    files = files_of(client.post(PAGE))
    assert pia.email in files["tables/account.json"]
    assert "diary.json" not in files


def test_the_trail_keeps_that_it_was_downloaded(as_ada, ada):
    as_ada.post(PAGE)
    row = AuditRow.objects.get(pseudonym=ada.pseudonym)
    assert (row.actor, row.verb, row.object_kind) == (ada.pseudonym, "exported", "everything")
