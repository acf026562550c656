"""A file taken into a diary: what is new, the same or different, nothing silently written over."""

from datetime import timedelta

import pytest

from diary import log
from diary.importing.working import work_on
from diary.log import imports
from tests.builders import a_checkin, a_document, a_painless_walk, a_swollen_leg, a_walk
from tests.diary.importing.bringing import bring, json_of, looked_at, take_back, worked
from tracker.imports.services import begin, begin_undo, forget_undecided
from tracker.models import CheckIn, Diary, Import, Walk


@pytest.fixture
def diary(ada, now):
    """Ada's diary with a walk and a check-in."""
    log.log_walk(ada.diary, a_walk(), now=now)
    log.log_checkin(ada.diary, a_checkin(), now=now)
    return ada.diary


def standing(diary):
    """The words that stand in a diary."""
    document = log.export_document(diary)
    return document["walks"], document["checkins"]


def other_words(diary):
    """The diary's own document with other words in both entries, and a new walk."""
    walks, checkins = standing(diary)
    walks = [walks[0] | {"severity": 9}, a_painless_walk()]
    return a_document(walks=walks, checkins=[checkins[0] | {"note": "other"}])


def test_a_preview_counts_and_saves_nothing(diary, now):
    before = json_of(diary)
    assert looked_at(diary, other_words(diary), now=now).counts == {
        "new": 1,
        "same": 0,
        "different": 2,
        "removed": 0,
    }
    assert json_of(diary) == before


def test_unless_the_person_says_so_the_words_here_stay(diary, now):
    before = standing(diary)
    brought = bring(diary, other_words(diary), now=now)
    assert brought.fates == {"kept": 2, "created": 1}
    walks, checkins = standing(diary)
    assert before[0][0] in walks
    assert checkins == before[1]


def test_the_words_of_the_file_are_taken_if_the_person_wants(diary, now):
    document = other_words(diary)
    assert bring(diary, document, now=now, choice="take").fates == {"changed": 2, "created": 1}
    walks, checkins = standing(diary)
    assert sorted(walk["id"] for walk in walks) == sorted(w["id"] for w in document["walks"])
    assert checkins == document["checkins"]


def test_both_walks_may_stay_and_a_second_time_nothing_comes_in(diary, now):
    document = other_words(diary)
    assert bring(diary, document, now=now, choice="both").fates == {"created": 2, "kept": 1}
    assert len(standing(diary)[0]) == 3
    assert bring(diary, document, now=now, choice="both").fates == {"unchanged": 2, "kept": 1}
    assert len(standing(diary)[0]) == 3


def test_what_was_deleted_here_stays_deleted_unless_the_person_wants(diary, now):
    document = a_document(walks=standing(diary)[0], checkins=[])
    log.remove_walk(diary, document["walks"][0]["id"], now=now)
    assert looked_at(diary, document, now=now).counts["removed"] == 1
    assert bring(diary, document, now=now).fates == {"kept": 1}
    assert bring(diary, document, now=now, choice="take").fates == {"brought_back": 1}
    assert standing(diary)[0] == document["walks"]


def test_a_warning_in_the_file_is_told(ada, now):
    bring(ada.diary, a_document(checkins=[a_swollen_leg()]), now=now)
    assert ada.diary.findings.filter(about="deep_vein_thrombosis", gone_at=None).exists()


@pytest.mark.parametrize("choice", ["keep", "take", "both"])
def test_an_import_is_taken_back_as_a_whole(diary, now, choice):
    before = standing(diary)
    brought = bring(diary, other_words(diary), now=now, choice=choice)
    assert standing(diary) != before
    assert take_back(brought, now=now).state == "undone"
    assert standing(diary) == before


def test_a_warning_goes_with_what_is_taken_back(ada, now):
    brought = bring(ada.diary, a_document(checkins=[a_swollen_leg()]), now=now)
    take_back(brought, now=now)
    assert not ada.diary.findings.filter(gone_at=None, kind="red_flag").exists()


