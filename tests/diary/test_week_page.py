"""The week: what was logged, what changed, one thing to try, what to ask."""

from datetime import timedelta

import pytest

from diary.log import change_profile, log_checkin, log_walk
from tests.builders import a_checkin, a_painless_walk, a_swollen_leg, a_walk
from tests.record import keep_finding, tell

pytestmark = pytest.mark.django_db
SPINE = {
    "rule": "neurogenic_claudication.pattern",
    "kind": "pattern",
    "about": "neurogenic_claudication",
    "urgency": "routine",
    "rank": 3,
    "figures": {"fits": 3, "answered": 4, "open": 2},
}


@pytest.fixture
def reader(ada, now, client, time_machine):
    """Ada at the page, at noon of Friday 1 May."""
    time_machine.move_to(now)
    client.force_login(ada)
    return client


def the_week(reader):
    response = reader.get("/week/")
    assert response.status_code == 200
    return response


def text(reader):
    return the_week(reader).content.decode()


def walk_on(ada, now, ago, make=a_walk, **over):
    moment = (now - timedelta(days=ago)).isoformat()
    log_walk(ada.diary, make(occurred_at=moment, entered_at=moment, **over), now=now)


def test_an_empty_week_shames_nobody_and_comforts_nobody(reader):
    page = text(reader)
    assert "Nothing was written this week, and that is all right." in page
    assert "does not mean that your legs are well" in page


def test_what_was_logged_in_seven_days_is_counted(reader, ada, now):
    for ago in (0, 6, 7):
        walk_on(ada, now, ago)
    walk_on(ada, now, 2, a_painless_walk)
    log_checkin(ada.diary, a_checkin(), now=now)
    logged = the_week(reader).context["logged"]
    assert (logged.days, logged.walks, logged.painless, logged.checkins) == (3, 3, 1, 1)
    assert logged.minutes == 3 + 3 + 20


def test_new_and_gone_findings_of_the_week_are_told_apart(reader, ada, now):
    keep_finding(ada.diary, now=now - timedelta(days=9), side="right")
    tell(ada.diary, now=now - timedelta(days=2))
    keep_finding(ada.diary, now=now - timedelta(days=1), **SPINE)
    context = the_week(reader).context
    assert [card.finding.rule for card in context["new"]] == [SPINE["rule"]]
    assert [card.finding.side for card in context["gone"]] == ["right"]
    assert context["still"] == []


def test_what_stood_before_is_told_as_before(reader, ada, now):
    keep_finding(ada.diary, now=now - timedelta(days=20), **SPINE)
    assert [card.finding.rule for card in the_week(reader).context["still"]] == [SPINE["rule"]]


def test_while_help_is_asked_for_nothing_is_to_be_tried(reader, ada, now):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    response = the_week(reader)
    assert response.context["care"] == []
    assert response.context["to_try"] is None
    assert "First get help for what stands at the top" in response.content.decode()


def test_what_is_to_be_tried_suits_a_finding_and_is_open(reader, ada, now):
    keep_finding(ada.diary, now=now, **SPINE)
    tried = the_week(reader).context["to_try"]
    assert (tried.code, tried.is_open) == ("shoes", True)


def test_what_is_shut_is_never_to_be_tried(reader, ada, now):
    venous = SPINE | {"rule": "venous_claudication.pattern", "about": "venous_claudication"}
    keep_finding(ada.diary, now=now, **venous)
    response = the_week(reader)
    assert response.context["to_try"].code == "shoes"
    assert "<summary>Support stockings</summary>" in response.content.decode()


def test_own_questions_come_before_those_of_the_findings(reader, ada, now):
    change_profile(ada, now=now, questions=["May I swim?"])
    keep_finding(ada.diary, now=now, **SPINE)
    page = text(reader)
    assert page.index("May I swim?") < page.index("Which exercises suit my back?")


def test_the_week_asks_as_little_for_much_as_for_nothing(
    reader, ada, now, django_assert_max_num_queries
):
    with django_assert_max_num_queries(20) as empty:
        the_week(reader)
    for ago in range(14):
        walk_on(ada, now, ago, severity=4)
    keep_finding(ada.diary, now=now, **SPINE)
    with django_assert_max_num_queries(20) as full:
        the_week(reader)
    assert len(full) == len(empty)


def test_a_clinician_has_no_week(client, pia):
    client.force_login(pia)
    assert client.get("/week/").status_code == 404


def test_the_picture_of_keeping_going_begins_with_the_first_week_and_counts_no_gap(
    reader, ada, now
):
    for ago in (0, 1, 15):
        walk_on(ada, now, ago)
    weeks = the_week(reader).context["logged"].weeks
    assert [(week.days, week.minutes) for week in weeks] == [(1, 3), (0, 0), (2, 6)]
    page = text(reader)
    assert "Keeping going" in page
    assert "0 day" not in page.partition("Keeping going")[2].partition("What changed")[0]


def test_an_empty_diary_has_no_picture_of_keeping_going(reader):
    assert "Keeping going" not in text(reader)
