"""The central act: what is said is kept, judged and told in one transaction."""

import pytest

import insights
from diary import log
from tests.builders import a_checkin, a_painless_walk, a_swollen_leg, a_walk
from tracker.findings.services import mark_read
from tracker.models import CheckIn, Diary, Walk

CLOT = "deep_vein_thrombosis"


def version_of(diary):
    """The newest version of what was said."""
    return Diary.objects.get(pk=diary.pk).record_version


def abouts(findings):
    return {row.about for row in findings}


def test_a_walk_is_created(ada, now):
    body = a_walk()
    logged = log.log_walk(ada.diary, body, now=now)
    assert (logged.change, logged.entry.body, logged.entry.key) == ("created", body, body["id"])
    assert version_of(ada.diary) == 1


def test_the_same_walk_again_is_no_change(ada, now):
    body = a_walk()
    first = log.log_walk(ada.diary, body, now=now)
    again = log.log_walk(ada.diary, dict(reversed(body.items())), now=now)
    assert (again.change, again.entry.etag) == ("unchanged", first.entry.etag)
    assert (version_of(ada.diary), Walk.objects.get().versions.count()) == (1, 1)


def test_the_etag_is_one_that_a_client_can_compute(ada, now):
    import hashlib
    import json

    body = a_walk()
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    etag = log.log_walk(ada.diary, body, now=now).entry.etag
    assert etag == hashlib.sha256(canonical.encode()).hexdigest()


def test_other_words_need_to_know_what_stands(ada, now):
    body = a_walk()
    stands = log.log_walk(ada.diary, body, now=now).entry
    with pytest.raises(log.Conflict) as conflict:
        log.log_walk(ada.diary, body | {"severity": 9}, now=now)
    assert conflict.value.current == stands
    assert Walk.objects.get().body == body


def test_who_knows_what_stands_may_change_it(ada, now):
    body = a_walk()
    etag = log.log_walk(ada.diary, body, now=now).entry.etag
    logged = log.log_walk(ada.diary, body | {"severity": 9}, now=now, if_match=etag)
    assert (logged.change, logged.entry.version, version_of(ada.diary)) == ("changed", 2, 2)


def test_an_outdated_etag_is_a_conflict(ada, now):
    body = a_walk()
    etag = log.log_walk(ada.diary, body, now=now).entry.etag
    log.log_walk(ada.diary, body | {"severity": 9}, now=now, if_match=etag)
    with pytest.raises(log.Conflict):
        log.log_walk(ada.diary, body | {"severity": 2}, now=now, if_match=etag)


def test_an_etag_of_what_was_never_there_is_a_conflict(ada, now):
    with pytest.raises(log.Conflict) as conflict:
        log.log_walk(ada.diary, a_walk(), now=now, if_match="0" * 64)
    assert conflict.value.current is None


def test_a_form_sent_twice_is_one_walk(ada, now):
    body = a_walk()
    log.log_walk(ada.diary, body, now=now, if_match=log.ANY)
    later = body | {"entered_at": "2026-05-01T10:41:00+01:00"}
    assert log.log_walk(ada.diary, later, now=now, if_match=log.ANY).change == "unchanged"
    assert version_of(ada.diary) == 1


def test_a_fault_names_its_place_and_keeps_nothing(ada, now):
    with pytest.raises(insights.DiaryError, match="severity: 11"):
        log.log_walk(ada.diary, a_walk(severity=11), now=now)
    assert (Walk.objects.count(), version_of(ada.diary)) == (0, 0)


def test_a_walk_of_the_day_after_tomorrow_is_refused(ada, now):
    with pytest.raises(insights.DiaryError, match="occurred_at"):
        log.log_walk(ada.diary, a_walk(occurred_at="2026-05-03T10:00:00+00:00"), now=now)


def test_a_walk_stands_on_the_local_day(ada, now):
    body = a_walk(occurred_at="2026-04-30T23:30:00+00:00")
    assert log.log_walk(ada.diary, body, now=now).entry.day.isoformat() == "2026-05-01"


def test_a_removed_walk_does_not_come_back_from_a_late_phone(ada, now):
    body = a_walk()
    log.log_walk(ada.diary, body, now=now)
    log.remove_walk(ada.diary, body["id"], now=now)
    for if_match in (None, log.ANY):
        with pytest.raises(log.Removed):
            log.log_walk(ada.diary, body, now=now, if_match=if_match)


def test_whoever_knows_the_tombstone_may_write_over_it(ada, now):
    body = a_walk()
    log.log_walk(ada.diary, body, now=now)
    tombstone = log.remove_walk(ada.diary, body["id"], now=now).entry
    assert log.log_walk(ada.diary, body, now=now, if_match=tombstone.etag).change == "changed"


def test_removing_twice_changes_once(ada, now):
    body = a_walk()
    log.log_walk(ada.diary, body, now=now)
    assert log.remove_walk(ada.diary, body["id"], now=now).change == "removed"
    assert log.remove_walk(ada.diary, body["id"], now=now).change == "unchanged"
    assert version_of(ada.diary) == 2


def test_removing_with_an_outdated_etag_is_a_conflict(ada, now):
    body = a_walk()
    log.log_walk(ada.diary, body, now=now)
    with pytest.raises(log.Conflict):
        log.remove_walk(ada.diary, body["id"], now=now, if_match="0" * 64)


