"""Walks as they are read: every key kept, every limit held, and local days made once."""

from datetime import date, datetime

import pytest

from insights import AsEntered, LegPart, diary_from, walk_from
from tests.insights.written import faults_of, faults_of_walk, written_diary, written_walk

FULL = {
    "pain": "both",
    "worse_side": "right",
    "onset_m": 180,
    "onset_s": 150,
    "onset_steps": 230,
    "onset_blocks": 1.5,
    "place": "the bakery",
    "walked_m": 400,
    "walked_s": 420,
    "by_leg": {"left": {"onset_m": 90, "severity": 6}, "right": {"onset_s": 9, "sites": ["foot"]}},
    "had_to_stop": True,
    "slowed": False,
    "stopped_for": "leg",
    "pain_at_start": False,
    "still_there": False,
    "aid": "rollator",
    "stockings": True,
    "painkiller_before": False,
    "speed_kmh": 3.2,
    "incline_pct": -1,
    "entered_by": "carer",
    "method": "timer",
    "conditions": ["level", "cold"],
    "severity": 6,
    "sites": ["calf"],
    "feel": ["cramp"],
    "relief": {"stand_still": True, "bend_forward": False},
    "relief_s": 180,
    "note": "to the shop 🚶",
    "outing": "o1",
    "as_entered": {"value": 220, "unit": "yd"},
}


def read(**said):
    return diary_from(written_diary(walks=[written_walk(**said)])).walks[0]


def test_every_key_of_a_walk_is_kept():
    walk = read(**FULL)
    for key in FULL.keys() - {"by_leg", "as_entered", "conditions", "sites", "feel"}:
        assert getattr(walk, key) == FULL[key], key
    assert walk.by_leg["left"] == LegPart(onset_m=90, severity=6)
    assert walk.by_leg["right"] == LegPart(onset_s=9, sites=frozenset({"foot"}))
    assert walk.as_entered == AsEntered(value=220.0, unit="yd")
    assert walk.conditions == {"level", "cold"}


def test_what_is_absent_is_not_known():
    walk = read()
    assert (walk.onset_m, walk.had_to_stop, walk.relief, walk.sites) == (None, None, {}, set())
    assert walk.entered_by == "self"


WHOLE_LIMITS = [
    ("onset_m", 50_000),
    ("onset_s", 86_400),
    ("walked_m", 100_000),
    ("walked_s", 86_400),
    ("relief_s", 86_400),
    ("severity", 10),
    ("onset_steps", 1_000_000),
]


@pytest.mark.parametrize(("key", "most"), WHOLE_LIMITS)
def test_whole_numbers_hold_their_limits(key, most):
    assert getattr(read(**{key: 0}), key) == 0
    assert getattr(read(**{key: most}), key) == most
    for beyond in (-1, most + 1):
        assert faults_of_walk(**{key: beyond}) == [f"walks[0].{key}: {beyond} is not 0 to {most}"]


@pytest.mark.parametrize(("key", "_most"), WHOLE_LIMITS)
@pytest.mark.parametrize(
    ("value", "shown"), [(True, "true"), (1.0, "1.0"), ("1", '"1"'), (None, "null"), ([], "a list")]
)
def test_whole_numbers_are_nothing_else(key, _most, value, shown):
    expected = [f"walks[0].{key}: {shown} is not a whole number"]
    assert faults_of_walk(**{key: value}) == expected


@pytest.mark.parametrize(
    ("key", "low", "high"),
    [("speed_kmh", 0, 100), ("incline_pct", -100, 100), ("onset_blocks", 0, 10_000)],
)
def test_decimals_hold_their_limits(key, low, high):
    assert (getattr(read(**{key: low}), key), getattr(read(**{key: high}), key)) == (low, high)
    for beyond in (low - 0.1, high + 0.1):
        said = f"walks[0].{key}: {beyond} is not {low} to {high}"
        assert faults_of_walk(**{key: beyond}) == [said]
    assert faults_of_walk(**{key: True}) == [f"walks[0].{key}: true is not a number"]


@pytest.mark.parametrize("key", ["had_to_stop", "slowed", "still_there", "stockings"])
def test_yes_or_no_is_true_or_false_alone(key):
    assert faults_of_walk(**{key: 1}) == [f"walks[0].{key}: 1 is not true or false"]


@pytest.mark.parametrize(
    "key", ["pain", "method", "aid", "stopped_for", "entered_by", "worse_side"]
)
def test_a_misspelt_word_is_an_error(key):
    said = faults_of_walk(**{"pain": "both", key: "lefft"})
    assert said[0].startswith(f'walks[0].{key}: "lefft" is not one of ')
    assert faults_of_walk(**{"pain": "both", key: ["left"]}) == [
        f"walks[0].{key}: a list is not text"
    ]


@pytest.mark.parametrize("key", ["sites", "feel", "conditions"])
def test_a_misspelt_word_of_a_list_is_named_by_its_place(key):
    fit = {"sites": "calf", "feel": "ache", "conditions": "level"}[key]
    assert faults_of_walk(**{key: [fit, "claf", {}]})[0].startswith(f'walks[0].{key}[1]: "claf"')
    assert faults_of_walk(**{key: [fit, {}]}) == [f"walks[0].{key}[1]: an object is not text"]
    assert faults_of_walk(**{key: fit}) == [f'walks[0].{key}: "{fit}" is not a list']


