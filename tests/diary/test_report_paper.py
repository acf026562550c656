"""The sheet on paper: one side, in greys, in order, quickly and always the same."""

import time
from datetime import timedelta

import pypdfium2
import pytest

from diary.demo.cases import case_documents
from diary.log import import_document
from diary.reporting import pdf_of
from diary.review import review_diary
from tests.builders import a_patient
from tests.diary.reports import a_year, heavy, the_report
from tests.insights.test_report_pdf import text_of
from tests.record import a_telling, keep_finding

pytestmark = pytest.mark.django_db


@pytest.fixture
def year(ada, now):
    """Ada with the year of the demo, read by a review."""
    return a_year(ada, now)


def test_the_file_reads_out_its_points_in_order(year, now):
    report = the_report(year, now)
    first = text_of(pdf_of(report, language="en"), page=0)
    titles = [f"{n}. {part.title}" for n, part in enumerate(report.sheet.parts, start=1)]
    assert sorted(titles, key=first.index) == titles


def test_the_first_page_is_in_greys_alone(year, now):
    made = pypdfium2.PdfDocument(pdf_of(the_report(year, now), language="en"))
    colours = made[0].render().to_pil().convert("RGB").getcolors(2**24)
    assert all(red == green == blue for _count, (red, green, blue) in colours)
    assert len(colours) > 20


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
@pytest.mark.parametrize("days", [30, 365])
def test_the_first_page_of_the_demo_is_one_side(year, now, paper, days):
    made = pdf_of(the_report(year, now, days=days), language="en", paper=paper)
    first = text_of(made, page=0)
    assert "1. The person and the diary" in first
    assert "6. In the person's own words" in first
    assert text_of(made, page=1).startswith("In detail")


def test_every_published_case_fits_on_its_first_page(db, now):
    later = now + timedelta(days=60)
    for case in case_documents():
        user = a_patient(f"{case['id']}@example.org".lower(), name=case["id"])
        import_document(user.diary, case["diary"], now=later)
        review_diary(user.diary.pk, now=later)
        made = pdf_of(the_report(user, later, days=36500), language="en", paper="us-letter")
        first = text_of(made, page=0)
        assert case["id"] in first
        assert "6. In the person's own words" in first, case["id"]


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_the_first_page_of_a_heavy_year_is_one_side(ada, now, paper):
    heavy(ada, now)
    review_diary(ada.diary.pk, now=now)
    for number in range(6):
        keep_finding(ada.diary, now=now, rule=f"{a_telling().rule}", side=("left", "")[number % 2])
    made = pdf_of(the_report(ada, now, days=365), language="en", paper=paper)
    assert "6. In the person's own words" in text_of(made, page=0)
    assert text_of(made, page=1).startswith("In detail")


def test_a_year_is_set_within_a_second_and_always_to_the_same_bytes(year, now):
    report = the_report(year, now, days=365)
    made = [pdf_of(report, language="en") for _ in range(2)]
    began = time.process_time()
    made.append(pdf_of(report, language="en"))
    assert time.process_time() - began < 1
    assert len(set(made)) == 1


def test_an_empty_diary_has_a_sheet_too(ada, now):
    made = pdf_of(the_report(ada, now), language="en")
    assert len(pypdfium2.PdfDocument(made)) == 2
    assert "0 of 1 days" in text_of(made)
