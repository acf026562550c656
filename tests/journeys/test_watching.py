"""The watch itself: what it must catch."""

import pytest
from playwright.sync_api import Page

from tests.journeys.watching import Watch


@pytest.mark.django_db(transaction=True)
def test_an_inline_script_and_a_third_party_are_caught(browser, live_server):
    context = browser.new_context(base_url=live_server.url)
    watch = Watch(context, own_site=live_server.url)
    page = context.new_page()
    page.goto("/account/login/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')")
    page.evaluate("fetch('https://example.org/').catch(() => 0)")
    page.wait_for_timeout(200)
    context.close()
    assert any("style-src" in trouble for trouble in watch.troubles)
    assert any("connect-src" in trouble for trouble in watch.troubles)


def test_a_page_that_keeps_the_rules_has_no_trouble(page: Page):
    page.goto("/account/login/")
    assert page.title()


def test_no_page_is_kept_on_a_shared_computer(page: Page):
    answer = page.goto("/account/login/")
    assert "no-store" in answer.headers["cache-control"]
