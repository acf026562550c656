"""The charts' pages: kept drawings are served as they are, and a table stands in until then."""

from datetime import timedelta

import pytest

from diary import drawing
from diary.drawing import draw_charts
from diary.log import end_programme, log_walk
from tests.builders import a_painless_walk, a_walk
from tests.diary.programme.programmes import a_programme
from tracker.models import Chart, Diary

pytestmark = pytest.mark.django_db


@pytest.fixture
def walked(ada, now, client, time_machine):
    """Ada, signed in, with two walks on 1 May."""
    time_machine.move_to(now)
    for body in (a_walk(onset_s=150), a_painless_walk(walked_s=900)):
        log_walk(ada.diary, body, now=now)
    client.force_login(ada)
    return ada


def test_a_chart_that_is_not_drawn_shows_its_table(walked, client):
    page = client.get("/charts/").content.decode()
    assert "being drawn" in page
    assert "at least 15.0, no pain" in page


def test_a_drawn_chart_is_in_the_page_itself(walked, client, now):
    draw_charts(walked.diary.pk, now=now)
    page = client.get("/charts/").content.decode()
    assert page.count("<svg class") + page.count('role="img"') >= 4
    assert "being drawn" not in page


def test_every_chart_of_every_period_is_kept(walked, now):
    draw_charts(walked.diary.pk, now=now)
    assert Chart.objects.filter(diary__owner=walked).count() == 16
    diary = Diary.objects.get(owner=walked)
    assert diary.charted_version == diary.record_version == 2


def test_drawing_again_changes_nothing(walked, now, django_assert_max_num_queries):
    draw_charts(walked.diary.pk, now=now)
    with django_assert_max_num_queries(1):
        draw_charts(walked.diary.pk, now=now)


def test_a_new_walk_is_drawn_in_place_of_the_old_drawing(walked, now):
    draw_charts(walked.diary.pk, now=now)
    before = Chart.objects.get(name="walking", period="90d").etag
    log_walk(walked.diary, a_walk(onset_s=400), now=now)
    draw_charts(walked.diary.pk, now=now)
    assert Chart.objects.get(name="walking", period="90d").etag != before
    assert Chart.objects.count() == 16


def test_an_unchanged_drawing_is_not_sent_twice(walked, client, now):
    draw_charts(walked.diary.pk, now=now)
    first = client.get("/charts/walking/90d.svg")
    again = client.get("/charts/walking/90d.svg", headers={"If-None-Match": first["ETag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


def test_a_drawing_that_is_not_there_yet_answers_that_there_is_nothing(walked, client):
    answer = client.get("/charts/walking/90d.svg")
    assert (answer.status_code, answer.content) == (204, b"")


@pytest.mark.parametrize("address", ["/charts/?period=7d", "/charts/mood/90d/", "/charts/pain/1d/"])
def test_an_unknown_chart_or_period_is_not_found(walked, client, address):
    assert client.get(address).status_code == 404


def test_the_table_has_every_walk(walked, client):
    page = client.get("/charts/walking/90d/").content.decode()
    assert "<td>2.5</td>" in page
    assert "at least 15.0, no pain" in page


def test_another_patient_sees_none_of_it(walked, ben, client, now):
    draw_charts(walked.diary.pk, now=now)
    client.force_login(ben)
    assert client.get("/charts/walking/90d.svg").content == b""
    assert "Fri 1 May" not in client.get("/charts/walking/90d/").content.decode()


def test_kept_charts_cost_few_queries(walked, client, now, django_assert_max_num_queries):
    draw_charts(walked.diary.pk, now=now)
    with django_assert_max_num_queries(6):
        client.get("/charts/")


def walking_of(person):
    """The description of the chart that is kept."""
    return Chart.objects.get(diary__owner=person, name="walking", period="90d").table["description"]


def test_a_programme_is_marked_and_its_end_is_drawn_anew(walked, now):
    a_programme(walked, now=now - timedelta(days=9))
    log_walk(walked.diary, a_walk(occurred_at="2026-04-20T10:00:00+01:00"), now=now)
    draw_charts(walked.diary.pk, now=now)
    assert "marks the walking programme: Wed 22 Apr to Fri 1 May." in walking_of(walked)
    end_programme(walked.diary, now=now - timedelta(days=3))
    draw_charts(walked.diary.pk, now=now)
    assert "marks the walking programme: Wed 22 Apr to Mon 27 Apr." in walking_of(walked)


def test_a_drawing_of_a_programme_that_ended_meanwhile_is_not_kept(walked, now, monkeypatch):
    a_programme(walked, now=now - timedelta(days=9))
    as_it_was = drawing.charts_of

    def charts_before_the_end(diary, *, now):
        charts = as_it_was(diary, now=now)
        end_programme(walked.diary, now=now - timedelta(days=3))
        return charts

    monkeypatch.setattr(drawing, "charts_of", charts_before_the_end)
    draw_charts(walked.diary.pk, now=now)
    assert not Chart.objects.exists()
    monkeypatch.undo()
    draw_charts(walked.diary.pk, now=now)
    assert "to Mon 27 Apr" in walking_of(walked)
