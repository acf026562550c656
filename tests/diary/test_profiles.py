"""A change of what the person told of themselves is judged like any other."""

import pytest

import insights
from diary import log
from tests.builders import a_walk
from tracker.models import Diary, Profile, Walk


def version():
    return Diary.objects.get().record_version


def test_a_judged_field_raises_the_version(ada, now):
    log.change_profile(ada, now=now, background=["diabetes"])
    assert (version(), Profile.objects.get().background) == (1, ["diabetes"])


def test_the_same_again_raises_nothing(ada, now):
    log.change_profile(ada, now=now, birth_year=1957)
    assert version() == 0


def test_units_are_no_matter_of_judgement(ada, now):
    log.change_profile(ada, now=now, units="imperial")
    assert (version(), Profile.objects.get().units) == (0, "imperial")


def test_a_word_that_the_reader_does_not_know_is_refused(ada, now):
    with pytest.raises(insights.DiaryError, match="background"):
        log.change_profile(ada, now=now, background=["gout"])
    assert Profile.objects.get().background == []


def test_a_new_time_zone_gives_walks_their_days_anew(ada, now):
    log.log_walk(ada.diary, a_walk(occurred_at="2026-05-01T20:00:00+01:00"), now=now)
    log.change_profile(ada, now=now, time_zone="Asia/Tokyo")
    assert Walk.objects.get().day.isoformat() == "2026-05-02"


def test_the_person_at_hand_knows_the_new_profile(ada, now):
    log.change_profile(ada, now=now, country="FR")
    assert ada.profile.country == "FR"
