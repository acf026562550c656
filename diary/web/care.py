"""The morning list: whom to call today, and why."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from diary.care.morning import Line, Morning, morning_of
from diary.care.needs import (
    EMERGENCY,
    MISSED,
    PAUSED,
    RED_FLAG,
    ROUTINE,
    SILENT,
    TODAY,
    WORSE,
    WORSE_OTHERWISE,
)
from diary.web.care_gate import for_colleagues
from tracker.access import followings_readable_by
from tracker.care.listing import with_lines
from tracker.care.models import Team
from tracker.care.queries import membership_of

ALL: Final = "all"
FILTER_WORDS: Final = {
    ALL: gettext_lazy("Everybody"),
    "new": gettext_lazy("Something new"),
    "flags": gettext_lazy("Red flags"),
    "worse": gettext_lazy("Getting worse"),
    "silent": gettext_lazy("Silent"),
    "missed": gettext_lazy("Programme missed or paused"),
}


def _weights(*wanted: int) -> Callable[[Line], bool]:
    return lambda line: any(reason.weight in wanted for reason in line.reasons)


FILTERS: Final[dict[str, Callable[[Line], bool]]] = {
    ALL: lambda line: True,
    "new": lambda line: line.has_news,
    "flags": _weights(EMERGENCY, TODAY, RED_FLAG, ROUTINE),
    "worse": _weights(WORSE, WORSE_OTHERWISE),
    "silent": _weights(SILENT),
    "missed": _weights(PAUSED, MISSED),
}


@for_colleagues
@require_safe
def care(request: HttpRequest) -> HttpResponse:
    """Everybody who let the team in, those first who need it most; without a team, how to begin."""
    member, now = membership_of(request.user), timezone.now()
    if member is None:
        return redirect("care_new")
    morning = morning_for(request.user, member.team, now=now)
    return render(request, "care/list.html", _page(request, member.team, morning))


def morning_for(user: Any, team: Team, *, now: datetime) -> Morning:
    """The list as this colleague may see it; four queries."""
    return morning_of(team, list(with_lines(followings_readable_by(user))), now=now)


def shown_of(request: HttpRequest) -> str:
    """Which of the filters is asked for; everybody if none is known."""
    asked = request.GET.get("show", ALL)
    return asked if asked in FILTERS else ALL


def _page(request: HttpRequest, team: Team, morning: Morning) -> dict[str, Any]:
    shown = shown_of(request)
    keeps = FILTERS[shown]
    groups = {
        "calls": [line for line in morning.calls if keeps(line)],
        "others": [line for line in morning.others if keeps(line)],
        "quiet": [line for line in morning.quiet if keeps(line)],
        "resting": [line for line in morning.resting if keeps(line)],
    }
    return {
        "team": team,
        "groups": groups,
        "count": len(morning.in_order),
        "shown_count": sum(map(len, groups.values())),
        "used": morning.used,
        "shown": shown,
        "filters": FILTER_WORDS.items(),
        "tail": "" if shown == ALL else f"?show={shown}",
        "in_numbers": request.GET.get("as") == "numbers",
    }
