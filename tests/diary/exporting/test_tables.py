"""The tables: cells that no spreadsheet runs, a dictionary of every column, the same bytes."""

import csv
import io
import zipfile

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from diary.exporting.cells import guarded, unguarded
from diary.exporting.columns import CHECKINS, PROFILE, WALKS
from diary.exporting.notation import EVENT_KEYS, SELFCARE_KEYS, SIGN_KEYS
from diary.exporting.tables import archive_of
from insights.diary import reading_checkins, reading_patients, reading_walks
from insights.diary.vocabulary import BACKGROUND
from tests.builders import a_checkin, a_document, a_sign, a_swollen_leg, a_walk

RUNS = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1"]  # noqa: RUF001 - a wide sign


def files(document):
    """The rows of each file in the zip."""
    with zipfile.ZipFile(io.BytesIO(archive_of(document))) as archive:
        texts = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    return {name: list(csv.DictReader(io.StringIO(t, newline=""))) for name, t in texts.items()}


def test_a_row_says_what_the_walk_says():
    walk = a_walk(by_leg={"left": {"onset_m": 90}}, as_entered={"value": 2.5, "unit": "min"})
    [row] = files(a_document(walks=[walk]))["walks.csv"]
    said = {name: cell for name, cell in row.items() if cell}
    assert (said["pain"], said["severity"], said["sites"]) == ("left", "5", "calf")
    assert (said["left_onset_m"], said["relief_stand_still"]) == ("90", "true")
    assert (said["as_entered_value"], said["as_entered_unit"]) == ("2.5", "min")


def test_a_day_stands_in_one_row_with_its_signs_in_a_cell():
    [row] = files(a_document(checkins=[a_swollen_leg(denied=["cold", "pale"])]))["checkins.csv"]
    first, second = row["signs"].split("; ")
    assert first == "swelling side=left extent=calf now=true since=2026-04-30"
    assert second == "pain side=left site=calf now=true since=2026-04-30"
    assert row["denied"] == "cold pale"


@pytest.mark.parametrize("text", RUNS)
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text):
    [row] = files(a_document(walks=[a_walk(note=text, place=f"a;{text}")]))["walks.csv"]
    assert row["note"].startswith("'")
    assert row["place"].startswith("a;'")


def test_a_medicine_cannot_smuggle_a_formula_in():
    medicines = [{"name": "a;=1+1", "taken": True}]
    [row] = files(a_document(checkins=[a_checkin(medicines=medicines)]))["checkins.csv"]
    assert ";=" not in row["medicines"]


@given(st.text(st.sampled_from("'=+-@;,|\t\r\n ab＝"), max_size=12) | st.text(max_size=12))  # noqa: RUF001
def test_an_apostrophe_is_taken_away_again_and_nothing_else(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(tuple("=+-@\t\r＝＋－＠"))  # noqa: RUF001 - wide signs


def test_the_same_diary_gives_the_same_bytes():
    document = a_document(checkins=[a_swollen_leg()])
    assert archive_of(document) == archive_of(document)


def test_the_dictionary_names_every_column_and_every_code_of_a_checkin():
    told = files(a_document())["dictionary.csv"]
    names = {(row["file"], row["column or code"]) for row in told}
    assert names >= {("walks.csv", column.name) for column in WALKS}
    assert names >= {("checkins.csv", column.name) for column in CHECKINS}
    assert ("checkins.csv", "swelling") in names
    assert all(row["means"] for row in told)


def test_the_profile_is_one_row_with_a_word_for_each_code():
    patient = {"birth_year": 1957, "background": ["diabetes", "statin"], "questions": ["Why, 1?"]}
    told = files(a_document(patient=patient))
    [row] = told["profile.csv"]
    said = {name: cell for name, cell in row.items() if cell}
    assert said == {
        "birth_year": "1957",
        "background": "diabetes statin",
        "questions": '["Why, 1?"]',
    }
    words = {r["column or code"]: r["means"] for r in told["dictionary.csv"]}
    assert words["statin"] == "a statin"
    assert set(BACKGROUND) <= set(words)


def test_the_dictionary_speaks_the_reader_s_language():
    with translation.override("de"):
        told = files(a_document())["dictionary.csv"]
        [ankle] = [row for row in told if list(row.values())[1] == "female"]
    assert list(ankle.values())[3] == "Weiblich"


def _keys(columns):
    return {column.place[0] for column in columns}


def test_the_tables_hold_every_key_of_the_format():
    assert _keys(WALKS) == set(reading_walks.WALK.keys)
    assert _keys(CHECKINS) == set(reading_checkins.CHECKIN.keys)
    legs = {column.place[2] for column in WALKS if column.place[0] == "by_leg"}
    assert legs == set(reading_walks.LEG_PART.keys)
    assert _keys(PROFILE) == set(reading_patients.patient_shape(None).keys)
    rows = {"SIGN": SIGN_KEYS, "EVENT": EVENT_KEYS, "SELF_CARE": SELFCARE_KEYS}
    for name, keys in rows.items():
        assert {"code", *keys} == set(getattr(reading_checkins, name).keys)


def test_a_note_of_many_lines_stays_one_cell():
    note = 'one, "two"\r\nthree\n'
    [row] = files(a_document(walks=[a_walk(note=note)]))["walks.csv"]
    assert row["note"] == note


def test_a_sign_eased_by_two_things_names_both():
    sign = a_sign("pain", side="left", eased_by=["sit", "lie_down"])
    [row] = files(a_document(checkins=[a_checkin(signs=[sign])]))["checkins.csv"]
    assert row["signs"] == "pain side=left eased_by=sit+lie_down"
