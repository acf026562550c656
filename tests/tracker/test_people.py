"""People: a diary opened once, a consent kept, a profile changed."""

import pytest

from tracker.models import Diary, User
from tracker.people.services import give_consent, open_diary_for, save_profile


def test_a_diary_is_opened_once(ada):
    assert open_diary_for(ada) == ada.diary
    assert Diary.objects.count() == 1


def test_a_clinician_keeps_no_diary(pia):
    with pytest.raises(ValueError, match="Only a patient"):
        open_diary_for(pia)


def test_a_new_person_is_a_patient(db):
    user = User.objects.create_user("New@Example.org", "a-long-and-quiet-walk")
    assert (user.is_patient, user.is_clinician, user.email) == (True, False, "new@example.org")


def test_a_consent_is_kept_with_its_version_and_time(ada, now):
    give_consent(ada, version="2026-11", now=now)
    assert list(ada.consents.values_list("version", "given_at")) == [("2026-11", now)]


def test_only_what_differs_has_changed(ada):
    changed = save_profile(ada.profile, country="GB", birth_year=1950)
    assert changed == {"birth_year"}
    ada.profile.refresh_from_db()
    assert ada.profile.birth_year == 1950


def test_an_unknown_field_is_an_error(ada):
    with pytest.raises(TypeError, match="no shoe_size"):
        save_profile(ada.profile, shoe_size=43)
