"""The page on which a colleague picks the letter, and the way out in the letter itself."""

import re

import pytest
from django.test import Client

from diary.letters.tokens import stop_token
from tests.care import signed_in
from tests.diary.letters.lettering import a_minute, dressed, patients_with_news
from tracker.models import LetterPlan

PAGE = "/care/letter/"
PICKED = {"days": ["1", "3"], "at": "06:45", "time_zone": "Europe/Berlin"}


@pytest.fixture
def as_pia(team, pia):
    """Pia, signed in with her second factor."""
    return signed_in(pia)


def words_of(page) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", page.content.decode()))


def test_nobody_gets_it_who_has_not_asked(as_pia, team, now):
    patients_with_news(team, 1)
    assert "You get no letter now." in words_of(as_pia.get(PAGE))
    assert a_minute(now) == []
    assert not LetterPlan.objects.exists()


def test_the_page_says_that_no_letter_is_no_all_clear(as_pia):
    assert "No letter does not mean that all is well." in words_of(as_pia.get(PAGE))


def test_the_team_page_leads_there(as_pia):
    assert f'href="{PAGE}"' in as_pia.get("/care/team/").content.decode()


def test_days_hour_and_place_are_kept_and_stand_there_again(as_pia, pia):
    as_pia.post(PAGE, PICKED)
    plan = LetterPlan.objects.get(user=pia)
    assert (plan.days, f"{plan.at:%H:%M}", plan.time_zone) == ([1, 3], "06:45", "Europe/Berlin")
    assert f"{plan.next_at:%a %d %H:%M}" == "Mon 04 04:45"
    page = as_pia.get(PAGE).content.decode()
    assert re.findall(r'name="days" value="(\d)" checked', page) == ["1", "3"]
    assert 'value="06:45"' in page
    assert '<option value="Europe/Berlin" selected>' in page


def test_before_anything_is_picked_working_days_at_seven_where_the_browser_is(as_pia):
    page = as_pia.get(PAGE, headers={"Accept-Language": "de-AT"}).content.decode()
    assert re.findall(r'name="days" value="(\d)" checked', page) == ["1", "2", "3", "4", "5"]
    assert 'value="07:00"' in page
    assert '<option value="Europe/Vienna" selected>' in page


@pytest.mark.parametrize(
    "wrong",
    [{"days": []}, {"days": ["8"]}, {"at": "soon"}, {"time_zone": "Nowhere/Here"}],
    ids=["no day", "an eighth day", "no hour", "no place"],
)
def test_what_is_wrong_is_said_beside_it_and_nothing_is_kept(as_pia, wrong):
    page = as_pia.post(PAGE, PICKED | wrong)
    assert 'role="alert"' in page.content.decode()
    assert not LetterPlan.objects.exists()


def test_it_is_stopped_on_the_page_and_can_be_had_again(as_pia):
    as_pia.post(PAGE, PICKED)
    as_pia.post(PAGE, {"wanted": "no"})
    assert LetterPlan.objects.get().next_at is None
    assert "You get no letter now." in words_of(as_pia.get(PAGE))
    as_pia.post(PAGE, PICKED)
    assert LetterPlan.objects.get().next_at is not None


def test_the_button_of_a_mail_program_stops_it_without_signing_in(due, team, post_office):
    patients_with_news(team, 1)
    assert a_minute(due) == ["sent"]
    stop = re.search(r'href="http://[^/]+(/letters/stop/[^"]+)"', dressed(post_office.letters[0]))
    stranger = Client(enforce_csrf_checks=True)
    assert "Stop the morning letter?" in words_of(stranger.get(stop[1]))
    assert LetterPlan.objects.get().next_at is not None
    said = stranger.post(stop[1], {"List-Unsubscribe": "One-Click"})
    assert (said.status_code, LetterPlan.objects.get().next_at) == (200, None)


def test_a_word_that_is_not_ours_stops_nothing(due, ada, now):
    from diary.reminders.tokens import stop_token as of_reminders
    from tracker.reminders.services import open_plan

    plan = LetterPlan.objects.get()
    reminders = open_plan(ada.diary, today=now.date())
    for word in (of_reminders(reminders), stop_token(plan) + "x", "1"):
        assert Client().post(f"/letters/stop/{word}/").status_code == 404
    assert LetterPlan.objects.get().next_at is not None
