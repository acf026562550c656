"""Every address of the clinic's side against everybody who might try, before and after."""

from typing import Any

import pytest
import time_machine
from django.core.cache import caches
from django.db import transaction
from django.urls import reverse

from diary import log
from diary.review import review_diary
from tests.access_by_care import CARE
from tests.builders import a_clinician, a_swollen_leg, a_walk
from tests.care import a_team, give_second_factor, let_in, signed_in
from tests.programmes import a_paused_programme
from tests.test_who_sees_what import ADDRESSES, CHANGING, SECRET, table
from tracker.care.acting import act
from tracker.care.models import REVIEWED
from tracker.care.notes import write_note
from tracker.care.services import invite, join_team, remove_member, withdraw

WHO = ("pia", "eve", "rosa", "max", "withdrawn", "removed", "otto", "ada")
ROWS = table(CARE, WHO)
METHOD_REFUSED = {"405", "404", "403", "ask"}
SHOWING = {"care_patient", "care_act", "care_note", "care_programme"}
SHOWING |= {"care_programme_pause", "care_programme_resume"}


@pytest.fixture(autouse=True)
def the_first_of_may(now):
    """The clock of everybody."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def clinic(ada, pia, otto, now) -> dict[str, Any]:
    """The team, a second one, and Ada's consent with her secret word behind it."""
    eve, rosa, other = (a_clinician(f"{name}@example.org") for name in ("eve", "rosa", "max"))
    team = a_team(pia, rosa)
    join_team(eve, team, now=now)
    a_team(other, name="Elsewhere")
    give_second_factor(otto)
    log.log_walk(ada.diary, a_walk(note=SECRET), now=now)
    log.log_checkin(ada.diary, a_swollen_leg(note=SECRET), now=now)
    review_diary(ada.diary.pk, now=now)
    a_paused_programme(ada, SECRET, now=now)
    row = let_in(ada, team, with_notes=True)
    people = {"pia": pia, "eve": eve, "rosa": rosa, "max": other, "otto": otto, "ada": ada}
    return {"people": people, "team": team, "row": row}


@pytest.fixture
def places(clinic, pia, otto, now) -> dict[str, Any]:
    """The team's own rows, to fill the places of an address."""
    row, team = clinic["row"], clinic["team"]
    invitation, token = invite(team, email=otto.email, by=pia, now=now)
    return {
        "following": row.pk,
        "act": act(row, REVIEWED, day=None, by=pia, now=now).pk,
        "note": write_note(row, SECRET, for_patient=False, by=pia, now=now).pk,
        "member": team.members.get(user__email="eve@example.org").pk,
        "invitation": invitation.pk,
        "token": token,
    }


def answer(who: str, clinic: dict[str, Any], method: str, path: str) -> tuple[str, bytes]:
    """What they are answered; nothing that they did stays."""
    caches["default"].clear()
    with transaction.atomic():
        person, now = clinic["people"].get(who, clinic["people"]["pia"]), clinic["row"].given_at
        client = signed_in(person, shown=who != "rosa")
        if who == "withdrawn":
            withdraw(clinic["row"], now=now)
        if who == "removed":
            remove_member(person.memberships.get(), now=now)
        said = client.generic(method, path, content_type="application/json")
        transaction.set_rollback(True)
    asks = said.status_code == 302 and said["Location"].startswith("/account/2fa/reauthenticate")
    return "ask" if asks else str(said.status_code), said.content


@pytest.mark.parametrize("name", sorted(ROWS))
def test_everybody_is_answered_as_the_table_says(name, clinic, places):
    path = reverse(name, kwargs={place: places[place] for place in ADDRESSES[name].places})
    wrong = []
    for method in CHANGING:
        for who in WHO:
            status, content = answer(who, clinic, method, path)
            expected = {ROWS[name][method][who]} if method in ROWS[name] else METHOD_REFUSED
            if status not in expected:
                wrong.append(f"{method} {who}: {status}")
            if SECRET.encode() in content and (who != "pia" or name not in SHOWING):
                wrong.append(f"{method} shows {who} Ada's words")
    assert wrong == []


def test_pia_does_see_what_ada_shares(clinic, places):
    path = reverse("care_patient", args=[places["following"]])
    assert SECRET.encode() in answer("pia", clinic, "GET", path)[1]


def test_every_address_of_the_clinic_is_in_the_table():
    clinics = {name for name in ADDRESSES if name.split("_")[0] == "care"}
    assert clinics == set(ROWS)
