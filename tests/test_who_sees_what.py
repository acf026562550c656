"""Every address and method against everybody. An address that is not in the table fails."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from diary import log
from diary.importing.previewing import preview
from diary.reminders.tokens import stop_token
from diary.reminders.wishes import wish_time
from diary.review import review_diary
from tests.access_by_link import DORA
from tests.access_table import TABLE
from tests.builders import a_document, a_swollen_leg, a_walk
from tests.care import clinic_places
from tests.programmes import a_paused_programme
from tests.sharing import a_link, dora_with
from tracker.findings.drawings import Drawn, keep_drawings, mark_drawn
from tracker.landmarks.services import name_landmark
from tracker.medicines.services import add_medicine
from tracker.models import Link
from tracker.people.devices import let_in_device
from tracker.reminders.services import let_in_browser
from tracker.sharing.services import revoke_link

CAST = ("anonymous", "ada", "ben", "pia", "staff")
LINKS = ("live", "revoked", "expired")
"""What Dora's link has come to since she opened it."""
CHANGING = ("GET", "POST", "PUT", "PATCH", "DELETE")
SAFE = ("HEAD", "OPTIONS")
REFUSALS = {"login", "401", "403", "404", "405"}
SECRET = "an-ada-only-word"
A_BROWSER = {"endpoint": "https://push.example.org/x", "p256dh": "", "auth": ""}
A_TABLE = {"title": SECRET, "description": "", "head": [], "rows": []}
ODD_PATHS = {
    "api:missing": "/api/v1/nothing-of-that-name/",
    "admin:None": "/admin/nothing-of-that-name/",
}
"""Addresses that catch what no other does."""


@dataclass(frozen=True)
class Address:
    """An address of the site: its full name, and the places to be filled in it."""

    name: str
    places: frozenset[str]


def table(text: str, cast: tuple[str, ...]) -> dict[str, dict[str, dict[str, str]]]:
    """A table, read: by name, by method, by person."""
    read: dict[str, dict[str, dict[str, str]]] = {}
    for line in filter(None, text.splitlines()):
        name, methods, *said = line.split()
        answers = dict(zip(cast, said, strict=True))
        for method in CHANGING if methods == "*" else methods.split(","):
            assert method not in read.setdefault(name, {}), f"{name} {method} stands twice"
            read[name][method] = answers
    return read


