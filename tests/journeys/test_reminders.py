"""Reminders and taps in a real browser: wished on the page, shown by the worker, answered there."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import Page, Worker, expect

from diary.reminders import push, vapid, wishes
from diary.reminders.delivering import deliver
from tests.builders import a_patient
from tests.journeys.reminding import a_sending, the_worker
from tests.journeys.watching import assert_accessible
from tests.push_service import push_service
from tracker.models import CheckIn, PushAddress, ReminderPlan, Sending

pytestmark = pytest.mark.django_db(transaction=True)
SUBSCRIBES = """
PushManager.prototype.subscribe = async function (options) {
  const key = String.fromCharCode(...new Uint8Array(options.applicationServerKey));
  window.sessionStorage.setItem("subscribedWith", btoa(key));
  return { toJSON: () => (%s) };
};
"""
"""The browser's own push service is elsewhere; what it would answer is told instead."""


@pytest.fixture
def ada():
    """Ada, who lives by the clock of UTC, so that her day is the machine's."""
    return a_patient("ada@example.org", name="Ada", time_zone="UTC")


@pytest.fixture
def as_ada(new_page, ada, sign_in) -> Page:
    """Ada's phone, on which notifications are allowed."""
    page = new_page(service_workers="allow")
    sign_in(page, ada.email)
    page.context.grant_permissions(["notifications"])
    return page


def shown(worker: Worker) -> list[dict[str, Any]]:
    """The notifications that stand."""
    return worker.evaluate(
        "self.registration.getNotifications()"
        ".then((all) => all.map(({ title, body, tag }) => ({ title, body, tag })))"
    )


def test_a_time_a_pause_and_email_are_wished_on_a_phone(as_ada):
    as_ada.goto("/account/")
    as_ada.get_by_role("link", name="Reminders").click()
    as_ada.get_by_label("What time?").fill("20:00")
    as_ada.get_by_role("button", name="Add this time").click()
    expect(as_ada.get_by_role("button", name="Take 20:00 out")).to_be_visible()
    as_ada.get_by_role("button", name="Remind me by email").click()
    expect(as_ada.get_by_role("button", name="No more reminders by email")).to_be_visible()
    later = timezone.now().date() + timedelta(days=9)
    as_ada.get_by_label("Remind me again from").fill(later.isoformat())
    as_ada.get_by_role("button", name="Leave me alone until then").click()
    as_ada.get_by_role("button", name="Remind me again now").click()
    expect(as_ada.get_by_text("Reminders rest until")).to_have_count(0)


def test_this_device_is_let_in_and_what_is_sent_can_be_read_there(as_ada, ada, settings):
    settings.PUSH_TO_PRIVATE_ADDRESSES = True
    with push_service() as service:
        browser = service.a_browser()
        keys = f"{{ endpoint: {browser.endpoint!r}, keys: {browser.keys!r} }}"
        as_ada.add_init_script(SUBSCRIBES % keys)
        as_ada.goto("/account/reminders/")
        as_ada.get_by_role("button", name="Remind me on this device").click()
        expect(as_ada.get_by_text("This device will remind you.")).to_be_visible()
        with_key = as_ada.evaluate("sessionStorage.getItem('subscribedWith')")
        assert with_key.rstrip("=").replace("+", "-").replace("/", "_") == vapid.public_key()
        assert deliver(a_sending(ada).pk, now=timezone.now()) == "sent"
        assert service.messages()[0]["title"] == "Your diary"


def test_a_browser_that_refuses_notifications_is_told_so(page, ada, sign_in):
    sign_in(page, ada.email)
    page.context.grant_permissions([])
    page.add_init_script("Notification.requestPermission = async () => 'denied'")
    page.goto("/account/reminders/")
    page.get_by_role("button", name="Remind me on this device").click()
    expect(page.get_by_text("does not allow notifications")).to_be_visible()
    assert not PushAddress.objects.exists()


def test_a_push_message_is_shown_and_answered_without_opening_the_diary(as_ada, ada):
    worker = the_worker(as_ada)
    said = push.message(a_sending(ada))
    worker.evaluate("(said) => showReminder(said)", said)
    [notification] = shown(worker)
    assert notification["title"] == "Your diary"
    worker.evaluate("(said) => answerReminder(said, 'nothing')", said)
    assert CheckIn.objects.get().body["nothing_new"] is True
    assert len(as_ada.context.pages) == 1


