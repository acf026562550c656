"""The picture of keeping going on a small phone."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from diary.log import log_walk
from tests.builders import a_painless_walk


@pytest.mark.parametrize("width", [320, 390])
def test_keeping_going_fits_a_small_phone(new_page, sign_in, ada, width):
    for ago in (0, 1, 3, 20):
        moment = (timezone.now() - timedelta(days=ago)).isoformat()
        walk = a_painless_walk(occurred_at=moment, entered_at=moment, walked_s=7200)
        log_walk(ada.diary, walk, now=timezone.now())
    page = new_page(viewport={"width": width, "height": 844})
    sign_in(page, ada.email)
    page.goto("/week/")
    expect(page.locator(".dot.full")).to_have_count(4)
    page.locator("#weeks").scroll_into_view_if_needed()
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width
