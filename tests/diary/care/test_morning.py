"""The morning list: by need, in words, within a budget; acts are undone; flat and quick."""

import time
from datetime import timedelta

import pytest
from django.db import connection
from django.template import engines
from django.test.utils import CaptureQueriesContext

from diary import log
from diary.care.sparkline import MISSING
from diary.review import review_diary
from tests.builders import a_checkin, a_patient, a_white_cold_leg
from tests.care import let_in, signed_in
from tests.diary.programme.programmes import HOME
from tests.record import keep_finding
from tracker.care.services import limit_alarms
from tracker.models import Diary, Following, Hold, Profile, Programme, Summary, User

ROWS_OF_A_BARE_PAGE = (
    "<table>{% for row in rows %}<tr class=\"row row-{% cycle 'odd' 'even' %}\">"
    '<td class="row-number">{{ forloop.counter }}</td><td class="row-name">{{ row.name }}</td>'
    '<td class="row-date">{{ row.date_joined|date:"D j M Y H:i" }}</td>'
    '<td class="row-amount">{{ row.pk|floatformat:2 }}</td>'
    "<td>{% if row.pk > 25 %}<strong>more</strong>{% else %}less{% endif %}</td></tr>\n"
    "{% endfor %}</table>"
)


def worsens(person, now):
    """The diary has told that they walk less far."""
    keep_finding(person.diary, rule="trend.walking.worse", kind="trend", now=now)


def listed(client, query=""):
    """The page, without what a browser would not show."""
    return client.get(f"/care/{query}").content.decode()


def place_of(page, *names):
    """Where each name stands."""
    return [page.index(f">{name}</a>") for name in names]


def test_the_order_is_that_of_need_with_the_reason_in_words(as_pia, team, now):
    people = [a_patient(f"{name}@example.org", name=name) for name in ("Ada", "Ben", "Cleo", "Dan")]
    _, ben, cleo, dan = people
    for person in people:
        let_in(person, team, now=now - timedelta(days=9))
        if person != cleo:
            log.log_checkin(person.diary, a_checkin(), now=now)
            review_diary(person.diary.pk, now=now)
    worsens(ben, now)
    log.log_checkin(dan.diary, a_white_cold_leg(), now=now, if_match="any")
    page = listed(as_pia)
    places = place_of(page, "Dan", "Ben", "Cleo", "Ada")
    assert places == sorted(places)
    for words in ("Red flag, emergency: “", "Walking is getting shorter", "Silent for 9 days"):
        assert words in page


def test_what_was_reviewed_sinks_and_comes_back_with_something_new(as_pia, row, now, clock):
    worsens(row.diary.owner, now)
    assert "To call today" in listed(as_pia)
    clock.shift(timedelta(minutes=1))
    as_pia.post(f"/care/{row.pk}/act/", {"kind": "reviewed"})
    assert "To call today" not in listed(as_pia)
    row.refresh_from_db()
    assert "looked at Fri 1 May by Pia" in listed(as_pia)
    clock.shift(timedelta(days=1))
    log.log_checkin(row.diary, a_white_cold_leg(), now=now + timedelta(days=1))
    assert "To call today" in listed(signed_in(row.reviewed_by))


def test_an_act_is_undone_and_what_stood_before_stands_again(as_pia, team, ada, pia):
    row = let_in(ada, team)
    as_pia.post(f"/care/{row.pk}/act/", {"kind": "call", "call_on": "2026-05-04"})
    as_pia.post(f"/care/{row.pk}/act/", {"kind": "reviewed"})
    row.refresh_from_db()
    assert (row.call_on, row.reviewed_by) == (None, pia)
    newest = row.acts.order_by("-pk")[0]
    as_pia.post(f"/care/{row.pk}/acts/{newest.pk}/undo/")
    row.refresh_from_db()
    newest.refresh_from_db()
    assert str(row.call_on) == "2026-05-04"
    assert newest.undone_by == pia


def test_a_planned_call_comes_up_on_its_day(as_pia, team, ada, clock):
    row = let_in(ada, team)
    as_pia.post(f"/care/{row.pk}/act/", {"kind": "call", "call_on": "2026-05-02"})
    assert "You wanted to call again" not in listed(as_pia)
    clock.shift(timedelta(days=1))
    assert "You wanted to call again" in listed(signed_in(team.members.get().user))


@pytest.mark.parametrize("day", ["", "2026-05-01", "2027-06-01", "soon"])
def test_a_day_that_is_none_is_said_beside_the_form(as_pia, team, ada, day):
    row = let_in(ada, team)
    page = as_pia.post(f"/care/{row.pk}/act/", {"kind": "snooze", "rest_until": day})
    assert 'role="alert"' in page.content.decode()
    assert not row.acts.exists()


def test_who_is_left_in_peace_comes_back_with_a_new_warning(as_pia, row, now, clock):
    as_pia.post(f"/care/{row.pk}/act/", {"kind": "snooze", "rest_until": "2026-05-20"})
    assert "Left in peace" in listed(as_pia)
    clock.shift(timedelta(minutes=1))
    log.log_checkin(row.diary, a_white_cold_leg(), now=now + timedelta(minutes=1))
    assert "Left in peace" not in listed(as_pia)
    assert "To call today" in listed(as_pia)


