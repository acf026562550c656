"""Out, into an empty diary, and out again: the same bytes."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from diary import log
from tests.diary.importing.bringing import bring, json_of, zip_of
from tests.insights.strategies import diary_bodies

anything = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def named_as(other, content, diary):
    """A document under the other diary's name: each diary has its own."""
    return content.replace(f'"diary-{diary.pk}"'.encode(), f'"diary-{other.pk}"'.encode(), 1)


@pytest.fixture
def fill(ada, ben):
    """A diary filled by the API; whatever an example wrote is gone after it."""

    def filled(document, now):
        for user in (ada, ben):
            fields = {"birth_year": None, "country": "", "time_zone": "UTC"}
            type(user.profile).objects.filter(pk=user.profile.pk).update(**fields)
            user.refresh_from_db()
            user.diary.owner = user
        log.import_document(ada.diary, document, now=now)
        ada.refresh_from_db()
        return ada.diary, ben.diary

    return filled


@anything
@given(document=diary_bodies())
def test_a_document_goes_out_and_in_and_out_as_the_same_bytes(document, fill, now):
    with transaction.atomic():
        here, there = fill(document, now)
        out = json_of(here)
        assert bring(there, out, now=now).state == "done"
        assert named_as(here, json_of(type(there).objects.get(pk=there.pk)), there) == out
        transaction.set_rollback(True)


@anything
@given(document=diary_bodies())
def test_tables_go_out_and_in_and_out_as_the_same_bytes(document, fill, now):
    with transaction.atomic():
        here, there = fill(document, now)
        out = zip_of(here)
        assert bring(there, out, now=now).state == "done"
        assert zip_of(there) == out
        transaction.set_rollback(True)


@anything
@given(document=diary_bodies())
def test_what_went_out_is_the_same_when_it_comes_back(document, fill, now):
    with transaction.atomic():
        here, _there = fill(document, now)
        entries = len(document["walks"]) + len(document["checkins"])
        for out in (json_of(here), zip_of(here)):
            assert bring(here, out, now=now).counts["same"] == entries
        transaction.set_rollback(True)
