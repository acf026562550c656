"""The walk form: what is typed becomes a walk, and a walk goes through the form unchanged."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory
from hypothesis import given, settings

import insights
from diary.web.forms.typed import Setting, Typed, typed_in
from diary.web.forms.walk_form import new_walk, walk_page
from diary.web.forms.walk_reading import read_walk, shown_walk
from tests.builders import a_painless_walk, a_walk
from tests.diary.submitting import submitted
from tests.insights.strategies import walk_bodies

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
LONDON = Setting(zone=ZoneInfo("Europe/London"), now=NOW)
YARDS = Setting(zone=ZoneInfo("America/New_York"), now=NOW, yards=True)
KEY = "6f0c0a52-7a4b-4d0e-9d5f-000000000001"


def typed(**values):
    """What stands in a form's controls."""
    return Typed({name: (v,) if isinstance(v, str) else tuple(v) for name, v in values.items()})


def read(setting=LONDON, before=None, **values):
    """The walk that these controls say, and the slips by control."""
    body, slips = read_walk(typed(**values), setting, key=KEY, before=before)
    return body, {slip.name: slip.problem for slip in slips}


def page_of(body, setting):
    """The page on which this walk is edited."""
    request = RequestFactory().get("/")
    request.user, request.session = AnonymousUser(), {}
    form = walk_page(shown_walk(body, setting), [], setting, editing=True)
    walk = type("Row", (), {"etag": "e", "key": KEY})
    context = {"form": form, "key": KEY, "walk": walk, "messages": []}
    return render_to_string("walks/form.html", context, request=request)


@pytest.mark.parametrize("setting", [LONDON, YARDS])
def test_a_walk_saved_unchanged_keeps_every_word(setting):
    @settings(max_examples=120, deadline=None, derandomize=True)
    @given(body=walk_bodies())
    def check(body):
        post = typed_in(submitted(page_of(body, setting)))
        again, slips = read_walk(post, setting, key=body["id"], before=body)
        assert (again, slips) == (body, [])

    check()


@settings(max_examples=120, deadline=None, derandomize=True)
@given(body=walk_bodies())
def test_a_change_of_the_note_changes_nothing_else(body):
    post = dict(typed_in(submitted(page_of(body, LONDON))).values) | {"note": ("A new note",)}
    again, _ = read_walk(Typed(post), LONDON, key=body["id"], before=body)
    assert again == body | {"note": "A new note", "entered_at": "2026-05-01T13:00:00+01:00"}


def test_an_untouched_form_says_only_which_leg_and_now():
    body, slips = read(pain="left", measure="min")
    stamp = "2026-05-01T13:00:00+01:00"
    assert slips == {}
    assert body == {"id": KEY, "pain": "left", "occurred_at": stamp, "entered_at": stamp}


def test_a_walk_without_a_leg_asks_which():
    assert "leg" in read(measure="min")[1]["pain"]


@pytest.mark.parametrize(
    ("text", "seconds"), [("4", 240), ("4.5", 270), ("4,5", 270), ("4:30", 270), ("0", 0)]
)
def test_minutes_may_be_typed_in_many_ways(text, seconds):
    assert read(pain="left", measure="min", far_min=text)[0]["onset_s"] == seconds


@pytest.mark.parametrize("text", ["four", "-3", "4m", "1e9", "٣", "4:75", "1" * 400])
def test_what_is_no_number_is_told_beside_its_field(text):
    body, slips = read(pain="left", measure="min", far_min=text)
    assert "onset_s" not in body
    assert list(slips) == ["far_min"]


def test_yards_are_kept_as_typed_and_as_metres():
    body, _ = read(YARDS, pain="left", measure="yd", far_yd="220")
    assert body["onset_m"] == 201
    assert body["as_entered"] == {"value": 220, "unit": "yd"}
    assert shown_walk(body, YARDS)["far_yd"] == ("220",)
    assert shown_walk(body, LONDON)["far_yd"] == ("220",)


def test_a_chip_is_an_answer_by_itself():
    assert read(pain="left", measure="min", chip_min="4")[0]["onset_s"] == 240


