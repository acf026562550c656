"""From rows to the sheet: what the doctor reads, in which order, and what is never shown."""

import json
from dataclasses import asdict
from datetime import date, timedelta

import pytest

from diary.log import change_profile, log_checkin, log_walk, tell_outcome
from diary.reporting import PARTS, pdf_of, period_back, report_of
from diary.review import review_diary
from insights.report import Period
from tests.builders import a_checkin, a_swollen_leg, a_walk
from tests.diary.programme.programmes import a_programme
from tests.diary.reports import a_year, the_report, words
from tests.insights.test_report_pdf import text_of
from tests.record import keep_finding, tell
from tracker.findings.services import mark_read
from tracker.reviews.queries import diary_with_owner

pytestmark = pytest.mark.django_db
CANARY = "canary-of-a-note"
ORDER = ["who", "warnings", "walking", "pain", "days", "own"]


@pytest.fixture
def year(ada, now):
    """Ada with the year of the demo, read by a review."""
    return a_year(ada, now)


def test_the_six_points_stand_in_their_order(year, now):
    assert [part.key for part in the_report(year, now).sheet.parts] == ORDER


def test_the_page_and_the_pdf_say_the_same_words(year, now, client, time_machine):
    time_machine.move_to(now)
    client.force_login(year)
    query = {"period": "90d", "part": ["findings", "charts"]}
    page = client.get("/report/", query).content.decode()
    text = "".join(text_of(client.get("/report/calf-diary.pdf", query).content).split())
    report = the_report(year, now, parts={"findings", "charts"})
    for part in report.sheet.parts:
        said = [part.title, part.verdict, *part.lines, part.note]
        said += [word for fact in part.facts for word in (fact.label, fact.words)]
        said += [word for f in part.figures for word in (f.label, f.value, f.sure, f.before)]
        for phrase in filter(None, said):
            assert "".join(phrase.split()) in text
            assert phrase.replace("'", "&#x27;") in page


def test_a_warning_stands_with_what_was_said_told_and_became_of_it(ada, now):
    [told, *_] = log_checkin(ada.diary, a_swollen_leg(), now=now).told
    later = now + timedelta(days=1)
    mark_read(told, now=now)
    tell_outcome(told, "scan_clear", now=later)
    said = words(the_report(ada, later), "warnings")
    assert "Fri 1 May 2026 · Get help today" in said
    assert "Said: swelling" in said
    assert "A scan showed no clot (Sat 2 May 2026)" in said
    assert "Read on Fri 1 May 2026." in said


def test_a_warning_that_came_again_stands_once_with_its_days(ada, now):
    keep_finding(ada.diary, now=now - timedelta(days=20))
    tell(ada.diary, now=now - timedelta(days=15))
    keep_finding(ada.diary, now=now - timedelta(days=2))
    log_walk(ada.diary, a_walk(), now=now)
    period = Period(date(2026, 2, 1), date(2026, 5, 1))
    report = report_of(diary_with_owner(ada.diary.pk), period=period, now=now)
    [part] = [part for part in report.sheet.parts if part.key == "warnings"]
    labels = [fact.label for fact in part.facts]
    assert labels[0] == "Sat 11 Apr 2026, Wed 29 Apr 2026 · Get help today"


def test_no_warning_is_no_all_clear(ada, now):
    log_checkin(ada.diary, a_checkin(), now=now)
    review_diary(ada.diary.pk, now=now)
    said = words(the_report(ada, now), "warnings")
    assert "No warning was told. That is no all-clear: see what was never asked." in said
    assert "Never asked or answered" in said


def test_yes_answers_of_a_diary_that_came_too_late_to_warn_are_pointed_at(ada, now):
    later = now + timedelta(days=50)
    log_checkin(ada.diary, a_swollen_leg(), now=later)
    review_diary(ada.diary.pk, now=later)
    said = words(the_report(ada, later), "warnings")
    assert "No warning was told, but these entries do hold yes answers to look at." in said
    assert "Answered yes" in said


