"""What the checks of every page must catch; and where the focus is after a fault."""

import pytest
from playwright.sync_api import expect

from tests.builders import a_patient
from tests.journeys import looking, reading_out

pytestmark = pytest.mark.django_db(transaction=True)

BAD = {
    "sticks out": "<p class='wide'>words</p>",
    "the page scrolls sideways": "<p class='wide'>words</p>",
    "too narrow": "<p class='thin'>Donaudampfschiff</p>",
    "cut": "<p class='low'>words that are cut at their foot</p>",
    "overlaps": "<p>under</p><p class='over'>over</p>",
    "20 by 20": "<button class='tiny'></button>",
    "covered": "<div class='savebar'>a bar</div><button class='under'>pressed here</button>",
}
STYLES = """
.wide { width: 900px } .thin { width: 40px; overflow-wrap: normal; white-space: nowrap }
.low { height: 10px; overflow: hidden } .over { position: relative; top: -45px }
.tiny { width: 20px; height: 20px }
.under { position: fixed; bottom: 20px; height: 48px; width: 48px }
.savebar { position: fixed; bottom: 0; height: 100px; width: 100% }
main p { line-height: 1.5 }
"""


def holding(page, html):
    """A page of the diary's with only this in it."""
    page.goto("/account/login/")
    page.evaluate("html => { document.querySelector('main').innerHTML = html }", html)
    page.add_style_tag(content=STYLES)


@pytest.mark.parametrize("fault", BAD)
def test_what_is_wrong_to_the_eye_is_caught(new_page, fault):
    page = new_page(bypass_csp=True)
    holding(page, BAD[fault])
    assert [what for what in looking.seen(page) if what.startswith(fault)]


def test_what_is_wrong_to_the_ear_is_caught(new_page):
    page = new_page(bypass_csp=True)
    holding(page, "<p>before</p><h1>One</h1><h3>Three</h3><button></button><nav></nav>")
    nodes = reading_out.tree(page)
    found = reading_out.faults_of_headings(nodes) + reading_out.faults_of_names(nodes)
    said = ("level 3 after one of 1", "main begins", "button without", "navigation without")
    assert [words for words in said if not any(words in fault for fault in found)] == []


def test_what_is_read_in_another_order_than_seen_is_caught(new_page):
    page = new_page(bypass_csp=True)
    holding(page, "<button>first</button><button class='lifted'>second</button>")
    page.add_style_tag(content=".lifted { position: absolute; top: 0 }")
    assert reading_out.faults_of_order(page, reading_out.tree(page))


def test_from_right_to_left_a_row_begins_at_the_right(new_page):
    page = new_page(bypass_csp=True)
    holding(page, "<p class='row'><button>first</button><button>second</button></p>")
    page.evaluate("document.documentElement.dir = 'rtl'")
    page.add_style_tag(content=".row { display: flex; justify-content: flex-start }")
    assert reading_out.faults_of_order(page, reading_out.tree(page)) == []
    page.add_style_tag(content=".row { flex-direction: row-reverse }")
    assert reading_out.faults_of_order(page, reading_out.tree(page))


FORMS = {
    "/account/profile/": ("Year of birth", "57", "Save"),
    "/account/medicines/": ("What is it called?", "", "Add it"),
}


@pytest.mark.parametrize("address", FORMS)
def test_a_fault_is_summed_up_where_the_focus_is(page, sign_in, address):
    a_patient("ada@example.org")
    sign_in(page, "ada@example.org")
    label, typed, button = FORMS[address]
    page.goto(address)
    page.get_by_label(label).fill(typed)
    page.get_by_role("button", name=button).click()
    summary = page.get_by_role("alert").filter(has_text="Please look at this again")
    expect(summary).to_be_focused()
    summary.get_by_role("link").first.click()
    expect(page.get_by_label(label)).to_be_focused()


def test_what_is_chosen_is_seen_at_once_said_aloud_and_known_to_the_phone(page, sign_in):
    a_patient("ada@example.org")
    sign_in(page, "ada@example.org")
    page.goto("/account/look/")
    page.get_by_role("radio", name="Very large").check()
    page.get_by_role("radio", name="High").check()
    page.get_by_role("radio", name="Dark").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("Saved")
    paper = "getComputedStyle(document.body).backgroundColor"
    size = "getComputedStyle(document.body).fontSize"
    assert (page.evaluate(paper), page.evaluate(size)) == ("rgb(0, 0, 0)", "28px")
    page.context.clear_cookies()
    page.goto("/account/login/")
    assert (page.evaluate(paper), page.evaluate(size)) == ("rgb(0, 0, 0)", "28px")
