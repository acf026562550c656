"""The background review: what it keeps, when it is due, what failures do."""

from datetime import timedelta

import pytest
from django.db import OperationalError

import insights
from diary import log, review, tasks
from diary.review import review_diary
from tests.builders import a_checkin, a_painless_walk, a_swollen_leg, a_walk
from tracker.models import Diary, Finding, Reading


@pytest.fixture
def written(ada, now):
    """Ada's diary with a warning in it."""
    log.log_checkin(ada.diary, a_swollen_leg(), now=now)
    return ada.diary


def fresh(diary):
    return Diary.objects.get(pk=diary.pk)


def fail_with(monkeypatch, error):
    def assess(values, *, as_of):
        raise error

    monkeypatch.setattr(insights, "assess", assess, raising=False)


def test_a_review_reads_the_newest_version(written, now):
    assert review_diary(written.pk, now=now) == "reviewed"
    diary = fresh(written)
    assert (diary.reviewed_version, diary.reviewed_on) == (1, now.date())
    assert Reading.objects.get().version == 1


def test_a_message_that_comes_ten_times_changes_nothing_more(written, now):
    review_diary(written.pk, now=now)
    before = list(Finding.objects.values()), list(Reading.objects.values())
    assert {review_diary(written.pk, now=now) for _ in range(9)} == {"nothing to do"}
    assert (list(Finding.objects.values()), list(Reading.objects.values())) == before


def test_the_review_and_the_save_tell_the_same_warnings(written, now):
    told = set(Finding.objects.values_list("rule", "side", "urgency", "first_told_at"))
    review_diary(written.pk, now=now)
    red = Finding.objects.filter(kind="red_flag", gone_at=None)
    assert set(red.values_list("rule", "side", "urgency", "first_told_at")) == told


def test_a_review_keeps_what_the_reader_finds_besides(ada, now):
    log.log_walk(ada.diary, a_painless_walk(), now=now)
    review_diary(ada.diary.pk, now=now)
    judged = insights.assess(insights.diary_from(log.export_document(ada.diary)))
    kept = set(Finding.objects.values_list("rule", "kind", "urgency"))
    assert kept == {(found.id, found.kind, found.urgency) for found in judged.findings}
    assert [row["id"] for row in Reading.objects.get().not_judged] == [
        row.id for row in judged.not_judged
    ]


def test_a_diary_that_moved_on_meanwhile_is_left_to_the_next_review(written, now, monkeypatch):
    judge = review._judge

    def judge_while_somebody_writes(diary, values, *, now):
        judgement = judge(diary, values, now=now)
        log.log_walk(written, a_walk(), now=now)
        return judgement

    monkeypatch.setattr(review, "_judge", judge_while_somebody_writes)
    assert review_diary(written.pk, now=now) == "moved on"
    assert (fresh(written).reviewed_version, Reading.objects.count()) == (0, 0)


def test_a_warning_ends_by_itself_as_days_go_by(written, now):
    review_diary(written.pk, now=now)
    later = now + timedelta(days=12)
    assert review_diary(written.pk, now=later) == "reviewed"
    assert not Finding.objects.filter(kind="red_flag", gone_at=None).exists()
    assert fresh(written).reviewed_on == later.date()


def test_the_next_review_is_due_when_the_local_day_begins(written, now):
    review_diary(written.pk, now=now)
    due = fresh(written).review_due_at
    midnight = "2026-05-01T23:00:00+00:00"
    assert timedelta(0) <= due - now.fromisoformat(midnight) < timedelta(minutes=10)


def test_a_diary_long_left_alone_is_not_read_each_day(written, now):
    assert review_diary(written.pk, now=now + timedelta(days=101)) == "reviewed"
    assert fresh(written).review_due_at is None


