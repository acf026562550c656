"""What JSON itself lets through but a diary must not, and the shape of a diary as a whole."""

import json
from datetime import UTC, datetime

import pytest

from insights import DiaryError, diary_from, json_values, read_diary
from tests.insights.written import faults_of, written_checkin, written_diary, written_walk


def refusal(text: str | bytes) -> str:
    with pytest.raises(DiaryError) as refused:
        read_diary(text)
    return str(refused.value)


def test_an_empty_diary_is_a_diary():
    diary = read_diary(json.dumps(written_diary()))
    assert (diary.id, diary.walks, diary.checkins, diary.last_day) == ("ada", (), (), None)


def test_bytes_and_text_read_the_same():
    text = json.dumps(written_diary(walks=[written_walk(note="zwölf 🚶 مشى")]), ensure_ascii=False)
    assert read_diary(text.encode()) == read_diary(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "diary: there is nothing in it"),
        (b" \n\t\r", "diary: there is nothing in it"),
        (b"\xff{}", "diary: byte 1 is not UTF-8"),
        (b"{\xc3(}", "diary: byte 2 is not UTF-8"),
        ("{}".encode("utf-16"), "diary: byte 1 is not UTF-8"),
        (b"\xef\xbb\xbf{}", "diary: begins with a byte order mark; save it as UTF-8 without one"),
        ("\ufeff{}", "diary: begins with a byte order mark; save it as UTF-8 without one"),
        ("{", "diary: not JSON at line 1, column 2: expecting property name enclosed in double"),
        ('{"a": 1}\n{}', "diary: not JSON at line 2, column 1: extra data"),
        ('{"a": "\x01"}', "diary: not JSON at line 1, column 8: invalid control character"),
        ("[]", "diary: a list is not a diary"),
        ("null", "diary: null is not a diary"),
        ("7", "diary: 7 is not a diary"),
        ("NaN", "diary: NaN is not a diary"),
        ('"{}"', 'diary: "{}" is not a diary'),
        ("[" * 100_000, "diary: nested deeper than 32 levels"),
    ],
)
def test_text_that_is_no_diary_is_refused_in_one_line(text, said):
    assert refusal(text).startswith(said)
    assert "\n" not in refusal(text)


def test_a_key_that_stands_twice_is_named_with_its_place():
    walk = json.dumps(written_walk()).replace('"pain": "left"', '"pain": "left", "pain": "none"')
    body = json.dumps(written_diary()).replace('"walks": []', f'"walks": [{walk}]')
    assert refusal(body) == "walks[0].pain: stands twice"


def test_keys_that_stand_twice_at_the_top_are_all_named():
    text = '{"diary": 1, "diary": 2, "a b": 1, "a b": 1, "x": [], "x": []}'
    with pytest.raises(DiaryError) as refused:
        json_values(text)
    assert [str(f) for f in refused.value.faults] == [
        "diary: stands twice",
        '["a b"]: stands twice',
        "x: stands twice",
    ]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "1" * 5000])
def test_numbers_that_are_none_are_refused_where_they_stand(number):
    text = json.dumps(written_diary(walks=[written_walk(severity=3)]))
    assert refusal(text.replace("3}", f"{number}}}")).startswith("walks[0].severity: ")
    text = json.dumps(written_diary(walks=[written_walk(speed_kmh=3)]))
    assert refusal(text.replace("3}", f"{number}}}")).startswith("walks[0].speed_kmh: ")


def test_a_huge_number_before_deep_nesting_is_refused_all_the_same():
    assert refusal("[" + "1" * 5000 + "," + "[" * 100_000) == "diary: nested deeper than 32 levels"


def nested(levels: int) -> object:
    value: object = 0
    for _ in range(levels):
        value = [value]
    return value


def test_nesting_counts_from_the_outermost_brace():
    assert faults_of(written_diary() | {"more": nested(31)}) == ["more: is not a key of a diary"]
    assert faults_of(written_diary() | {"more": nested(32)}) == [
        "diary: nested deeper than 32 levels"
    ]