def test_a_delivered_push_event_reaches_the_listener(as_ada, ada):
    worker = the_worker(as_ada)
    devtools = as_ada.context.new_cdp_session(as_ada)
    heard: list[dict[str, Any]] = []

    def hear(told: dict[str, Any]) -> None:
        heard.extend(told["registrations"])

    devtools.on("ServiceWorker.workerRegistrationUpdated", hear)
    devtools.send("ServiceWorker.enable")
    as_ada.wait_for_timeout(200)
    number = heard[-1]["registrationId"]
    parts = urlsplit(as_ada.url)
    devtools.send(
        "ServiceWorker.deliverPushMessage",
        {
            "origin": f"{parts.scheme}://{parts.netloc}",
            "registrationId": number,
            "data": '{"title": "Your diary", "body": "Anything?", "tag": "one"}',
        },
    )
    as_ada.wait_for_timeout(300)
    assert shown(worker) == [{"title": "Your diary", "body": "Anything?", "tag": "one"}]


def test_an_answer_that_cannot_be_sent_says_so(as_ada, ada):
    worker = the_worker(as_ada)
    said = push.message(a_sending(ada))
    Sending.objects.all().delete()
    worker.evaluate("(said) => answerReminder(said, 'nothing')", said)
    assert [row["body"] for row in shown(worker)] == [
        "That could not be sent. Tap to open your diary."
    ]
    assert not CheckIn.objects.exists()


def test_nothing_to_report_is_one_tap_and_can_be_undone(new_page, ada, sign_in):
    page = new_page(java_script_enabled=False)
    sign_in(page, ada.email)
    page.goto("/")
    page.get_by_role("button", name="Nothing to report today").click()
    expect(page.get_by_text("Saved: nothing to report today.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Nothing to report today")).to_be_visible()


def test_the_shortcut_needs_no_second_tap_and_a_link_elsewhere_does(as_ada):
    as_ada.goto("/checkin/nothing/")
    expect(as_ada.get_by_text("Saved: nothing to report today.")).to_be_visible()
    as_ada.get_by_role("button", name="Undo").click()
    as_ada.evaluate("location.href = '/checkin/nothing/'")
    expect(as_ada.get_by_role("heading", name="Nothing to report today?")).to_be_visible()
    assert CheckIn.objects.get().deleted_at is not None


def test_a_medicine_is_added_tapped_changed_and_undone(as_ada):
    as_ada.goto("/account/medicines/")
    as_ada.get_by_label("What is it called?").fill("white tablet")
    as_ada.get_by_role("button", name="Add it").click()
    as_ada.goto("/")
    as_ada.get_by_role("button", name="Taken", exact=True).click()
    expect(as_ada.get_by_role("button", name="Taken", pressed=True)).to_be_visible()
    as_ada.get_by_role("button", name="Not today").click()
    expect(as_ada.get_by_role("button", name="Not today", pressed=True)).to_be_visible()
    as_ada.get_by_role("button", name="Undo").click()
    expect(as_ada.get_by_role("button", name="Taken", pressed=True)).to_be_visible()


def test_e_mails_are_stopped_by_a_link_without_signing_in(page, ada):
    from diary.reminders.tokens import stop_token

    wishes.wish_email(ada.diary, wanted=True, now=timezone.now())
    page.goto(f"/reminders/stop/{stop_token(ReminderPlan.objects.get())}/")
    assert_accessible(page)
    page.get_by_role("button", name="Yes, no more of these emails").click()
    expect(page.get_by_role("heading", name="No more reminders by email")).to_be_visible()
    assert not ReminderPlan.objects.get().by_email


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.wide
def test_the_pages_are_accessible_and_fit(new_page, ada, sign_in, width):
    from tracker.medicines.services import add_medicine, end_medicine

    now = timezone.now()
    a_sending(ada)
    add_medicine(ada.diary, "a white tablet with a very long name", now=now)
    end_medicine(add_medicine(ada.diary, "drops", now=now), now=now)
    wishes.wish_pause(ada.diary, now.date() + timedelta(days=3), now=now)
    for scheme in ("light", "dark"):
        page = new_page(color_scheme=scheme, viewport={"width": width, "height": 844})
        sign_in(page, ada.email)
        for address in ("/", "/account/reminders/", "/account/medicines/", "/account/"):
            page.goto(address)
            assert_accessible(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