def test_a_failure_is_counted_and_tells_nothing_of_the_diary(written, now, monkeypatch, caplog):
    fail_with(monkeypatch, ValueError("swelling of Ada"))
    assert review_diary(written.pk, now=now) == "failed"
    diary = fresh(written)
    assert (diary.review_failures, diary.reviewed_version) == (1, 0)
    assert diary.last_error.startswith("ValueError at test_review.py:")
    assert [row.getMessage() for row in caplog.records if row.name == "diary.review"] == [
        f"The review of diary {written.pk} failed."
    ]


def test_a_failing_diary_rests_and_ten_messages_are_one_try(written, now, monkeypatch):
    fail_with(monkeypatch, ValueError())
    results = [review_diary(written.pk, now=now) for _ in range(10)]
    assert results == ["failed"] + ["nothing to do"] * 9


def test_the_third_failure_shuts_the_review(written, now, monkeypatch):
    fail_with(monkeypatch, ValueError())
    for hours in range(3):
        assert review_diary(written.pk, now=now + timedelta(hours=hours)) == "failed"
    assert fresh(written).quarantined_at == now + timedelta(hours=2)
    assert review_diary(written.pk, now=now + timedelta(days=9)) == "nothing to do"


def test_new_words_open_it_once_more(written, now, monkeypatch):
    with monkeypatch.context() as broken:
        fail_with(broken, ValueError())
        for hours in range(3):
            review_diary(written.pk, now=now + timedelta(hours=hours))
    log.log_walk(written, a_walk(), now=now)
    assert review_diary(written.pk, now=now) == "reviewed"
    assert (fresh(written).quarantined_at, fresh(written).review_failures) == (None, 0)


def test_a_database_that_is_away_is_no_fault_of_the_diary(written, now, monkeypatch):
    fail_with(monkeypatch, OperationalError("away"))
    with pytest.raises(OperationalError):
        review_diary(written.pk, now=now)
    assert fresh(written).review_failures == 0


def test_a_failure_met_by_two_workers_at_once_counts_once(written, now, monkeypatch):
    fail_with(monkeypatch, ValueError())
    review_diary(written.pk, now=now)
    read = Diary.objects.get()
    read.review_failures = 0
    review._count_failure(read, ValueError(), now=now)
    assert fresh(written).review_failures == 1


def test_the_sweep_rings_for_whatever_waits(written, ben, now, monkeypatch):
    rung = []
    monkeypatch.setattr(
        tasks.doorbell, "send", lambda task, pk, **_: rung.append((task.name, pk)) or 1
    )
    tasks.sweep()
    assert rung == [("diary.tasks.review", written.pk)]


def test_the_sweep_stops_where_the_broker_takes_nothing(written, ben, now, monkeypatch):
    rung = []
    log.log_checkin(ben.diary, a_checkin(), now=now)
    monkeypatch.setattr(tasks.doorbell, "send", lambda task, pk, **_: rung.append(pk))
    tasks.sweep()
    assert len(rung) == 1


def test_the_sweep_rings_for_charts_that_are_not_drawn(written, now, monkeypatch):
    review_diary(written.pk, now=now)
    Diary.objects.update(review_due_at=None)
    rung = []
    monkeypatch.setattr(
        tasks.doorbell, "send", lambda task, pk, **_: rung.append((task.name, pk)) or 1
    )
    tasks.sweep()
    assert rung == [("diary.tasks.draw", written.pk)]


def test_charts_that_cannot_be_drawn_are_given_up_after_three_tries(written, now, monkeypatch):
    def draw_charts(diary_id, *, now):
        raise ValueError

    monkeypatch.setattr("diary.drawing.draw_charts", draw_charts)
    for _ in range(3):
        tasks.draw(written.pk)
    review_diary(written.pk, now=now)
    assert tasks.diaries_undrawn(limit=9) == []
    log.log_walk(written, a_walk(), now=now)
    review_diary(written.pk, now=now)
    assert tasks.diaries_undrawn(limit=9) == [written.pk]
