"""A morning letter on its way: what it says, to whom it goes, and that it goes once."""

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from allauth.mfa.models import Authenticator

from diary import tasks
from diary.letters.claiming import LATEST, claim_letters
from diary.letters.counting import news_for
from diary.letters.delivering import deliver
from tests.builders import a_clinician, a_patient
from tests.care import a_team, let_in, signed_in
from tests.diary.letters.lettering import (
    a_minute,
    dressed,
    patients_with_news,
    plain,
    wish,
    worsens,
)
from tracker.care.acting import act
from tracker.care.models import REVIEWED
from tracker.care.services import join_team, limit_alarms, remove_member, withdraw
from tracker.letters.services import begin_letter
from tracker.models import LetterPlan, Member, MorningLetter, User
from tracker.outgoing.leases import LEASE, give_up_lost

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
HEALTH = {
    *("calf", "leg", "pain", "hurt", "walk", "walking", "health", "ill", "medicine", "symptom"),
    *("doctor", "swelling", "clot", "disease", "ache", "blood", "diary", "patient", "patients"),
    *("warning", "flag", "red", "worse", "silent", "clinic", "physio", "physiotherapy", "call"),
}


def test_it_tells_both_numbers_and_leads_to_the_list(due, team, post_office):
    limit_alarms(team, 3)
    patients_with_news(team, 8)
    assert a_minute(due) == ["sent"]
    [letter] = post_office.letters
    assert (letter["To"], letter["Subject"]) == ("pia@example.org", "The list has news")
    for text in (plain(letter), dressed(letter)):
        assert "The list has news: 3 to look at first, 5 more." in text
        assert re.search(r"http://127\.0\.0\.1:\d+/care/[\s\"]", text)
        assert "A day without a letter does not mean" in text.replace("\n", " ")


def test_both_numbers_are_those_of_the_page(due, team, pia):
    limit_alarms(team, 2)
    team.refresh_from_db()
    patients_with_news(team, 5)
    let_in(a_patient("quiet@example.org"), team)
    page = signed_in(pia).get("/care/").content.decode()
    places = [page.index(words) for words in ("To call today", "Next, as time", "Nothing new")]
    shown = [page[a:b].count("Walking is getting shorter") for a, b in pairwise(places)]
    news = news_for(pia, team, now=due)
    assert shown == [news.first, news.more] == [2, 3]


def test_nobody_and_nothing_of_anybody_stands_in_it(due, team, ada, post_office):
    team.name = "Physiotherapy, Mill Street"
    team.save()
    worsens(ada, now=due)
    let_in(ada, team)
    assert a_minute(due) == ["sent"]
    [letter] = post_office.letters
    heads = " ".join(str(value) for _name, value in letter.items())
    said = re.sub(r"https?://[^\s\"<>]+|<\S+>", " ", f"{heads} {plain(letter)} {dressed(letter)}")
    words = set(re.findall(r"[a-z-]+", said.lower()))
    assert {"ada", "mill", "street"} & words == set()
    assert HEALTH & words == set()
    assert "first" in words


def test_it_has_the_way_out_of_rfc_8058_and_comes_in_two_shapes(due, team, post_office):
    patients_with_news(team, 1)
    assert a_minute(due) == ["sent"]
    [letter] = post_office.letters
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    way = "".join(letter["List-Unsubscribe"].split())
    stop = re.fullmatch(r"<(http://127\.0\.0\.1:\d+/letters/stop/\S+/)>", way)
    assert stop
    assert stop[1] in plain(letter)
    assert f'href="{stop[1]}"' in dressed(letter)
    assert letter.get_content_type() == "multipart/alternative"


def test_it_speaks_the_receivers_language(due, team, pia, post_office):
    User.objects.filter(pk=pia.pk).update(language="ar")
    patients_with_news(team, 1)
    assert a_minute(due) == ["sent"]
    assert '<html lang="ar" dir="rtl">' in dressed(post_office.letters[0])


def test_without_news_nothing_goes_out_and_the_next_morning_is_asked_again(
    due, team, ada, post_office
):
    let_in(ada, team)
    assert a_minute(due) == ["no news"]
    worsens(ada, now=due + MINUTE)
    assert a_minute(due + DAY) == ["sent"]
    assert len(post_office.letters) == 1


def test_what_a_colleague_has_looked_at_is_no_news(due, team, pia, post_office):
    rows = patients_with_news(team, 2)
    act(rows[0], REVIEWED, day=None, by=pia, now=due)
    assert a_minute(due) == ["sent"]
    assert "1 to look at first, 0 more" in plain(post_office.letters[0])


def test_who_has_withdrawn_is_not_counted_from_the_next_moment_on(due, team, post_office):
    rows = patients_with_news(team, 2)
    claim_letters(now=due)
    withdraw(rows[0], now=due)
    assert a_minute(due) == ["sent"]
    assert "1 to look at first, 0 more" in plain(post_office.letters[0])


