"""A walk: its form, saving it, changing it, taking it out and bringing it back."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

import insights
from diary.log import ANY, Conflict, Logged, Removed, log_walk, remove_walk, restore_walk
from diary.rows import walk_line
from diary.web.forms.typed import Setting, Shown, Slip, Typed, typed_in
from diary.web.forms.walk_form import faults_as_slips, new_walk, on_measure, walk_page
from diary.web.forms.walk_landmarks import with_landmark
from diary.web.forms.walk_reading import read_walk, shown_walk
from diary.web.forms.walk_start import last_like, start_shown, start_words
from diary.web.notices import say
from diary.web.saving import Untold, answer, raised_by_both, same_words, see_other, setting_of
from diary.web.writing import remember_writer, shown_writer
from tracker.access import diary_of, landmarks_readable_by, walks_readable_by
from tracker.reviews.models import Diary
from tracker.walks.models import Walk

RECENT = 30
"""So many of the newest walks teach the form its chips."""


@login_required
@require_http_methods(["GET", "POST"])
def walk_new(request: HttpRequest, *, painless: bool = False) -> HttpResponse:
    """The form for a walk that hurt, or that did not; saves it."""
    diary = diary_of(request.user)
    setting = setting_of(diary.owner.profile, timezone.now())
    if request.method == "POST":
        return _save_new(request, diary, setting)
    recent = _recent(request)
    shown = new_walk(recent, setting, painless=painless) | shown_writer(request)
    like, start = None if painless else last_like(recent, setting), ""
    if like is not None and "like" in request.GET:
        shown = shown | start_shown(like)
    elif like is not None:
        start = start_words(like)
    return _page(request, shown, setting, recent=recent, key=str(uuid.uuid4()), start=start)


@login_required
@require_http_methods(["GET", "POST"])
def walk_edit(request: HttpRequest, key: str) -> HttpResponse:
    """The same form with what was said of a walk; saves what is said now."""
    diary = diary_of(request.user)
    walk = _walk(request, key)
    setting = setting_of(diary.owner.profile, timezone.now())
    if request.method == "POST":
        return _save_edit(request, diary, walk, setting)
    return _page(request, shown_walk(walk.body, setting), setting, key=key, walk=walk)


@login_required
@require_http_methods(["GET", "POST"])
def walk_delete(request: HttpRequest, key: str) -> HttpResponse:
    """Asks once, then takes the walk out and offers the way back."""
    diary = diary_of(request.user)
    walk = _walk(request, key)
    if request.method == "GET":
        line = walk_line(walk.body, units=diary.owner.profile.units)
        return render(request, "walks/delete.html", {"walk": walk, "line": line})
    remove_walk(diary, key, now=timezone.now())
    say(request, _("Walk deleted."), undo=reverse("walk_restore", args=[key]))
    return see_other(reverse("today"))


@login_required
@require_POST
def walk_restore(request: HttpRequest, key: str) -> HttpResponse:
    """Takes a deletion back."""
    diary = diary_of(request.user)
    try:
        logged = restore_walk(diary, key, now=timezone.now())
    except Walk.DoesNotExist:
        raise Http404 from None
    return answer(request, logged)


def _recent(request: HttpRequest) -> list[dict[str, Any]]:
    walks = walks_readable_by(request.user).values_list("body", flat=True)
    return list(walks[:RECENT])


def _walk(request: HttpRequest, key: str) -> Walk:
    walk = walks_readable_by(request.user).filter(key=key).first()
    if walk is None:
        raise Http404
    return walk


def _save_new(request: HttpRequest, diary: Diary, setting: Setting) -> HttpResponse:
    """Saves under the id that the page was made with, so that two presses make one walk."""
    typed = typed_in(request.POST)
    remember_writer(request, typed)
    key = _key_typed(typed)
    if typed.says(("legs",)):
        return _page(request, dict(typed.values), setting, key=key)
    body, slips = walk_typed(typed, setting, diary, key=key)
    if slips:
        return _page(request, dict(typed.values), setting, key=key, slips=slips)
    return answer(request, _log_new(diary, body, typed, now=setting.now))


def _log_new(diary: Diary, body: dict[str, Any], typed: Typed, *, now: datetime) -> Logged[Walk]:
    """Logs a new walk. Pressed before, it keeps its moment; deleted since, it is another walk."""
    try:
        return log_walk(diary, body, now=now)
    except Removed:
        return log_walk(diary, body | {"id": str(uuid.uuid4())}, now=now)
    except Conflict as known:
        if not typed.says(("date", "time")):
            body = body | {"occurred_at": known.current.body["occurred_at"]}
        return log_walk(diary, body, now=now, if_match=ANY)


def _save_edit(request: HttpRequest, diary: Diary, walk: Walk, setting: Setting) -> HttpResponse:
    """Saves over the words that the page was made from; newer ones are never lost unseen."""
    typed = typed_in(request.POST)
    if typed.says(("legs",)):
        return _page(request, dict(typed.values), setting, key=walk.key, walk=walk)
    body, slips = walk_typed(typed, setting, diary, key=walk.key, before=walk.body)
    waiting: list[Untold] = []
    if not slips:
        known = typed.one("etag") or ANY
        if same_words(body, walk.body):
            known = walk.etag
        try:
            return answer(request, log_walk(diary, body, now=setting.now, if_match=known))
        except Conflict:
            slips = [Slip("changed", _changed_elsewhere())]
            waiting = raised_by_both(diary, "walk", body, now=setting.now)
    shown = dict(typed.values)
    return _page(request, shown, setting, key=walk.key, walk=walk, slips=slips, waiting=waiting)


def _changed_elsewhere() -> str:
    return _("This was changed elsewhere after you opened it. Save again to keep what stands here.")


def walk_typed(
    typed: Typed,
    setting: Setting,
    diary: Diary,
    *,
    key: str,
    before: dict[str, Any] | None = None,
) -> tuple[dict[str, Any], list[Slip]]:
    """The walk as typed, and everything that is wrong with it."""
    body, slips = read_walk(typed, setting, key=key, before=before)
    if body.get("place"):
        body = with_landmark(body, landmarks_readable_by(diary.owner), before=before)
    zone = diary.owner.profile.time_zone
    try:
        insights.walk_from(body, time_zone=zone, now=setting.now)
    except insights.DiaryError as error:
        known = {slip.name for slip in slips}
        slips += [slip for slip in faults_as_slips(error) if slip.name not in known]
    return body, [on_measure(slip, typed) for slip in slips]


def _key_typed(typed: Typed) -> str:
    try:
        return str(uuid.UUID(typed.one("key")))
    except ValueError:
        return str(uuid.uuid4())


def _page(
    request: HttpRequest,
    shown: Shown,
    setting: Setting,
    *,
    key: str,
    walk: Walk | None = None,
    recent: Sequence[dict[str, Any]] | None = None,
    slips: Sequence[Slip] = (),
    **more: Any,
) -> HttpResponse:
    """The form with what stands in it, and what is wrong beside it.

    `more` is `start`, which may be filled in, and what two versions raise, as `waiting`.
    """
    walks = _recent(request) if recent is None else recent
    places = list(landmarks_readable_by(request.user))
    editing = walk is not None
    form = walk_page(shown, walks, setting, editing=editing, landmarks=places, slips=slips)
    return render(request, "walks/form.html", more | {"form": form, "key": key, "walk": walk})
