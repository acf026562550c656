"""What a link lets its reader see: its parts and its days, and not one row beside them."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from diary import log
from diary.review import review_diary
from tests.builders import a_checkin, a_swollen_leg, a_walk
from tests.sharing import ALL_PARTS, a_link
from tracker import access
from tracker.findings.drawings import Drawn, keep_drawings, mark_drawn
from tracker.models import Chart, CheckIn, Finding, Walk
from tracker.sharing.models import PARTS, PERIODS
from tracker.sharing.reader import LinkReader, shared_rows

NOTE = "what nobody else may read"


@pytest.fixture
def kept(ada, ben, now):
    """A year of Ada, thin: an old walk, a new one with a note, a swelling with another; and Ben."""
    old = now - timedelta(days=120)
    moment = old.isoformat(timespec="seconds")
    log.log_walk(ada.diary, a_walk(occurred_at=moment, entered_at=moment, note=NOTE), now=old)
    log.log_walk(ada.diary, a_walk(note=NOTE), now=now)
    log.log_checkin(ada.diary, a_swollen_leg(note=NOTE), now=now)
    log.log_walk(ben.diary, a_walk(note=NOTE), now=now)
    log.log_checkin(ben.diary, a_checkin(note=NOTE), now=now)
    review_diary(ada.diary.pk, now=now)
    return ada


def reader_of(owner, now, **over):
    link, *_ = a_link(owner, now=now, **over)
    return LinkReader(link=link, today=now.date())


def test_only_entries_of_the_links_days_are_read(kept, now):
    short, whole = reader_of(kept, now), reader_of(kept, now, period="all")
    assert [row["day"] for row in access.walks_shared_with(short)] == [now.date()]
    assert access.walks_shared_with(whole).count() == 2
    assert access.checkins_shared_with(short).count() == 1


def test_the_first_day_counts_and_the_day_before_does_not(kept, now):
    reader = reader_of(kept, now, period="30d")
    assert reader.first_day == now.date() - timedelta(days=29)
    for days, seen in ((29, 1), (30, 0)):
        moment = (now - timedelta(days=days)).isoformat(timespec="seconds")
        walk = a_walk(occurred_at=moment, entered_at=moment)
        log.log_walk(kept.diary, walk, now=now)
        day = now.date() - timedelta(days=days)
        assert access.walks_shared_with(reader).filter(day=day).count() == seen


def test_notes_stay_in_the_database_unless_they_are_shared(kept, now):
    silent = reader_of(kept, now, parts=("entries",))
    for shared in (access.walks_shared_with, access.checkins_shared_with):
        (row,) = shared(silent)
        assert "note" not in row["said"]
        assert "body" not in row
        (row,) = shared(reader_of(kept, now))
        assert row["said"]["note"] == NOTE


def test_the_rest_of_an_entry_is_read_as_it_was_said(kept, now):
    (walk,) = access.walks_shared_with(reader_of(kept, now, parts=("entries",)))
    said = Walk.objects.get(diary=kept.diary, day=now.date()).body
    assert walk["said"] == {key: value for key, value in said.items() if key != "note"}


def test_without_the_entries_none_is_asked_for(kept, now):
    reader = reader_of(kept, now, parts=("charts", "findings"))
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert list(access.walks_shared_with(reader)) == []
        assert list(access.checkins_shared_with(reader)) == []
    assert len(asked) == 0


def test_findings_are_those_of_the_links_days(kept, now):
    told = list(access.findings_readable_by(reader_of(kept, now), with_gone=True))
    assert told
    assert {row.diary_id for row in told} == {kept.diary.pk}
    Finding.objects.update(gone_at=now - timedelta(days=91))
    assert not access.findings_readable_by(reader_of(kept, now), with_gone=True).exists()
    assert access.findings_readable_by(reader_of(kept, now, period="all"), with_gone=True).exists()


def test_what_is_not_shared_is_not_read(kept, now):
    reader = reader_of(kept, now, parts=("entries",))
    assert not access.findings_readable_by(reader, with_gone=True).exists()
    assert not access.charts_readable_by(reader).exists()


def test_a_drawing_is_shown_if_it_ends_today_and_is_of_the_links_period(kept, now):
    table = {"title": "", "description": "", "head": [], "rows": []}
    drawn = [Drawn(name="walking", period=period, svg="<svg/>", table=table) for period in PERIODS]
    keep_drawings(kept.diary, drawn, version=1)
    mark_drawn(kept.diary.pk, version=kept.diary.record_version, as_of=now.date())
    Chart.objects.filter(diary=kept.diary).count()
    (chart,) = access.charts_readable_by(reader_of(kept, now))
    assert chart.period == "90d"
    tomorrow = reader_of(kept, now + timedelta(days=1))
    assert not access.charts_readable_by(tomorrow).exists()


@pytest.mark.parametrize(
    "door",
    [
        access.walks_readable_by,
        access.checkins_readable_by,
        access.readings_readable_by,
        access.landmarks_readable_by,
        access.reminders_readable_by,
        access.browsers_readable_by,
        access.medicines_readable_by,
        access.links_readable_by,
    ],
)
def test_every_other_door_is_shut_to_a_link(kept, now, door):
    assert not door(reader_of(kept, now)).exists()


def test_entries_as_rows_are_shut_too(kept, now):
    reader = reader_of(kept, now)
    assert not shared_rows(Walk.objects.all(), reader).exists()
    assert not shared_rows(CheckIn.objects.all(), reader).exists()


def test_no_diary_is_opened_to_write_in(kept, now):
    with pytest.raises(access.NoDiary):
        access.diary_of(reader_of(kept, now))


def test_the_parts_and_periods_are_those_that_charts_know():
    from insights.charts import PERIODS as DRAWN

    assert list(PERIODS) == list(DRAWN)
    assert {code: DRAWN[code] for code in ("30d", "90d", "1y")} == {
        code: days for code, days in PERIODS.items() if days
    }
    assert set(ALL_PARTS) == set(PARTS)
