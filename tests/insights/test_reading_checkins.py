"""Check-ins as they are read: four answers, sides by group of signs, events and the rest."""

from datetime import date

import pytest

from insights import Event, Medicine, SelfCare, Sign, diary_from
from insights.diary.vocabulary import (
    BODY_SIGNS,
    DOING_SIGNS,
    EVENTS,
    LEG_SIGNS,
    PAIN_SIGNS,
    SELFCARE,
)
from tests.insights.written import (
    faults_of,
    faults_of_checkin,
    faults_of_sign,
    written_checkin,
    written_diary,
)


def read(**said):
    return diary_from(written_diary(checkins=[written_checkin(**said)])).checkins[0]


def test_every_key_of_a_check_in_is_kept():
    checkin = read(
        signs=[{"code": "swelling", "side": "left", "level": 2, "extent": "calf", "cm": 3}],
        denied=["cold", "injury"],
        denied_together=["breathless"],
        cannot_tell=["wound"],
        events=[{"code": "ankle_pressure", "date": "2026-04-28", "side": "left", "value": 0.8}],
        selfcare=[{"code": "raise", "helped": True}, {"code": "rest"}],
        calf_cm={"left": 36.5, "right": 39},
        nothing_new=True,
        no_walk="leg",
        medicines=[{"name": "a tablet", "taken": False}],
        entered_by="clinician",
        note="so so",
    )
    assert checkin.signs == (Sign(code="swelling", side="left", level=2, extent="calf", cm=3.0),)
    assert (checkin.denied, checkin.cannot_tell) == ({"cold", "injury"}, {"wound"})
    assert checkin.denied_together == {"breathless"}
    assert checkin.events == (
        Event(code="ankle_pressure", date=date(2026, 4, 28), side="left", value=0.8),
    )
    assert checkin.selfcare == (SelfCare(code="raise", helped=True), SelfCare(code="rest"))
    assert checkin.calf_cm == {"left": 36.5, "right": 39.0}
    assert (checkin.nothing_new, checkin.no_walk, checkin.note) == (True, "leg", "so so")
    assert checkin.medicines == (Medicine(name="a tablet", taken=False),)
    assert checkin.entered_by == "clinician"


def test_every_key_of_a_sign_is_kept():
    said = {
        "code": "pain_at_rest",
        "side": "both",
        "site": "foot",
        "onset": "sudden",
        "now": True,
        "usual": False,
        "level": 3,
        "since": "1999-05-10",
        "cm": 1.5,
        "minutes": 1440,
        "when": "lying",
        "severity": 10,
        "eased_by": ["hang_leg"],
    }
    sign = read(signs=[said]).signs[0]
    for key in said.keys() - {"since"}:
        assert getattr(sign, key) in (said[key], {"hang_leg"}), key
    assert sign.since == date(1999, 5, 10)


@pytest.mark.parametrize("code", sorted(LEG_SIGNS | PAIN_SIGNS))
def test_signs_of_leg_and_pain_need_a_side(code):
    place = "checkins[0].signs[0]"
    assert faults_of_sign(code=code) == [f'{place}.side: is missing: "{code}" needs one']
    assert read(signs=[{"code": code, "side": "right", "site": "foot"}])


@pytest.mark.parametrize("code", sorted(BODY_SIGNS))
def test_signs_of_the_whole_body_have_no_side_and_no_site(code):
    assert read(signs=[{"code": code}])
    assert faults_of_sign(code=code, side="left", site="calf") == [
        f'checkins[0].signs[0].{key}: "{code}" concerns the whole body and has none'
        for key in ("side", "site")
    ]


@pytest.mark.parametrize("code", sorted(DOING_SIGNS))
def test_signs_of_doing_may_have_a_side(code):
    assert read(signs=[{"code": code}]).signs[0].side is None
    assert read(signs=[{"code": code, "side": "left", "site": "ankle"}]).signs[0].side == "left"


@pytest.mark.parametrize("key", ["side", "site", "onset", "when", "extent"])
def test_side_and_site_are_one_word_each(key):
    said = {"code": "swelling", "side": "left"}
    assert faults_of_sign(**said | {key: ["left"]})[0].endswith(f".{key}: a list is not text")
    assert ' "sideways" is not one of ' in faults_of_sign(**said | {key: "sideways"})[0]


def test_a_misspelt_sign_does_not_vanish():
    place = "checkins[0].signs[0].code"
    assert faults_of_sign(code="sweling", side="left") == [
        f'{place}: "sweling" is not one of the words of the format'
    ]
    assert faults_of_checkin(denied=["colt"]) == [
        'checkins[0].denied[0]: "colt" is not one of the words of the format'
    ]
    assert faults_of_sign(side="left") == [f"{place}: is missing"]
    assert faults_of_sign(code="swelling", side="left", sinse="2026-05-01") == [
        "checkins[0].signs[0].sinse: is not a key of a sign"
    ]


@pytest.mark.parametrize(
    ("key", "value", "word"),
    [("severity", 3, "pain"), ("eased_by", ["sit"], "pain"), ("extent", "calf", "swelling")],
)
def test_some_keys_belong_to_some_signs_alone(key, value, word):
    place = f"checkins[0].signs[0].{key}"
    assert faults_of_sign(**{"code": "cold", "side": "left", key: value}) == [
        f'{place}: belongs to {word} alone, not to "cold"'
    ]


