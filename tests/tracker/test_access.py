"""The one door: what is not opened stays shut."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from tests.builders import a_checkin, a_walk
from tests.record import keep_checkin, keep_finding, keep_walk
from tracker import access
from tracker.imports.services import keep_preview
from tracker.landmarks.services import name_landmark

READABLE = [
    access.walks_readable_by,
    access.checkins_readable_by,
    access.findings_readable_by,
    access.readings_readable_by,
    access.charts_readable_by,
    access.landmarks_readable_by,
    access.imports_readable_by,
]


@pytest.fixture
def full_diary(ada, now):
    """Ada's diary with a row of every kind."""
    diary = ada.diary
    keep_walk(diary, a_walk(), now=now)
    keep_checkin(diary, a_checkin(), now=now)
    keep_finding(diary, now=now)
    diary_rows(diary, now)
    return diary


def diary_rows(diary, now):
    """A reading and a drawing."""
    from tracker.findings.drawings import Drawn, keep_drawings
    from tracker.findings.services import Read, keep_reading

    keep_reading(diary, version=1, as_of=now.date(), read=Read(), now=now)
    keep_preview(diary, now=now)
    name_landmark(diary, name="the bakery", measure="m", number=350)
    keep_drawings(diary, [Drawn(name="walking", period="all", svg="<svg/>", table={})], version=1)


@pytest.mark.parametrize("readable_by", READABLE)
def test_ada_reads_her_own_rows(full_diary, ada, readable_by):
    assert readable_by(ada).count() == 1


@pytest.mark.parametrize("readable_by", READABLE)
@pytest.mark.parametrize("name", ["ben", "pia", "otto", "staff"])
def test_nobody_else_reads_them(full_diary, request, readable_by, name):
    reader = request.getfixturevalue(name)
    assert readable_by(reader).count() == 0


@pytest.mark.parametrize("readable_by", READABLE)
def test_whoever_is_not_signed_in_reads_nothing(full_diary, readable_by):
    assert readable_by(AnonymousUser()).count() == 0


@pytest.mark.parametrize("readable_by", READABLE)
def test_a_closed_account_reads_nothing(full_diary, ada, readable_by):
    ada.is_active = False
    assert readable_by(ada).count() == 0


@pytest.mark.parametrize("name", ["pia", "otto", "staff"])
def test_whoever_keeps_no_diary_is_told_that_there_is_none(request, name):
    with pytest.raises(Http404):
        access.diary_of(request.getfixturevalue(name))


def test_whoever_is_not_signed_in_has_no_diary():
    with pytest.raises(access.NoDiary):
        access.diary_of(AnonymousUser())


def test_a_patient_without_an_open_diary_has_none(django_user_model, db):
    user = django_user_model.objects.create_user("new@example.org", "a-long-and-quiet-walk")
    with pytest.raises(access.NoDiary):
        access.diary_of(user)


def test_ada_writes_in_her_own_diary_alone(ada, ben):
    assert access.diary_of(ada) == ada.diary
    assert access.diary_of(ada) != access.diary_of(ben)


def test_the_profile_rides_along_on_the_diary(ada, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert access.diary_of(ada).owner.profile.country == "GB"


def test_tombstones_are_shown_only_when_asked_for(ada, now):
    from tracker.walks.services import remove_walk

    remove_walk(keep_walk(ada.diary, a_walk(), now=now), now=now)
    assert not access.walks_readable_by(ada).exists()
    assert access.walks_readable_by(ada, with_removed=True).count() == 1


def test_findings_that_are_gone_are_shown_only_when_asked_for(ada, now):
    from tracker.findings.services import keep_told

    keep_finding(ada.diary, now=now)
    keep_told(ada.diary, [], kinds=["red_flag"], now=now)
    assert not access.findings_readable_by(ada).exists()
    assert access.findings_readable_by(ada, with_gone=True).count() == 1
