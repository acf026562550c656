"""Two weeks on paper: the sheet to print, and the grid in which it is typed in afterwards."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from diary import emergency
from diary.log import Conflict, Removed, Sheet, log_sheet, take_sheet_back
from diary.web.checkins import checkin_typed
from diary.web.forms import paper_words as words
from diary.web.forms.checkin_words import NO_WALK
from diary.web.forms.paper_controls import DAYS
from diary.web.forms.paper_reading import first_shown
from diary.web.forms.paper_sheet import (
    Read,
    SheetDay,
    days_from,
    is_left,
    read_day_row,
    read_walk_row,
    sheet_page,
    walks_typed,
)
from diary.web.forms.typed import Setting, Slip, Typed, typed_in
from diary.web.forms.walk_parts import EARLIEST
from diary.web.notices import say, warn
from diary.web.paper_standing import page_of_done, page_of_preview, standing_between
from diary.web.saving import see_other, setting_of
from diary.web.told import TOLD
from diary.web.walks import walk_typed
from diary.web.writing import remember_writer, shown_writer
from tracker.access import diary_of, walks_readable_by
from tracker.reviews.models import Diary

TYPED_IN = "typed_in"
"""In the session: what the last sheet put in, so that it can be shown and taken back."""
ON_A_PAGE = 4
NOT_CARRIED = frozenset({"csrfmiddlewaretoken", "check", "save", "edit", "add"})


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The grid as it lies before the person: what is typed, its days, and the moment."""

    typed: Typed
    days: list[SheetDay]
    setting: Setting


