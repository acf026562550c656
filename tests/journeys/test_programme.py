"""A walking programme with a thumb: begun after the check, coached, saved, paused, printed."""

from datetime import UTC, datetime, timedelta

import pypdfium2
import pytest
from playwright.sync_api import expect

from diary.log import change_profile, log_checkin
from tests.builders import a_patient, a_swollen_leg
from tests.diary.programme.programmes import a_bout, a_programme
from tests.journeys.forms import Finger
from tests.journeys.offline import cold_white_leg, opened_phone, unsent
from tests.journeys.timing import START, TREMBLING_MS, big, press, saved
from tests.journeys.watching import assert_accessible
from tracker.models import Bout, Programme
from tracker.programmes.queries import programme_that_runs

pytestmark = pytest.mark.django_db(transaction=True)
QUESTIONS = ("heart", "recent", "chest", "insulin", "falls", "wound", "numb", "rest_pain")


@pytest.fixture
def ada(transactional_db):
    """Ada with an empty diary, whose day is UTC's."""
    return a_patient("ada@example.org", name="Ada", time_zone="UTC")


@pytest.fixture
def phone(page, sign_in, ada):
    """Ada's phone."""
    sign_in(page, ada.email)
    return page


def answer(page, **other):
    """The safety check, each question with a no unless another answer is given."""
    finger = Finger(page)
    for name, said in ({"diagnosed": "yes"} | dict.fromkeys(QUESTIONS, "no") | other).items():
        finger.choose(name, said)
    return finger


def test_it_is_begun_alone_after_the_check_and_stands_on_today(phone, ada):
    phone.goto("/programme/")
    Finger(phone).press("May I begin? The questions")
    assert_accessible(phone)
    answer(phone).press("Check, and begin if I may")
    expect(phone.locator(".figure")).to_have_text("0 of 3")
    assert_accessible(phone)
    phone.goto("/")
    expect(phone.locator("#programme-today")).to_contain_text("0 of 3 sessions walked")
    assert programme_that_runs(ada.diary).template == "home"


def test_whoever_takes_insulin_asks_first_and_begins_with_a_yes(phone, ada):
    phone.goto("/programme/new/")
    answer(phone, insulin="yes", falls="not_sure").press("Check, and begin if I may")
    asked = phone.locator("#answer")
    expect(asked).to_contain_text("Walking lowers your sugar")
    expect(asked).to_contain_text("with what aid")
    assert not Programme.objects.exists()
    phone.get_by_label("Who said yes, and when?").fill("Dr Shah, on Monday")
    Finger(phone).press("Check, and begin if I may")
    expect(phone.locator(".facts")).to_contain_text("yes from Dr Shah, on Monday")


def test_nobody_begins_without_a_diagnosis(phone):
    phone.goto("/programme/new/")
    answer(phone, diagnosed="not_sure").press("Check, and begin if I may")
    expect(phone.locator("#answer")).to_contain_text("measure the pressure at your ankles")
    expect(phone.get_by_label("Who said yes, and when?")).to_be_hidden()


def a_session(page):
    """Two bouts, the second one without pain to its end; then it is looked at."""
    page.clock.install(time=START - timedelta(minutes=1))
    page.clock.pause_at(START)
    page.goto("/walks/timer/#session")
    expect(page.locator("#session-how")).to_contain_text("Walk until the pain is 3")
    expect(page.locator("#session-done")).to_have_text("0 of 10 minutes walked")
    big(page, "Pain begins")
    big(page, "It is 3 of 4: I stop", after=240)
    big(page, "Pain is gone", after=120)
    big(page, "Walk again", after=150)
    big(page, "Pain begins", after=5)
    press(page, "Finished without pain", after=260)
    expect(page.locator("#session-done")).to_have_text("10 of 10 minutes walked")
    press(page, "Check and save")


def test_a_session_is_coached_and_saved_with_one_press(phone, ada):
    programme = a_programme(ada, now=datetime.now(UTC) - timedelta(days=1))
    a_session(phone)
    press(phone, "Save the session")
    expect(phone.locator("#said")).to_have_text("Please choose which leg hurt.")
    Finger(phone).choose("leg", "left")
    phone.clock.resume()
    phone.get_by_role("button", name="Save the session").click()
    phone.wait_for_url("**/programme/")
    expect(phone.locator(".figure")).to_have_text("1 of 3")
    one, other = saved(ada)
    assert (one["onset_s"], one["walked_s"], one["relief_s"]) == (240, 360, 150)
    assert one["outing"] == other["outing"]
    assert (other["pain"], other["walked_s"]) == ("none", 260)
    pains = Bout.objects.filter(programme=programme).order_by("walk__occurred_at")
    assert list(pains.values_list("pain", flat=True)) == [3, 0]
    assert "severity" not in one


