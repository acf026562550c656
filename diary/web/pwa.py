"""What the diary needs to open without network: manifest, worker, blank pages, the rules."""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

import insights
from diary.rows import NO_WALKS
from diary.telling import LEG_WORDS, URGENCY_WORDS, code_words
from diary.web.forms.checkin_form import EVERYTHING, checkin_page
from diary.web.forms.checkin_words import NO_WALK
from diary.web.forms.typed import Setting
from diary.web.forms.walk_form import new_walk, walk_page

SCRIPTS: Final = Path(settings.BASE_DIR) / "diary" / "static" / "diary"
SOURCES: Final = (SCRIPTS, Path(settings.BASE_DIR) / "templates", *settings.LOCALE_PATHS)
WORKER: Final = ("store", "outbox", "lock", "drain", "worker", "push_listener")
"""The files that make the worker, in their order; one that is not there is left out."""
ICONS: Final = (("192", "any"), ("512", "any"), ("512", "maskable"))


@require_safe
@cache_control(max_age=3600)
def manifest(_request: HttpRequest) -> HttpResponse:
    """What a phone is told when the diary is put on its home screen."""
    said = {
        "id": "/",
        "name": _("Calf Diary"),
        "short_name": _("Calf Diary"),
        "description": _("A diary for legs that hurt when you walk."),
        "start_url": reverse("today"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#FBFAF6",
        "theme_color": "#FBFAF6",
        "icons": [_icon(size, purpose) for size, purpose in ICONS],
        "shortcuts": [
            _shortcut(_("I walked and it hurt"), _("Walk"), "walk_new"),
            _shortcut(_("How is my leg?"), _("Check-in"), "checkin"),
            _shortcut(_("Nothing to report today"), _("Nothing today"), "nothing"),
        ],
    }
    return JsonResponse(said, content_type="application/manifest+json")


@require_safe
@cache_control(no_cache=True)
def worker(_request: HttpRequest) -> HttpResponse:
    """The service worker: its files in a row, with the list of what it may keep before them."""
    head = {"VERSION": f"{version()}-{get_language()}", "LANGUAGE": get_language()}
    head |= {"SHELL": _shell(), "READING": _reading()}
    lines = [f"const {name} = {json.dumps(value)};" for name, value in head.items()]
    script = "\n".join([*lines, *_worker_files()])
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")


@cache
def version() -> str:
    """Changes with any template, style, script, rule or translation: a phone fetches them anew."""
    digest = hashlib.sha256(json.dumps(insights.rules_as_data()).encode())
    for path in sorted(path for source in SOURCES for path in source.rglob("*") if path.is_file()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _rules_tag(_request: HttpRequest) -> str:
    return f'"{version()}-{get_language()}"'


@require_safe
@cache_control(no_cache=True)
@condition(etag_func=_rules_tag)
def rules(_request: HttpRequest) -> HttpResponse:
    """The red flags as data, in the reader's language: the phone judges by these."""
    data = dict(insights.rules_as_data())
    data["wordings"] = {
        id_: {part: _(text) if text else "" for part, text in wording.items()}
        for id_, wording in data["wordings"].items()
    }
    data["sign_words"] = {code: code_words(code) for code in data["sign_words"]}
    data["urgency_words"] = {code: str(words) for code, words in URGENCY_WORDS.items()}
    data["leg_words"] = {side: str(words) for side, words in LEG_WORDS.items()}
    data["your_number"] = _("your emergency number")
    return JsonResponse(data)


@require_safe
@cache_control(no_cache=True)
@condition(etag_func=_rules_tag)
def words(request: HttpRequest) -> HttpResponse:
    """What the phone says itself, in the reader's language, as templates."""
    return render(request, "pwa/words.html", {"reasons": NO_WALKS})


@require_safe
def shell(request: HttpRequest) -> HttpResponse:
    """Today without network: the doors and what waits on this phone, no word of the diary."""
    return _blank(request, "pwa/today.html", {"reasons": NO_WALK})


@require_safe
def walk(request: HttpRequest, *, painless: bool = False, yards: bool = False) -> HttpResponse:
    """The form of a walk as it is for somebody without any walk."""
    setting = _setting(yards=yards)
    form = walk_page(new_walk([], setting, painless=painless), [], setting, everything=True)
    return _blank(request, "walks/form.html", {"form": form, "key": ""})


@require_safe
def checkin(request: HttpRequest, *, full: bool = False, past: bool = False) -> HttpResponse:
    """The check-in as it is for somebody who never answered one; the phone names a past day."""
    form = checkin_page({}, full=full, past=past, detail=EVERYTHING, rest=True)
    return _blank(request, "checkins/form.html", {"form": form, "full": full, "past": past})


def _blank(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page that a worker may keep: it is the same for everybody."""
    return render(request, template, context | {"offline": True})


def _setting(*, yards: bool) -> Setting:
    return Setting(zone=ZoneInfo("UTC"), now=timezone.now(), yards=yards)


def _icon(size: str, purpose: str) -> dict[str, str]:
    name = f"diary/icons/{'maskable' if purpose == 'maskable' else 'icon'}-{size}.png"
    shape = {"sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
    return {"src": static(name), **shape}


def _shortcut(name: str, short: str, page: str) -> dict[str, str]:
    return {"name": name, "short_name": short, "url": reverse(page)}


def _shell() -> list[str]:
    """What opens without network: blank pages, rules, and what they are drawn with."""
    names = ("offline", "offline_walk", "offline_walk_yards", "offline_painless")
    names += ("offline_painless_yards", "offline_checkin", "offline_checkin_full")
    names += ("offline_checkin_past",)
    names += ("offline_timer", "offline_rules", "offline_words", "manifest")
    return [*(reverse(name) for name in names), *(static(name) for name in _assets())]


def _assets() -> Iterator[str]:
    for folder, suffix in (("css", ".css"), ("js", ".js"), ("icons", ".svg"), ("icons", ".png")):
        for path in sorted((SCRIPTS / folder).rglob(f"*{suffix}")):
            yield f"diary/{path.relative_to(SCRIPTS)}"


def _reading() -> list[str]:
    """The pages to read; they hold no diary."""
    pages = [reverse("learn_page", args=[name]) for name in insights.learn_pages()]
    return [reverse("learn"), *pages]


def _worker_files() -> Iterator[str]:
    """Modules as one classic script: what they import from each other stands before them."""
    for name in WORKER:
        if found := finders.find(f"diary/js/{name}.js"):
            lines = Path(found).read_text().splitlines()
            yield "\n".join(_plain(line) for line in lines if not line.startswith("import "))


def _plain(line: str) -> str:
    return line.removeprefix("export ")
