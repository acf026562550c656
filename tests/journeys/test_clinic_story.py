"""One story: a clinic, a patient, a programme, two weeks by the timer, a warning, an end."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final

import pytest
import time_machine
from django.core import mail
from playwright.sync_api import Page, expect

from diary import log
from diary.review import review_diary
from tests.builders import a_clinician, a_patient, a_walk
from tests.care import give_second_factor, let_in
from tests.journeys.clinicians import show_second_factor
from tests.journeys.forms import Finger
from tests.journeys.test_care import DESK, make_team
from tests.journeys.test_care import let_in as join_by_code
from tests.journeys.timing import big, press
from tests.journeys.watching import assert_accessible
from tracker.models import Bout, Programme, Team

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
BEGUN: Final = datetime.combine(datetime.now(UTC).date() - timedelta(days=14), time(12), UTC)
"""Two weeks ago: the story ends today."""
SESSIONS: Final = (0, 2, 4, 7, 9, 11)
"""Days since the programme was prescribed."""
FALLEN: Final = SESSIONS[-2:]
"""On these the pain comes after a third of the time."""
TOKEN: Final = re.compile(r"/care/invited/[\w-]+/")


@contextmanager
def on_day(number: int, hour: int = 12) -> Iterator[datetime]:
    """The server's clock on a day of the story; it goes on from there."""
    moment = BEGUN.replace(hour=hour) + timedelta(days=number)
    with time_machine.travel(moment):
        yield moment


@pytest.fixture
def ada(transactional_db: None) -> Any:
    """Ada, who has timed her walks for a month: four minutes until the pain."""
    ada = a_patient("ada@example.org", name="Ada Example", time_zone="UTC")
    for days in range(30, 0, -2):
        with on_day(-days) as now:
            at = (now - timedelta(hours=1)).isoformat()
            log.log_walk(ada.diary, a_walk(occurred_at=at, entered_at=at, onset_s=240), now=now)
    return ada


@pytest.fixture
def browser_of(new_page, sign_in) -> Any:
    """A clinician's desk, in which the second factor has just been shown; each visit is new."""

    def opened(person: Any) -> Page:
        page = new_page(viewport=DESK, expected=("404",))
        sign_in(page, person.email)
        show_second_factor(page, person)
        return page

    return opened


@pytest.fixture
def colleagues(transactional_db: None) -> list[Any]:
    """Pia and Rosa, physiotherapists with a second factor."""
    people = [a_clinician(f"{n.lower()}@example.org", name=f"{n} Example") for n in ("Pia", "Rosa")]
    for person in people:
        give_second_factor(person)
    return people


@pytest.fixture
def phone_of_ada(new_page, sign_in, ada) -> Any:
    """Ada's phone, on whose clock it is soon after midnight of that day of the story."""

    def opened(now: datetime) -> Page:
        page = new_page()
        sign_in(page, ada.email)
        page.clock.install(time=now.replace(hour=0, minute=1))
        page.clock.pause_at(now.replace(hour=0, minute=2))
        return page

    return opened


def test_from_the_invitation_to_the_withdrawal(ada, colleagues, browser_of, phone_of_ada):
    pia, rosa = colleagues
    with on_day(0, hour=9):
        code = make_team(pias := browser_of(pia))
        invite_a_colleague(pias, rosa, browser_of(rosa))
        join_by_code(phone_that_runs(phone_of_ada, 0), code)
        others_join()
    with on_day(0, hour=10):
        prescribe(browser_of(rosa))
    for number in SESSIONS:
        with on_day(number) as now:
            a_session(phone_of_ada(now), fallen=number in FALLEN)
    assert Bout.objects.filter(programme=Programme.objects.get()).count() == 2 * len(SESSIONS)
    with on_day(12) as now:
        review_diary(ada.diary.pk, now=now)
        review_with_a_note(browser_of(pia))
    with on_day(13):
        withdraw_while_she_looks(phone_that_runs(phone_of_ada, 13), browser_of(pia))


def phone_that_runs(phone_of_ada: Any, number: int) -> Page:
    """Her phone with a clock that goes by itself."""
    page: Page = phone_of_ada(BEGUN + timedelta(days=number))
    page.clock.resume()
    return page