def addresses(
    resolver: URLResolver | None = None, space: str = "", places: frozenset[str] = frozenset()
) -> Iterator[Address]:
    """Every address of the site. One without a name stands as None and so fails."""
    for pattern in (resolver or get_resolver()).url_patterns:
        own = places | set(pattern.pattern.converters) | set(pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from addresses(pattern, inner, own)
        else:
            yield Address(f"{space}{pattern.name}", own)


ADDRESSES = {row.name: row for row in addresses()}
ROWS = table(TABLE, CAST)
DORAS = table(DORA, LINKS)


@pytest.fixture(autouse=True)
def the_first_of_may(now) -> Iterator[None]:
    """The clock of the whole cast."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def cast(ada, ben, pia, staff) -> dict[str, Any]:
    """Everybody, by name."""
    return {"anonymous": None, "ada": ada, "ben": ben, "pia": pia, "staff": staff}


@pytest.fixture
def places(ada, now) -> dict[str, Any]:
    """Ada's own rows, to fill the places of an address; each holds her secret word."""
    walk = log.log_walk(ada.diary, a_walk(note=SECRET), now=now).entry
    told = log.log_checkin(ada.diary, a_swollen_leg(note=SECRET), now=now).told
    log.change_profile(ada, now=now, goal=SECRET)
    review_diary(ada.diary.pk, now=now)
    drawn = Drawn(name="walking", period="90d", svg=f"<svg>{SECRET}</svg>", table=A_TABLE)
    keep_drawings(ada.diary, [drawn], version=1)
    mark_drawn(ada.diary.pk, version=ada.diary.record_version, as_of=now.date())
    shared, shared_token, _code = a_link(ada, now=now, label=SECRET)
    device, _token = let_in_device(ada, name=SECRET, days=30, now=now)
    landmark = name_landmark(ada.diary, name=SECRET, measure="m", number=350)
    hold = a_paused_programme(ada, SECRET, now=now)
    reminder = wish_time(ada.diary, time(20), now=now)
    browser = let_in_browser(ada.diary, now=now, name=SECRET, **A_BROWSER)
    brought = preview(ada.diary, a_document(walks=[a_walk(place=SECRET)]), now=now)
    return {
        "brought": brought.pk,
        "landmark": landmark.key,
        "hold": hold.pk,
        "key": walk.key,
        "id": walk.key,
        "day": date(2026, 5, 1),
        "date": date(2026, 5, 1),
        "pk": told[0].pk,
        "number": told[0].pk,
        "name": "walking",
        "period": "90d",
        "prefix": device.prefix,
        "reminder": reminder.pk,
        "browser": browser.pk,
        "share": shared.pk,
        "link": shared_token,
        "token": stop_token(ada.diary.reminder_plan),
        **clinic_places(ada, now),
        "medicine": add_medicine(ada.diary, SECRET, now=now).pk,
        "object_id": ada.pk,
        "app_label": "tracker",
        "content_type_id": ContentType.objects.get_for_model(type(ada)).pk,
    }


def path_of(name: str, places: dict[str, Any]) -> str:
    """The address with Ada's own in its places."""
    if name in ODD_PATHS:
        return ODD_PATHS[name]
    return reverse(name, kwargs={place: places[place] for place in ADDRESSES[name].places})


def signed_in(user: Any) -> dict[str, Any]:
    """The cookies of a session of this person; none of nobody."""
    client = Client()
    if user is not None:
        client.force_login(user)
    return dict(client.cookies)


def answer(cookies: dict[str, Any], method: str, path: str) -> tuple[str, bytes]:
    """Status (or "login") and content, to a browser with these cookies; nothing it did stays."""
    caches["default"].clear()
    client = Client(raise_request_exception=False)
    client.cookies.update(cookies)
    with transaction.atomic():
        said = client.generic(method, path, content_type="application/json")
        content = b"".join(said.streaming_content) if said.streaming else said.content
        transaction.set_rollback(True)
    if said.status_code == 302 and said["Location"].startswith(reverse("account_login")):
        return "login", content
    return str(said.status_code), content


def expected(name: str, method: str, person: str) -> set[str]:
    """What the table says; a refusal where it says nothing; as a GET, or less, where it is safe."""
    by_method = ROWS.get(name, {})
    if method in by_method:
        return {by_method[method][person]}
    if method in SAFE:
        return REFUSALS | {"200", "302", by_method.get("GET", {}).get(person, "405")}
    return REFUSALS


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_everybody_is_answered_as_the_table_says(name, cast, places):
    path = path_of(name, places)
    sessions = {person: signed_in(user) for person, user in cast.items()}
    wrong = []
    for method in (*CHANGING, *SAFE):
        for person, cookies in sessions.items():
            status, content = answer(cookies, method, path)
            if status not in expected(name, method, person):
                wrong.append(f"{method} {person}: {status}")
            if person != "ada" and SECRET.encode() in content:
                wrong.append(f"{method} shows {person} Ada's words")
    assert wrong == []


@pytest.fixture
def doras(places, ada, now) -> dict[str, Any]:
    """Dora's browser by what has become of the link she opened, and that link in its place."""
    browsers = {}
    for state in LINKS:
        link, token, _code = a_link(ada, now=now)
        browsers[state] = dora_with(token).cookies, places | {"link": token}
        if state == "revoked":
            revoke_link(link, now=now)
        if state == "expired":
            Link.objects.filter(pk=link.pk).update(made_at=now - timedelta(days=1), expires_at=now)
    return browsers


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_dora_sees_what_her_link_shows_while_it_opens_and_no_more(name, doras):
    wrong = []
    for state, (cookies, places) in doras.items():
        path = path_of(name, places)
        for method in CHANGING:
            said = DORAS.get(name, {}).get(method)
            allowed = {said[state]} if said else expected(name, method, "anonymous")
            status, content = answer(cookies, method, path)
            if status not in allowed:
                wrong.append(f"{method} with a {state} link: {status}")
            if SECRET.encode() in content and not (state == "live" and name in DORAS):
                wrong.append(f"{method} shows Ada's words with a {state} link")
    assert wrong == []


def test_dora_does_see_the_words_that_are_shared(doras):
    cookies, places = doras["live"]
    for name in ("shared_chart", "shared_entries"):
        assert SECRET.encode() in answer(cookies, "GET", path_of(name, places))[1]


def test_every_address_is_in_the_table():
    assert sorted(set(ADDRESSES) - set(ROWS)) == []


def test_the_table_names_no_address_that_is_gone():
    assert sorted(set(ROWS) - set(ADDRESSES)) == []


def test_ada_does_see_her_own_words(ada, places):
    cookies = signed_in(ada)
    own = ("walk_edit", "checkin", "api:profile", "api:walk", "api:diary", "data_document")
    shown = {name: answer(cookies, "GET", path_of(name, places))[1] for name in own}
    assert [name for name, content in shown.items() if SECRET.encode() not in content] == []