def test_relief_and_legs_take_known_words_alone():
    assert faults_of_walk(relief={"stood": True, "sit": "yes"}) == [
        "walks[0].relief.stood: is not a key of what was tried",
        'walks[0].relief.sit: "yes" is not true or false',
    ]
    assert faults_of_walk(by_leg={"both": {}, "left": {"onset_m": -1, "pain": 1}}) == [
        "walks[0].by_leg.both: is not a key of the two legs",
        "walks[0].by_leg.left.onset_m: -1 is not 0 to 50000",
        "walks[0].by_leg.left.pain: is not a key of one leg's part of a walk",
    ]


def test_a_length_as_entered_has_a_value_and_a_unit():
    assert faults_of_walk(as_entered={"unit": "mile"}) == [
        'walks[0].as_entered.unit: "mile" is not one of blocks, ft, km, m, mi, min, s, steps, yd',
        "walks[0].as_entered.value: is missing",
    ]


@pytest.mark.parametrize("key", ["id", "occurred_at", "entered_at", "pain"])
def test_four_keys_are_required(key):
    walk = written_walk()
    del walk[key]
    assert faults_of(written_diary(walks=[walk])) == [f"walks[0].{key}: is missing"]


SAYS_PAIN = {
    "onset_m": 0,
    "onset_s": 0,
    "onset_steps": 9,
    "onset_blocks": 1,
    "by_leg": {"left": {}},
    "had_to_stop": False,
    "slowed": False,
    "severity": 0,
    "sites": ["calf"],
    "feel": ["ache"],
    "relief": {"sit": False},
    "relief_s": 0,
    "pain_at_start": True,
    "still_there": True,
}


@pytest.mark.parametrize("key", SAYS_PAIN)
def test_beside_no_pain_nothing_may_speak_of_pain(key):
    expected = [f'walks[0].{key}: cannot stand beside pain "none"']
    assert faults_of_walk(pain="none", **{key: SAYS_PAIN[key]}) == expected
    assert read(**{key: SAYS_PAIN[key]})


def test_beside_no_pain_the_distance_and_empty_lists_may_stand():
    walk = read(pain="none", walked_m=900, sites=[], feel=[], relief={}, pain_at_start=False)
    assert walk.walked_m == 900


def test_only_pain_in_both_legs_has_a_worse_side():
    expected = ['walks[0].worse_side: stands only beside pain "both"']
    assert faults_of_walk(pain="left", worse_side="left") == expected
    assert len(faults_of_walk(pain="both", worse_side="both")) == 1


def test_texts_have_limits():
    assert read(note="x" * 10_000, id="i" * 64, place="p" * 200)
    assert faults_of_walk(note="x" * 10_001) == [
        "walks[0].note: 10001 characters is not 0 to 10000"
    ]
    assert faults_of_walk(id="") == ["walks[0].id: 0 characters is not 1 to 64"]
    assert faults_of_walk(note=5) == ["walks[0].note: 5 is not text"]


@pytest.mark.parametrize("note", ["\ud83d", "ok \udfff", "\x00"])
def test_text_that_cannot_be_kept_is_refused(note):
    assert faults_of_walk(note=note)[0].startswith("walks[0].note: holds ")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-05-01T23:30:00Z", date(2026, 5, 2)),
        ("2026-05-01T23:30:00.123456+00:00", date(2026, 5, 2)),
        ("2026-05-02T08:30+09:00", date(2026, 5, 2)),
        ("2026-05-01T12:00:00-1200", date(2026, 5, 2)),
        ("2026-05-01T22:59:59+00", date(2026, 5, 1)),
    ],
)
def test_the_local_day_is_made_in_the_patients_time_zone(written, day):
    said = written_walk(occurred_at=written, entered_at="2026-05-03T00:30:00+02:00")
    walk = walk_from(said, time_zone="Europe/London")
    assert (walk.day, walk.entered_day) == (day, date(2026, 5, 2))
    assert walk.occurred_at == datetime.fromisoformat(written)


def test_without_a_time_zone_the_day_is_as_written():
    walk = read(occurred_at="2026-05-01T23:30:00-11:00", entered_at="2026-05-02T00:10:00+14:00")
    assert (walk.day, walk.entered_day) == (date(2026, 5, 1), date(2026, 5, 2))
    assert walk.occurred_at.isoformat() == "2026-05-01T23:30:00-11:00"


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("2026-05-01T10:12:00", "has no offset such as +01:00 or Z"),
        ("2026-05-01", "is not a time such as"),
        ("2026-05-01 10:12:00Z", "is not a time such as"),
        ("2026-W18-5T10:12:00Z", "is not a time such as"),
        ("2026-05-01T10:12:00Z\n", "is not a time such as"),
        ("٢٠٢٦-05-01T10:12:00Z", "is not a time such as"),
        (1_777_000_000, "is not a time such as"),
        ("2026-02-30T10:12:00Z", "is not a time of the calendar"),
        ("2026-05-01T24:01:00Z", "is not a time of the calendar"),
        ("2026-05-01T10:12:60Z", "is not a time of the calendar"),
        ("2026-05-01T10:12:00+25:00", "is not a time of the calendar"),
        ("1899-12-31T10:12:00Z", "the year 1899 is not 1900 to 2199"),
        ("9999-12-31T23:59:59-23:00", "the year 9999 is not 1900 to 2199"),
    ],
)
def test_a_time_that_is_none_is_refused(written, problem):
    (fault,) = faults_of_walk(occurred_at=written)
    assert fault.startswith("walks[0].occurred_at: ")
    assert problem in fault
