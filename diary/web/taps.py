"""Answers of one tap as a phone sends them: what they add to their day, and where they lead."""

from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from diary.web.forms.typed import Setting, Typed
from diary.web.forms.walk_parts import moment_text
from diary.web.saving import same_words
from diary.web.writing import HELPERS
from insights.diary.vocabulary import NO_WALK
from tracker.checkins.models import CheckIn
from tracker.checkins.queries import says_how_it_is
from tracker.saying import words_over_time

Body = dict[str, Any]
TAP: Final = "tap"
"""The field that tells a tap from the form of the day; its value is what was tapped last."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is said after a tap was kept, its way back, and where it leads if nothing is told."""

    said: str
    undo: str
    lead: str


def is_tap(typed: Typed) -> bool:
    """True of a tap, which keeps whatever else its day says."""
    return bool(typed.one(TAP))


def tap_on(typed: Typed, setting: Setting, current: CheckIn | None) -> tuple[Body, str | None]:
    """The day with what was tapped, and the etag of the words it may be kept beside.

    Whatever else the day says stays. Somebody must choose where another reason stands by now, or
    where the day was removed since the tap was kept. Raises ValueError of a reason that is none.
    """
    before = None if current is None or current.deleted_at is not None else current.body
    body = _tapped(typed, setting, before)
    if current is None or body == before:
        return body, current.etag if current else None
    if _was_kept(body, current):
        return (before, current.etag) if before else (body, typed.one("etag") or None)
    another = (before or body).get("no_walk", body.get("no_walk")) != body.get("no_walk")
    return body, typed.one("etag") or None if another else current.etag


def beside_taps(body: Body, current: CheckIn | None) -> Body | None:
    """A form that knew nothing of the day, with what was only tapped there; None beside more."""
    before = None if current is None or current.deleted_at is not None else current.body
    if before is None:
        return None
    kept = (name for name in ("no_walk", "medicines") if name in before and not body.get(name))
    both = body | {name: before[name] for name in kept}
    return None if says_how_it_is(before) and not same_words(both, before) else both


def _tapped(typed: Typed, setting: Setting, before: Body | None) -> Body:
    """The very words that stand, where the tap says nothing new."""
    said = dict(before or {})
    if reason := typed.one("no_walk"):
        if reason not in NO_WALK:
            raise ValueError(reason)
        said["no_walk"] = reason
    if typed.one("new") == "no" and not says_how_it_is(said):
        said["nothing_new"] = True
    if before is not None and said == before:
        return before
    if (by := typed.one("entered_by")) in HELPERS:
        said["entered_by"] = by
    moment = moment_text(setting.now.astimezone(setting.zone))
    return said | {"date": f"{setting.day:%Y-%m-%d}", "entered_at": moment}


def _was_kept(body: Body, current: CheckIn) -> bool:
    """True of a tap that is sent again after the day was changed: it is not said a second time."""
    said = [name for name in ("entered_at", "no_walk", "nothing_new") if name in body]
    return any(all(old.get(n) == body[n] for n in said) for old in words_over_time(current))


def questions_about_breath() -> str:
    """The group of the check-in that asks about breath and chest."""
    return f"{reverse('checkin')}?full=1#group-breath"


def answer_of(typed: Typed, setting: Setting, *, change: str) -> Answer:
    """What is said of an entry; who stayed in for their breath is asked about it next."""
    day, lead = setting.day, reverse("today")
    if not is_tap(typed):
        return Answer(said=_("Saved."), undo="", lead=lead)
    if typed.one(TAP) == "nothing":
        if change == "unchanged":
            return Answer(said=_("This day was answered already."), undo="", lead=lead)
        said, undo = _("Saved: nothing to report today."), reverse("nothing_undo", args=[day])
        return Answer(said=said, undo=undo, lead=lead)
    undo = reverse("no_walk_undo", args=[day])
    if typed.one("no_walk") == "breath":
        said = _("Saved. Please answer these about your breath now.")
        return Answer(said=said, undo=undo, lead=questions_about_breath())
    return Answer(said=_("Saved: no walk today."), undo=undo, lead=lead)
