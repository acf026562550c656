"""The morning letter in a real browser: picked, changed, and stopped by the way out in it."""

from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from diary.letters.tokens import stop_token
from tests.journeys.test_care import make_team, pias  # noqa: F401 - a fixture
from tests.journeys.watching import assert_accessible
from tracker.models import LetterPlan

pytestmark = pytest.mark.django_db(transaction=True)
ZONE = "Intl.DateTimeFormat().resolvedOptions().timeZone"


def test_a_colleague_picks_the_letter_and_stops_it_by_its_way_out(
    pias: Page,  # noqa: F811
    new_page: Any,
):
    make_team(pias)
    pias.goto("/care/team/")
    pias.get_by_role("link", name="Choose whether, and when").click()
    expect(pias.get_by_label("Time zone")).to_have_value(pias.evaluate(ZONE))
    assert_accessible(pias)
    for day in ("Mon", "Tue", "Wed", "Thu", "Fri"):
        pias.get_by_label(day).uncheck()
    pias.get_by_role("button", name="Send me the letter").click()
    expect(pias.get_by_role("alert")).to_contain_text("Please pick one day at least.")
    assert_accessible(pias)
    pias.get_by_label("Tue").check()
    pias.get_by_label("What time?").fill("06:30")
    pias.get_by_role("button", name="Send me the letter").click()
    expect(pias.get_by_text("The letter is on: at 06:30")).to_be_visible()
    plan = LetterPlan.objects.get()
    assert (plan.days, plan.next_at > timezone.now()) == ([2], True)
    stranger = new_page()
    stranger.goto(f"/letters/stop/{stop_token(plan)}/")
    assert_accessible(stranger)
    stranger.get_by_role("button", name="Yes, no more of these emails").click()
    expect(stranger.get_by_role("heading", name="No more morning letters")).to_be_visible()
    pias.reload()
    expect(pias.get_by_text("You get no letter now.")).to_be_visible()
