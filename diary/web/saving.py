"""What the pages that save an entry share: the person's setting, and the answer after a save."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from diary.log import Logged
from diary.telling import FindingWords, words_of
from diary.versions import flags_of_both
from diary.web.forms.typed import Setting
from diary.web.told import answer_to
from tracker.findings.services import Telling
from tracker.people.models import Profile
from tracker.reviews.models import Diary


@dataclass(frozen=True, kw_only=True)
class Untold:
    """A finding that is shown and not kept."""

    row: Telling
    words: FindingWords


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


def raised_by_both(diary: Diary, kind: str, body: dict[str, Any], *, now: datetime) -> list[Untold]:
    """What two versions of an entry raise together, while the page asks which one is right."""
    profile = diary.owner.profile
    found = flags_of_both(diary, kind, body, now=now)
    return [Untold(row=row, words=words_of(row, profile=profile)) for row in found]
