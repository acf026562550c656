"""Files that cannot be read: every fault is told with its place."""

import io
import json
import zipfile

import pytest

import insights
from diary.importing import files
from diary.importing.files import read_file
from tests.builders import a_document, a_walk
from tests.diary.importing.bringing import A_WALK, a_table


def faults_of(content, now):
    """Place and problem of each fault."""
    with pytest.raises(insights.DiaryError) as refused:
        read_file(content, now=now)
    return {fault.place: fault.problem for fault in refused.value.faults}


def a_zip(**named):
    """A zip with these files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in named.items():
            archive.writestr(name.replace("_", "."), content)
    return packed.getvalue()


def test_a_fault_in_a_document_is_named_by_its_path(now):
    document = a_document(walks=[a_walk(severity=11), a_walk(pain="leg")])
    assert faults_of(json.dumps(document).encode(), now) == {
        "walks[0].severity": "11 is not 0 to 10",
        "walks[1].pain": '"leg" is not one of both, left, none, right',
    }


def test_a_fault_in_a_table_is_named_by_its_line_and_column(now):
    rows = [A_WALK, A_WALK | {"id": "b", "severity": "11"}, A_WALK | {"id": "c", "pain": "leg"}]
    assert faults_of(a_table(*rows), now) == {
        "walks.csv, line 3, column severity": "11 is not 0 to 10",
        "walks.csv, line 4, column pain": '"leg" is not one of both, left, none, right',
    }


def test_lines_are_counted_as_an_editor_counts_them(now):
    rows = [A_WALK | {"note": "one\ntwo\nthree"}, A_WALK | {"id": "b", "severity": "x"}]
    assert faults_of(a_table(*rows), now) == {
        "walks.csv, line 5, column severity": '"x" is not a number'
    }


def test_a_part_of_a_cell_is_named_too(now):
    row = {"date": "2026-05-01", "entered_at": "2026-05-01T11:00:00+01:00"}
    row["signs"] = "cold side=left; swelling side=left level=9"
    assert faults_of(a_table(row), now) == {
        "checkins.csv, line 2, column signs": "[1].level: 9 is not 1 to 3"
    }


def test_what_is_missing_and_what_stands_twice_is_named(now):
    without = {key: said for key, said in A_WALK.items() if key != "pain"}
    told = faults_of(a_zip(walks_csv=a_table(without)), now)
    assert told == {"walks.csv, line 2, column pain": "is missing"}
    twice = faults_of(a_table(A_WALK, A_WALK), now)
    assert list(twice) == ["walks.csv, line 3, column id"]


def test_a_column_that_nobody_knows_is_named(now):
    told = faults_of(a_table(A_WALK | {"colour": "red"}), now)
    assert told == {"walks.csv, line 1, column colour": "is no column of this table"}


def test_a_row_with_too_many_cells_is_named(now):
    content = a_table(A_WALK).rstrip(b"\r\n") + b",more\r\n"
    assert faults_of(content, now) == {"walks.csv, line 2": "has more cells than the first line"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is no file of this diary"),
        (b"a,b\n1,2\n", "is no file of this diary"),
        (b"PK\x03\x04 but no zip", "cannot be opened"),
        (a_zip(other_csv="a,b"), "no walks.csv"),
        (b"{", "not JSON at line 1"),
        (b"[]", "is not a diary"),
        (b"pain,note\nnone,\xff\n", "is not UTF-8"),
        (b'pain,note\nnone,"no end\n', "quotation marks do not match"),
        (
            b'{"format": "calf-diary/2", "diary": "x", "patient": {}, "walks": [], "checkins": []}',
            "2",
        ),
    ],
)
def test_what_is_no_diary_is_refused_in_words(content, words, now):
    assert words in str(faults_of(content, now))


def test_a_zip_that_unpacks_without_end_is_refused(now, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 1000)
    packed = a_zip(walks_csv=b"0" * 100_000)
    assert len(packed) < 1000
    assert "too large" in str(faults_of(packed, now))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_that_a_spreadsheet_saved_again_is_read(separator, now):
    row = A_WALK | {"speed_kmh": "4,5", "had_to_stop": "TRUE", "note": "'=1;2"}
    content = b"\xef\xbb\xbf" + a_table(row, separator=separator)
    [walk] = read_file(content, now=now)["walks"]
    assert (walk["speed_kmh"], walk["had_to_stop"], walk["note"]) == (4.5, True, "=1;2")


def test_empty_lines_and_a_mark_at_the_beginning_do_no_harm(now):
    content = a_table(A_WALK) + b",,,,\r\n\r\n"
    assert len(read_file(content, now=now)["walks"]) == 1
    document = b"\xef\xbb\xbf" + json.dumps(a_document()).encode()
    assert len(read_file(document, now=now)["walks"]) == 1


A_PROFILE = {"birth_year": "1957", "background": "diabetes statin", "questions": '["Why?"]'}


def test_a_profile_is_read_alone_or_beside_the_walks(now):
    said = {"birth_year": 1957, "background": ["diabetes", "statin"], "questions": ["Why?"]}
    assert read_file(a_table(A_PROFILE), now=now)["patient"] == said
    packed = a_zip(profile_csv=a_table(A_PROFILE), walks_csv=a_table(A_WALK))
    document = read_file(packed, now=now)
    assert (document["patient"], len(document["walks"])) == (said, 1)


UNKNOWN = "is not one of the words of the format"


def test_a_fault_in_a_profile_is_named_by_its_column(now):
    wrong = A_PROFILE | {"birth_year": "1857", "background": "diabetes sore", "questions": "Why?"}
    assert faults_of(a_table(wrong), now) == {
        "profile.csv, line 2, column birth_year": "1857 is not 1900 to 2026",
        "profile.csv, line 2, column background": f'[1]: "sore" {UNKNOWN}',
        "profile.csv, line 2, column questions": '"Why?" is not JSON',
    }


def test_nobody_is_two_people(now):
    assert faults_of(a_table(A_PROFILE, A_PROFILE), now) == {
        "profile.csv, line 3": "is one row too many: this table holds one"
    }
