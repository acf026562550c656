"""A clinic of eighty with known courses: those who worsen stand in the top ten."""

import re

import pytest
import time_machine
from django.core.management import call_command

from diary.demo import clinic, loading
from diary.demo.clinic import COUNTS, WORSE, draw_clinic
from tests.care import a_team, let_in, signed_in
from tracker.models import Finding, Programme, Team, User
from tracker.people.demo import demo_accounts

ROW = re.compile(r'<a href="/care/(\d+)/">([^<]+)</a>')


def test_those_who_worsen_stand_in_the_top_ten(db, now):
    with time_machine.travel(now, tick=False):
        assert len([*draw_clinic(now=now, days=120)]) == sum(COUNTS.values()) == 80
        page = signed_in(User.objects.get(email="clinic@example.org")).get("/care/")
    words = page.content.decode()
    names = [name for _pk, name in ROW.findall(words)]
    worse = demo_accounts().filter(email__startswith=f"clinic-{WORSE}")
    assert len(names) == 80
    assert {person.name for person in worse} <= set(names[:10])
    assert Programme.objects.filter(ended_at=None).count() == 27
    for said in ("Missed sessions: ", "Walking programme paused since", "sessions this week"):
        assert said in words


@pytest.fixture
def a_small_clinic(monkeypatch):
    """Two patients instead of eighty, and no published case."""
    monkeypatch.setattr(clinic, "COUNTS", {"silent": 1, "better": 1})
    monkeypatch.setattr(loading, "case_documents", list)


@pytest.mark.usefixtures("a_small_clinic")
def test_the_command_draws_it_and_takes_all_of_it_away(pia, ada, capsys):
    kept = let_in(ada, a_team(pia)).team
    call_command("demo", "--clinic")
    assert "2 of 2 patients" in capsys.readouterr().out
    assert Team.objects.count() == 2
    year = {"diary__owner__email": "patient@example.org"}
    assert Programme.objects.filter(**year).exists()
    assert Finding.objects.filter(rule="trend.walking.worse", gone_at=None, **year).exists()
    call_command("demo", "--remove")
    assert list(Team.objects.all()) == [kept]
    assert not User.objects.filter(is_demo=True).exists()
    assert not Programme.objects.exists()
