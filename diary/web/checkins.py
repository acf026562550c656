"""The check-in: the short question or all of them, amending, taking out and bringing back."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

import insights
from diary.log import Conflict, log_checkin, remove_checkin, restore_checkin
from diary.rows import checkin_line
from diary.web.forms.checkin_form import (
    answers_something,
    asks_all,
    checkin_page,
    faults_as_slips,
)
from diary.web.forms.checkin_reading import ReadCheckIn, read_checkin, shown_checkin
from diary.web.forms.typed import Setting, Shown, Slip, Typed, typed_in
from diary.web.forms.walk_parts import EARLIEST
from diary.web.notices import say, warn
from diary.web.saving import Untold, answer, raised_by_both, same_words, see_other, setting_of
from diary.web.writing import remember_writer, shown_writer
from tracker.access import checkins_readable_by, diary_of
from tracker.checkins.models import CheckIn
from tracker.checkins.queries import says_how_it_is
from tracker.reviews.models import Diary

RECENT = 14
"""So many check-ins before the day tell whether all questions are due."""


@login_required
@require_http_methods(["GET", "POST"])
def checkin(request: HttpRequest, day: date | None = None) -> HttpResponse:
    """The check-in of a day, today's unless another is named; saves it."""
    diary = diary_of(request.user)
    now = timezone.now()
    today = setting_of(diary.owner.profile, now).today
    if day is None and request.GET.get("day"):
        return _to_day(request, today)
    setting = setting_of(diary.owner.profile, now, day=day or today)
    if day is not None and day < EARLIEST:
        raise Http404
    if (day or today) > today:
        warn(request, _("That day is still to come."))
        return redirect("checkin")
    rows = list(_rows(request, setting))
    current = next((row for row in rows if row.day == setting.day), None)
    if request.method == "POST":
        return _save(request, diary, setting, current)
    return _open(request, setting, current, rows)


@login_required
@require_http_methods(["GET", "POST"])
def checkin_delete(request: HttpRequest, day: date) -> HttpResponse:
    """Asks once, then takes the check-in out and offers the way back."""
    diary = diary_of(request.user)
    row = checkins_readable_by(request.user).filter(day=day).first()
    if row is None:
        raise Http404
    if request.method == "GET":
        context = {"row": row, "line": checkin_line(row.body)}
        return render(request, "checkins/delete.html", context)
    remove_checkin(diary, day, now=timezone.now())
    say(request, _("Check-in deleted."), undo=reverse("checkin_restore", args=[day]))
    return see_other(reverse("today"))


@login_required
@require_POST
def checkin_restore(request: HttpRequest, day: date) -> HttpResponse:
    """Takes a deletion back."""
    diary = diary_of(request.user)
    try:
        logged = restore_checkin(diary, day, now=timezone.now())
    except CheckIn.DoesNotExist:
        raise Http404 from None
    return answer(request, logged)


def _to_day(request: HttpRequest, today: date) -> HttpResponse:
    """From the little form that asks for another day to that day's page."""
    try:
        day = date.fromisoformat(request.GET["day"])
    except ValueError:
        warn(request, _("Please give a date, such as 2026-05-01."))
        return redirect("checkin")
    return redirect("checkin") if day == today else redirect("checkin_day", day=day)


def _rows(request: HttpRequest, setting: Setting) -> Sequence[CheckIn]:
    """The check-ins up to the day, newest first, removed ones among them."""
    rows = checkins_readable_by(request.user, with_removed=True)
    return rows.filter(day__lte=setting.day)[:RECENT]


def _open(
    request: HttpRequest, setting: Setting, current: CheckIn | None, rows: Sequence[CheckIn]
) -> HttpResponse:
    """The page as it opens: in full if that was asked for, is due, or was answered so before."""
    body = _said(current)
    said = [row.body for row in rows if row.deleted_at is None]
    full = answers_something(body or {}) or "full" in request.GET
    untold = not says_how_it_is(body or {})
    due = untold and setting.day is not None and asks_all(setting.day, said)
    shown = shown_checkin(body, setting) if body else shown_writer(request)
    full = full or (due and "short" not in request.GET)
    return _page(request, shown, setting, current=current, full=full, due=due)


def _said(current: CheckIn | None) -> dict[str, Any] | None:
    """What stands said of the day; nothing of a removed check-in."""
    return None if current is None or current.deleted_at is not None else current.body


def _save(
    request: HttpRequest, diary: Diary, setting: Setting, current: CheckIn | None
) -> HttpResponse:
    """Saves over the words that the page was made from; newer ones are never lost unseen."""
    typed = typed_in(request.POST)
    remember_writer(request, typed)
    before = _said(current)
    read, slips = checkin_typed(typed, setting, diary, before)
    shown = dict(typed.values)
    if typed.says(("add", "detail", "all")):
        return _page(request, shown, setting, current=current, full=True)
    waiting: list[Untold] = []
    if not slips:
        try:
            known = _known(typed, current, read.body)
            logged = log_checkin(diary, read.body, now=setting.now, if_match=known)
            return answer(request, logged)
        except Conflict:
            shown = shown_checkin(before or {}, setting) | shown
            slips = [Slip("changed", _changed_elsewhere())]
            waiting = raised_by_both(diary, "checkin", read.body, now=setting.now)
    full = bool(typed.one("full")) or answers_something(before or {})
    return _page(request, shown, setting, current=current, full=full, slips=slips, waiting=waiting)


def _known(typed: Typed, current: CheckIn | None, body: dict[str, Any]) -> str | None:
    """The etag of the words that the page was made from, or of those that say the same."""
    if current is None:
        return None
    if current.deleted_at is not None or same_words(body, current.body):
        return current.etag
    return typed.one("etag") or None


def _changed_elsewhere() -> str:
    return _(
        "This day was answered elsewhere after you opened it. Save again to keep what stands here."
    )


def checkin_typed(
    typed: Typed, setting: Setting, diary: Diary, before: dict[str, Any] | None
) -> tuple[ReadCheckIn, list[Slip]]:
    """The check-in as typed, and everything that is wrong with it."""
    read = read_checkin(typed, setting, before=before)
    slips = list(read.slips)
    try:
        zone = diary.owner.profile.time_zone
        insights.checkin_from(read.body, time_zone=zone, now=setting.now)
    except insights.DiaryError as error:
        known = {slip.name for slip in slips}
        slips += [s for s in faults_as_slips(error, read.pages) if s.name not in known]
    return read, slips


def _page(
    request: HttpRequest,
    shown: Shown,
    setting: Setting,
    *,
    current: CheckIn | None,
    full: bool,
    due: bool = False,
    slips: Sequence[Slip] = (),
    waiting: Sequence[Untold] = (),
) -> HttpResponse:
    """The form, short or in full, with what stands in it and what was asked to be shown."""
    past = setting.day != setting.today
    page = Typed(shown)
    form = checkin_page(
        shown,
        full=full,
        past=past,
        slips=slips,
        adding=page.one("add"),
        detail=page.one("detail"),
        rest=page.says(("all", "rest")) or "all" in request.GET,
    )
    row = current if _said(current) is not None else None
    context = {"form": form, "row": row, "day": setting.day, "past": past, "due": due}
    told = row is not None and says_how_it_is(row.body)
    more = {"full": full, "told": told, "waiting": waiting}
    return render(request, "checkins/form.html", context | more)
