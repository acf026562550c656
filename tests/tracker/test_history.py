"""Every word that was ever said of an entry is kept."""

from tests.builders import a_checkin, a_walk
from tests.record import keep_checkin, keep_walk
from tracker.saying import last_words
from tracker.walks.services import remove_walk


def said(entry):
    """Version and words, in order."""
    return list(entry.versions.order_by("version").values_list("version", "body"))


def test_the_first_words_are_version_one(ada, now):
    body = a_walk()
    walk = keep_walk(ada.diary, body, now=now)
    assert (walk.version, said(walk)) == (1, [(1, body)])


def test_an_amended_walk_keeps_what_was_said_before(ada, now):
    before, after = a_walk(severity=3), a_walk(severity=7)
    walk = keep_walk(ada.diary, before, now=now)
    keep_walk(ada.diary, after, now=now, walk=walk)
    assert said(walk) == [(1, before), (2, after)]


def test_an_amended_checkin_keeps_what_was_said_before(ada, now):
    before, after = a_checkin(note="fine"), a_checkin(note="not so fine")
    checkin = keep_checkin(ada.diary, before, now=now)
    keep_checkin(ada.diary, after, now=now, checkin=checkin)
    assert said(checkin) == [(1, before), (2, after)]


def test_a_removed_walk_leaves_a_tombstone_without_its_words(ada, now):
    body = a_walk()
    walk = remove_walk(keep_walk(ada.diary, body, now=now), now=now)
    walk.refresh_from_db()
    assert (walk.body, walk.deleted_at) == ({}, now)
    assert said(walk) == [(1, body), (2, None)]


def test_a_tombstone_has_an_etag_of_its_own(ada, now):
    walk = keep_walk(ada.diary, a_walk(), now=now)
    before = walk.etag
    assert remove_walk(walk, now=now).etag != before


def test_the_last_words_of_a_removed_walk_are_known(ada, now):
    body = a_walk()
    walk = remove_walk(keep_walk(ada.diary, body, now=now), now=now)
    assert last_words(walk) == body
