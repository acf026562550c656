"""A diary is written as it was read, and one body has one canonical spelling."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from insights import (
    DiaryError,
    canonical,
    checkin_as_json,
    checkin_from,
    diary_as_json,
    diary_from,
    patient_as_json,
    patient_from,
    read_diary,
    walk_as_json,
    walk_from,
)
from tests.insights.strategies import checkins, diaries, diary_bodies, walks
from tests.insights.written import written_checkin, written_diary, written_walk


@settings(max_examples=200, deadline=None)
@given(diary_bodies())
def test_what_was_read_is_written_as_it_was(body):
    assert diary_as_json(diary_from(body)) == body


@settings(max_examples=100, deadline=None)
@given(diaries())
def test_what_is_written_reads_as_the_same_diary(diary):
    assert read_diary(canonical(diary_as_json(diary))) == diary


@settings(max_examples=50, deadline=None)
@given(walks(), checkins())
def test_parts_are_written_and_read_one_by_one(walk, checkin):
    assert walk_from(walk_as_json(walk), time_zone=None) == walk
    assert checkin_from(checkin_as_json(checkin), time_zone=None) == checkin


def test_what_was_not_said_is_not_written():
    body = written_diary(walks=[written_walk()], checkins=[written_checkin()], sex="other")
    assert diary_as_json(diary_from(body)) == body
    assert patient_as_json(patient_from({})) == {}


def test_a_no_and_a_zero_are_written():
    said = {"had_to_stop": False, "severity": 0, "relief": {"sit": False}, "onset_m": 0}
    walk = walk_from(written_walk(**said), time_zone=None)
    assert walk_as_json(walk) == written_walk(**said)
    checkin = checkin_from(
        written_checkin(medicines=[{"name": "a", "taken": False}]), time_zone=None
    )
    assert checkin_as_json(checkin)["medicines"] == [{"name": "a", "taken": False}]


def test_a_whole_number_stays_whole_and_a_decimal_stays_as_said():
    said = written_checkin(calf_cm={"left": 36, "right": 36.5})
    written = canonical(checkin_as_json(checkin_from(said, time_zone=None)))
    assert b'{"left":36,"right":36.5}' in written


def test_the_canonical_spelling_knows_no_order_no_spaces_and_no_spare_zeros():
    body = {"b": [1.0, {"y": 2.50, "x": None}], "a": "é🚶", "c": True}
    assert canonical(body) == '{"a":"é🚶","b":[1,{"x":null,"y":2.5}],"c":true}'.encode()
    assert canonical(dict(reversed(body.items()))) == canonical(body)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800"])
def test_what_json_cannot_hold_has_no_canonical_spelling(value):
    with pytest.raises(ValueError, match=r"not JSON compliant|surrogates"):
        canonical({"a": value})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(max_size=5), parts),
    max_leaves=8,
)
SPOILS = st.sampled_from(["format", "diary", "patient", "walks", "checkins"])


def refusal_of(read, said):
    try:
        read(said)
    except DiaryError as error:
        return str(error)
    return "no fault"


@settings(max_examples=200, deadline=None)
@given(JSON, diary_bodies(most_walks=1, most_checkins=1), SPOILS)
def test_whatever_is_put_in_comes_back_as_a_diary_or_as_faults(value, body, key):
    for spoilt in (value, body | {key: value}, body | {key: [value]}, body | {"more": value}):
        for read in (diary_from, lambda said: read_diary(json.dumps(said))):
            said = refusal_of(read, spoilt)
            assert len(said.splitlines()) == 1
            assert said.encode()


@settings(max_examples=200, deadline=None)
@given(diary_bodies(), st.data())
def test_one_spoilt_value_is_named_by_its_place(body, data):
    row = data.draw(st.sampled_from([*body["walks"], *body["checkins"], body["patient"]]))
    if not row:
        return
    key = data.draw(st.sampled_from(sorted(row)))
    row[key] = 1.5j
    with pytest.raises(DiaryError) as refused:
        diary_from(body)
    assert any(f.place.endswith(key) for f in refused.value.faults)