def test_every_fault_is_reported_with_its_place_in_the_order_of_the_file():
    body = written_diary(
        walks=[written_walk(), written_walk(1, severity=11), written_walk(2, pain=True, x=1)],
        checkins=[written_checkin(signs=[{"code": "swelling"}]), 5],
        sex="?",
    )
    assert faults_of(body | {"format": "calf-diary/2", "extra": 1}) == [
        "extra: is not a key of a diary",
        'format: "calf-diary/2" is not one of calf-diary/1',
        'patient.sex: "?" is not one of female, male, other',
        "walks[1].severity: 11 is not 0 to 10",
        "walks[2].pain: true is not text",
        "walks[2].x: is not a key of a walk",
        'checkins[0].signs[0].side: is missing: "swelling" needs one',
        "checkins[1]: 5 is not a check-in",
    ]


def test_an_error_of_many_faults_says_the_first_and_how_many_more():
    with pytest.raises(DiaryError, match=r"^format: is missing \(and 4 more\)$"):
        diary_from({})


def test_the_rows_must_be_lists_of_objects():
    assert faults_of(written_diary() | {"walks": {}, "checkins": None}) == [
        "walks: an object is not a list",
        "checkins: null is not a list",
    ]
    assert faults_of(written_diary() | {"walks": [[]]}) == ["walks[0]: a list is not a walk"]


@pytest.mark.parametrize("name", ["", "x" * 65, 7, None, "\ud800", "a\x00b"])
def test_a_diary_has_a_short_name(name):
    assert faults_of(written_diary() | {"diary": name})[0].startswith("diary: ")


def test_two_rows_with_one_id_are_refused_even_if_one_is_spoilt():
    walks = [written_walk(0), written_walk(1), written_walk(2, id="w0"), written_walk(1, pain="x")]
    assert faults_of(written_diary(walks=walks))[1:] == [
        'walks[2].id: "w0" stands in walks[0] too',
        'walks[3].id: "w1" stands in walks[1] too',
    ]


def test_two_check_ins_a_day_are_refused():
    body = written_diary(checkins=[written_checkin(2), written_checkin(1), written_checkin(2)])
    assert faults_of(body) == ['checkins[2].date: "2026-05-02" stands in checkins[0] too']


def test_rows_without_a_name_are_not_taken_for_the_same_row():
    assert faults_of(written_diary() | {"walks": [written_walk(id=1), written_walk(id=1)]}) == [
        "walks[0].id: 1 is not text",
        "walks[1].id: 1 is not text",
    ]


def test_entries_are_put_in_order_whatever_the_order_of_the_file():
    walks = [written_walk(2), written_walk(0), written_walk(1)]
    checkins = [written_checkin(3), written_checkin(1)]
    diary = diary_from(written_diary(walks=walks, checkins=checkins))
    assert [walk.id for walk in diary.walks] == ["w0", "w1", "w2"]
    assert [checkin.date.day for checkin in diary.checkins] == [1, 3]


def test_strange_keys_are_quoted_so_that_a_fault_stays_one_line():
    body = written_diary() | {"a\nb": 1, "": 2, "\ud800": 3, "ключ": 4, "x" * 80: 5}
    faults = faults_of(body)
    assert faults[0] == '["a\\nb"]: is not a key of a diary'
    assert faults[2] == '["\\ud800"]: is not a key of a diary'
    assert all(fault.isprintable() and fault.encode() for fault in faults)


def test_with_now_an_entry_of_the_day_after_tomorrow_is_refused():
    now = datetime(2026, 4, 29, 23, 0, tzinfo=UTC)
    said = {"signs": [{"code": "fever", "since": "2026-05-02"}]}
    said["events"] = [{"code": "called", "date": "2026-05-03"}]
    body = written_diary(
        walks=[written_walk()], checkins=[written_checkin(**said)], birth_year=2027
    )
    assert faults_of(body, now=now) == [
        "patient.birth_year: 2027 is not 1900 to 2026",
        "walks[0].occurred_at: 2026-05-01T08:12:00+01:00 lies in the future",
        "walks[0].entered_at: 2026-05-01T08:40:00+01:00 lies in the future",
        "checkins[0].date: 2026-05-01 lies in the future",
        "checkins[0].entered_at: 2026-05-01T20:00:00+01:00 lies in the future",
        "checkins[0].signs[0].since: 2026-05-02 lies in the future",
        "checkins[0].events[0].date: 2026-05-03 lies in the future",
    ]


def test_with_now_a_day_ahead_is_still_taken():
    body = written_diary(walks=[written_walk()], checkins=[written_checkin()])
    assert diary_from(body, now=datetime(2026, 4, 30, 20, 0, tzinfo=UTC)).walks
    assert diary_from(body).walks
