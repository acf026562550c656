"""Two versions in conflict: judged by the union of their yes answers until one is chosen."""

import pytest
import time_machine

from diary import log
from diary.versions import beside, flags_of_both, together
from insights import checkin_from
from tests.builders import a_checkin, a_painless_walk, a_sign, a_walk
from tracker.models import CheckIn, Finding

pytestmark = pytest.mark.django_db
SWOLLEN = {"side": "left", "since": "2026-04-30", "now": True}


def saying(*signs, **over):
    """A check-in with these yes answers."""
    return a_checkin(signs=list(signs), nothing_new=None, **over)


def urgencies(diary, body, now, kind="checkin"):
    return {flag.urgency for flag in flags_of_both(diary, kind, body, now=now)}


def test_what_neither_version_raises_alone_both_raise_together(ada, now):
    swollen, breathless = saying(a_sign("swelling", **SWOLLEN)), saying(a_sign("breathless"))
    assert urgencies(ada.diary, swollen, now) == {"today"}
    assert urgencies(ada.diary, breathless, now) == {"today"}
    log.log_checkin(ada.diary, swollen, now=now)
    assert urgencies(ada.diary, breathless, now) == {"emergency", "today"}
    assert {row.urgency for row in Finding.objects.all()} == {"today"}


def test_a_no_of_one_version_hides_no_yes_of_the_other(ada, now):
    log.log_checkin(ada.diary, saying(a_sign("swelling", **SWOLLEN)), now=now)
    told = urgencies(ada.diary, a_checkin(denied=["swelling"]), now)
    assert told == urgencies(ada.diary, CheckIn.objects.get().body, now) == {"today"}


def test_a_no_counts_only_where_both_versions_say_it(now):
    both = together(
        *(
            checkin_from(body, time_zone="Europe/London", now=now)
            for body in (
                saying(a_sign("cold", side="left"), denied=["fever", "cough"]),
                a_checkin(denied=["fever", "cold"], cannot_tell=["cough"]),
            )
        )
    )
    assert both.denied == {"fever"}
    assert both.cannot_tell == {"cough"}


def test_of_two_versions_of_a_walk_the_one_that_hurt_worse_is_not_hidden(ada, now):
    stopped = a_painless_walk(stopped_for="chest")
    assert log.log_walk(ada.diary, stopped, now=now).new
    log.log_walk(ada.diary, a_walk(id=stopped["id"]), now=now, if_match=log.ANY)
    assert not Finding.objects.filter(gone_at=None).exists()
    assert urgencies(ada.diary, stopped, now, kind="walk") == {"today"}


def test_a_version_beside_a_removal_is_judged_by_itself(ada, now):
    log.log_checkin(ada.diary, a_checkin(), now=now)
    log.remove_checkin(ada.diary, CheckIn.objects.get().day, now=now)
    assert urgencies(ada.diary, saying(a_sign("breathless")), now) == {"today"}


def test_the_phone_is_told_no_note_and_no_medicine_of_the_other_version(ada, now):
    mine = saying(a_sign("fever"))
    theirs = a_checkin(note="my own", medicines=[{"name": "white tablet", "taken": True}])
    both = beside(ada.diary, "checkin", mine, theirs, now=now)
    assert both["signs"] == [{"code": "fever"}]
    assert not {"note", "medicines"} & both.keys()


def test_what_breaks_the_judging_is_said_and_not_taken_for_good_news(ada, now, monkeypatch, caplog):
    def breaks(*_args, **_more):
        raise ZeroDivisionError

    monkeypatch.setattr("insights.judge_red_flags", breaks, raising=False)
    assert urgencies(ada.diary, saying(a_sign("fever")), now) == {"today"}
    assert "could not be judged" in caplog.text


def test_the_page_that_asks_which_version_is_right_shows_what_both_raise(client, ada, now):
    client.force_login(ada)
    body = saying(a_sign("swelling", **SWOLLEN), date="2026-05-01")
    etag = log.log_checkin(ada.diary, a_checkin(), now=now).entry.etag
    log.log_checkin(ada.diary, body, now=now, if_match=log.ANY)
    sent = {"full": "1", "q.breathless": "yes", "etag": etag}
    with time_machine.travel(now, tick=False):
        page = client.post("/checkin/2026-05-01/", sent).content.decode()
    assert "answered elsewhere after you opened it" in page
    assert "looked at together" in page
    assert "Call 999" in page
