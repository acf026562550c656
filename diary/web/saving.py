"""What the pages that save an entry share: the person's setting, and the answer after a save."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from diary.log import Logged
from diary.web.forms.typed import Setting
from diary.web.told import answer_to
from tracker.people.models import Profile


def setting_of(profile: Profile, now: datetime, *, day: date | None = None) -> Setting:
    """What a form must know of this person at this moment."""
    zone = ZoneInfo(profile.time_zone)
    return Setting(zone=zone, now=now, yards=profile.units != "metric", day=day)


def see_other(address: str) -> HttpResponse:
    """Leads on after a save, so that loading the page again saves nothing."""
    return HttpResponseRedirect(address, status=303)


def answer(request: HttpRequest, logged: Logged[Any]) -> HttpResponse:
    """After a save: what it raised is told at once; else Today says that it is saved."""
    return answer_to(request, logged, said=_("Saved."))


def same_words(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """True if two bodies say the same, whenever they were typed."""
    return one | {"entered_at": ""} == other | {"entered_at": ""}
