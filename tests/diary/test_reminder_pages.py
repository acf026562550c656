"""The page of reminders: times, ways, pauses; and who may be reminded where."""

from datetime import timedelta

import pytest
import time_machine

from diary.reminders.wishes import name_of
from tests.push_service import StandInBrowser
from tracker.models import PushAddress, Reminder, ReminderPlan

PAGE = "/account/reminders/"
ENDPOINT = "https://push.example.org/abc"
PHONE = "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"


@pytest.fixture(autouse=True)
def clock(now):
    """Noon of 1 May 2026 in UTC, an hour later in London."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


def posted(client, path: str, **said: str) -> str:
    """The page that a form leads to."""
    return client.post(f"{PAGE}{path}", said, follow=True).content.decode()


def test_it_begins_with_nothing_that_could_come(as_ada):
    page = as_ada.get(PAGE).content.decode()
    assert "You have picked no time yet, so nothing comes." in page
    assert not ReminderPlan.objects.exists()


def test_a_time_is_added_by_the_person_s_own_clock_and_taken_out(as_ada, ada):
    assert "20:00" in posted(as_ada, "times/", at="20:00")
    reminder = Reminder.objects.get()
    assert f"{reminder.next_at:%d %H:%M}" == "01 19:00"
    posted(as_ada, f"times/{reminder.pk}/remove/")
    assert not Reminder.objects.exists()


def test_the_same_time_twice_is_one_and_there_is_a_most(as_ada):
    for hour in (8, 8, 9, 10, 11, 12, 13):
        posted(as_ada, "times/", at=f"{hour:02}:00")
    assert Reminder.objects.count() == 6
    assert "as many reminders as there can be" in posted(as_ada, "times/", at="14:00")
    assert Reminder.objects.count() == 6


@pytest.mark.parametrize("at", ["", "25:00", "soon"])
def test_a_time_that_is_none_is_said_beside_the_field(as_ada, at):
    page = posted(as_ada, "times/", at=at)
    assert 'role="alert"' in page
    assert not Reminder.objects.exists()


def test_email_is_switched_on_and_off(as_ada):
    posted(as_ada, "email/", wanted="yes")
    assert ReminderPlan.objects.get().by_email
    posted(as_ada, "email/", wanted="no")
    assert not ReminderPlan.objects.get().by_email


def test_a_pause_is_shown_here_and_on_today_and_can_be_ended(as_ada):
    assert "Reminders rest until Sun 10 May 2026." in posted(as_ada, "pause/", until="2026-05-10")
    assert "Reminders rest until Sun 10 May." in as_ada.get("/").content.decode()
    posted(as_ada, "go-on/")
    assert "Reminders rest" not in as_ada.get("/").content.decode()


@pytest.mark.parametrize("until", ["2026-05-01", "2025-01-01", "2028-01-01", "never"])
def test_a_pause_ends_on_a_day_to_come_within_a_year(as_ada, until):
    assert 'role="alert"' in posted(as_ada, "pause/", until=until)
    assert not ReminderPlan.objects.exists()


def test_today_says_that_reminders_are_quiet_and_offers_to_go_on(as_ada, ada, now):
    posted(as_ada, "times/", at="20:00")
    ReminderPlan.objects.update(asked_on=now.date())
    assert "Reminders are quiet" in as_ada.get("/").content.decode()
    assert "Reminders are quiet" not in posted(as_ada, "go-on/", back="today")


def test_a_browser_is_let_in_by_its_name_and_taken_out(as_ada, ada):
    said = StandInBrowser(ENDPOINT).said
    as_ada.post(f"{PAGE}devices/", said, headers={"User-Agent": PHONE})
    address = PushAddress.objects.get()
    assert (address.diary, address.name) == (ada.diary, "Firefox, Android")
    assert "Firefox, Android" in as_ada.get(PAGE).content.decode()
    posted(as_ada, f"devices/{address.pk}/remove/")
    assert not PushAddress.objects.exists()


def test_a_browser_reminds_whoever_asked_last(as_ada, ada, ben, client):
    said = StandInBrowser(ENDPOINT).said
    posted(as_ada, "devices/", **said)
    client.force_login(ben)
    posted(client, "devices/", **said)
    assert [address.diary for address in PushAddress.objects.all()] == [ben.diary]


@pytest.mark.parametrize(
    "odd",
    [
        {"endpoint": "https://127.0.0.1/"},
        {"endpoint": "http://push.example.org/"},
        {"p256dh": "BBBB"},
        {"p256dh": "B" * 87},
        {"auth": "AAAA"},
        {"auth": ""},
    ],
)
def test_what_no_browser_says_is_refused(as_ada, odd):
    page = posted(as_ada, "devices/", **(StandInBrowser(ENDPOINT).said | odd))
    assert "This browser cannot be reminded." in page
    assert not PushAddress.objects.exists()


def test_signing_out_everywhere_reminds_no_device_any_more(as_ada, ada, ben, client):
    posted(as_ada, "devices/", **StandInBrowser(ENDPOINT).said)
    as_ada.post("/account/sign-out-everywhere/")
    assert not PushAddress.objects.exists()


def renewed(client, old, **over):
    said = StandInBrowser(f"{ENDPOINT}/new").said | over
    return client.post(f"{PAGE}devices/renewed/", said | {"old": old}).status_code


def test_a_browser_whose_address_changed_is_reminded_there_and_nowhere_else(as_ada):
    posted(as_ada, "devices/", **StandInBrowser(ENDPOINT).said)
    before = PushAddress.objects.get()
    assert renewed(as_ada, ENDPOINT) == 204
    after = PushAddress.objects.get()
    assert (after.pk, after.endpoint) == (before.pk, f"{ENDPOINT}/new")
    assert after.fingerprint != before.fingerprint
    assert renewed(as_ada, ENDPOINT) == 404


def test_a_renewal_opens_no_browser_that_is_not_reminded_and_no_odd_address(as_ada, ben, now):
    from diary.reminders import wishes

    wishes.wish_browser(ben.diary, agent="", now=now, **StandInBrowser(ENDPOINT).said)
    assert renewed(as_ada, ENDPOINT) == 404
    posted(as_ada, "devices/", **StandInBrowser(f"{ENDPOINT}/own").said)
    assert renewed(as_ada, f"{ENDPOINT}/own", endpoint="https://127.0.0.1/x") == 400
    assert {row.endpoint for row in PushAddress.objects.all()} == {ENDPOINT, f"{ENDPOINT}/own"}


def test_nobody_takes_out_what_another_wished(as_ada, ben, now):
    from diary.reminders import wishes

    theirs = wishes.wish_time(ben.diary, (now + timedelta(hours=1)).time(), now=now)
    assert as_ada.post(f"{PAGE}times/{theirs.pk}/remove/").status_code == 404
    assert Reminder.objects.exists()


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/140 Safari/537 Edg/140",
            "Edge, Windows",
        ),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit Chrome/140 Mobile", "Chrome, Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18) AppleWebKit Safari/604.1", "Safari, iPhone"),
        ("curl", "Browser"),
    ],
)
def test_a_browser_is_called_by_what_it_says_of_itself(agent, name):
    assert name_of(agent) == name


def test_the_page_asks_little(as_ada, ada, django_assert_max_num_queries):
    for hour in range(6):
        posted(as_ada, "times/", at=f"{hour:02}:00")
    with django_assert_max_num_queries(6):
        as_ada.get(PAGE)
