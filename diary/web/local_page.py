"""Pages on which every date and time is that of one person's own clock."""

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone


def render_local(
    request: HttpRequest, template: str, context: dict[str, Any], *, profile: Any
) -> HttpResponse:
    """The page, with its dates in the time zone of the profile."""
    with timezone.override(ZoneInfo(profile.time_zone)):
        return render(request, template, context)