def test_another_teams_patients_are_not_counted(due, team, post_office):
    elsewhere = a_team(a_clinician("max@example.org"), name="Elsewhere")
    patients_with_news(elsewhere, 2)
    assert a_minute(due) == ["no news"]


@pytest.mark.parametrize("when", ["before it is claimed", "after"])
@pytest.mark.parametrize("what", ["left", "no second factor", "stopped", "shut out"])
def test_it_comes_only_to_who_may_open_the_list_and_wants_it(due, team, pia, what, when):  # noqa: PLR0917
    patients_with_news(team, 1)
    if when == "after":
        claim_letters(now=due)
    if what == "left":
        remove_member(Member.objects.get(user=pia), now=due)
    elif what == "no second factor":
        Authenticator.objects.filter(user=pia).delete()
    elif what == "stopped":
        LetterPlan.objects.update(next_at=None)
    else:
        User.objects.filter(pk=pia.pk).update(is_active=False)
    assert a_minute(due) == (["not wanted"] if when == "after" else [])


def test_each_colleague_gets_their_own(due, team, otto, post_office):
    join_team(otto, team, now=due)
    patients_with_news(team, 1)
    assert a_minute(due) == ["sent"]
    assert [letter["To"] for letter in post_office.letters] == ["pia@example.org"]


def test_a_letter_that_could_not_go_out_all_morning_is_dropped(due, team, settings):
    patients_with_news(team, 1)
    settings.EMAIL_PORT = 1
    went = [word for n in range(0, 600, 5) for word in a_minute(due + n * MINUTE)]
    assert went[0] == "again later"
    assert went[-1] == "not wanted"
    assert len(went) < 12


def test_a_house_that_slept_all_day_sends_nothing_late(due, team, post_office):
    patients_with_news(team, 1)
    assert a_minute(due + LATEST) == []
    assert a_minute(due + DAY) == ["sent"]


def test_two_workers_that_read_the_same_morning_keep_one_letter(due, team):
    from tracker.letters.queries import plans_due

    patients_with_news(team, 1)
    [plan], [same] = plans_due(now=due, limit=9), plans_due(now=due, limit=9)
    from diary.letters.claiming import claim

    claim(plan, now=due)
    claim(same, now=due)
    assert MorningLetter.objects.count() == 1


def test_ten_messages_send_one_letter(due, team, post_office):
    patients_with_news(team, 1)
    claim_letters(now=due)
    pk = MorningLetter.objects.get().pk
    assert [deliver(pk, now=due) for _ in range(10)] == ["sent"] + ["nothing to do"] * 9
    assert len(post_office.letters) == 1


def test_what_a_dead_worker_left_is_taken_over_once_and_then_given_up(due, team):
    patients_with_news(team, 1)
    claim_letters(now=due)
    pk = MorningLetter.objects.get().pk
    assert begin_letter(pk, now=due)
    assert a_minute(due + MINUTE) == []
    assert begin_letter(pk, now=due + LEASE)
    assert begin_letter(pk, now=due + 2 * LEASE) is None
    assert give_up_lost(MorningLetter, now=due + 2 * LEASE) == 1
    assert MorningLetter.objects.get().state == "unsure"


def test_one_that_goes_out_twice_can_be_told_by_its_message_id(due, team, post_office):
    patients_with_news(team, 1)
    assert a_minute(due) == ["sent"]
    MorningLetter.objects.update(state="sending")
    assert a_minute(due + LEASE) == ["sent"]
    one, other = (letter["Message-ID"] for letter in post_office.letters)
    assert one == other


def test_a_worker_ends_long_before_its_lease():
    assert timedelta(seconds=tasks.send_letter.time_limit) < LEASE


def test_what_one_plan_meets_stops_no_other(due, team, otto, caplog):
    join_team(otto, team, now=due)
    patients_with_news(team, 1)
    broken = wish(otto, now=due)
    LetterPlan.objects.filter(pk=broken.pk).update(time_zone="Nowhere/Here", next_at=due)
    assert a_minute(due) == ["sent"]
    assert f"letter plan {broken.pk} could not be claimed" in caplog.text


def test_the_beat_rings_for_letters_too(due, team, clock, monkeypatch):
    patients_with_news(team, 1)
    rung = []
    monkeypatch.setattr("diary.doorbell.send", lambda task, pk, **_: rung.append((task, pk)) or 1)
    clock.move_to(due)
    tasks.remind()
    assert rung == [(tasks.send_letter, MorningLetter.objects.get().pk)]


def test_a_longer_list_is_counted_with_no_more_queries(due, team, now):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    asked = []
    for count in (2, 12):
        MorningLetter.objects.all().delete()
        LetterPlan.objects.update(next_at=now)
        patients_with_news(team, count)
        claim_letters(now=due)
        with CaptureQueriesContext(connection) as queries:
            assert deliver(MorningLetter.objects.get().pk, now=due) == "sent"
        asked.append(len(queries))
    assert asked[0] == asked[1]
