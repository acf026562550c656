"""The person's own page of what a doctor would see, and the questions that go with it."""

import pypdfium2
import pytest

from diary.log import log_walk
from tests.builders import a_walk

pytestmark = pytest.mark.django_db
CANARY = "canary-of-a-note"


@pytest.fixture
def reader(ada, now, client, time_machine):
    """Ada at the page, at noon of Friday 1 May, with one walk and its note."""
    time_machine.move_to(now)
    log_walk(ada.diary, a_walk(note=CANARY), now=now)
    client.force_login(ada)
    return client


def test_notes_stay_private_until_they_are_chosen(reader):
    assert CANARY not in reader.get("/report/").content.decode()
    chosen = {"period": "90d", "part": ["entries", "notes"]}
    assert CANARY in reader.get("/report/", chosen).content.decode()


def test_the_file_is_what_the_page_promises(reader):
    answer = reader.get("/report/calf-diary.pdf?period=30d&paper=us-letter&part=charts")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="calf-diary.pdf"'
    assert answer["Cache-Control"] == "private, no-store"
    assert pypdfium2.PdfDocument(answer.content)[0].get_size() == (612, 792)


def test_the_download_carries_what_was_chosen(reader):
    page = reader.get("/report/?period=1y&paper=us-letter&part=charts").content.decode()
    address = "/report/calf-diary.pdf?period=1y&amp;paper=us-letter&amp;part=charts"
    assert address in page


@pytest.mark.parametrize("query", ["period=2y", "paper=a5&period=90d", "period=90d&part=sleep"])
def test_what_there_is_not_is_not_found(reader, query):
    assert reader.get(f"/report/?{query}").status_code == 404
    assert reader.get(f"/report/calf-diary.pdf?{query}").status_code == 404


def test_three_questions_and_a_wish_are_kept_and_shown(reader, ada):
    said = {"goal": "Dance", "first": "Why?", "second": "", "third": "How long?"}
    assert reader.post("/report/", said).status_code == 302
    ada.profile.refresh_from_db()
    assert (ada.profile.goal, ada.profile.questions) == ("Dance", ["Why?", "How long?"])
    page = reader.get("/report/").content.decode()
    assert "<bdi>Dance</bdi>" in page
    assert "<bdi>How long?</bdi>" in page


def test_a_question_that_is_too_long_is_told_and_not_lost(reader, ada):
    answer = reader.post("/report/", {"goal": "", "first": "x" * 501})
    assert answer.status_code == 200
    assert "x" * 501 in answer.content.decode()
    assert ada.profile.questions == []


def test_what_a_person_writes_is_never_markup(reader):
    reader.post("/report/", {"goal": "<script>alert(1)</script>"})
    page = reader.get("/report/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