def test_what_was_changed_since_is_left_when_the_rest_is_taken_back(diary, now):
    document = other_words(diary)
    brought = bring(diary, document, now=now, choice="take")
    changed = document["walks"][0] | {"severity": 1}
    log.log_walk(diary, changed, now=now, if_match=log.ANY)
    take_back(brought, now=now)
    assert standing(diary)[0] == [changed]


def test_what_was_taken_back_can_be_brought_in_again(ada, now):
    document = a_document()
    take_back(bring(ada.diary, document, now=now), now=now)
    assert looked_at(ada.diary, document, now=now).counts["new"] == 2
    assert bring(ada.diary, document, now=now).fates == {"created": 2}


def test_what_a_file_filled_in_the_profile_is_emptied_again(ada, now):
    patient = {"background": ["diabetes"], "goal": "to the park"}
    brought = bring(ada.diary, a_document(patient=patient), now=now)
    profile = type(ada.profile).objects.get(user=ada)
    assert (profile.background, profile.goal) == (["diabetes"], "to the park")
    take_back(brought, now=now)
    profile.refresh_from_db()
    assert (profile.background, profile.goal) == ([], "")


def test_an_entry_that_is_only_spelt_otherwise_is_the_same(ada, now):
    log.log_walk(ada.diary, walk := a_walk(sites=["calf", "foot"]), now=now)
    again = walk | {"sites": ["foot", "calf"], "note": "", "conditions": []}
    document = a_document(walks=[again], checkins=[])
    assert looked_at(ada.diary, document, now=now).counts["same"] == 1


def many(count):
    """A document of so many walks."""
    return a_document(walks=[a_walk() for _ in range(count)], checkins=[])


def test_a_long_import_keeps_how_far_it_came(ada, now):
    brought = looked_at(ada.diary, many(250), now=now)
    begin(brought, choice="keep")
    assert log.take_step(brought.pk, now=now)
    brought.refresh_from_db()
    assert (brought.taken, brought.total, Walk.objects.count()) == (100, 250, 100)
    assert worked(brought, now=now).state == "done"
    assert Walk.objects.count() == 250


def test_a_message_that_comes_ten_times_takes_nothing_twice(ada, now):
    brought = looked_at(ada.diary, many(3), now=now)
    begin(brought, choice="keep")
    for _ in range(10):
        work_on(brought.pk, clock=lambda: now)
    assert Walk.objects.count() == 3
    assert set(Walk.objects.values_list("version", flat=True)) == {1}
    assert Diary.objects.get(pk=ada.diary.pk).record_version == 1


def test_a_broken_step_leaves_no_half_and_the_third_is_the_last(ada, now, monkeypatch):
    brought = looked_at(ada.diary, many(3), now=now)
    begin(brought, choice="keep")

    def breaks(*_args, **_kwargs):
        raise OSError("the disk is full")

    monkeypatch.setattr(imports, "note_entries", breaks)
    for _ in range(4):
        worked(brought, now=now)
    assert (brought.state, brought.failures, Walk.objects.count()) == ("stuck", 3, 0)
    monkeypatch.undo()
    assert take_back(brought, now=now).state == "undone"


def test_a_file_is_decided_on_once_and_taken_back_once(ada, now):
    brought = looked_at(ada.diary, many(1), now=now)
    assert not begin_undo(brought)
    assert begin(brought, choice="keep")
    assert not begin(brought, choice="take")
    worked(brought, now=now)
    assert begin_undo(brought)
    assert not begin_undo(brought)


def test_what_the_file_held_is_kept_no_longer_than_needed(ada, now):
    assert bring(ada.diary, many(1), now=now).document is None
    looked_at(ada.diary, many(1), now=now)
    forget_undecided(now=now + timedelta(hours=23))
    assert Import.objects.filter(state="checked").count() == 1
    forget_undecided(now=now + timedelta(hours=25))
    assert not Import.objects.filter(state="checked").exists()


def test_a_checkin_of_a_day_that_stands_is_asked_about(ada, now):
    log.log_checkin(ada.diary, a_checkin(), now=now)
    document = a_document(walks=[], checkins=[a_swollen_leg()])
    assert bring(ada.diary, document, now=now, choice="both").fates == {"kept": 1}
    assert CheckIn.objects.get().body == a_checkin()