@login_required
@require_safe
def paper(request: HttpRequest) -> HttpResponse:
    """The sheet of fourteen days, made to be printed; with its dates if a first day is named."""
    profile = diary_of(request.user).owner.profile
    first = _date(request.GET.get("first", ""))
    days = [first + timedelta(days=n) if first else None for n in range(DAYS)]
    return render(
        request,
        "paper/sheet.html",
        {
            "pages": [days[at : at + ON_A_PAGE] for at in range(0, DAYS, ON_A_PAGE)],
            "first": first,
            "yards": profile.units != "metric",
            "words": words,
            "legs": words.LEGS,
            "no_walk": NO_WALK,
            "number": emergency.emergency_number(profile.country),
            "number_is_known": emergency.is_known(profile.country),
        },
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def type_in(request: HttpRequest) -> HttpResponse:
    """Asks for the first day, then the grid, then shows what it says, then saves it."""
    diary = diary_of(request.user)
    setting = setting_of(diary.owner.profile, timezone.now())
    if request.method == "POST":
        return _typed(request, diary, setting)
    first = _date(request.GET.get("first", ""))
    usual = setting.today - timedelta(days=DAYS - 1)
    if first is None or not EARLIEST <= first <= setting.today:
        wrong = "first" in request.GET
        context = {"usual": usual, "today": setting.today, "wrong": wrong}
        return render(request, "paper/first_day.html", context)
    typed = Typed(first_shown(DAYS) | shown_writer(request) | {"sheet": (str(uuid.uuid4()),)})
    return _grid(request, _desk(request, typed, first, setting))


@login_required
@require_safe
def typed_in_done(request: HttpRequest) -> HttpResponse:
    """What was saved, and everything in it that cannot wait."""
    diary = diary_of(request.user)
    kept = request.session.get(TYPED_IN)
    if not kept:
        return redirect("paper_type_in")
    return render(request, "paper/done.html", page_of_done(diary, kept, now=timezone.now()))


@login_required
@require_POST
def typed_in_undo(request: HttpRequest) -> HttpResponse:
    """Takes the last sheet back; what was changed since then is left."""
    diary = diary_of(request.user)
    kept = request.session.pop(TYPED_IN, None)
    if not kept:
        return redirect("paper_type_in")
    left = take_sheet_back(
        diary, walks=kept["walks"], checkins=kept["checkins"], now=timezone.now()
    )
    say(request, _("Taken back: the sheet is out of your diary."))
    if left:
        text = ngettext(
            "%(count)d entry was changed since then and stays.",
            "%(count)d entries were changed since then and stay.",
            left,
        )
        warn(request, text % {"count": left})
    return see_other(reverse("today"))


def _typed(request: HttpRequest, diary: Diary, setting: Setting) -> HttpResponse:
    """One more walk, back to the grid, a look at what it says, or saving it."""
    typed = typed_in(request.POST)
    first = _date(typed.one("first"))
    if first is None or not EARLIEST <= first <= setting.today:
        return redirect("paper_type_in")
    remember_writer(request, typed)
    desk = _desk(request, typed, first, setting)
    if typed.says(("add", "edit")):
        return _grid(request, desk)
    read = _read(diary, desk)
    if not read.slips and not read.says_something:
        read.slips = [Slip("sheet", _nothing(read))]
    if read.slips:
        return _grid(request, desk, slips=read.slips)
    if typed.one("save"):
        return _save(request, diary, desk, read)
    page = page_of_preview(diary, read, desk.days, setting=setting)
    fields = [(n, v) for n, many in typed.values.items() if n not in NOT_CARRIED for v in many]
    return render(request, "paper/preview.html", page | {"fields": fields})


def _save(request: HttpRequest, diary: Diary, desk: Desk, read: Read) -> HttpResponse:
    now = desk.setting.now
    try:
        sheet = log_sheet(diary, walks=read.walks, checkins=read.checkins, now=now)
    except (Conflict, Removed):
        return _grid(request, desk, slips=[Slip("sheet", _changed_elsewhere())])
    request.session[TYPED_IN] = {"first": desk.days[0].day.isoformat()} | _kept(sheet)
    if sheet.new:
        request.session[TOLD] = [row.pk for row in sheet.new]
    return see_other(reverse("paper_done"))


def _kept(sheet: Sheet) -> dict[str, Any]:
    new = [row.pk for row in sheet.new]
    return {"walks": dict(sheet.walks), "checkins": dict(sheet.checkins), "new": new}


def _read(diary: Diary, desk: Desk) -> Read:
    """Everything that was typed of days that are free; a removed walk's id is not used again."""
    typed = desk.typed
    read = Read(left=[day for day in desk.days if is_left(typed, day)])
    for day in (day for day in desk.days if not day.is_ahead):
        setting = replace(desk.setting, day=day.day)
        for number in () if day.standing.walks else walks_typed(typed, day):
            reading = _as_walk_form(diary)
            read_walk_row(read, typed, day, number, setting=setting, reading=reading)
        if not day.standing.answers:
            read_day_row(read, typed, day, setting=setting, reading=_as_checkin_form(diary))
    gone = walks_readable_by(diary.owner, with_removed=True).exclude(deleted_at=None)
    used = {*gone.filter(key__in=[w["id"] for w in read.walks]).values_list("key", flat=True)}
    read.walks = [w | {"id": str(uuid.uuid4())} if w["id"] in used else w for w in read.walks]
    return read


def _as_walk_form(diary: Diary) -> Any:
    return lambda typed, setting, *, key: walk_typed(typed, setting, diary, key=key)


def _as_checkin_form(diary: Diary) -> Any:
    return lambda typed, setting: checkin_typed(typed, setting, diary, None)


def _desk(request: HttpRequest, typed: Typed, first: date, setting: Setting) -> Desk:
    last = first + timedelta(days=DAYS - 1)
    standing = standing_between(request.user, first, last)
    return Desk(typed=typed, days=days_from(first, standing, today=setting.today), setting=setting)


def _grid(request: HttpRequest, desk: Desk, *, slips: Sequence[Slip] = ()) -> HttpResponse:
    typed, yards = desk.typed, desk.setting.yards
    adding = typed.one("add")
    form = sheet_page(dict(typed.values), desk.days, yards=yards, slips=slips, adding=adding)
    context = {"form": form, "first": desk.days[0].day, "sheet": typed.one("sheet")}
    return render(request, "paper/type_in.html", context)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _nothing(read: Read) -> str:
    if read.left:
        return _("These days have entries already. Nothing else was typed.")
    return _("Nothing was typed yet.")


def _changed_elsewhere() -> str:
    return _("One of these days was answered elsewhere meanwhile. Look again, then save.")