def test_no_more_calls_a_day_than_the_team_can_make_but_for_what_cannot_wait(as_pia, team, now):
    limit_alarms(team, 1)
    people = [a_patient(f"p{n}@example.org", name=f"Person {n}") for n in range(3)]
    for person in people:
        let_in(person, team)
        worsens(person, now)
    page = listed(as_pia)
    calls, rest = page[: page.index("Next, as time allows")], page[page.index("Next, as time") :]
    assert calls.count("Walking is getting shorter") == 1
    assert rest.count("Walking is getting shorter") == 2
    for person in people:
        log.log_checkin(person.diary, a_white_cold_leg(), now=now)
    assert "Next, as time allows" not in listed(as_pia)


def test_a_note_to_the_patient_is_read_by_them_and_the_teams_own_is_not(as_pia, team, ada, client):
    row = let_in(ada, team)
    as_pia.post(f"/care/{row.pk}/notes/", {"text": "Keep going, Ada", "whom": "patient"})
    as_pia.post(f"/care/{row.pk}/notes/", {"text": "ring her son", "whom": "team"})
    client.force_login(ada)
    for place in ("/", "/watched/"):
        page = client.get(place).content.decode()
        assert "Keep going, Ada" in page
        assert "ring her son" not in page
    assert "ring her son" in as_pia.get(f"/care/{row.pk}/").content.decode()


def test_filters_show_some_and_next_and_before_follow_them(as_pia, team, now):
    people = [a_patient(f"{name}@example.org", name=name) for name in ("Ada", "Ben", "Cleo")]
    rows = {person.name: let_in(person, team) for person in people}
    for person in people[::2]:
        worsens(person, now)
    assert ">Ben</a>" not in listed(as_pia, "?show=worse")
    page = as_pia.get(f"/care/{rows['Ada'].pk}/?show=worse").content.decode()
    assert "Next: Cleo" in page
    assert "Before:" not in page
    assert "Next: Ben" in as_pia.get(f"/care/{rows['Cleo'].pk}/").content.decode()


def test_the_line_of_walking_says_its_numbers_and_can_be_read_as_such(as_pia, team, ada, now):
    let_in(ada, team)
    Summary.objects.filter(diary=ada.diary).update(weeks=[None] * 9 + [300, 240, 180])
    numbers = f"{', '.join([MISSING] * 9)}, 5, 4, 3"
    assert f"week by week, the newest last: {numbers}" in listed(as_pia)
    assert f'<span class="numbers">{numbers}' in listed(as_pia, "?as=numbers")


def fill(team, count, *, now):
    """So many patients more, each with a summary, every other with a finding and a programme, of
    which every other is paused."""
    first = User.objects.count()
    people = [
        User(email=f"many{first + n}@example.org", name=f"Many {n}", password="!")
        for n in range(count)
    ]
    people = User.objects.bulk_create(people)
    Profile.objects.bulk_create(Profile(user=person) for person in people)
    diaries = Diary.objects.bulk_create(Diary(owner=person) for person in people)
    said = {"as_of": now.date(), "last_entry": now.date(), "weeks": [300, 240, None] * 4}
    Summary.objects.bulk_create(Summary(diary=diary, logged=[], **said) for diary in diaries)
    Following.objects.bulk_create(
        Following(diary=diary, team=team, period="1y", given_at=now) for diary in diaries
    )
    plan = {name: HOME[name] for name in HOME if name != "rest_minutes"}
    begun = {"starts_on": now.date() - timedelta(days=20), "made_at": now}
    programmes = Programme.objects.bulk_create(
        Programme(diary=diary, **begun, **plan) for diary in diaries[::2]
    )
    Hold.objects.bulk_create(
        Hold(programme=programme, reason="fever", ground="fever", since=now)
        for programme in programmes[::2]
    )
    for person in people[::2][:200]:
        worsens(person, now)


def test_the_queries_do_not_grow_with_the_patients(as_pia, team, now):
    asked = []
    for count in (3, 30):
        fill(team, count, now=now)
        as_pia.get("/care/")
        with CaptureQueriesContext(connection) as queries:
            as_pia.get("/care/")
        asked.append(len(queries))
    assert asked[0] == asked[1] <= 11


def test_a_thousand_patients_open_within_two_and_a_half_bare_pages(as_pia, team, now):
    fill(team, 1000, now=now)
    bare = engines["django"].from_string(ROWS_OF_A_BARE_PAGE)

    def bare_page():
        return bare.render({"rows": User.objects.order_by("pk")[:1000]})

    def the_list():
        return as_pia.get("/care/")

    the_list(), bare_page()
    ours, floor = zip(*((_seconds(the_list), _seconds(bare_page)) for _ in range(7)), strict=True)
    assert min(ours) / min(floor) < 2.5


def _seconds(page):
    began = time.thread_time()
    page()
    return time.thread_time() - began