def test_a_chip_and_another_number_ask_which_is_right():
    assert "far_min" in read(pain="left", measure="min", chip_min="4", far_min="5")[1]


def test_only_the_chosen_measure_counts():
    body, _ = read(pain="left", measure="m", far_m="200", far_min="200")
    assert body["onset_m"] == 200
    assert "onset_s" not in body


def test_not_knowing_how_far_says_nothing():
    body, slips = read(pain="left", measure="unknown", far_min="4", chip_m="100")
    assert not slips
    assert not {"onset_s", "onset_m"} & body.keys()


def test_a_walk_measured_twice_keeps_both_measures():
    body = a_walk(onset_m=200)
    shown = shown_walk(body, LONDON)
    assert (shown["measure"], shown["kept"]) == (("min",), ("m",))
    again, _ = read_walk(Typed(shown | {"far_min": ("5",)}), LONDON, key=body["id"], before=body)
    assert (again["onset_s"], again["onset_m"]) == (300, 200)


def test_helped_and_did_not_are_both_kept():
    body, _ = read(pain="left", relief_sit="helped", relief_walk_on="not", relief_span="90")
    assert body["relief"] == {"sit": True, "walk_on": False}
    assert body["relief_s"] == 90


def test_a_walk_that_turns_out_painless_loses_what_speaks_of_pain():
    before = a_walk(walked_s=900, had_to_stop=True)
    shown = shown_walk(before, LONDON) | {"pain": ("none",)}
    body, slips = read_walk(Typed(shown), LONDON, key=before["id"], before=before)
    assert not slips
    assert body["walked_s"] == 900
    insights.walk_from(body, time_zone="Europe/London")


def test_another_day_keeps_both_times():
    body, _ = read(pain="left", date="2026-04-28", time="17:05")
    assert body["occurred_at"] == "2026-04-28T17:05:00+01:00"
    assert body["entered_at"] == "2026-05-01T13:00:00+01:00"


def test_a_day_without_a_time_is_midday_but_never_ahead_of_now():
    assert read(pain="left", date="2026-04-28")[0]["occurred_at"] == "2026-04-28T12:00:00+01:00"
    early = Setting(zone=LONDON.zone, now=datetime(2026, 5, 1, 6, tzinfo=UTC))
    body, slips = read(early, pain="left", date="2026-05-01")
    assert (body["occurred_at"], slips) == ("2026-05-01T07:00:00+01:00", {})


@pytest.mark.parametrize("when", [{"date": "2026-05-02"}, {"time": "23:30"}])
def test_a_walk_still_to_come_is_refused_beside_its_field(when):
    assert "still to come" in read(pain="left", **when)[1][next(iter(when))]


@pytest.mark.parametrize("when", [{"date": "tomorrow"}, {"time": "25:00"}, {"date": "2026-02-30"}])
def test_a_wrong_date_or_time_is_told_beside_its_field(when):
    assert list(read(pain="left", **when)[1]) == list(when)


def test_the_form_starts_with_the_measure_used_last():
    recent = [a_painless_walk(), a_walk(onset_s=None, onset_m=150), a_walk()]
    assert new_walk(recent, LONDON)["measure"] == ("m",)
    assert new_walk([], LONDON)["measure"] == ("min",)


def test_the_method_is_set_beforehand_only_when_three_walks_agree():
    assert new_walk([a_walk()] * 3, LONDON)["method"] == ("timer",)
    assert "method" not in new_walk([a_walk(), a_walk(), a_walk(method="gps")], LONDON)
    assert "method" not in new_walk([a_walk()] * 2, LONDON)


def test_the_chips_are_the_persons_own_commonest_values():
    recent = [a_walk(onset_s=s) for s in (60, 120, 120, 150, 240, 300, 300, 420, 420, 240, 120)]
    minutes = walk_page({}, recent, LONDON).more["measures"][0]
    assert minutes["code"] == "min"
    assert minutes["chips"] == ["1", "2", "4", "5", "7"]


def test_who_has_no_walks_yet_is_offered_some_minutes():
    assert walk_page({}, [], LONDON).more["measures"][0]["chips"] == ["1", "2", "3", "5", "10"]
