"""The check-in form: each answer lands where it belongs, and a check-in goes through unchanged."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory
from hypothesis import Phase, given, settings

import insights
from diary.web.forms.checkin_answers import CARE_CODES, EVENT_CODES, GROUP_OF, SIGN_CODES
from diary.web.forms.checkin_form import asks_all, checkin_page, faults_as_slips
from diary.web.forms.checkin_reading import read_checkin, shown_checkin
from diary.web.forms.typed import Setting, Typed, typed_in
from insights.diary import vocabulary as v
from tests.builders import a_checkin, a_sign, a_swollen_leg
from tests.diary.submitting import submitted
from tests.insights.strategies import checkin_bodies

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
DAY = date(2026, 5, 1)
NO_SHRINKING = (Phase.explicit, Phase.generate)


def on(day=DAY):
    """The setting of a check-in of that day, in London."""
    return Setting(zone=ZoneInfo("Europe/London"), now=NOW, day=day)


def read(controls, before=None):
    """The check-in that these controls say."""
    values = {name: (v,) if isinstance(v, str) else tuple(v) for name, v in controls.items()}
    return read_checkin(Typed(values), on(), before=before)


def page_of(body, *, full=True):
    """The page on which this check-in is amended."""
    setting = on(date.fromisoformat(body["date"]))
    request = RequestFactory().get("/")
    request.user, request.session = AnonymousUser(), {}
    form = checkin_page(shown_checkin(body, setting), full=full, past=False, rest=True)
    row = type("Row", (), {"etag": "e", "day": setting.day})
    context = {"form": form, "row": row, "day": setting.day, "full": full, "messages": []}
    return render_to_string("checkins/form.html", context, request=request), setting


@settings(max_examples=60, deadline=None, derandomize=True, phases=NO_SHRINKING)
@given(body=checkin_bodies())
def test_a_checkin_saved_unchanged_keeps_every_word(body):
    html, setting = page_of(body)
    again = read_checkin(typed_in(submitted(html)), setting, before=body)
    assert (again.body, again.slips) == (body, [])


@settings(max_examples=60, deadline=None, derandomize=True, phases=NO_SHRINKING)
@given(body=checkin_bodies())
def test_a_change_of_the_note_changes_nothing_else(body):
    html, setting = page_of(body)
    post = dict(typed_in(submitted(html)).values) | {"note": ("A new note",)}
    again = read_checkin(Typed(post), setting, before=body)
    assert again.body == body | {"note": "A new note", "entered_at": "2026-05-01T13:00:00+01:00"}


def test_every_code_of_the_format_has_its_question():
    assert set(SIGN_CODES) == v.SIGNS
    assert set(EVENT_CODES) == v.EVENTS
    assert set(CARE_CODES) == v.SELFCARE


def test_whatever_the_red_flags_ask_stands_open_on_the_page():
    groups = checkin_page({}, full=True, past=False, rest=True).more["groups"]
    shown = {code for group in groups[:5] for code in group["asked"].split()}
    assert shown == set(insights.red_flag_questions())
    assert groups[5]["group"] == "rest"
    assert shown | set(groups[5]["asked"].split()) == set(GROUP_OF)


def test_each_answer_lands_in_its_own_list():
    said = read({"q.cold": "no", "q.wound": "cannot", "q.pale": "yes", "pale.0.side": "left"}).body
    assert said["denied"] == ["cold"]
    assert said["cannot_tell"] == ["wound"]
    assert said["signs"] == [{"code": "pale", "side": "left"}]


def test_an_untouched_form_denies_nothing():
    said = read({"asked.look": "red pale", "asked.breath": "faint"}).body
    assert said == {"date": "2026-05-01", "entered_at": "2026-05-01T13:00:00+01:00"}


def test_none_of_these_denies_what_stood_on_the_screen_and_was_left_open():
    said = read({"asked.look": "red pale blue", "none.look": "yes", "q.red": "no"}).body
    assert (said["denied"], said["denied_together"]) == (["red"], ["pale", "blue"])


def test_none_of_these_speaks_only_for_its_own_group():
    said = read({"asked.look": "red", "asked.feel": "cold", "none.feel": "yes"}).body
    assert said["denied_together"] == ["cold"]


def test_nothing_new_is_kept_and_denies_nothing():
    said = read({"new": "no"}).body
    assert said["nothing_new"] is True
    assert not {"denied", "denied_together"} & said.keys()


@pytest.mark.parametrize(
    ("quick", "since"),
    [("today", "2026-05-01"), ("yesterday", "2026-04-30"), ("days", "2026-04-28")],
)
def test_since_when_becomes_a_date(quick, since):
    said = read({"q.cold": "yes", "cold.0.side": "left", "cold.0.since": quick}).body
    assert said["signs"][0]["since"] == since


def test_a_yes_keeps_all_its_follow_ups():
    answers = {"side": "left", "since": "date", "since_date": "2026-03-02", "onset": "sudden"}
    answers |= {"usual": "no", "now": "yes", "level": "2", "extent": "calf", "cm": "3,5"}
    page = {f"swelling.0.{name}": value for name, value in answers.items()}
    sign = read({"q.swelling": "yes"} | page).body["signs"][0]
    assert sign == a_sign(
        "swelling",
        side="left",
        since="2026-03-02",
        onset="sudden",
        usual=False,
        now=True,
        level=2,
        extent="calf",
        cm=3.5,
    )


def test_follow_ups_of_a_no_are_not_read():
    said = read({"q.cold": "no", "cold.0.side": "left", "cold.0.since": "today"}).body
    assert said["denied"] == ["cold"]
    assert "signs" not in said


def test_a_code_may_be_answered_for_each_leg():
    said = read({"q.numb": "yes", "numb.0.side": "left", "numb.1.side": "right"}).body
    assert [sign["side"] for sign in said["signs"]] == ["left", "right"]


def test_amending_one_answer_keeps_the_others_in_their_order():
    before = a_swollen_leg(denied=["cold", "pale"], denied_together=["faint"])
    shown = shown_checkin(before, on()) | {"q.cold": ("cannot",)}
    after = read(shown, before=before).body
    assert after["signs"] == before["signs"]
    assert (after["denied"], after["cannot_tell"]) == (["pale"], ["cold"])
    assert after["denied_together"] == ["faint"]


def test_an_event_has_its_day():
    said = read({"q.fall": "yes", "fall.0.date": "yesterday", "q.injury": "no"}).body
    assert said["events"] == [{"code": "fall", "date": "2026-04-30"}]
    assert said["denied"] == ["injury"]


@pytest.mark.parametrize(
    ("controls", "name"),
    [
        ({"q.swelling": "yes"}, "swelling.0.side"),
        ({"q.cold": "no", "q.swelling": "yes"}, "swelling.0.side"),
        ({"q.fall": "yes"}, "fall.0.date"),
        ({"q.cold": "yes", "cold.0.side": "left", "cold.1.side": "left"}, "q.cold"),
        ({"calf.left": "3"}, "calf.left"),
        ({"note": "x" * 10_001}, "note"),
        ({"q.lump": "yes", "lump.0.side": "left", "lump.0.cm": "101"}, "lump.0.cm"),
    ],
)
def test_a_fault_stands_beside_its_control(controls, name):
    said = read(controls)
    with pytest.raises(insights.DiaryError) as caught:
        insights.checkin_from(said.body, time_zone="Europe/London", now=NOW)
    assert [slip.name for slip in faults_as_slips(caught.value, said.pages)] == [name]


@pytest.mark.parametrize(
    ("controls", "name"),
    [
        ({"q.lump": "yes", "lump.0.cm": "big"}, "lump.0.cm"),
        (
            {"q.cold": "yes", "cold.0.since": "date", "cold.0.since_date": "May"},
            "cold.0.since_date",
        ),
        ({"calf.right": "thick"}, "calf.right"),
        ({"medicine.0.name": "Aspirin"}, "medicine.0.taken"),
    ],
)
def test_what_cannot_be_read_is_told_beside_its_control(controls, name):
    assert [slip.name for slip in read(controls).slips] == [name]


def test_all_questions_are_due_once_a_week_and_at_first():
    week_ago = a_checkin(date="2026-04-24", denied=["cold"])
    assert asks_all(DAY, [])
    assert asks_all(DAY, [a_checkin(date="2026-04-30"), week_ago])
    assert not asks_all(DAY, [week_ago | {"date": "2026-04-25"}])
