"""The timer for eye, ear and hand: kept awake, heard, felt, and by keyboard alone."""

import pytest
from playwright.sync_api import expect

from tests.builders import a_patient
from tests.journeys.timing import big, later, open_timer

pytestmark = pytest.mark.django_db(transaction=True)
WATCHED = """
window.locks = [];
const request = WakeLock.prototype.request;
WakeLock.prototype.request = async function (kind) {
  const lock = await request.call(this, kind);
  window.locks.push(lock);
  return lock;
};
window.heard = 0;
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...when) {
  window.heard += 1;
  return start.apply(this, when);
};
window.felt = 0;
Navigator.prototype.vibrate = () => { window.felt += 1; return true; };
"""
"""The browser's own instruments, counted."""
AWAKE = "locks.filter((lock) => !lock.released).length"


@pytest.fixture
def ada(transactional_db):
    """Ada with an empty diary, whose day is UTC's."""
    return a_patient("ada@example.org", name="Ada", time_zone="UTC")


@pytest.fixture
def timer(new_page, sign_in, ada):
    """The timer's page of a phone whose instruments are counted."""
    page = new_page()
    sign_in(page, ada.email)
    page.add_init_script(WATCHED)
    return open_timer(page)


def test_the_screen_stays_awake_and_is_woken_again_on_return(timer):
    big(timer, "Pain begins")
    expect(timer.locator("#light")).to_contain_text("The screen stays on")
    assert timer.evaluate(AWAKE) == 1
    timer.evaluate("locks[0].release()")
    assert timer.evaluate(AWAKE) == 0
    expect(timer.locator("#light")).to_contain_text("The screen may go dark")
    timer.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(timer.locator("#light")).to_contain_text("The screen stays on")
    assert timer.evaluate(AWAKE) == 1


def test_a_press_is_heard_and_felt_until_that_is_unwanted(timer):
    big(timer, "Pain begins")
    assert timer.evaluate("[heard > 0, felt > 0]") == [True, True]
    timer.locator("summary").click()
    timer.get_by_label("A sound at each press").uncheck()
    timer.get_by_label("A buzz at each press").uncheck()
    timer.reload()
    big(timer, "I stop")
    assert timer.evaluate("[heard, felt]") == [0, 0]


def test_where_nothing_can_be_kept_it_says_so_and_does_not_run(browser, live_server, sign_in, ada):
    context = browser.new_context(base_url=live_server.url)
    context.add_init_script("delete Window.prototype.indexedDB; delete window.indexedDB;")
    page = context.new_page()
    sign_in(page, ada.email)
    page.goto("/walks/timer/")
    expect(page.get_by_role("alert")).to_contain_text("This browser keeps nothing")
    expect(page.locator("#next")).to_be_hidden()
    context.close()


def test_the_keyboard_alone_walks_through(timer):
    later(timer, 2)
    timer.locator("#next").focus()
    timer.keyboard.press("Space")
    expect(timer.locator("#said")).to_have_text("Walking. The time runs.")
    expect(timer.locator("#next")).to_be_focused()
    later(timer, 60)
    timer.keyboard.press("Tab")
    expect(timer.get_by_role("button", name="Finished without pain")).to_be_focused()
    timer.keyboard.press("Enter")
    expect(timer.locator("#said")).to_have_text("1 minute without pain.")
    expect(timer.locator("#next")).to_be_focused()