def test_a_diary_that_was_never_read_says_so(ada, now):
    log_walk(ada.diary, a_walk(), now=now)
    report = the_report(ada, now)
    assert "Not read yet." in words(report, "walking")
    assert "has not been read yet" in report.sheet.foot


def test_newer_entries_that_wait_to_be_read_are_named(year, now):
    log_walk(year.diary, a_walk(), now=now)
    report = the_report(year, now)
    assert "Newer entries wait to be read." in report.sheet.foot
    assert "Newer entries wait to be read." in words(report, "walking")


def test_the_verdict_is_the_one_that_the_person_reads(year, now):
    assert '"verdict": "Worse (as of Fri 1 May).' in words(the_report(year, now), "walking")


@pytest.mark.parametrize("left_out", sorted(PARTS))
def test_nothing_is_shown_of_a_part_that_was_left_out(year, now, left_out):
    log_walk(year.diary, a_walk(note=CANARY), now=now)
    report = the_report(year, now, parts=PARTS - {left_out})
    said = json.dumps(asdict(report.sheet))
    keys = {part.key for part in report.sheet.more}
    gone = {
        "notes": CANARY not in said,
        "entries": "entries" not in keys and CANARY not in said,
        "charts": "<svg" not in said,
        "findings": not keys & {"all-warnings", "read", "changes", "questions"}
        and "intermittent claudication" not in said
        and "Worse" not in said,
    }
    assert gone[left_out]
    assert f"The person chose not to show: {left_out}." in report.sheet.foot
    assert left_out not in report.shown.parts


def test_a_note_stands_beside_its_entry_where_notes_are_shown(year, now):
    log_walk(year.diary, a_walk(note=CANARY), now=now)
    made = text_of(pdf_of(the_report(year, now), language="en"))
    assert CANARY in made.replace("\N{SOFT HYPHEN}", "")


def test_the_weeks_of_a_programme_are_marked_where_charts_are_shown(year, now):
    plain = words(the_report(year, now), "walking")
    a_programme(year, now=now - timedelta(days=20))
    marked = words(the_report(year, now), "walking")
    bar = "The bar along the top marks the walking programme: Sat 11 Apr to Fri 1 May."
    assert bar in marked
    assert marked.count("stroke-dasharray") == plain.count("stroke-dasharray") + 2
    assert bar not in words(the_report(year, now, parts=PARTS - {"charts"}), "walking")


def test_a_programme_is_told_from_no_earlier_day_than_the_reader_may_see(year, now):
    a_programme(year, now=now - timedelta(days=60))
    diary, last = diary_with_owner(year.diary.pk), now.date()
    since = last - timedelta(days=29)
    report = report_of(diary, period=Period(since, last), since=since, now=now)
    assert "walking programme: Thu 2 Apr to Fri 1 May." in words(report, "walking")
    whole = report_of(diary, period=Period(since, last), now=now)
    assert "walking programme: Mon 2 Mar to Fri 1 May." in words(whole, "walking")


def test_an_unknown_part_is_an_error(ada, now):
    with pytest.raises(ValueError, match="sleep"):
        the_report(ada, now, parts={"sleep"})


def test_a_period_reaches_back_no_further_than_the_first_entry(year, ada, now):
    diary = diary_with_owner(ada.diary.pk)
    assert period_back(30, diary=diary, now=now).days == 30
    assert period_back(36500, diary=diary, now=now).days <= 366


def test_a_report_asks_the_database_the_same_however_long_it_is(
    ada, now, django_assert_num_queries
):
    log_walk(ada.diary, a_walk(), now=now)
    diary = diary_with_owner(ada.diary.pk)
    period = Period(date(2026, 2, 1), date(2026, 5, 1))
    for _ in range(2):
        with django_assert_num_queries(5):
            assert report_of(diary, period=period, now=now).sheet.parts
        for _more in range(9):
            log_walk(ada.diary, a_walk(), now=now)


def test_an_owner_who_counts_in_yards_is_read_in_yards(ada, now):
    change_profile(ada, now=now, units="imperial")
    for _ in range(6):
        log_walk(ada.diary, a_walk(onset_s=None, onset_m=91), now=now)
    assert "100 yards" in words(the_report(ada, now), "walking")