def test_removing_what_never_was_says_so(ada, now):
    with pytest.raises(Walk.DoesNotExist):
        log.remove_walk(ada.diary, "nothing", now=now)
    with pytest.raises(CheckIn.DoesNotExist):
        log.remove_checkin(ada.diary, now.date(), now=now)


def test_undo_brings_the_walk_back_as_it_was(ada, now):
    body = a_walk()
    etag = log.log_walk(ada.diary, body, now=now).entry.etag
    log.remove_walk(ada.diary, body["id"], now=now)
    logged = log.restore_walk(ada.diary, body["id"], now=now)
    assert (logged.change, logged.entry.body, logged.entry.etag) == ("restored", body, etag)
    assert list(logged.entry.versions.values_list("body", flat=True)) == [body, None, body]


def test_undo_twice_changes_once(ada, now):
    body = a_walk()
    log.log_walk(ada.diary, body, now=now)
    log.remove_walk(ada.diary, body["id"], now=now)
    log.restore_walk(ada.diary, body["id"], now=now)
    assert log.restore_walk(ada.diary, body["id"], now=now).change == "unchanged"


def test_nobody_reaches_the_walk_of_another(ada, ben, now):
    body = a_walk()
    log.log_walk(ada.diary, body, now=now)
    with pytest.raises(Walk.DoesNotExist):
        log.remove_walk(ben.diary, body["id"], now=now)
    assert log.log_walk(ben.diary, body, now=now).change == "created"


def test_a_removed_day_can_be_answered_anew_at_the_form(ada, now):
    log.log_checkin(ada.diary, a_swollen_leg(), now=now)
    log.remove_checkin(ada.diary, now.date(), now=now)
    with pytest.raises(log.Removed):
        log.log_checkin(ada.diary, a_checkin(), now=now)
    assert log.log_checkin(ada.diary, a_checkin(), now=now, if_match=log.ANY).entry.version == 3


def test_a_removed_checkin_comes_back_with_undo(ada, now):
    body = a_swollen_leg()
    log.log_checkin(ada.diary, body, now=now)
    log.remove_checkin(ada.diary, now.date(), now=now)
    logged = log.restore_checkin(ada.diary, now.date(), now=now)
    assert logged.entry.body == body
    assert abouts(logged.told) >= {CLOT}


def test_a_swollen_leg_is_told_at_once(ada, now):
    logged = log.log_checkin(ada.diary, a_swollen_leg(), now=now)
    assert CLOT in abouts(logged.told)
    assert logged.new == logged.told
    assert logged.told[0].urgency in {"today", "emergency"}


def test_a_walk_without_pain_leaves_the_warning_standing(ada, now):
    log.log_checkin(ada.diary, a_swollen_leg(), now=now)
    logged = log.log_walk(ada.diary, a_painless_walk(), now=now)
    assert CLOT in abouts(logged.told)
    assert logged.new == ()


def test_the_same_checkin_again_answers_with_what_is_told(ada, now):
    told = log.log_checkin(ada.diary, a_swollen_leg(), now=now).told
    again = log.log_checkin(ada.diary, a_swollen_leg(), now=now)
    assert (again.change, again.told, again.new) == ("unchanged", told, ())


def test_amending_the_checkin_takes_the_warning_back(ada, now):
    log.log_checkin(ada.diary, a_swollen_leg(), now=now)
    logged = log.log_checkin(ada.diary, a_checkin(), now=now, if_match=log.ANY)
    assert CLOT not in abouts(logged.told)
    assert ada.diary.findings.filter(about=CLOT, gone_at=now).exists()


def test_a_leg_that_got_worse_within_the_day_is_told_again(ada, now):
    body = a_swollen_leg()
    mark_read(log.log_checkin(ada.diary, body, now=now).told[0], now=now)
    worse = [sign | {"level": 3} for sign in body["signs"]]
    logged = log.log_checkin(ada.diary, body | {"signs": worse}, now=now, if_match=log.ANY)
    assert CLOT in abouts(logged.new)
    assert logged.new[0].read_at is None


def test_a_note_more_tells_nothing_again(ada, now):
    body = a_swollen_leg()
    log.log_checkin(ada.diary, body, now=now)
    assert log.log_checkin(ada.diary, body | {"note": "x"}, now=now, if_match=log.ANY).new == ()


def test_words_are_kept_and_told_unchecked_when_the_judging_breaks(ada, now, monkeypatch):
    warned = log.log_checkin(ada.diary, a_swollen_leg(), now=now).told

    def judge(values, *, as_of):
        raise KeyError("swelling of Ada")

    with monkeypatch.context() as broken:
        broken.setattr(insights, "judge_red_flags", judge, raising=False)
        logged = log.log_walk(ada.diary, a_walk(), now=now)
    assert [row.rule for row in logged.new] == ["other.could_not_check"]
    assert set(warned) < set(logged.told)
    mended = log.log_walk(ada.diary, a_walk(), now=now)
    assert "other.could_not_check" not in {row.rule for row in mended.told}


def test_saving_takes_few_queries_however_long_the_diary(ada, now, django_assert_max_num_queries):
    for day in range(1, 28):
        moment = f"2026-04-{day:02}T10:00:00+01:00"
        log.log_walk(ada.diary, a_walk(occurred_at=moment, entered_at=moment), now=now)
    with django_assert_max_num_queries(12):
        log.log_walk(ada.diary, a_walk(), now=now)