def test_a_session_without_network_waits_on_the_phone_and_counts_later(new_page, sign_in, ada):
    a_programme(ada, now=datetime.now(UTC))
    page = opened_phone(ada, new_page, sign_in)
    page.wait_for_function("Object.keys(localStorage).some((n) => n.startsWith('walk-timer-plan'))")
    page.context.set_offline(True)
    page.goto("/walks/timer/#session")
    expect(page.locator("#session-how")).to_contain_text("Walk until the pain is 3")
    for becomes in ("Pain begins", "It is 3 of 4: I stop", "Pain is gone", "Walk again"):
        page.wait_for_timeout(TREMBLING_MS)
        page.locator("#next").click()
        expect(page.locator("#next")).to_have_text(becomes)
    page.get_by_role("button", name="Check and save", exact=True).click()
    finger = Finger(page)
    finger.choose("leg", "both")
    finger.press("Save the session")
    expect(page.get_by_role("heading", name="not saved yet")).to_be_visible()
    [entry] = unsent(page)
    page.context.set_offline(False)
    expect(page.get_by_role("link", name="pain after")).to_be_visible()
    bout = Bout.objects.get()
    assert (bout.walk.key, bout.pain) == (entry["id"], 3)
    assert unsent(page) == []


@pytest.mark.wide
def test_a_warning_that_waits_on_the_phone_pauses_the_timer_too(new_page, sign_in, ada):
    a_programme(ada, now=datetime.now(UTC))
    page = opened_phone(ada, new_page, sign_in)
    page.wait_for_function("Object.keys(localStorage).some((n) => n.startsWith('walk-timer-plan'))")
    page.context.set_offline(True)
    cold_white_leg(page)
    expect(page.get_by_role("heading", name="Kept on this phone").first).to_be_visible()
    page.goto("/walks/timer/#session")
    expect(page.locator("#session-held")).to_contain_text("what you wrote on this phone")
    expect(page.locator("#session")).to_be_hidden()


def test_a_warning_pauses_it_on_today_and_in_the_timer_until_it_was_seen_to(phone, ada):
    now = datetime.now(UTC)
    programme = a_programme(ada, now=now - timedelta(days=1))
    day, yesterday = now.date().isoformat(), (now - timedelta(days=1)).date().isoformat()
    body = a_swollen_leg(date=day, entered_at=now.isoformat(timespec="seconds"))
    body["signs"] = [sign | {"since": yesterday} for sign in body["signs"]]
    log_checkin(ada.diary, body, now=now, if_match="any")
    phone.goto("/")
    expect(phone.locator("#programme-today")).to_contain_text("Paused, because your diary warned")
    phone.goto("/walks/timer/#session")
    expect(phone.locator("#session-held")).to_contain_text("ask whoever sees you")
    expect(phone.locator("#session")).to_be_hidden()
    phone.goto("/programme/")
    assert_accessible(phone)
    Finger(phone).press("I was seen, and they said I may walk on")
    expect(phone.get_by_role("link", name="Start a session with the timer")).to_be_visible()
    assert not programme.holds.filter(ended_at=None).exists()


def test_before_and_after_stand_on_one_sheet_to_print(phone, ada):
    now = datetime.now(UTC)
    began = now - timedelta(days=40)
    programme = a_programme(ada, now=began)
    for count in range(1, 40, 3):
        moment = began + timedelta(days=count)
        a_bout(ada, programme, now=moment, onset_s=180 + 3 * count)
    change_profile(ada, now=now, goal="Walk to the park")
    phone.goto("/programme/sheet/")
    expect(phone.locator(".card")).to_contain_text("3 min")
    expect(phone.locator(".card")).to_contain_text("Gardner")
    expect(phone.get_by_text("Walk to the park")).to_be_visible()
    assert_accessible(phone)
    paper = pypdfium2.PdfDocument(phone.pdf(format="A4", prefer_css_page_size=True))
    assert len(paper) == 1


def test_a_session_is_written_down_by_hand(phone, ada):
    a_programme(ada, now=datetime.now(UTC))
    phone.goto("/programme/session/")
    phone.get_by_label("How many minutes").fill("12")
    phone.get_by_label("Which leg hurt?").select_option("right")
    phone.get_by_label("The most pain").select_option("2")
    Finger(phone).press("Save")
    expect(phone.get_by_role("status").first).to_contain_text("Saved")
    expect(phone.locator("#programme-today")).to_contain_text("1 of 3 sessions")
    [walk] = saved(ada)
    assert (walk["walked_s"], walk["pain"], Bout.objects.get().pain) == (720, "right", 2)


def test_six_minutes_are_counted_down_and_kept_by_themselves(phone, ada):
    phone.clock.install(time=START)
    phone.goto("/programme/six-minutes/")
    phone.clock.pause_at(START + timedelta(minutes=1))
    Finger(phone).press("Start the six minutes")
    phone.clock.fast_forward(301_000)
    expect(phone.locator("#six-said")).to_have_text("1 minute to go")
    phone.clock.fast_forward(60_000)
    expect(phone.locator("#six-said")).to_contain_text("Stop.")
    expect(phone.locator("#six-metres")).to_be_focused()
    phone.clock.resume()
    phone.locator("#six-metres").fill("312")
    Finger(phone).press("Save")
    expect(phone.get_by_text("312 metres")).to_be_visible()
    assert saved(ada) == []
