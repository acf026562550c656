"""Open questions: each leads to the place on a form that asks it, and every such place exists."""

import pytest

from diary.asking import ask_buttons, open_questions
from insights.diary.vocabulary import BACKGROUND, EVENTS, RELIEFS, SELFCARE, SIGNS
from insights.habits import _missing
from insights.patterns.conditions import all_patterns
from insights.red_flags import rules
from insights.trends.reading import SUBJECTS
from tests.record import keep_finding, tell
from tracker.findings.services import Read, keep_reading

pytestmark = pytest.mark.django_db
CLUES = {code for pattern in all_patterns() for clue in pattern.clues for code in clue.codes}
RULES = {code for rule in rules() for code in rule.asks}
TRENDS = {code for codes in SUBJECTS.values() for code in codes}
CODES = sorted(
    {*SIGNS, *EVENTS, *BACKGROUND, *RELIEFS, *SELFCARE, *CLUES, *RULES, *TRENDS, *_missing([])}
    | {"walks", "birth_year"}
)
NOWHERE = {"walks", "when"}
"""What is asked nowhere by itself: a walk as such, and when in the day any sign is there."""


@pytest.fixture
def signed_in(ada, now, client, time_machine):
    """Ada at a page, at noon of 1 May."""
    time_machine.move_to(now)
    client.force_login(ada)
    return ada


@pytest.fixture
def page_at(signed_in, client):
    """The page at an address, each fetched once."""
    pages = {}

    def page(address: str) -> str:
        if address not in pages:
            pages[address] = client.get(address).content.decode()
        return pages[address]

    return page


def questions_of(html: str) -> list[tuple[str, str]]:
    """The links of the page's list of open questions: their address and their line."""
    _before, _list, after = html.partition('<ul class="open-questions">')
    lines = after.partition("</ul>")[0].split("<li>")[1:]
    return [(line.partition('href="')[2].partition('"')[0], line) for line in lines]


def read_up_to(ada, now, *needs: str) -> None:
    """Keeps a reading in which one rule lacked these answers."""
    rules = [{"id": "a.rule", "needs": list(needs)}] if needs else []
    keep_reading(ada.diary, version=0, as_of=now.date(), read=Read(not_judged=rules), now=now)


def test_every_open_question_leads_to_a_place_that_its_page_has(page_at):
    for code, question in zip(CODES, open_questions(CODES), strict=True):
        page, _hash, place = question.ask.address.partition("#")
        assert bool(place) == (code not in NOWHERE), code
        assert f'id="{place}"' in page_at(page) or code in NOWHERE, question


@pytest.mark.parametrize(
    ("code", "address"),
    [
        ("breathless", "/checkin/?full=1&amp;all=1#asked.breathless"),
        ("surgery", "/checkin/?full=1&amp;all=1#asked.surgery"),
        ("calf_cm", "/checkin/?full=1#calf.left"),
        ("raise", "/checkin/?full=1#care.raise"),
        ("sites", "/walks/new/#sites"),
        ("sit", "/walks/new/#relief_sit"),
        ("smoker", "/account/profile/#background.smoker"),
        ("birth_year", "/account/profile/#id_birth_year"),
        ("when", "/checkin/?full=1"),
    ],
)
def test_what_the_diary_does_not_know_has_a_button_each(signed_in, client, now, *, code, address):
    read_up_to(signed_in, now, code)
    ((found, line),) = questions_of(client.get("/insights/").content.decode())
    assert found == address
    assert 'class="button' in line


def test_a_question_that_two_rules_need_is_listed_once(signed_in, client, now):
    read_up_to(signed_in, now, "fever", "unwell", "fever")
    assert len(questions_of(client.get("/insights/").content.decode())) == 2


def test_without_an_open_question_nothing_is_called_well(signed_in, client, now):
    read_up_to(signed_in, now)
    page = client.get("/insights/").content.decode()
    assert questions_of(page) == []
    assert "No question is open just now. This does not mean that your legs are well" in page


def test_a_diary_that_nobody_has_read_yet_claims_no_answer(signed_in, client):
    assert "No question is open" not in client.get("/insights/").content.decode()


def test_a_finding_has_a_button_for_each_question_that_was_not_asked(signed_in, client, now):
    row = keep_finding(signed_in.diary, now=now, not_asked=["breathless", "previous_clot"])
    page = client.get(f"/insights/{row.pk}/").content.decode()
    addresses = [address for address, _line in questions_of(page)]
    assert addresses == [
        "/checkin/?full=1&amp;all=1#asked.breathless",
        "/account/profile/#background.previous_clot",
    ]


def test_a_button_says_to_who_hears_it_alone_which_question_it_asks(signed_in, client, now):
    row = keep_finding(signed_in.diary, now=now, not_asked=["onset_m"])
    ((_address, line),) = questions_of(client.get(f"/insights/{row.pk}/").content.decode())
    link = line.partition("<a ")[2]
    assert "Say it with your next walk" in link
    assert "how far you walked until it hurt" in link


def test_what_is_gone_asks_no_question_any_more(signed_in, client, now):
    row = keep_finding(signed_in.diary, now=now, not_asked=["breathless"])
    tell(signed_in.diary, now=now)
    page = client.get(f"/insights/{row.pk}/").content.decode()
    assert "The diary no longer shows this" in page
    assert questions_of(page) == []


def test_a_clue_with_two_questions_of_one_form_has_one_button():
    buttons = ask_buttons(["sit", "bend_forward", "fever", "sites"])
    assert [button.address for button in buttons] == [
        "/walks/new/#relief_sit",
        "/checkin/?full=1&all=1#asked.fever",
    ]
