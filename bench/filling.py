"""Fills the benchmark's database: a year of diary, the floors' rows, and the keys to sign in."""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.utils import timezone  # noqa: E402

from bench.floors.models import Row  # noqa: E402
from diary.demo.year import year_document  # noqa: E402
from diary.drawing import draw_charts  # noqa: E402
from diary.log import import_document  # noqa: E402
from diary.review import review_diary  # noqa: E402
from tracker.models import Diary, User  # noqa: E402
from tracker.people.devices import let_in_device  # noqa: E402
from tracker.people.services import open_diary_for, save_profile  # noqa: E402

READERS = 40


def main() -> None:
    """Prints the keys as one line of JSON."""
    now = timezone.now()
    Row.objects.bulk_create(Row(name=f"Row number {n}", at=now, amount=n * 1.01) for n in range(50))
    document = year_document(now=now)
    diary = _diary("bench@example.org", document)
    others = [_diary(f"reader-{n}@example.org", document) for n in range(READERS)]
    for one in (diary, *others):
        review_diary(one.pk, now=now)
    draw_charts(diary.pk, now=now)
    keys = {
        "reader": _keys_of(diary),
        "writers": [_keys_of(one) for one in others],
        "csrf_cookie": settings.CSRF_COOKIE_NAME,
    }
    print(json.dumps(keys))


def _diary(email: str, document: dict[str, object]) -> Diary:
    now = timezone.now()
    user = User.objects.create_user(email, None, name="Bench", is_demo=True)
    diary = open_diary_for(user)
    save_profile(diary.owner.profile, time_zone="Europe/London", country="GB", birth_year=1954)
    import_document(diary, document, now=now)
    return Diary.objects.select_related("owner__profile").get(pk=diary.pk)


def _keys_of(diary: Diary) -> dict[str, object]:
    _, token = let_in_device(diary.owner, name="bench", now=timezone.now())
    cookie = f"{settings.SESSION_COOKIE_NAME}={_session_of(diary.owner)}"
    return {"cookie": cookie, "token": token, "diary": diary.pk}


def _session_of(user: User) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    key: str = session.session_key
    return key


if __name__ == "__main__":
    main()