def invite_a_colleague(page: Page, colleague: Any, theirs: Page) -> None:
    """A letter to Rosa, who follows it and joins."""
    page.goto("/care/team/")
    page.get_by_label("Email address of your colleague").fill(colleague.email)
    page.get_by_role("button", name="Ask a colleague in").click()
    expect(page.get_by_text("asked, until")).to_be_visible()
    [found] = TOKEN.findall(str(mail.outbox[-1].body))
    theirs.goto(found)
    theirs.get_by_role("button", name="Join").click()
    theirs.wait_for_url("**/care/")


def others_join() -> None:
    """Three more patients, who write nothing."""
    for name in ("Ben", "Cleo", "Dan"):
        let_in(a_patient(f"{name.lower()}@example.org", name=name), Team.objects.get())


def prescribe(page: Page) -> None:
    """Rosa goes from the list to Ada, takes the template for home, and shortens it."""
    page.goto("/care/")
    page.get_by_role("link", name="Ada Example").click()
    page.get_by_role("link", name="Prescribe a programme").click()
    page.get_by_role("link", name="At home").click()
    assert_accessible(page)
    page.get_by_label("Weeks", exact=True).fill("6")
    page.get_by_role("button", name="Prescribe it").click()
    expect(page.get_by_text("Week 1 of 6")).to_be_visible()
    assert_accessible(page)


def a_session(page: Page, *, fallen: bool) -> None:
    """Two bouts by the timer: four minutes until the pain, or a third of it."""
    onset = 80 if fallen else 240
    page.goto("/walks/timer/#session")
    expect(page.locator("#session-how")).to_contain_text("Walk until the pain is 3")
    for first in (True, False):
        big(page, "Pain begins", after=2 if first else 60)
        big(page, "It is 3 of 4: I stop", after=onset)
        big(page, "Pain is gone", after=70)
        big(page, "Walk again", after=150)
    press(page, "Check and save")
    Finger(page).choose("leg", "left")
    page.clock.resume()
    page.get_by_role("button", name="Save the session").click()
    page.wait_for_url(lambda url: "/walks/timer/" not in url)


def review_with_a_note(page: Page) -> None:
    """Pia finds Ada above all others, reads why, writes to her, and has reviewed."""
    page.goto("/care/")
    calls = page.get_by_role("region", name="To call today")
    expect(calls.get_by_role("listitem").first).to_contain_text("Ada Example")
    expect(calls).to_contain_text("Your walking has suddenly become much shorter")
    expect(calls).to_contain_text("Walking programme paused since")
    assert_accessible(page)
    page.get_by_role("link", name="Ada Example").click()
    programme = page.get_by_role("region", name="Walking programme")
    expect(programme).to_contain_text("Week 2 of 6: 3 of 3 sessions")
    expect(programme).to_contain_text("3 of 3, 31 min")
    expect(programme).to_contain_text("Paused since")
    assert_accessible(page)
    page.get_by_text("Notes", exact=True).click()
    page.get_by_label("Note", exact=True).fill("Please come today, before you walk on.")
    page.get_by_label("Who reads it?").select_option("patient")
    page.get_by_role("button", name="Keep the note").click()
    page.get_by_role("button", name="Reviewed").click()
    expect(page.get_by_role("button", name="Undo").first).to_be_visible()
    page.goto("/care/")
    expect(page.get_by_role("region", name="To call today")).to_be_hidden()


def withdraw_while_she_looks(phone: Page, page: Page) -> None:
    """Ada reads the note and stops it all; Pia's next request shows nothing, the trail tells."""
    page.goto("/care/")
    page.get_by_role("link", name="Ada Example").click()
    expect(page.get_by_role("heading", name="Walking programme")).to_be_visible()
    phone.goto("/")
    expect(phone.get_by_text("Please come today, before you walk on.")).to_be_visible()
    expect(phone.locator("#programme-today")).to_contain_text("Paused, because")
    phone.goto("/watched/")
    phone.get_by_role("button", name="Stop it now").click()
    expect(phone.get_by_text("Mill Street can no longer see your diary.")).to_be_visible()
    gone = page.reload()
    assert gone is not None
    assert gone.status == 404
    page.goto("/care/")
    expect(page.get_by_role("link", name="Ada Example")).to_be_hidden()
    phone.goto("/account/trail/")
    for words in (
        "You let a team read your diary",
        "Rosa Example prescribed you a walking programme",
        "Pia Example read your diary",
        "You ended a team's reading",
    ):
        expect(phone.get_by_text(words).first).to_be_visible()