def test_back_pain_is_a_pain():
    assert read(signs=[{"code": "back_pain", "severity": 8, "eased_by": ["sit"]}])


@pytest.mark.parametrize(
    ("key", "low", "high"),
    [("level", 1, 3), ("severity", 0, 10), ("cm", 0, 100), ("minutes", 0, 1440)],
)
def test_figures_of_a_sign_hold_their_limits(key, low, high):
    said = {"code": "pain", "side": "left"}
    assert read(signs=[said | {key: low}, said | {key: high, "side": "right"}])
    for beyond in (low - 1, high + 1):
        assert faults_of_sign(**said | {key: beyond}) == [
            f"checkins[0].signs[0].{key}: {beyond} is not {low} to {high}"
        ]


def test_a_code_may_stand_twice_with_another_side_or_site():
    pain = {"code": "pain", "side": "left"}
    assert len(read(signs=[pain, pain | {"side": "right"}, pain | {"site": "foot"}]).signs) == 3
    assert faults_of_checkin(signs=[pain | {"site": "foot"}, pain, pain, pain]) == [
        f'checkins[0].signs[{at}]: "pain" stands twice with the same side and site' for at in (2, 3)
    ]


@pytest.mark.parametrize("first", ["denied", "denied_together", "cannot_tell"])
def test_a_code_gets_one_of_four_answers(first):
    signs = [{"code": "cold", "side": "left"}]
    assert faults_of_checkin(signs=signs, **{first: ["cold"]}) == [
        f'checkins[0].{first}: "cold" is answered twice, in yes too'
    ]
    for other in {"denied", "denied_together", "cannot_tell"} - {first}:
        (fault,) = faults_of_checkin(**{first: ["cold", "red"], other: ["cold", "blue"]})
        assert '"cold" is answered twice' in fault


def test_an_event_that_happened_was_not_denied():
    events = [{"code": "injury", "date": "2026-04-28"}]
    assert faults_of_checkin(events=events, denied=["injury", "blow"]) == [
        'checkins[0].denied: "injury" is answered twice, in yes too'
    ]


@pytest.mark.parametrize("code", sorted(EVENTS - {"ankle_pressure"}))
def test_only_an_ankle_pressure_has_a_value(code):
    assert read(events=[{"code": code, "date": "2020-01-01"}])
    assert faults_of_checkin(events=[{"code": code, "date": "2020-01-01", "value": 1}]) == [
        "checkins[0].events[0].value: belongs to ankle_pressure alone"
    ]


def test_events_are_dated_and_known():
    assert faults_of_checkin(events=[{"code": "flight"}, {"date": "2026-13-01", "value": 11}]) == [
        'checkins[0].events[0].code: "flight" is not one of the words of the format',
        "checkins[0].events[0].date: is missing",
        'checkins[0].events[1].date: "2026-13-01" is not a date of the calendar',
        "checkins[0].events[1].value: 11 is not 0 to 10",
        "checkins[0].events[1].code: is missing",
    ]


@pytest.mark.parametrize("written", ["20260501", "2026-5-1", "2026-05-01T00:00", 20260501, None])
def test_a_date_is_written_in_one_way(written):
    (fault,) = faults_of_checkin(date=written)
    assert fault.endswith("is not a date such as 2026-05-01")


def test_dates_lie_within_living_memory():
    said = {"code": "pain", "side": "left"}
    assert faults_of_sign(**said, since="1899-12-31")[0].endswith("1899 is not 1900 to 2199")
    assert read(signs=[said | {"since": "1900-01-01"}])


def test_the_small_lists_refuse_what_they_do_not_know():
    assert faults_of_checkin(
        selfcare=[{"code": "pray"}, {"helped": 1}],
        calf_cm={"left": 9.9, "middle": 30},
        medicines=[{"name": "", "dose": 5}],
        no_walk="lazy",
        nothing_new=1,
        entered_by="robot",
        denied="cold",
    ) == [
        f'checkins[0].selfcare[0].code: "pray" is not one of {", ".join(sorted(SELFCARE))}',
        "checkins[0].selfcare[1].helped: 1 is not true or false",
        "checkins[0].selfcare[1].code: is missing",
        "checkins[0].calf_cm.left: 9.9 is not 10 to 100",
        "checkins[0].calf_cm.middle: is not a key of the two legs",
        "checkins[0].medicines[0].name: 0 characters is not 1 to 200",
        "checkins[0].medicines[0].dose: is not a key of a medicine",
        "checkins[0].medicines[0].taken: is missing",
        'checkins[0].no_walk: "lazy" is not one of breath, ill, leg, other, weather',
        "checkins[0].nothing_new: 1 is not true or false",
        'checkins[0].entered_by: "robot" is not one of carer, clinician, self',
        'checkins[0].denied: "cold" is not a list',
    ]


def test_a_check_in_needs_its_date_and_when_it_was_typed():
    assert faults_of(written_diary(checkins=[{}])) == [
        "checkins[0].date: is missing",
        "checkins[0].entered_at: is missing",
    ]
    assert faults_of_checkin(id="x") == ["checkins[0].id: is not a key of a check-in"]
